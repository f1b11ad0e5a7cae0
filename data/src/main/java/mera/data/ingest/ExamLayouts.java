package mera.data.ingest;

import static mera.data.ingest.Layout.optional;
import static mera.data.ingest.Layout.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Captions of exam protocols, tables of marks, and the ВПР files of 2020 and 2026. */
final class ExamLayouts {

  private static final Pattern TASK = Pattern.compile("(\\S.*?)\\s*\\((\\d+)\\s*[бБ]\\.?\\)");
  private static final Pattern LETTERED_TASK = Pattern.compile("a-(\\d+)-grade()");

  private static final Layout VPR_2020 =
      new Layout(
          Format.VPR_2020,
          5,
          "",
          List.of(
              required(Column.LOGIN, "user", "user"),
              required(Column.VARIANT, "var-1", "var-1"),
              required(Column.TOTAL, "sum", "sum"),
              optional(Column.MUNICIPALITY, "groups", "groups"),
              optional(Column.CLASS, "klass", "klass"),
              optional(Column.JOURNAL, "otc", "otc")),
          Optional.of(LETTERED_TASK));

  private static final Layout VPR_FORM =
      new Layout(
          Format.VPR_FORM,
          5,
          "Протокол",
          List.of(
              required(Column.PUPIL, "Код участника", "код участника"),
              required(Column.VARIANT, "Вариант", "вариант"),
              required(Column.TOTAL, "Итого баллов", "итого баллов"),
              optional(
                  Column.CLASS,
                  "Порядковый номер класса",
                  "порядковый номер класса",
                  "наименование класса"),
              optional(Column.JOURNAL, "Отметка за предыдущий триместр", "отметка за предыдущ*")),
          Optional.of(TASK));

  private static final Layout GIA_PROTOCOL =
      new Layout(
          Format.GIA_PROTOCOL,
          6,
          "",
          List.of(
              required(Column.SCHOOL, "Код ОО", "код оо", "код школы", "schoolcode"),
              optional(Column.NUMBER, "№", "№", "№ п/п", "columnname"),
              optional(Column.CLASS, "Класс", "класс", "classcode"),
              optional(Column.PUPIL, "Код участника", "код участника*", "код регистрации"),
              optional(Column.SURNAME, "Фамилия", "фамилия", "surnamecell"),
              optional(Column.FIRST_NAME, "Имя", "имя", "namecell"),
              optional(Column.PATRONYMIC, "Отчество", "отчество", "secondnamecell"),
              optional(Column.SERIES, "Серия", "серия*", "documentseriescode"),
              optional(Column.DOCUMENT, "Номер", "номер*", "documentnumbercode"),
              optional(Column.EXAM, "Экзамен", "экзамен"),
              optional(
                  Column.SHORT_ANSWERS,
                  "Ответы в краткой форме",
                  "ответы в краткой форме",
                  "задания с кратким ответом",
                  "testresultbcell"),
              optional(
                  Column.LONG_ANSWERS,
                  "Ответы в развернутой форме",
                  "ответы в развернутой форме",
                  "задания с развернутым ответом",
                  "testresultccell"),
              optional(Column.TOTAL, "Первичный балл", "первичный балл", "primarymark"),
              optional(Column.MARK, "Оценка", "оценка", "отметка", "mark5"),
              optional(
                  Column.TEST_SCORE,
                  "Тестовый балл",
                  "тестовый балл",
                  "итоговый балл",
                  "mark100",
                  "testmark"),
              optional(Column.STATE, "Статус", "статус*", "примечание*", "состояние*")),
          Optional.empty());

  private static final Layout EGE_SCHOOLS =
      new Layout(
          Format.EGE_SCHOOLS,
          4,
          "",
          List.of(
              optional(
                  Column.NAME,
                  "Образовательная организация",
                  "образовательная организация*",
                  "общеобразовательная организация*",
                  "наименование оо*",
                  "школа",
                  "оо"),
              optional(
                  Column.MUNICIPALITY,
                  "Муниципальное образование",
                  "муниципальное образование",
                  "муниципалитет",
                  "район",
                  "мсу"),
              optional(Column.LOGIN, "Код ОО", "код оо", "код школы"),
              required(Column.COUNT, "приняли участие, чел.", "приняли участие*", "участников*"),
              required(Column.BELOW, "не преодолели порог, чел.", "не преодолели*", "ниже порога*"),
              optional(Column.HIGH, "высокобалльники 80–99, чел.", "высокобалл*", "80*"),
              optional(Column.BEST, "100 баллов, чел.", "100*"),
              optional(Column.MEAN, "средний балл", "средний*")),
          Optional.empty());

  private static final Layout MARK_TABLE =
      new Layout(
          Format.MARK_TABLE,
          4,
          "",
          List.of(
              optional(
                  Column.NAME,
                  "школа",
                  "школа",
                  "оо",
                  "образовательная организация*",
                  "общеобразовательная организация*",
                  "наименование оо*",
                  "наименование школы",
                  "название оо",
                  "название школы"),
              optional(
                  Column.COUNT,
                  "писали",
                  "писал*",
                  "приняли участие*",
                  "кол-во участников*",
                  "количество участников*",
                  "число участников*",
                  "участников*",
                  "выполняли*",
                  "выполнял*"),
              optional(Column.TWO, "«2»", mark(2)),
              optional(Column.PERCENT_TWO, "«2», %", percent(2)),
              optional(Column.THREE, "«3»", mark(3)),
              optional(Column.PERCENT_THREE, "«3», %", percent(3)),
              optional(Column.FOUR, "«4»", mark(4)),
              optional(Column.PERCENT_FOUR, "«4», %", percent(4)),
              optional(Column.FIVE, "«5»", mark(5)),
              optional(Column.PERCENT_FIVE, "«5», %", percent(5)),
              optional(Column.LOGIN, "логин", "логин", "логин оо", "логин школы"),
              optional(
                  Column.MUNICIPALITY,
                  "муниципалитет",
                  "муниципалитет",
                  "муниципальное образование",
                  "район",
                  "мсу",
                  "мо"),
              optional(Column.CLASS, "класс", "класс", "литера", "класс (литера)"),
              optional(Column.GRADE, "параллель", "параллель"),
              optional(Column.SUBJECT, "предмет", "предмет", "учебный предмет"),
              optional(Column.YEAR, "год", "год"),
              optional(
                  Column.BELOW, "не преодолели порог", "не преодолел*", "не справил*", "ниже *"),
              optional(Column.MEAN, "средний балл", "средний балл*", "средняя от*", "средняя оц*")),
          Optional.empty());

  /** In the order of {@link Layout#ALL}: the most telling first. */
  static final List<Layout> ALL =
      List.of(VPR_2020, VPR_FORM, GIA_PROTOCOL, EGE_SCHOOLS, MARK_TABLE);

  private ExamLayouts() {}

  /** How tables caption one mark. */
  private static List<String> names(int mark) {
    return List.of(
        "«" + mark + "»",
        "" + mark,
        "\"" + mark + "\"",
        "“" + mark + "”",
        "на «" + mark + "»",
        "на \"" + mark + "\"",
        "на " + mark,
        "отметка «" + mark + "»",
        "отметка \"" + mark + "\"",
        "отметка " + mark,
        "оценка «" + mark + "»",
        "оценка " + mark,
        "получили «" + mark + "»",
        "получили \"" + mark + "\"");
  }

  private static String[] mark(int mark) {
    List<String> all = new ArrayList<>();
    for (String name : names(mark)) {
      all.addAll(List.of(name, name + ", чел.", name + " чел.", name + ", чел", name + " (чел.)"));
      all.addAll(List.of(name + " кол-во", name + ", кол-во", "кол-во " + name));
      all.add("количество " + name);
    }
    return all.toArray(String[]::new);
  }

  private static String[] percent(int mark) {
    List<String> all = new ArrayList<>();
    for (String name : names(mark)) {
      all.addAll(List.of(name + ", %", name + " %", name + "%", name + " (%)"));
      all.addAll(List.of("% " + name, "доля " + name, "доля " + name + ", %", "процент " + name));
    }
    return all.toArray(String[]::new);
  }
}
