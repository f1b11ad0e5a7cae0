package mera.data.risk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mera.data.problem.Refusal;
import mera.data.risk.RiskFactor.Asked;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The risk profile of a school (РПШ). The index of a factor is the mean of its answers, each made
 * 0…100 with more for worse: a per cent or points of 100 stand as they are, other numbers are put
 * between the lowest and the highest answer of the region.
 *
 * @param values by number of the factor; factors without data are left out
 * @param activated what the school works on; the suggestion while nobody has chosen
 * @param chosen has somebody chosen?
 */
public record RiskProfile(
    String schoolCode,
    int year,
    List<RiskValue> values,
    SortedSet<RiskFactor> activated,
    boolean chosen) {

  /** Usually no more are worked on at a time. */
  public static final int MOST = 4;

  public RiskProfile {
    values = List.copyOf(values);
    activated = Collections.unmodifiableSortedSet(new TreeSet<>(activated));
  }

  private record Answer(String code, Asked asked, String indicator, String text) {}

  /** The profiles of the schools that answered in a year, by code. */
  public static Map<String, RiskProfile> of(
      RiskMethod method, int year, Collection<SchoolValue> values, Collection<RiskChoice> choices) {
    List<Answer> answers = new ArrayList<>();
    for (SchoolValue value : values) {
      if (value.topic() == Topic.RISK && value.year() == year) {
        RiskFactor.asked(value.indicator())
            .ifPresent(
                asked ->
                    answers.add(
                        new Answer(value.schoolCode(), asked, value.indicator(), value.text())));
      }
    }
    Map<String, Range> ranges = ranges(answers);
    Map<String, List<Answer>> bySchool =
        answers.stream()
            .collect(Collectors.groupingBy(Answer::code, TreeMap::new, Collectors.toList()));
    Map<String, RiskChoice> chosen = new HashMap<>();
    choices.stream()
        .filter(choice -> choice.year() == year)
        .forEach(choice -> chosen.put(choice.schoolCode(), choice));
    Map<String, RiskProfile> profiles = new TreeMap<>();
    bySchool.forEach(
        (code, own) ->
            profiles.put(code, profile(method, year, code, own, ranges, chosen.get(code))));
    return profiles;
  }

  private static RiskProfile profile(
      RiskMethod method,
      int year,
      String code,
      List<Answer> answers,
      Map<String, Range> ranges,
      @Nullable RiskChoice choice) {
    Map<RiskFactor, List<Answer>> byFactor = new EnumMap<>(RiskFactor.class);
    answers.forEach(
        answer ->
            byFactor
                .computeIfAbsent(answer.asked().factor(), factor -> new ArrayList<>())
                .add(answer));
    List<RiskValue> values = new ArrayList<>();
    byFactor.forEach((factor, own) -> value(method, factor, own, ranges).ifPresent(values::add));
    return new RiskProfile(
        code, year, values, choice == null ? suggested(values) : choice.factors(), choice != null);
  }

  private static Optional<RiskValue> value(
      RiskMethod method, RiskFactor factor, List<Answer> answers, Map<String, Range> ranges) {
    BigDecimal sum = BigDecimal.ZERO;
    int count = 0;
    Significance said = null;
    for (Answer answer : answers) {
      Optional<BigDecimal> number = number(answer.text());
      if (number.isPresent()) {
        BigDecimal index = ranges.getOrDefault(answer.indicator(), Range.SHARE).of(number.get());
        sum = sum.add(answer.asked().moreIsBetter() ? HUNDRED.subtract(index) : index);
        count++;
      } else if (answer.asked().question() == 0) {
        said = Significance.of(answer.text()).orElse(said);
      }
    }
    if (count > 0) {
      BigDecimal index =
          sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64)
              .setScale(2, RoundingMode.HALF_UP);
      return Optional.of(new RiskValue(factor, index, method.of(index), count));
    }
    return said == null ? Optional.empty() : Optional.of(new RiskValue(factor, null, said, 1));
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Lowest and highest answer of the region to one question. */
  private record Range(BigDecimal lowest, BigDecimal highest) {

    static final Range SHARE = new Range(BigDecimal.ZERO, HUNDRED);

    Range with(BigDecimal number) {
      return new Range(lowest.min(number), highest.max(number));
    }

    BigDecimal of(BigDecimal number) {
      BigDecimal width = highest.subtract(lowest);
      return width.signum() == 0
          ? BigDecimal.valueOf(50)
          : HUNDRED.multiply(number.subtract(lowest)).divide(width, MathContext.DECIMAL64);
    }
  }

  private static Map<String, Range> ranges(List<Answer> answers) {
    Map<String, Range> ranges = new HashMap<>();
    for (Answer answer : answers) {
      number(answer.text())
          .ifPresent(
              number -> {
                Range known = ranges.get(answer.indicator());
                ranges.put(
                    answer.indicator(),
                    known == null ? new Range(number, number) : known.with(number));
              });
    }
    for (Answer answer : answers) {
      Range range = ranges.get(answer.indicator());
      boolean within =
          range != null && range.lowest().signum() >= 0 && range.highest().compareTo(HUNDRED) <= 0;
      if (within && (answer.asked().question() == 0 || answer.indicator().contains("%"))) {
        ranges.put(answer.indicator(), Range.SHARE);
      }
    }
    return ranges;
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d{1,9}([.,]\\d{1,6})?")
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  /** All factors of high significance; fewer than two are filled up with the worst middle ones. */
  private static SortedSet<RiskFactor> suggested(List<RiskValue> values) {
    SortedSet<RiskFactor> suggested = new TreeSet<>();
    values.stream()
        .filter(value -> value.significance() == Significance.HIGH)
        .forEach(value -> suggested.add(value.factor()));
    values.stream()
        .filter(value -> value.significance() == Significance.MIDDLE)
        .sorted(
            Comparator.comparing(
                RiskValue::index, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
        .forEach(
            value -> {
              if (suggested.size() < 2) {
                suggested.add(value.factor());
              }
            });
    return suggested;
  }

  /** Factors of high significance: they must be worked on. */
  public SortedSet<RiskFactor> obligatory() {
    return values.stream()
        .filter(value -> value.significance() == Significance.HIGH)
        .map(RiskValue::factor)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The choice of these factors; refused when one of high significance is left out. */
  public RiskChoice choose(Collection<RiskFactor> factors) throws Refusal {
    for (RiskFactor factor : obligatory()) {
      if (!factors.contains(factor)) {
        throw new Refusal(
            Refusal.Reason.IMPOSSIBLE,
            "Риск «" + factor.title() + "» высокой значимости: его нельзя не выбрать.");
      }
    }
    return new RiskChoice(schoolCode, year, new TreeSet<>(factors));
  }
}
