package mera.data.ingest;

import static mera.data.ingest.Layout.optional;
import static mera.data.ingest.Layout.required;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mera.data.ingest.Layout.Caption;

/**
 * Layouts of what others have counted or said of schools: ФИС ОКО reports, context data, markers,
 * ratings, lists. Methods only: {@link Layout} asks for them while it is being loaded.
 */
final class ReportLayouts {

  /** «1», «9.2», «10К1», «5(1) (1б)»: a task or a primary score. */
  private static final String TASK =
      "(\\d+(?:[.,]\\d+)*(?:[КKкk]\\d+)?(?:\\(\\d+\\))?)\\s*(?:\\((\\d+)\\s*[бБ]\\.?\\))?";

  private ReportLayouts() {}

  /** All of them; the most telling first. */
  static List<Layout> all() {
    return List.of(
        marks(),
        journal(),
        journalLong(),
        scoresOrTasks(Format.FIS_OKO_SCORES),
        scoresOrTasks(Format.FIS_OKO_TASKS),
        context2022(),
        context2021(),
        markers(),
        risks(),
        rating(),
        list());
  }

  private static Caption group() {
    return required(Column.GROUP, "Группы участников", "группы участников", "группа участников");
  }

  private static Caption count() {
    return required(
        Column.COUNT, "Кол-во участников", "кол-во участников*", "количество участников*");
  }

  private static Caption schools() {
    return optional(Column.SCHOOL_COUNT, "Кол-во ОО", "кол-во оо", "количество оо");
  }

  private static Caption mark(Column column, int mark) {
    return required(
        column,
        "" + mark,
        "" + mark,
        mark + ", %",
        mark + " %",
        "«" + mark + "»*",
        "отметка " + mark);
  }

  private static Layout marks() {
    return new Layout(
        Format.FIS_OKO_MARKS,
        6,
        "",
        List.of(
            group(),
            count(),
            schools(),
            mark(Column.TWO, 2),
            mark(Column.THREE, 3),
            mark(Column.FOUR, 4),
            mark(Column.FIVE, 5)),
        Optional.empty());
  }

  private static Layout journal() {
    return new Layout(
        Format.FIS_OKO_JOURNAL,
        5,
        "",
        List.of(
            group(),
            count(),
            required(Column.LOWER, "Понизили, кол-во участников", "понизили*кол-во участников"),
            required(
                Column.EQUAL, "Подтвердили, кол-во участников", "подтвердили*кол-во участников"),
            required(Column.HIGHER, "Повысили, кол-во участников", "повысили*кол-во участников"),
            optional(Column.LOWER_PERCENT, "Понизили, %", "понизили*%"),
            optional(Column.EQUAL_PERCENT, "Подтвердили, %", "подтвердили*%"),
            optional(Column.HIGHER_PERCENT, "Повысили, %", "повысили*%")),
        Optional.empty());
  }

  private static Layout journalLong() {
    return new Layout(
        Format.FIS_OKO_JOURNAL_LONG,
        3,
        "",
        List.of(group(), count(), required(Column.PERCENT, "%", "%", "% участников", "доля*%")),
        Optional.empty());
  }

  /** The same captions; the title or the score 0 tells which ({@link Titles#allow}). */
  private static Layout scoresOrTasks(Format format) {
    return new Layout(
        format, 4, "", List.of(group(), count(), schools()), Optional.of(Pattern.compile(TASK)));
  }

  private static Layout context2022() {
    return new Layout(
        Format.CONTEXT_2022,
        5,
        "",
        List.of(
            required(Column.SCHOOL, "Школа", "школа"),
            optional(Column.LOGIN, "Пользователь", "пользователь"),
            optional(Column.REGION_CODE, "Код региона", "код региона"),
            optional(Column.REGION, "Регион", "регион"),
            optional(Column.MUNICIPALITY, "Муниципалитет", "муниципалитет"),
            optional(Column.UPLOADED, "Дата загрузки", "дата загрузки"),
            optional(Column.NUMBER, "№", "№")),
        Optional.of(Pattern.compile("(\\d{1,2}(?:\\.\\d+)*)\\.\\s*\\p{L}()[\\s\\S]*")));
  }

  private static Layout context2021() {
    return new Layout(
        Format.CONTEXT_2021,
        6,
        "Сбор контекстных данных об ОО и",
        List.of(
            required(Column.LOGIN, "логин", "логин*"),
            required(Column.NAME, "Название ОО", "название оо", "наименование оо"),
            optional(Column.REGION_CODE, "Код региона", "код региона"),
            optional(Column.REGION, "Регион", "регион"),
            optional(Column.MUNICIPALITY, "Муниципалитет", "муниципалитет"),
            optional(Column.UPLOADED, "Дата загрузки", "дата загрузки"),
            optional(Column.NUMBER, "№", "№"),
            optional(Column.FULL_NAME, "Полное наименование", "полное наименование*"),
            optional(Column.ADDRESS, "Адрес", "адрес*"),
            optional(Column.DIRECTOR, "ФИО директора", "фио*"),
            optional(Column.PHONE, "Телефон", "телефон*"),
            optional(Column.EMAIL, "e-mail", "e-mail*", "email*"),
            optional(
                Column.LEGAL_FORM,
                "Организационно-правовая форма ОО",
                "организационно-правовая форма*"),
            optional(Column.PLACE, "Где расположена", "где расположен*")),
        Optional.of(
            Pattern.compile("(?iu)(\\d{1,2}) класс\\s+(?:классов|обучающихся)()[\\s\\S]*")));
  }

  private static Layout markers() {
    return new Layout(
        Format.MARKERS,
        4,
        "",
        List.of(
            required(Column.YEAR, "Год", "год"),
            required(Column.LOGIN, "Логин", "логин", "логин оо"),
            required(
                Column.MARKERS, "Количество маркеров", "количество маркеров", "кол-во маркеров"),
            optional(Column.MUNICIPALITY, "Муниципалитет", "муниципалитет"),
            optional(Column.NAME, "ОО", "оо", "название оо", "наименование оо")),
        Optional.of(Pattern.compile("(\\d{1,2}\\s*[А-ЯЁа-яё]{2,3})()")));
  }

  private static Layout rating() {
    return new Layout(
        Format.RATING,
        4,
        "",
        List.of(
            required(Column.NAME, "Образовательная организация", names()),
            optional(Column.ZONE, "Зона", "зона", "зона*риска", "цвет зоны"),
            optional(Column.TOTAL, "Итоговый балл", "итоговый*", "итог", "рейтинг*", "балл*"),
            optional(Column.RANK, "Место", "место*"),
            optional(Column.LOGIN, "Логин", "логин", "логин оо"),
            optional(Column.INN, "ИНН", "инн"),
            optional(Column.MUNICIPALITY, "Муниципалитет", municipalities()),
            optional(Column.NUMBER, "№", "№", "№ п/п")),
        Optional.empty());
  }

  /** Factors by their words or their numbers, questions as «Риск 1.2. …». */
  private static Layout risks() {
    return new Layout(
        Format.RISK_PROFILE,
        2,
        "",
        List.of(
            required(Column.NAME, "Образовательная организация", names()),
            optional(Column.LOGIN, "Логин", "логин", "логин оо"),
            optional(Column.INN, "ИНН", "инн"),
            optional(Column.MUNICIPALITY, "Муниципалитет", municipalities()),
            optional(Column.NUMBER, "№", "№", "№ п/п")),
        Optional.of(
            Pattern.compile(
                "(?iu)((?:\\d{1,2}\\.?\\s*)?(?:Низкий уровень (?:оснащ|дисц|вовл)|Дефицит пед"
                    + "|Недостаточная предм|Риски низкой адапт|Несформированность внутр"
                    + "|Высокая доля обуч|Низкое качество преод|Пониженный уровень"
                    + "|Низкая учебная мот)[\\s\\S]*"
                    + "|(?:Фактор|Риск|Р)\\.?\\s?(?:№\\s?)?\\d{1,2}(?![\\d])[\\s\\S]*)()")));
  }

  private static Layout list() {
    return new Layout(
        Format.SCHOOL_LIST,
        2,
        "",
        List.of(
            required(Column.NAME, "Наименование ОО", names()),
            optional(Column.NUMBER, "№", "№", "№ п/п", "№п/п", "п/п", "№ п.п."),
            optional(Column.MUNICIPALITY, "Муниципалитет", municipalities()),
            optional(Column.LOGIN, "Логин", "логин", "логин оо"),
            optional(Column.INN, "ИНН", "инн", "инн оо")),
        Optional.empty());
  }

  private static String[] names() {
    return new String[] {
      "оо",
      "школа",
      "наименование",
      "наименование оо",
      "название оо",
      "наименование школы",
      "название школы",
      "образовательная организация",
      "общеобразовательная организация",
      "краткое наименование*",
      "полное наименование*",
      "наименование*образовательной организации",
      "наименование*общеобразовательной организации"
    };
  }

  private static String[] municipalities() {
    return new String[] {
      "муниципалитет",
      "муниципальное образование",
      "наименование муниципалитета",
      "район",
      "мо",
      "городской округ*",
      "муниципальный район*"
    };
  }
}
