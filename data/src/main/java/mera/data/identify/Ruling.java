package mera.data.identify;

import java.time.LocalDate;
import mera.data.problem.Refusal;

/**
 * A decision of the analyst that puts a school into the list or takes it out, whatever the rules
 * say. It never changes what the rules found: both are shown.
 *
 * @param schoolCode see {@link mera.data.school.School#code}
 * @param ground kind of reason
 * @param text the reason in the analyst's words; may be empty unless the ground says nothing
 * @param document requisites of the paper it rests on («постановление от … № …»); may be empty
 * @param year calendar year of the works for which it holds; {@link #ALWAYS}: until it is lifted
 * @param date when it was made
 */
public record Ruling(
    String schoolCode,
    Effect effect,
    Ground ground,
    String text,
    String document,
    int year,
    LocalDate date) {

  /** {@link #year} of a decision without an end. */
  public static final int ALWAYS = 0;

  /** What is decided. */
  public enum Effect {
    INCLUDE("включена"),
    EXCLUDE("исключена");

    private final String printed;

    Effect(String printed) {
      this.printed = printed;
    }

    /** «включена», «исключена». */
    public String printed() {
      return printed;
    }
  }

  /** Kinds of reasons. */
  public enum Ground {
    MERGER("слияние или закрытие"),
    SPECIAL("особая категория обучающихся"),
    FEDERAL("федеральный перечень"),
    COMMISSION("решение комиссии"),
    OTHER("иное");

    private final String printed;

    Ground(String printed) {
      this.printed = printed;
    }

    /** As shown and printed. */
    public String printed() {
      return printed;
    }
  }

  public Ruling {
    text = text.strip();
    document = document.strip();
  }

  /** The same decision, or a refusal when it has no reason that others could read. */
  public Ruling checked() throws Refusal {
    if (ground == Ground.OTHER && text.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE, "Причина «иное» требует пояснения: напишите его словами.");
    }
    if (ground == Ground.COMMISSION && document.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE, "Назовите документ комиссии: вид, дату и номер.");
    }
    return this;
  }

  /** Does it hold for works of this year? */
  public boolean holdsIn(int ofYear) {
    return year == ALWAYS || year == ofYear;
  }

  /** «исключена вручную: слияние или закрытие, постановление от 01.09.2025 № 12». */
  public String printed() {
    return effect.printed() + " вручную: " + reason();
  }

  /** The reason without the decision. */
  public String reason() {
    String kind = ground == Ground.OTHER ? "" : ground.printed();
    return String.join(
        ", ",
        java.util.stream.Stream.of(kind, text, document).filter(part -> !part.isEmpty()).toList());
  }
}
