package mera.data.tutor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who supports a listed school: a row of the register of support.
 *
 * @param tutorCode code of the tutor school; null: none
 * @param tutorOpen not decided yet; then there is no tutor
 * @param mentor методист-наставник: name and post as printed; may be empty
 * @param curator name and post as printed; may be empty
 * @param note reason or remark, may be empty
 */
public record Support(
    String schoolCode,
    @Nullable String tutorCode,
    boolean tutorOpen,
    String mentor,
    String curator,
    Agreement agreement,
    String note) {

  // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
  public Support(
      String schoolCode,
      @Nullable String tutorCode,
      boolean tutorOpen,
      String mentor,
      String curator,
      Agreement agreement,
      String note) {
    if (tutorOpen && tutorCode != null) {
      throw new IllegalArgumentException("a tutor that is named is decided");
    }
    this.schoolCode = schoolCode;
    this.tutorCode = tutorCode;
    this.tutorOpen = tutorOpen;
    this.mentor = mentor.strip();
    this.curator = curator.strip();
    this.agreement = agreement;
    this.note = note.strip();
  }

  /** Nothing is known of this school's support. */
  public static Support none(String schoolCode) {
    return new Support(schoolCode, null, true, "", "", Agreement.NONE, "");
  }

  /** Does the register hold anything? */
  public boolean isEmpty() {
    return equals(none(schoolCode));
  }

  /** What is decided on the tutor school; empty while it is open. */
  public Optional<TutorDecision> decision() {
    return tutorOpen
        ? Optional.empty()
        : Optional.of(new TutorDecision(schoolCode, tutorCode, note));
  }

  /**
   * The same with a decision on the tutor.
   *
   * @param tutor null: no tutor school
   */
  public Support withTutor(@Nullable String tutor) {
    return new Support(schoolCode, tutor, false, mentor, curator, agreement, note);
  }

  /** The same with the tutor school open again. */
  public Support opened() {
    return new Support(schoolCode, null, true, mentor, curator, agreement, note);
  }

  /** The same with another mentor; empty: none. */
  public Support withMentor(String changed) {
    return new Support(schoolCode, tutorCode, tutorOpen, changed, curator, agreement, note);
  }

  /** The same with another curator; empty: none. */
  public Support withCurator(String changed) {
    return new Support(schoolCode, tutorCode, tutorOpen, mentor, changed, agreement, note);
  }

  /** The same with another agreement. */
  public Support withAgreement(Agreement changed) {
    return new Support(schoolCode, tutorCode, tutorOpen, mentor, curator, changed, note);
  }

  /** The same with another note; empty: none. */
  public Support withNote(String changed) {
    return new Support(schoolCode, tutorCode, tutorOpen, mentor, curator, agreement, changed);
  }
}
