package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of a programme: everything that stands around its table of measures.
 *
 * @param title its lines
 * @param parts pieces in printed order; empty: there is nothing but the table
 */
public record Programme(List<String> title, List<Indicator> indicators, List<Part> parts) {

  /** Names that the rows of a passport usually have, in their usual order. */
  public static final List<String> PASSPORT_NAMES =
      List.of(
          "Наименование Программы",
          "Основание для разработки",
          "Основные разработчики Программы",
          "Исполнители",
          "Цель Программы",
          "Задачи Программы",
          "Основные показатели (индикаторы)",
          "Сроки реализации Программы",
          "Ресурсное обеспечение",
          "Ожидаемые результаты реализации Программы",
          "Контроль за выполнением Программы");

  static final Part.Captions CAPTIONS =
      new Part.Captions("№ п/п", "Показатель", "Целевое значение", "", "");

  /** Rows that a new passport begins with. */
  private static final List<Integer> FIRST_ROWS = List.of(0, 2, 3, 4, 5, 6, 7, 9);

  /** Of those the one that lists the indicators. */
  private static final String COUNTED = PASSPORT_NAMES.get(6);

  /**
   * A chapter: a heading and what stands below it.
   *
   * @param from place of its first part
   * @param to place behind its last part
   * @param heading null: what stands before the first heading
   */
  public record Chapter(int from, int to, @Nullable String heading) {

    /** Place of the first part below the heading. */
    int body() {
      return heading == null ? from : from + 1;
    }
  }

  public Programme {
    title = List.copyOf(title);
    indicators = List.copyOf(indicators);
    parts = List.copyOf(parts);
  }

  /** The words that every new programme begins with. */
  public static Programme begun(List<String> title, List<Indicator> indicators, int year) {
    List<Part.Entry> rows =
        FIRST_ROWS.stream()
            .map(PASSPORT_NAMES::get)
            .map(name -> new Part.Entry(name, name.equals(COUNTED) ? Indicator.LIST : ""))
            .toList();
    return new Programme(
        title,
        indicators,
        List.of(
            new Part.TitlePage(year + " год"),
            new Part.Chapter("Раздел I. Паспорт Программы"),
            new Part.Passport(rows),
            new Part.Chapter("Раздел II. Характеристика проблемы и обоснование Программы"),
            new Part.IndicatorTable(CAPTIONS),
            new Part.Chapter("Раздел III. Мероприятия Программы"),
            new Part.PlanTable(true),
            new Part.Chapter("Раздел IV. Управление Программой и контроль за её выполнением")));
  }

  public Programme withTitle(List<String> lines) {
    return new Programme(lines, indicators, parts);
  }

  public Programme withIndicators(List<Indicator> changed) {
    return new Programme(title, changed, parts);
  }

  public Programme withParts(List<Part> changed) {
    return new Programme(title, indicators, changed);
  }

  /** What stands at the foot of the title page; empty: the title has no page of its own. */
  public Optional<String> foot() {
    return parts.stream()
        .filter(Part.TitlePage.class::isInstance)
        .map(part -> ((Part.TitlePage) part).titlePage())
        .findFirst();
  }

  /** The rows of the passport; empty: there is none. */
  public Optional<List<Part.Entry>> passport() {
    return parts.stream()
        .filter(Part.Passport.class::isInstance)
        .map(part -> ((Part.Passport) part).passport())
        .findFirst();
  }

  /** Captions of the table of indicators; empty: it is not printed. */
  public Optional<Part.Captions> captions() {
    return parts.stream()
        .filter(Part.IndicatorTable.class::isInstance)
        .map(part -> ((Part.IndicatorTable) part).indicators())
        .findFirst();
  }

  /** Is the table of measures printed? */
  public boolean printsPlan() {
    return parts.isEmpty() || parts.stream().anyMatch(Part.PlanTable.class::isInstance);
  }

  /** Its chapters in printed order. */
  public List<Chapter> chapters() {
    List<Chapter> chapters = new ArrayList<>();
    int from = first();
    for (int i = from + 1; i <= parts.size(); i++) {
      if (i == parts.size() || parts.get(i) instanceof Part.Chapter) {
        String heading = parts.get(from) instanceof Part.Chapter head ? head.chapter() : null;
        chapters.add(new Chapter(from, i, heading));
        from = i;
      }
    }
    return List.copyOf(chapters);
  }

  private int first() {
    return !parts.isEmpty() && parts.getFirst() instanceof Part.TitlePage ? 1 : 0;
  }

  /** The parts of a chapter without its heading. */
  public List<Part> body(Chapter chapter) {
    return parts.subList(chapter.body(), chapter.to());
  }

  /** Where a part is looked at. */
  Piece pieceAt(int place) {
    List<Chapter> chapters = chapters();
    for (int i = 0; i < chapters.size(); i++) {
      if (place >= chapters.get(i).from() && place < chapters.get(i).to()) {
        return new Piece.Chapter(i);
      }
    }
    return new Piece.TitlePage();
  }
}
