package mera.data.training;

import java.util.Locale;
import mera.data.school.School;

/**
 * A school and what the layouts print of it.
 *
 * @param municipalityCode such as {@code reg98_m001}
 * @param place where it lies, in the words of the form of context data
 * @param size pupils of one parallel, about
 * @param habits how this school fills in forms
 */
record TrainingSchool(
    School school,
    String municipalityCode,
    String fullName,
    String place,
    String phone,
    int size,
    Role role,
    Habits habits) {

  private static final int SENIOR = 10;
  private static final int BASIC = 9;
  private static final int UNKNOWN_SIZE = 480;

  /**
   * How a school fills in forms.
   *
   * @param notAttempted what stands for a task that was not attempted; «0» is usual too
   * @param classNames 0…4, one of the ways to write a class
   * @param numbersAsText all numbers are texts, some with a blank behind
   */
  record Habits(String notAttempted, int classNames, boolean numbersAsText) {

    /** «4А», «а», «"А"», «1», «4 А »; a single class is «НЕТ» to those who write letters only. */
    String className(int grade, int group, int groups) {
      String letter = "АБВГД".substring(group - 1, group);
      return switch (classNames) {
        case 0 -> grade + letter;
        case 1 -> groups == 1 ? "НЕТ" : letter.toLowerCase(Locale.ROOT);
        case 2 -> '"' + letter + '"';
        case 3 -> Integer.toString(group);
        default -> grade + " " + letter + " ";
      };
    }
  }

  /** Pupils of the whole school: eleven grades, or nine; some of the seniors leave. */
  int pupils() {
    return size == 0 ? UNKNOWN_SIZE : size * (school.egeCode() == null ? BASIC : SENIOR);
  }

  /** Special schools and colleges write no ВПР. */
  boolean writes() {
    return school.takesPart();
  }
}
