package mera.data.ingest;

import java.util.Set;
import mera.data.ingest.Layout.Header;
import mera.data.result.Scale;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with rows of pupils; a row that is right costs a few comparisons. */
final class RowRemarks {

  /** What schools write in place of a journal mark, beside «нет отметки». */
  private static final Set<String> NO_MARK = Set.of("-", "–", "—", "н/а", "0");

  private final Problems problems;
  private final @Nullable String sheet;
  private final Header header;
  private final int max;
  private final @Nullable Scale scale;
  private final int totalColumn;
  private final int markColumn;
  private final int[] taskColumns;
  private final int[] taskMaxima;

  /**
   * @param max highest total that is accepted
   * @param scale scale that the printed marks have to follow, if there are any
   */
  RowRemarks(
      Problems problems, @Nullable String sheet, Header header, int max, @Nullable Scale scale) {
    this.problems = problems;
    this.sheet = sheet;
    this.header = header;
    this.max = max;
    this.scale = scale;
    totalColumn = header.column(Column.TOTAL);
    markColumn = scale == null ? -1 : header.column(Column.MARK);
    taskColumns = header.taskColumns().stream().mapToInt(Integer::intValue).toArray();
    taskMaxima = header.tasks().stream().mapToInt(Layout.Task::max).toArray();
  }

  void noSchool(Line line) {
    boolean composite = header.column(Column.SCHOOL) >= 0;
    problems.add(
        sheet,
        line.number(),
        header.layout().shown(composite ? Column.SCHOOL : Column.LOGIN),
        null,
        "no-school",
        "логин школы не указан или записан не так, строка не учтена – нужен логин вида edu980012.");
  }

  /** The cell of the class may hold a name. */
  void unknownClass(Line line) {
    problems.add(
        sheet,
        line.number(),
        header.layout().shown(Column.CLASS),
        null,
        "unknown-class",
        "класс записан не так, как «4А» или «4-1», строка учтена без класса – исправьте ячейку и"
            + " загрузите файл снова.");
  }

  /** The total cannot be used. */
  void rejected(Line line, int total) {
    String caption = header.layout().shown(Column.TOTAL);
    String value = line.text(totalColumn);
    if (total > max) {
      problems.add(
          sheet,
          line.number(),
          caption,
          value,
          "total-above-max",
          "итоговый балл больше наибольшего ("
              + max
              + "), строка не учтена – сверьте её с протоколом школы.");
    } else {
      problems.add(
          sheet,
          line.number(),
          caption,
          value,
          "no-total",
          "итогового балла нет или он не целое число, строка не учтена – сверьте её с протоколом"
              + " школы.");
    }
  }

  /** The row is used; does everything in it agree? */
  void doubts(Line line, int total, int[] points) {
    int sum = 0;
    for (int i = 0; i < points.length; i++) {
      int value = points[i];
      sum += Math.max(0, value);
      if (value > taskMaxima[i] && taskMaxima[i] > 0) {
        pointsAboveMax(line, i);
      }
    }
    if (points.length > 0 && sum != total) {
      problems.add(
          sheet,
          line.number(),
          header.layout().shown(Column.TOTAL),
          line.text(totalColumn),
          "total-not-sum",
          "итоговый балл не равен сумме баллов за задания ("
              + sum
              + "), учтён итоговый – сверьте строку с протоколом школы.");
    }
    if (markColumn >= 0 && scale != null) {
      mark(line, total, scale);
    }
  }

  private void mark(Line line, int total, Scale known) {
    int printed = line.whole(markColumn);
    if (printed >= 2 && printed <= 5 && printed != known.mark(total)) {
      problems.add(
          sheet,
          line.number(),
          header.layout().shown(Column.MARK),
          Integer.toString(printed),
          "mark-not-by-scale",
          "по шкале за "
              + total
              + " ставится отметка «"
              + known.mark(total)
              + "», она и учтена – проверьте шкалу этого года.");
    }
  }

  private void pointsAboveMax(Line line, int task) {
    Layout.Task named = header.tasks().get(task);
    problems.add(
        sheet,
        line.number(),
        named.name(),
        line.text(taskColumns[task]),
        "points-above-max",
        "балл за задание "
            + named.name()
            + " больше наибольшего ("
            + named.max()
            + "), учтён как есть – сверьте строку с протоколом школы.");
  }

  /** Cells of tasks that hold neither points nor one of the words for none. */
  void unknownPoints(Line line) {
    for (int i = 0; i < taskColumns.length; i++) {
      if (isUnknown(line, taskColumns[i])) {
        String name = header.tasks().get(i).name();
        problems.add(
            sheet,
            line.number(),
            name,
            line.text(taskColumns[i]),
            "unknown-points",
            "балл за задание "
                + name
                + " не число и не «X», учтён как 0 – исправьте ячейку и загрузите файл снова.");
      }
    }
  }

  private static boolean isUnknown(Line line, int column) {
    String text = line.whole(column) == Line.OTHER ? line.text(column) : "X";
    return !Cells.isNotAttempted(text) && !Cells.isNotTaught(text);
  }

  /** Neither a mark nor «нет отметки». */
  void journal(Line line) {
    int column = header.column(Column.JOURNAL);
    String value = line.text(column);
    if (!isNoMark(value)) {
      problems.add(
          sheet,
          line.number(),
          header.layout().shown(Column.JOURNAL),
          value,
          "unknown-journal-mark",
          "отметка по журналу не от 2 до 5, учтена как «нет отметки» – сверьте её с журналом.");
    }
  }

  private static boolean isNoMark(String value) {
    return value.regionMatches(true, 0, "нет", 0, 3) || NO_MARK.contains(value);
  }
}
