package mera.data.order;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A school of a list and who supports it.
 *
 * @param tutorCode the school that is to help it (школа-тьютор); empty: none
 * @param mentor методист-наставник; may be empty
 * @param curator may be empty
 * @param agreement network agreement as printed, «№ 5 от 01.09.2026»; may be empty
 * @param subject of the agreement; may be empty
 */
public record Pair(
    String schoolCode,
    String schoolName,
    String municipality,
    String tutorCode,
    String tutorName,
    String mentor,
    String curator,
    String agreement,
    String subject) {

  // A file of an earlier program knows the two schools only.
  @JsonCreator
  public Pair {
    mentor = mentor == null ? "" : mentor;
    curator = curator == null ? "" : curator;
    agreement = agreement == null ? "" : agreement;
    subject = subject == null ? "" : subject;
  }

  /** Two schools of which nothing more is said. */
  public Pair(
      String schoolCode,
      String schoolName,
      String municipality,
      String tutorCode,
      String tutorName) {
    this(schoolCode, schoolName, municipality, tutorCode, tutorName, "", "", "", "");
  }
}
