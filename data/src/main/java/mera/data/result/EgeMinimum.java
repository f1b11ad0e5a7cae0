package mera.data.result;

import java.util.List;
import java.util.Optional;

/**
 * The minimum of one ЕГЭ subject: who has less did not pass (не преодолел порог).
 *
 * @param subject as in {@link Work#subject}
 * @param variant as in {@link Work#variant}
 * @param firstYear first and {@code lastYear} last year for which it is known
 * @param score least test score of 100, or the least mark where {@code isMark}
 * @param isMark base mathematics has marks 2…5 in place of test scores
 * @param origin where the number comes from
 */
public record EgeMinimum(
    String subject,
    String variant,
    int firstYear,
    int lastYear,
    int score,
    boolean isMark,
    String origin) {

  /** {@link Work#variant} of profile mathematics. */
  public static final String PROFILE = "профильная";

  /** {@link Work#variant} of base mathematics, whose result is a mark. */
  public static final String BASE = "базовая";

  private static final String ORIGIN =
      "минимальные баллы ЕГЭ, Рособрнадзор (те же в 2023–2027 годах)";

  private static final List<EgeMinimum> ALL =
      List.of(
          score("русский язык", "", 24),
          score("математика", PROFILE, 27),
          new EgeMinimum("математика", BASE, 2023, 2027, 3, true, ORIGIN),
          score("обществознание", "", 42),
          score("информатика", "", 40),
          score("география", "", 37),
          score("физика", "", 36),
          score("химия", "", 36),
          score("биология", "", 36),
          score("история", "", 32),
          score("литература", "", 32),
          score("английский язык", "", 22),
          score("немецкий язык", "", 22),
          score("французский язык", "", 22),
          score("испанский язык", "", 22),
          score("китайский язык", "", 22),
          score("иностранный язык", "", 22));

  private static EgeMinimum score(String subject, String variant, int least) {
    return new EgeMinimum(subject, variant, 2023, 2027, least, false, ORIGIN);
  }

  /** The minimum of this work; empty for other exams and for years that are not in the table. */
  public static Optional<EgeMinimum> of(Work work) {
    return ALL.stream()
        .filter(
            known ->
                work.exam() == Exam.EGE
                    && known.subject.equals(work.subject())
                    && known.variant.equals(work.variant())
                    && known.firstYear <= work.year()
                    && work.year() <= known.lastYear)
        .findFirst();
  }

  /** Participants whose test score is below it; 0 where the result is a mark. */
  public int below(Histogram testScores) {
    int below = 0;
    for (int points = 0; points < score && !isMark; points++) {
      below += testScores.count(points);
    }
    return below;
  }
}
