package mera.data.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mera.data.school.School;

/**
 * The words of a programme that is printed for every school: names and figures of the school stand
 * in braces and are filled when it is printed.
 */
public final class SchoolWords {

  private static final Programme STANDARD = read();

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

  private static final String BLANK = "________";

  private SchoolWords() {}

  private static Programme read() {
    try (InputStream in =
        Objects.requireNonNull(SchoolWords.class.getResourceAsStream("school-programme.yaml"))) {
      return TemplateFile.read(in, Programme.class);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The words that the program is shipped with. */
  public static Programme standard() {
    return STANDARD;
  }

  /** What may stand in braces: word → what is printed there, in Russian. */
  public static Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("{школа}", "название школы");
    known.put("{муниципалитет}", "муниципальное образование");
    known.put("{директор}", "директор, иначе прочерк");
    known.put("{срок}", "срок плана");
    known.put("{год}", "первый год плана");
    known.put("{риски}", "выбранные риски, каждый с новой строки");
    known.put("{число рисков}", "сколько рисков выбрано");
    known.put("{число мероприятий}", "сколько мероприятий в плане");
    return known;
  }

  /** The first words in braces that nothing can be filled in for; empty: all are known. */
  public static Optional<String> unknown(Programme words) {
    return texts(words)
        .flatMap(text -> BRACES.matcher(text).results().map(found -> found.group()))
        .filter(token -> !known().containsKey(token) && !Indicator.isListedIn(token))
        .findFirst();
  }

  private static Stream<String> texts(Programme words) {
    Stream.Builder<String> all = Stream.builder();
    map(
        words,
        text -> {
          all.add(text);
          return text;
        });
    return all.build();
  }

  /**
   * The plan of a school in these words.
   *
   * @param risks the activated ones
   */
  public static Plan printed(
      Programme words, Plan plan, School school, List<Risk> risks, MeasureLibrary library) {
    long measures = plan.nodes().stream().filter(row -> row.kind() == Node.Kind.MEASURE).count();
    return plan.withProgramme(filled(words, school, plan.period(), risks, measures, library));
  }

  /**
   * The words with names and figures of a school.
   *
   * @param measures how many its plan has
   */
  public static Programme filled(
      Programme words,
      School school,
      PlanPeriod period,
      List<Risk> risks,
      long measures,
      MeasureLibrary library) {
    String director = school.director();
    String named =
        String.join(
            ";\n",
            risks.stream().map(risk -> "– " + library.factor(risk.factor()).name()).toList());
    Map<String, String> values =
        Map.of(
            "{школа}", school.name(),
            "{муниципалитет}", school.municipality(),
            "{директор}", director == null || director.isBlank() ? BLANK : director,
            "{срок}", period.printed(),
            "{год}", String.valueOf(period.from().getYear()),
            "{риски}", named,
            "{число рисков}", String.valueOf(risks.size()),
            "{число мероприятий}", String.valueOf(measures));
    return map(words, text -> fill(text, values));
  }

  private static String fill(String text, Map<String, String> values) {
    return BRACES
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(), found.group())));
  }

  private static Programme map(Programme words, UnaryOperator<String> step) {
    return new Programme(
        words.title().stream().map(step).toList(),
        words.indicators().stream().map(one -> one.map(step)).toList(),
        words.parts().stream().map(part -> part(part, step)).toList());
  }

  private static Part part(Part part, UnaryOperator<String> step) {
    return part instanceof Part.Passport passport
        ? new Part.Passport(
            passport.passport().stream()
                .map(row -> new Part.Entry(step.apply(row.name()), step.apply(row.text())))
                .toList())
        : Part.map(part, step);
  }
}
