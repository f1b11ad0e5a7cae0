package mera.data.identify;

import java.math.BigDecimal;
import java.util.List;
import mera.data.result.Exam;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;

/** Short ways to write schools and results in tests. */
final class Sample {

  static final Work MATHS_6 = new Work(Exam.VPR, "математика", 6, 2025);
  static final Work RUSSIAN_8 = new Work(Exam.VPR, "русский язык", 8, 2025);
  static final Work MATHS_5 = new Work(Exam.VPR, "математика", 5, 2025);

  private Sample() {}

  static School school(String code) {
    return School.named(code, "edu" + code, "Школа " + code, "Лесной район");
  }

  static School excluded(String code, String reason) {
    return new School(
        code, code, "Школа " + code, "Лесной район", "", reason, null, null, null, null, null);
  }

  /** A result of which only the number of «2» matters. */
  static Outcome outcome(String code, Work work, int low, int n) {
    return new Outcome(code, work, n, new Outcome.Marks(low, n - low, 0, 0), null, 0, 0, 0, 0, 0);
  }

  static Outcome withoutMarks(String code, Work work, int n) {
    return new Outcome(code, work, n, null, null, 0, 0, 0, 0, 0);
  }

  static Outcome sums(String code, Work work, int n, long sum, long sumOfSquares) {
    return new Outcome(code, work, n, null, null, sum, sumOfSquares, 20, 0, 0);
  }

  static MeanResult mean(String code, Work work, int n, String mean) {
    return new MeanResult(code, work, n, new BigDecimal(mean), 100);
  }

  /** The method applied to outcomes of 2025. */
  static Identification identify(Method method, List<School> schools, Outcome... outcomes) {
    return method.identify(2025, schools, List.of(outcomes), List.of(), "snapshot");
  }

  /** The one school that wrote these works. */
  static Finding finding(Method method, Outcome... outcomes) {
    return identify(method, List.of(school("980001")), outcomes).findings().getFirst();
  }

  /** The outcome of school 980001. */
  static Outcome outcome(Work work, int low, int n) {
    return outcome("980001", work, low, n);
  }
}
