package mera.data.objectivity;

import mera.data.result.Work;

/**
 * What the analyst resolved about the signs of one school in one work. Signs are looked for anew
 * whenever they are shown; the resolution stays.
 *
 * @param note explanation of the school or of the analyst; may be empty
 */
public record Resolution(String schoolCode, Work work, Kind kind, String note) {

  /** What was resolved. */
  public enum Kind {
    OPEN("не рассмотрено"),
    SEEN("рассмотрено"),
    LISTED("вынести в список");

    private final String printed;

    Kind(String printed) {
      this.printed = printed;
    }

    /** As printed and shown. */
    public String printed() {
      return printed;
    }
  }

  public Resolution {
    note = note.strip();
  }

  /** Nothing was resolved yet. */
  public static Resolution open(String schoolCode, Work work) {
    return new Resolution(schoolCode, work, Kind.OPEN, "");
  }

  /** Another state with the same note. */
  public Resolution as(Kind other) {
    return new Resolution(schoolCode, work, other, note);
  }

  /** Another note in the same state. */
  public Resolution noted(String other) {
    return new Resolution(schoolCode, work, kind, other);
  }

  /** Does it say anything, or is it as if there were none? */
  public boolean says() {
    return kind != Kind.OPEN || !note.isEmpty();
  }
}
