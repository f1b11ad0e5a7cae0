package mera.data.result;

/**
 * A number of a report that is not what the pupils' own rows give.
 *
 * @param schoolCode see {@link mera.data.school.School#code}
 * @param measure what was counted
 * @param detail the primary score of {@link Measure#SCORE}; 0 otherwise
 * @param counted by this program, pupil by pupil
 * @param reported by the report
 */
public record Difference(
    String schoolCode, Work work, Measure measure, int detail, int counted, int reported) {

  /** Numbers that both sides have. */
  public enum Measure {
    PARTICIPANTS("участников"),
    TWO("отметок «2»"),
    THREE("отметок «3»"),
    FOUR("отметок «4»"),
    FIVE("отметок «5»"),
    LOWER("понизили"),
    EQUAL("подтвердили"),
    HIGHER("повысили"),
    SCORE("с первичным баллом");

    private final String printed;

    Measure(String printed) {
      this.printed = printed;
    }

    /** As shown, in lower case. */
    public String printed() {
      return printed;
    }
  }
}
