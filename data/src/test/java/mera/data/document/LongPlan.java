package mera.data.document;

import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Corner;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Run;
import mera.data.document.Document.Section;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;

/**
 * An order of an invented region with a long plan: five columns, 43 rows, merged cells over 7, 6
 * and 4 rows, one row as tall as most of a page.
 */
public final class LongPlan {

  private static final List<String> GROUPS = List.of("3", "4", "16", "17", "20");
  private static final List<Integer> CHILDREN = List.of(4, 2, 6, 5, 3);
  private static final int TOP_ROWS = 23;
  private static final int TALL_ROW = 18;

  private LongPlan() {}

  public static Document document() {
    return new Document(
        "Об утверждении перечня мероприятий",
        List.of(
            new Section(Orientation.PORTRAIT, order()),
            new Section(Orientation.LANDSCAPE, appendix())));
  }

  static List<Document.Block> order() {
    List<Document.Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.centred("МИНИСТЕРСТВО ОБРАЗОВАНИЯ И НАУКИ", true));
    blocks.add(Paragraph.centred("ЛЕСОГОРСКОЙ ОБЛАСТИ", true));
    blocks.add(new Space(1));
    blocks.add(new Paragraph(List.of(new Run("ПРИКАЗ", true, true)), Align.CENTER, false, true));
    blocks.add(new Space(1));
    blocks.add(Paragraph.left("«14» октября 2025 г.  № 863-ЛО"));
    blocks.add(Paragraph.centred("г. Лесогорск", false));
    blocks.add(new Space(1));
    blocks.add(
        Paragraph.centred(
            "Об утверждении перечня мероприятий по повышению качества образования в школах"
                + " с низкими результатами обучения",
            true));
    blocks.add(new Space(1));
    blocks.add(
        new Paragraph(
            List.of(
                new Run(
                    "В целях повышения качества общего образования, во исполнение письма от"
                        + " 25 июля 2025 года № 10-58 и с учётом результатов комплексной оценки"
                        + " школ Лесогорской области ",
                    false,
                    false),
                new Run("приказываю", true, true),
                new Run(":", true, false)),
            Align.JUSTIFY,
            true,
            false));
    for (int n = 1; n <= 4; n++) {
      blocks.add(
          Paragraph.body(
              n
                  + ". Институту развития образования Лесогорской области (Ёлкина А.Б.) обеспечить"
                  + " сопровождение школ, которые требуют дополнительного анализа, согласно"
                  + " установленным срокам, и представить сводный отчёт до 31 августа 2026 года."));
    }
    blocks.add(new Space(3));
    blocks.add(
        new Signature(
            List.of("Министр образования", "и науки Лесогорской области"), "В.Г. Соснин"));
    return blocks;
  }

  static List<Document.Block> appendix() {
    return List.of(
        new Corner(
            List.of(
                "Приложение",
                "к приказу Министерства образования и науки Лесогорской области",
                "от «14» октября 2025 г. № 863-ЛО")),
        new Space(1),
        Paragraph.centred("Перечень мероприятий", true),
        Paragraph.centred("по повышению качества образования в Лесогорской области", true),
        new Space(1),
        table());
  }

  /** The plan itself. */
  public static Table table() {
    return new Table(
        List.of(
            new Column("№ п/п", 12, Align.CENTER),
            new Column("Перечень мероприятий и взаимосвязанных действий", 95, Align.LEFT),
            new Column("Срок (период) выполнения отдельного действия", 40, Align.LEFT),
            new Column("Ответственный исполнитель", 50, Align.LEFT),
            new Column("Ожидаемый результат", 60, Align.LEFT)),
        rows());
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int n = 1; n <= TOP_ROWS; n++) {
      int group = GROUPS.indexOf(String.valueOf(n));
      if (group < 0) {
        rows.add(row(n + ".", n == TALL_ROW ? tall(n) : measure(n)));
      } else {
        addGroup(rows, n, CHILDREN.get(group));
      }
    }
    return rows;
  }

  /** Results of 16, 17 and 20 and the executors of 20 are merged over the group. */
  private static void addGroup(List<Row> rows, int n, int children) {
    boolean result = n >= 16;
    boolean executors = n == 20;
    int down = children + 1;
    rows.add(
        new Row(
            List.of(
                Cell.of(n + "."),
                Cell.of("Подготовка и проведение мероприятий группы " + n + ":"),
                Cell.of("весь период"),
                new Cell(executors(n), 1, executors ? down : 1, false),
                new Cell(result(n), 1, result ? down : 1, false)),
            false));
    for (int k = 1; k <= children; k++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(n + "." + k + (k % 2 == 0 ? "." : "")));
      cells.add(Cell.of("- " + measure(n * 10 + k)));
      cells.add(Cell.of("до " + k + " марта 2026 года"));
      if (!executors) {
        cells.add(Cell.of(executors(n + k)));
      }
      if (!result) {
        cells.add(Cell.of(result(n + k)));
      }
      rows.add(new Row(cells, false));
    }
  }

  private static Row row(String number, String measure) {
    int n = measure.length();
    return new Row(
        List.of(
            Cell.of(number),
            Cell.of(measure),
            Cell.of("ежегодно, сентябрь – декабрь"),
            Cell.of(executors(n)),
            Cell.of(result(n))),
        false);
  }

  private static String measure(int n) {
    String[] actions = {
      "Проведение установочного семинара для школьных команд",
      "Заключение договоров о сетевом взаимодействии школ и наставников",
      "Разработка учебно-методических материалов по предметам",
      "Мониторинг индивидуальных затруднений педагогов"
    };
    String[] details = {
      "с участием муниципальных координаторов",
      "по итогам диагностики читательской, математической и естественно-научной грамотности",
      "в школах, функционирующих в неблагоприятных социальных условиях, включая выездные"
          + " консультации и разбор видеозаписей уроков"
    };
    return actions[n % 4] + " " + details[n % 3] + " (мера " + n + ")";
  }

  private static String tall(int n) {
    StringBuilder text = new StringBuilder("Курсы повышения квалификации по темам:\n");
    for (int k = 1; k <= 14; k++) {
      text.append("- тема ").append(k).append(": ").append(measure(n + k)).append(";\n");
    }
    return text.append("- итоговая аттестация.").toString();
  }

  private static String executors(int n) {
    String[] all = {
      "Министерство образования и науки Лесогорской области",
      "Институт развития образования (Ёлкина А.Б.)",
      "Муниципальные органы управления образованием, образовательные организации"
    };
    return all[n % 3];
  }

  private static String result(int n) {
    String[] all = {
      "Не менее 80 % педагогов прошли диагностику",
      "Сформированы команды в 12 школах;\nподписаны соглашения",
      "1) Утверждены планы школ\n2) Созданы условия для профессионального роста учителей"
    };
    return all[n % 3] + " (результат " + n + ")";
  }
}
