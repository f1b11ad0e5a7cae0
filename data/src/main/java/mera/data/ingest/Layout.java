package mera.data.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The captions by which a known format is recognised, in whatever order they stand.
 *
 * @param enough how many of the captions a row must have to be the header of this format; tasks
 *     count as one
 * @param sheet name of the sheet that holds the table, for messages; empty when it may be any
 * @param tasks caption of a task: its name, and its highest points where the caption tells them
 */
record Layout(
    Format format, int enough, String sheet, CaptionSet captionSet, Optional<Pattern> tasks) {

  Layout(Format format, int enough, String sheet, List<Caption> captions, Optional<Pattern> tasks) {
    this(format, enough, sheet, new CaptionSet(captions), tasks);
  }

  List<Caption> captions() {
    return captionSet.list();
  }

  /**
   * @param shown the caption as the files write it, for messages
   * @param written captions as compared ({@link Cells#caption}); «*» in one stands for anything
   */
  record Caption(Column column, boolean required, String shown, List<String> written) {

    boolean fits(String caption) {
      return new CaptionSet(List.of(this)).column(caption).isPresent();
    }
  }

  private static final Pattern TASK = Pattern.compile("(\\S.*?)\\s*\\((\\d+)\\s*[бБ]\\.?\\)");
  private static final Pattern NUMBERED_TASK = Pattern.compile("балл за (\\d\\S*)()");

  private static final Layout REGISTER =
      new Layout(
          Format.REGISTER,
          3,
          "",
          List.of(
              required(Column.LOGIN, "Логин", "логин", "логин оо", "код оо", "код школы"),
              required(
                  Column.NAME,
                  "Краткое наименование",
                  "краткое наименование*",
                  "наименование",
                  "наименование оо",
                  "название оо",
                  "имя"),
              required(
                  Column.MUNICIPALITY,
                  "Муниципалитет",
                  "муниципалитет",
                  "муниципальное образование",
                  "регион"),
              optional(Column.FULL_NAME, "Полное наименование", "полное наименование*"),
              optional(Column.KIND, "Вид ОО", "вид оо", "тип оо", "вид", "тип"),
              optional(Column.INN, "ИНН", "инн"),
              optional(Column.OGE_CODE, "Код ОГЭ", "код огэ"),
              optional(Column.EGE_CODE, "Код ЕГЭ", "код егэ"),
              optional(Column.DIRECTOR, "Директор", "директор", "руководитель", "фио директора"),
              optional(Column.PLACE, "Расположение", "расположение"),
              optional(
                  Column.PUPILS,
                  "Численность обучающихся",
                  "численность обучающихся",
                  "число обучающихся"),
              optional(Column.PHONE, "Телефон", "телефон")),
          Optional.empty());

  private static final Layout SCALES =
      new Layout(
          Format.SCALES,
          5,
          "",
          List.of(
              required(Column.YEAR, "год", "год"),
              required(Column.GRADE, "класс", "класс"),
              required(Column.SUBJECT, "предмет", "предмет"),
              required(Column.MAX, "макс", "макс", "макс.", "макс балл", "максимальный балл"),
              required(Column.MIN_3, "с «3»", "с «3»", "с \"3\"", "с 3", "min3"),
              required(Column.MIN_4, "с «4»", "с «4»", "с \"4\"", "с 4", "min4"),
              required(Column.MIN_5, "с «5»", "с «5»", "с \"5\"", "с 5", "min5"),
              optional(Column.EXAM, "вид работы", "вид работы", "процедура"),
              optional(Column.VARIANT, "вариант", "вариант"),
              optional(Column.ORIGIN, "источник", "источник")),
          Optional.empty());

  private static final Layout VPR_2022 =
      new Layout(
          Format.VPR_2022,
          5,
          "Протокол",
          List.of(
              required(Column.VARIANT, "Вариант", "вариант"),
              required(Column.TOTAL, "Итого баллов", "итого баллов"),
              required(Column.SCHOOL, "Школа", "школа"),
              optional(Column.LOGIN, "Пользователь", "пользователь"),
              optional(Column.MUNICIPALITY, "Муниципалитет", "муниципалитет"),
              optional(Column.CLASS, "Наименование класса", "наименование класса"),
              optional(Column.JOURNAL, "Отметка за предыдущий триместр", "отметка за предыдущ*")),
          Optional.of(TASK));

  private static final Layout VPR_2021 =
      new Layout(
          Format.VPR_2021,
          5,
          "",
          List.of(
              required(Column.LOGIN, "логин школы", "логин школы"),
              required(Column.VARIANT, "вариант", "вариант"),
              required(Column.TOTAL, "всего баллов", "всего баллов"),
              optional(Column.MUNICIPALITY, "регион", "регион", "муниципалитет"),
              optional(Column.CLASS, "класс", "класс"),
              optional(
                  Column.JOURNAL,
                  "отметка за предыдущую четверть/триместр",
                  "отметка за предыдущ*")),
          Optional.of(NUMBERED_TASK));

  private static final Layout FIS_OKO_INDIVIDUAL =
      new Layout(
          Format.FIS_OKO_INDIVIDUAL,
          5,
          "",
          List.of(
              required(Column.LOGIN, "ОО", "оо"),
              required(Column.VARIANT, "Вариант", "вариант"),
              required(Column.TOTAL, "Первичный балл", "первичный балл"),
              optional(Column.NAME, "Название ОО", "название оо"),
              optional(Column.MUNICIPALITY, "Муниципалитет", "муниципалитет"),
              optional(Column.PUPIL, "Код участника", "код участника"),
              optional(Column.CLASS, "Класс", "класс"),
              optional(Column.MARK, "Отметка", "отметка"),
              optional(Column.JOURNAL, "Отметка по журналу", "отметка по журналу")),
          Optional.of(TASK));

  /** All known tables; the most telling first, so that a tie goes to it. */
  static final List<Layout> ALL =
      Stream.of(
              ReportLayouts.all(),
              List.of(FIS_OKO_INDIVIDUAL, VPR_2022, VPR_2021, SCALES, REGISTER),
              ExamLayouts.ALL)
          .flatMap(List::stream)
          .toList();

  static Caption required(Column column, String shown, String... written) {
    return new Caption(column, true, shown, List.of(written));
  }

  static Caption optional(Column column, String shown, String... written) {
    return new Caption(column, false, shown, List.of(written));
  }

  /** The layout of this format; none for {@link Format#MAPPING}. */
  static Optional<Layout> of(Format format) {
    return ALL.stream().filter(layout -> layout.format == format).findFirst();
  }

  /** The columns of a row that is taken for the header. */
  Header header(Top.TopRow row) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    Map<Integer, Task> found = new TreeMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String caption = row.captions().get(i);
      Optional<Task> task = caption.isEmpty() ? Optional.empty() : task(row.cells().get(i));
      if (task.isPresent()) {
        found.put(i, task.get());
      } else {
        int column = i;
        captionSet.column(caption).ifPresent(known -> columns.putIfAbsent(known, column));
      }
    }
    return new Header(
        this,
        row.number(),
        row.cells(),
        columns,
        List.copyOf(found.values()),
        List.copyOf(found.keySet()));
  }

  private Optional<Task> task(String caption) {
    // Tasks have numbers, risk factors may stand by their words alone.
    boolean numbered = format != Format.RISK_PROFILE;
    if (tasks.isEmpty() || numbered && caption.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Matcher matcher = tasks.get().matcher(Cells.oneLine(caption));
    return matcher.matches()
        ? Optional.of(new Task(matcher.group(1), maximum(matcher.group(2))))
        : Optional.empty();
  }

  private static int maximum(@Nullable String points) {
    return points == null ? 0 : Math.max(0, Cells.whole(points));
  }

  /** Captions without which the table cannot be read, for messages. */
  String requiredCaptions() {
    return String.join(
        ", ",
        captions().stream().filter(Caption::required).map(c -> "«" + c.shown() + "»").toList());
  }

  /** The caption of this column as the files write it. */
  String shown(Column column) {
    return captions().stream()
        .filter(caption -> caption.column() == column)
        .map(Caption::shown)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(format + " " + column));
  }

  /** A task of the work; {@code max} is 0 where the caption does not tell. */
  record Task(String name, int max) {}

  /**
   * A header as found.
   *
   * @param row number of the row
   * @param cells all captions as they stand
   * @param taskColumns columns of the tasks, in the order of the table
   */
  record Header(
      Layout layout,
      int row,
      List<String> cells,
      Map<Column, Integer> columns,
      List<Task> tasks,
      List<Integer> taskColumns) {

    /** How many of the layout's captions stand here. */
    int captions() {
      // Marks are among the scores of a distribution: there every column has to count.
      boolean group = columns.containsKey(Column.GROUP);
      return columns.size() + (group ? tasks.size() : tasks.isEmpty() ? 0 : 1);
    }

    /**
     * The columns that this layout does not know, by their captions in quotes.
     *
     * @param shown may this caption be shown? else its letter stands for it
     */
    List<String> unused(Predicate<String> shown) {
      List<String> unused = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        boolean known = columns.containsValue(i) || taskColumns.contains(i);
        String caption = Cells.oneLine(cells.get(i));
        if (!known && !caption.isEmpty()) {
          unused.add(shown.test(caption) ? "«" + caption + "»" : Flaw.letters(i));
        }
      }
      return unused;
    }

    boolean isEnough() {
      return captions() >= layout.enough
          && (layout.format != Format.MARK_TABLE || MarkTable.isEnough(this));
    }

    /** Index of the column; −1, which every {@link Line} answers as empty, without it. */
    int column(Column column) {
      return columns.getOrDefault(column, -1);
    }

    /** The first required caption that is missing. */
    Optional<String> missing() {
      return layout.captions().stream()
          .filter(caption -> caption.required() && !columns.containsKey(caption.column()))
          .map(Caption::shown)
          .findFirst();
    }

    /** Sum of the highest points of all tasks; 0 where a caption does not tell. */
    int sumOfTaskMaxima() {
      return tasks.stream().allMatch(task -> task.max() > 0)
          ? tasks.stream().mapToInt(Task::max).sum()
          : 0;
    }
  }
}
