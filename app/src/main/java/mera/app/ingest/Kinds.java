package mera.app.ingest;

import mera.data.ingest.Format;

/** Names of the kinds of files. */
final class Kinds {

  /** A table of no known layout, described column by column. */
  static final String OWN = "Своя таблица";

  private Kinds() {}

  /**
   * @param format id of the format, empty when nothing was recognised
   */
  static String words(String format) {
    return Format.of(format)
        .map(
            known ->
                switch (known) {
                  case REGISTER -> "Реестр школ";
                  case SCALES -> "Шкалы отметок";
                  case VPR_2022 -> "Форма сбора ВПР, с 2022";
                  case VPR_2021 -> "Форма сбора ВПР, 2021";
                  case FIS_OKO_INDIVIDUAL -> "ФИС ОКО: индивидуальные";
                  case VPR_2020 -> "Выгрузка ВПР, 2020";
                  case VPR_FORM -> "Форма сбора ВПР школы";
                  case GIA_PROTOCOL -> "Протокол ОГЭ, ЕГЭ";
                  case EGE_SCHOOLS -> "ЕГЭ по школам";
                  case MARK_TABLE -> "Отметки по школам";
                  case FIS_OKO_MARKS -> "ФИС ОКО: отметки";
                  case FIS_OKO_JOURNAL, FIS_OKO_JOURNAL_LONG -> "ФИС ОКО: отметки и журнал";
                  case FIS_OKO_SCORES -> "ФИС ОКО: первичные баллы";
                  case FIS_OKO_TASKS -> "ФИС ОКО: задания";
                  case CONTEXT_2022, CONTEXT_2021 -> "Контекстные данные";
                  case MARKERS -> "Признаки необъективности";
                  case RATING -> "Рейтинг с зонами";
                  case RISK_PROFILE -> "Рисковые профили школ";
                  case SCHOOL_LIST -> "Перечень школ";
                  case MAPPING -> OWN;
                })
        .orElse("—");
  }
}
