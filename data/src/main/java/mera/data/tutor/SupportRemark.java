package mera.data.tutor;

/**
 * Something in the register of support that a careful reader would ask about.
 *
 * @param sentence Russian, neutral, says what to do
 */
public record SupportRemark(String schoolCode, Kind kind, String sentence) {

  /** What is asked about. */
  public enum Kind {
    TUTOR_UNKNOWN(true),
    TUTOR_IS_SELF(true),
    TUTOR_IS_LISTED(true),
    TUTOR_TAKES_NO_PART(true),
    TUTOR_OVERLOADED(false),
    TUTOR_TO_CHECK(false),
    NO_TUTOR(false),
    NO_TUTOR_REASON(false),
    NO_MENTOR(false),
    NO_CURATOR(false),
    AGREEMENT_WITHOUT_TUTOR(true),
    AGREEMENT_WITHOUT_NUMBER(false),
    AGREEMENT_WITHOUT_DATE(false),
    AGREEMENT_WITHOUT_SUBJECT(false),
    NO_AGREEMENT(false),
    AGREEMENT_TWICE(true),
    LEFT_THE_LIST(false);

    private final boolean error;

    Kind(boolean error) {
      this.error = error;
    }

    /** Must it be mended, or only looked at? */
    public boolean error() {
      return error;
    }
  }
}
