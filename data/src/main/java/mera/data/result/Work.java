package mera.data.result;

import java.util.Comparator;

/**
 * One assessment: kind × subject × grade × year × variant.
 *
 * @param subject full Russian name in lower case: «математика», «русский язык»
 * @param grade 1…11
 * @param year calendar year in which it was written
 * @param variant name of a variant with its own scale («углублённая»); empty as a rule
 */
public record Work(Exam exam, String subject, int grade, int year, String variant)
    implements Comparable<Work> {

  private static final Comparator<Work> ORDER =
      Comparator.comparingInt(Work::year)
          .thenComparing(Work::exam)
          .thenComparingInt(Work::grade)
          .thenComparing(Work::subject)
          .thenComparing(Work::variant);

  public Work(Exam exam, String subject, int grade, int year) {
    this(exam, subject, grade, year, "");
  }

  /** The same work of another year: «одна и та же оценочная процедура». */
  public Work in(int otherYear) {
    return new Work(exam, subject, grade, otherYear, variant);
  }

  /** «ВПР, математика, 6 класс, 2025». */
  public String printed() {
    return exam.printed()
        + ", "
        + subject
        + (variant.isEmpty() ? "" : " (" + variant + ")")
        + ", "
        + grade
        + " класс, "
        + year;
  }

  @Override
  public int compareTo(Work other) {
    return ORDER.compare(this, other);
  }
}
