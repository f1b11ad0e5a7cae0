package mera.app.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import mera.app.text.Words;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanSample;
import org.jspecify.annotations.Nullable;

/** How plans and their rows are named in the window and in the journal. */
final class PlanWords {

  private static final int SHORT = 40;

  private PlanWords() {}

  /** «26 мер в 4 разделах». */
  static String size(long measures, long sections) {
    String words = Words.count(measures, "мера", "меры", "мер");
    return sections == 0
        ? words
        : words
            + " в\u00a0"
            + Words.number(sections)
            + "\u00a0"
            + Words.noun(sections, "разделе", "разделах", "разделах");
  }

  static String size(Plan plan) {
    long sections = sections(plan.nodes());
    return size(plan.nodes().size() - sections, sections);
  }

  private static long sections(List<Node> nodes) {
    return nodes.stream().filter(node -> node.kind() == Node.Kind.SECTION).count();
  }

  /** «учебный год, 36 мер в 3 разделах. Структура: приказ …». */
  static String about(PlanSample sample) {
    return length(sample.beginning(LocalDate.now().getYear()))
        + ", "
        + size(sample.measures(), sample.sections())
        + ", "
        + Words.count(sample.columns().size(), "столбец", "столбца", "столбцов")
        + ". "
        + sample.basis();
  }

  private static String length(PlanPeriod period) {
    long months = ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
    boolean january = period.from().getDayOfYear() == 1;
    if (period.schoolYear()) {
      return "Учебный год";
    }
    return january && months == 12
        ? "Календарный год"
        : january && months == 24
            ? "Два календарных года"
            : Words.count(months, "месяц", "месяца", "месяцев");
  }

  /** «Мера 2.1», «Раздел 2», «Мера «Собрать сведения»». */
  static String title(Node node) {
    return (node.kind() == Node.Kind.SECTION ? "Раздел " : "Мера ") + mark(node);
  }

  /** «меры 2.1», «раздела 2». */
  static String genitive(Node node) {
    return (node.kind() == Node.Kind.SECTION ? "раздела " : "меры ") + mark(node);
  }

  private static String mark(Node node) {
    String number = node.number().replaceAll("\\.+$", "");
    if (!number.isEmpty()) {
      return number;
    }
    String text = oneLine(node.text());
    return text.isEmpty()
        ? "без номера"
        : "«" + (text.length() <= SHORT ? text : text.substring(0, SHORT).strip() + "…") + "»";
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s*\\n\\s*", " ");
  }

  static String added(Node node) {
    return node.kind() == Node.Kind.SECTION ? "Добавлен раздел" : "Добавлена мера";
  }

  static String copied(Node node) {
    return (node.kind() == Node.Kind.SECTION ? "Повторён раздел " : "Повторена мера ") + mark(node);
  }

  static String moved(Node node) {
    return (node.kind() == Node.Kind.SECTION ? "Перемещён раздел " : "Перемещена мера ")
        + mark(node);
  }

  static String nested(Node node, boolean deeper) {
    return "Мера " + mark(node) + (deeper ? " вложена в меру выше" : " вынесена из группы");
  }

  /**
   * @param below rows that go with it
   */
  static String removed(Node node, int below) {
    String words =
        (node.kind() == Node.Kind.SECTION ? "Удалён раздел " : "Удалена мера ") + mark(node);
    return below == 0
        ? words
        : words + " и " + Words.count(below, "строка", "строки", "строк") + " в составе";
  }

  /** «Удалены 3 строки». */
  static String removed(int rows) {
    return Words.noun(rows, "Удалена ", "Удалены ", "Удалено ")
        + Words.count(rows, "строка", "строки", "строк");
  }

  /** «Изменён срок меры 2.1». */
  static String changed(Node node, Field field) {
    String words =
        switch (field) {
          case NUMBER -> "Изменён номер ";
          case MEASURE -> "Изменён текст ";
          case DEADLINE -> "Изменён срок ";
          case PARTIES -> "Изменены ответственные ";
          case RESULT -> "Изменён результат ";
          case DOCUMENT -> "Изменён документ ";
        };
    return words + genitive(node);
  }

  /** «Сроки: 2 не поняты, 4 можно прочесть по-разному; 3 меры без срока»; empty: all is clear. */
  static String remarks(List<PlanRow> rows) {
    List<String> words = new ArrayList<>();
    long strange =
        rows.stream().filter(row -> row.unclear() && !row.deadline().recognised()).count();
    long ambiguous =
        rows.stream().filter(row -> row.unclear() && row.deadline().recognised()).count();
    long undated = rows.stream().filter(PlanRow::undated).count();
    if (strange > 0) {
      words.add("не\u00a0понято " + Words.number(strange));
    }
    if (ambiguous > 0) {
      words.add("читается по-разному " + Words.number(ambiguous));
    }
    if (undated > 0) {
      words.add("не\u00a0указано " + Words.number(undated));
    }
    return words.isEmpty() ? "" : "Сроки: " + String.join(", ", words);
  }

  /** What a column holds: «номер», «срок». */
  static String field(Field field) {
    return switch (field) {
      case NUMBER -> "номер";
      case MEASURE -> "мера";
      case DEADLINE -> "срок";
      case PARTIES -> "ответственные";
      case RESULT -> "результат";
      case DOCUMENT -> "документ";
    };
  }

  /** «, срок»; empty for what is no cell. */
  static String inField(@Nullable Field field) {
    return field == null ? "" : ", " + field(field);
  }

  /** What to write instead of this. */
  static String periodWanted(String text) {
    return "Срок плана записывают так: 2026, 2026-2027 или 2026/2027, а не «" + text.strip() + "».";
  }

  /** «март 2027». */
  static String month(YearMonth month) {
    return Words.month(month) + "\u00a0" + month.getYear();
  }
}
