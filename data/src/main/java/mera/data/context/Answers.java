package mera.data.context;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import mera.data.result.Enrolment;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the schools about their conditions, as shares of pupils in per cent: a per cent as it
 * stands, a count divided by the pupils of the school, «Да» 100 and «Нет» 0. Of several years the
 * wanted one counts, else the nearest before, else the nearest after it.
 */
final class Answers {

  private final int year;
  private final Enrolment enrolment;
  private final Map<String, Map<ContextInput, Answer>> shares = new HashMap<>();
  private final Map<String, PlaceAnswer> places = new HashMap<>();

  private record Answer(int year, double percent) {}

  private record PlaceAnswer(int year, Place place) {}

  Answers(int year, Collection<SchoolValue> values) {
    this.year = year;
    this.enrolment = new Enrolment(values);
    for (SchoolValue value : values) {
      if (value.topic() == Topic.CONTEXT) {
        take(value);
      }
    }
  }

  private void take(SchoolValue value) {
    String question = ContextInput.plain(value.indicator());
    Place.asked(question)
        .flatMap(any -> Place.answered(value.text()))
        .ifPresent(
            place ->
                places.merge(
                    value.schoolCode(),
                    new PlaceAnswer(value.year(), place),
                    (one, other) -> nearer(other.year(), one.year()) ? other : one));
    ContextInput.of(question)
        .ifPresent(
            input -> percent(question, value).ifPresent(percent -> keep(value, input, percent)));
  }

  private void keep(SchoolValue value, ContextInput input, double percent) {
    shares
        .computeIfAbsent(value.schoolCode(), code -> new EnumMap<>(ContextInput.class))
        .merge(
            input,
            new Answer(value.year(), percent),
            (one, other) -> nearer(other.year(), one.year()) ? other : one);
  }

  private boolean nearer(int one, int other) {
    return distance(one) < distance(other);
  }

  /** Years before come before years after; a register without a year comes last. */
  private int distance(int of) {
    return of == 0 ? Integer.MAX_VALUE : of <= year ? year - of : 1000 + of - year;
  }

  private OptionalDouble percent(String question, SchoolValue value) {
    String text = value.text().strip().toLowerCase(Locale.ROOT);
    if (text.equals("да") || text.equals("нет")) {
      return OptionalDouble.of(text.equals("да") ? 100 : 0);
    }
    Optional<Double> number = number(text);
    if (number.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (question.contains("%") || question.contains("доля") || question.contains("процент")) {
      return number.get() <= 100 ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }
    boolean counted =
        question.contains("чел") || question.contains("числ") || question.contains("количество");
    Integer pupils = enrolment.inSchool(value.schoolCode(), value.year());
    return counted && pupils != null && pupils > 0 && number.get() <= pupils
        ? OptionalDouble.of(100 * number.get() / pupils)
        : OptionalDouble.empty();
  }

  private static Optional<Double> number(String text) {
    return text.matches("\\d{1,7}([.,]\\d{1,6})?")
        ? Optional.of(Double.valueOf(text.replace(',', '.')))
        : Optional.empty();
  }

  /** Shares in per cent that are known of a school. */
  Map<ContextInput, Double> of(String code) {
    Map<ContextInput, Double> percents = new EnumMap<>(ContextInput.class);
    shares.getOrDefault(code, Map.of()).forEach((input, one) -> percents.put(input, one.percent()));
    return percents;
  }

  /** Pupils of the school; null where no source says it. */
  @Nullable Integer pupils(String code) {
    for (int back = 0; back <= 3; back++) {
      Integer pupils = enrolment.inSchool(code, year - back);
      if (pupils != null) {
        return pupils;
      }
    }
    return enrolment.inSchool(code, year + 1);
  }

  Optional<Place> place(String code) {
    return Optional.ofNullable(places.get(code)).map(PlaceAnswer::place);
  }
}
