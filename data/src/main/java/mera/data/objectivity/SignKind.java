package mera.data.objectivity;

import java.util.Arrays;
import java.util.Optional;
import mera.data.result.Exam;
import mera.data.result.Work;

/**
 * The signs, with formula and source. «ФИОКО 2019» is «Методика расчёта показателя „Уровень
 * объективности оценки образовательных результатов в субъекте Российской Федерации“», appendix
 * «Математический алгоритм маркировки образовательных организаций»; «ФИОКО 2026» are the
 * recommendations for schools on the analysis of ВПР. «Own» are signs of this program.
 */
public enum SignKind {
  /**
   * Lower end of the school's confidence interval of the mean primary score above the upper end of
   * the region's: {@code x̄ − t·s/√m > X̄ + t·S/√n}. ФИОКО 2019 (A), also for ОГЭ. Value: the lower
   * end; limit: the upper end.
   */
  A("A", Group.LEVEL, "Средний балл выше интервала региона"),
  /** Variance of the primary scores below the region's percentile. Own. */
  V3("V3", Group.LEVEL, "Очень малый разброс баллов"),
  /**
   * Nobody absent, no «2», and «4» and «5» above a share, where the region's share is low. Own.
   * Value: share of «4» and «5».
   */
  V4("V4", Group.LEVEL, "Все писали, нет «2», доля «4» и «5» высокая"),
  /**
   * Spearman's rank correlation of journal mark and primary score below zero: average ranks and
   * their Pearson correlation, or the textbook {@code 1 − 6Σd²/(n(n² − 1))}. ФИОКО 2019 (B).
   */
  B("B", Group.JOURNAL, "Баллы не соответствуют школьным отметкам"),
  /**
   * Share of pupils with a mark below the journal's at or above both a share and the region's
   * percentile. It speaks about the marks given in the school, never about the ВПР. Own.
   */
  J1("J1", Group.JOURNAL, "Отметки выше ВПР"),
  /** Share of pupils with a mark above the journal's, likewise. Own. */
  J2("J2", Group.JOURNAL, "ВПР выше отметок"),
  /** Nearly all marks equal the journal's, where the region's do not. Own. */
  J3("J3", Group.JOURNAL, "Почти полное совпадение с журналом"),
  /**
   * Share of pupils whose marks differ by 2 or more above both a share and the region's percentile.
   * ФИОКО 2026. Where most of the differences are downwards it speaks about school marks, as J1.
   */
  J4("J4", Group.JOURNAL, "Расхождение с журналом на две отметки"),
  /** Spearman's correlation (see B) below the region's percentile. Own. */
  J5("J5", Group.JOURNAL, "Связь с журналом слабее, чем в регионе"),
  /**
   * Pupils just above a border c against the region: of k pupils with c − 2…c + 1 points x have c
   * or c + 1, q is the region's share, {@code z = (x − kq)/√(kq(1 − q))}; beyond the limit is the
   * highest z or {@code Σz/√m} (Stouffer). Own. Value: the higher of the two.
   */
  S1("S1", Group.BOUNDARY, "Всплеск на границах отметок"),
  /**
   * Pupils just above a border against a smooth curve: the counts of all scores but c − 2…c + 1 are
   * fitted by {@code log μ = β₀ + β₁x + β₂x²} (Poisson regression); beyond the limit when excess
   * above and gap below the border both exceed a share of n and {@code (O − E)/√E} a quantile. Own,
   * after the bunching estimators of economics. Value: excess, share of n.
   */
  S2("S2", Group.BOUNDARY, "Отклонение от гладкой кривой на границе"),
  /**
   * Nobody one point below any of the borders, and a share of the pupils exactly at a border. Own.
   * Value: the highest share at a border.
   */
  S3("S3", Group.BOUNDARY, "Нет участников на балл ниже границ"),
  /**
   * Simple tasks done worse and hard tasks better than in the region. Rosobrnadzor 2018; limits
   * own. Value: mean difference in the hard tasks, shares of the maximum.
   */
  T1("T1", Group.ANSWERS, "Профиль заданий: простые хуже, сложные лучше"),
  /** Pearson correlation of the task shares of school and region below the percentile. Own. */
  T1R("T1r", Group.ANSWERS, "Профиль заданий не похож на региональный"),
  /**
   * In a class, share of pupils whose points are those of another pupil in every task, above the
   * percentile of the region's classes. Own. Value: the highest share.
   */
  T2("T2", Group.ANSWERS, "Одинаковые работы в классе"),
  /**
   * {@code K = S(N, Y − 1) / S(N + 1, Y)}, S the mean share of the maximum, beyond {@code Q3 +
   * 3·IQR} (sharp fall) or {@code Q1 − 3·IQR} (sharp rise). ФИОКО 2019 (C); quartiles of type 7
   * (КВАРТИЛЬ.ВКЛ).
   */
  C("C", Group.DYNAMICS, "Резкое изменение результатов параллели"),
  /** The same with a narrower limit: attention. Own. */
  V2("V2", Group.DYNAMICS, "Заметное изменение результатов параллели"),
  /**
   * Standing in ВПР of grade 8 minus standing in ОГЭ of the next year, same subject; standing is
   * the z of the school's mean among the means of the schools. Own.
   */
  V1("V1", Group.DYNAMICS, "ВПР 8 класса выше ОГЭ следующего года"),
  /** A marker of the published list «Признаки необъективности»: grade and subject. */
  M1("M1", Group.OFFICIAL, "Официальный маркер");

  private final String id;
  private final Group group;
  private final String title;

  SignKind(String id, Group group, String title) {
    this.id = id;
    this.group = group;
    this.title = title;
  }

  /** Short stable word for scripts: «A», «J1», «T1r». */
  public String id() {
    return id;
  }

  /** Which question about the results it asks: level, journal, borders, answers, dynamics. */
  public Group group() {
    return group;
  }

  /** Neutral Russian name of the sign. */
  public String title() {
    return title;
  }

  /** The sign of an id. */
  static Optional<SignKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  /** Is the sign one of the three of the official algorithm? */
  public boolean official() {
    return this == A || this == B || this == C;
  }

  /** Can a work of this kind and grade have the sign at all? */
  public boolean appliesTo(Work work) {
    if (work.exam() == Exam.OGE) {
      return this == A;
    }
    return work.exam() == Exam.VPR
        && switch (this) {
          case V1 -> work.grade() == 8;
          case C, V2 -> work.grade() >= 5;
          default -> true;
        };
  }
}
