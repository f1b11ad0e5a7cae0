package mera.data.ingest;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kinds of files that can be read; all but {@link #MAPPING} are recognised by their captions. */
public enum Format {
  /** One row a school. */
  REGISTER("register"),
  /** Lowest scores of the marks, one row a work. */
  SCALES("scales"),
  /** Regional ВПР export since 2022: sheet «Протокол», composite cells «code | name». */
  VPR_2022("vpr-2022"),
  /** Regional ВПР export of 2021: one sheet, every cell a text. */
  VPR_2021("vpr-2021"),
  /** ФИС ОКО «Индивидуальные результаты» (Ф1). */
  FIS_OKO_INDIVIDUAL("fis-oko-individual"),
  /** Regional ВПР export of autumn 2020: {@code user | klass | sum | a-1-grade …}. */
  VPR_2020("vpr-2020"),
  /** Form in which one school collects a ВПР, 2026: no school in the table. */
  VPR_FORM("vpr-form"),
  /** РИС ГИА «Протокол проверки результатов», ОГЭ or ЕГЭ. */
  GIA_PROTOCOL("gia-protocol"),
  /** ЕГЭ by school, several subjects side by side. */
  EGE_SCHOOLS("ege-schools"),
  /** Counts of marks by school or class, recognised by Russian captions. */
  MARK_TABLE("mark-table"),
  /** ФИС ОКО «Статистика по отметкам». */
  FIS_OKO_MARKS("fis-oko-marks"),
  /** ФИС ОКО «Сравнение отметок с отметками по журналу», one row a group, since 2024. */
  FIS_OKO_JOURNAL("fis-oko-journal"),
  /** The same until 2023: four rows a group. */
  FIS_OKO_JOURNAL_LONG("fis-oko-journal-long"),
  /** ФИС ОКО «Распределение первичных баллов». */
  FIS_OKO_SCORES("fis-oko-scores"),
  /** ФИС ОКО «Выполнение заданий». */
  FIS_OKO_TASKS("fis-oko-tasks"),
  /** Context data since 2022: numbered questions, composite cells. */
  CONTEXT_2022("context-2022"),
  /** Context data of 2021: one sheet of 95 columns. */
  CONTEXT_2021("context-2021"),
  /** Official markers of bias by year and school. */
  MARKERS("markers"),
  /** Regional rating with zones. */
  RATING("rating"),
  /** Risk profiles of schools (РПШ): factors or answers to their questions. */
  RISK_PROFILE("risk-profile"),
  /** A list of schools, as a rule by name only. */
  SCHOOL_LIST("school-list"),
  /** Any table, described by a mapping file. */
  MAPPING("mapping");

  private final String id;

  Format(String id) {
    this.id = id;
  }

  /** One row a pupil, where names and documents may stand. */
  boolean isOfPupils() {
    return switch (this) {
      case VPR_2020, VPR_2021, VPR_2022, VPR_FORM, FIS_OKO_INDIVIDUAL, GIA_PROTOCOL -> true;
      default -> false;
    };
  }

  /** Word for scripts. */
  public String id() {
    return id;
  }

  /** The format of this id. */
  public static Optional<Format> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /** All ids, separated by commas, for messages. */
  static String ids() {
    return Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", "));
  }
}
