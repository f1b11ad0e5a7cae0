package mera.data.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Changes of the words of a programme, each one action of the analyst. */
public final class ProgrammeEdit {

  private ProgrammeEdit() {}

  /**
   * Another foot of the title page.
   *
   * @param text empty: the title stands above the first chapter, without a page of its own
   */
  public static Programme foot(Programme programme, String text) {
    List<Part> parts = new ArrayList<>(programme.parts());
    parts.removeIf(Part.TitlePage.class::isInstance);
    if (!text.isBlank()) {
      parts.addFirst(new Part.TitlePage(text.strip()));
    }
    return programme.withParts(parts);
  }

  // ---- passport ----

  /** Another name and text of a row. */
  public static Programme entry(Programme programme, int row, String name, String text) {
    return passport(
        programme,
        rows -> {
          List<Part.Entry> changed = new ArrayList<>(rows);
          changed.set(row, new Part.Entry(name.strip(), ChapterText.stored(text.strip())));
          return changed;
        });
  }

  /** A new row as the last; without a passport there is one now, in a chapter before the others. */
  public static Programme addEntry(Programme programme, String name) {
    Programme with = programme;
    if (programme.passport().isEmpty()) {
      List<Part> parts = new ArrayList<>(programme.parts());
      int first = programme.foot().isPresent() ? 1 : 0;
      parts.add(first, new Part.Passport(List.of()));
      parts.add(first, new Part.Chapter("Паспорт Программы"));
      with = programme.withParts(parts);
    }
    return passport(
        with,
        rows -> {
          List<Part.Entry> changed = new ArrayList<>(rows);
          changed.add(new Part.Entry(name.strip(), ""));
          return changed;
        });
  }

  public static Programme removeEntry(Programme programme, int row) {
    return passport(programme, rows -> without(rows, row));
  }

  /** A row higher or lower; at the end of the table nothing happens. */
  public static Programme moveEntry(Programme programme, int row, int by) {
    return passport(programme, rows -> moved(rows, row, by));
  }

  private static Programme passport(Programme programme, UnaryOperator<List<Part.Entry>> change) {
    return programme.withParts(
        programme.parts().stream()
            .map(
                part ->
                    part instanceof Part.Passport old
                        ? new Part.Passport(change.apply(old.passport()))
                        : part)
            .toList());
  }

  // ---- chapters ----

  /** Another heading of a chapter; empty: it goes on with the one before. */
  public static Programme heading(Programme programme, int place, String text) {
    Programme.Chapter chapter = programme.chapters().get(place);
    List<Part> parts = new ArrayList<>(programme.parts());
    if (chapter.heading() != null) {
      parts.remove(chapter.from());
    }
    if (!text.isBlank()) {
      parts.add(chapter.from(), new Part.Chapter(text.strip()));
    }
    return programme.withParts(parts);
  }

  /**
   * Another text of a chapter. Passport and table of measures stand in one place only: named here,
   * they go from another chapter; no longer named anywhere, they stay at the end of this one.
   */
  public static Programme body(Programme programme, int place, String text) {
    Programme.Chapter chapter = programme.chapters().get(place);
    List<Part> old = programme.body(chapter);
    if (ChapterText.write(old).equals(text)) {
      return programme;
    }
    List<Part> body = new ArrayList<>();
    for (Part part : ChapterText.read(text, programme)) {
      boolean again = isSingle(part) && body.stream().anyMatch(one -> isSame(one, part));
      if (!again) {
        body.add(part);
      }
    }
    old.stream()
        .filter(part -> isSingle(part) && body.stream().noneMatch(one -> isSame(one, part)))
        .forEach(body::add);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < programme.parts().size(); i++) {
      Part part = programme.parts().get(i);
      boolean replaced = i >= chapter.body() && i < chapter.to();
      boolean moved = isSingle(part) && body.stream().anyMatch(one -> isSame(one, part));
      if (i == chapter.body()) {
        parts.addAll(body);
      }
      if (!replaced && !moved) {
        parts.add(part);
      }
    }
    if (chapter.body() == programme.parts().size()) {
      parts.addAll(body);
    }
    return programme.withParts(parts);
  }

  private static boolean isSingle(Part part) {
    return part instanceof Part.Passport || part instanceof Part.PlanTable;
  }

  private static boolean isSame(Part one, Part other) {
    return one.getClass() == other.getClass();
  }

  /**
   * A new chapter.
   *
   * @param place it stands behind this one; −1: before all
   */
  public static Programme addChapter(Programme programme, int place, String heading) {
    List<Programme.Chapter> chapters = programme.chapters();
    List<Part> parts = new ArrayList<>(programme.parts());
    int before = programme.foot().isPresent() ? 1 : 0;
    parts.add(place < 0 ? before : chapters.get(place).to(), new Part.Chapter(heading));
    return programme.withParts(parts);
  }

  /** May the chapter go? One with the passport or the table of measures may not. */
  public static boolean canRemove(Programme programme, int place) {
    return programme.body(programme.chapters().get(place)).stream()
        .noneMatch(ProgrammeEdit::isSingle);
  }

  /** Without a chapter that may go. */
  public static Programme removeChapter(Programme programme, int place) {
    if (!canRemove(programme, place)) {
      return programme;
    }
    Programme.Chapter chapter = programme.chapters().get(place);
    List<Part> parts = new ArrayList<>(programme.parts());
    parts.subList(chapter.from(), chapter.to()).clear();
    return programme.withParts(parts);
  }

  /** A chapter higher or lower; at the ends nothing happens. */
  public static Programme moveChapter(Programme programme, int place, int by) {
    List<Programme.Chapter> order = moved(programme.chapters(), place, by);
    List<Part> parts = new ArrayList<>();
    if (programme.foot().isPresent()) {
      parts.add(programme.parts().getFirst());
    }
    order.forEach(one -> parts.addAll(programme.parts().subList(one.from(), one.to())));
    return programme.withParts(parts);
  }

  // ---- indicators ----

  /** An indicator as it is said now. */
  public static Programme indicator(Programme programme, int row, Indicator changed) {
    List<Indicator> list = new ArrayList<>(programme.indicators());
    list.set(row, changed);
    return programme.withIndicators(list);
  }

  /** A new one behind the others. */
  public static Programme addIndicator(Programme programme, String text) {
    List<Indicator> list = new ArrayList<>(programme.indicators());
    String unit = list.isEmpty() ? "%" : list.getLast().unit();
    list.add(new Indicator("", text, "", unit));
    return programme.withIndicators(numbered(programme.indicators(), list));
  }

  public static Programme removeIndicator(Programme programme, int row) {
    return programme.withIndicators(
        numbered(programme.indicators(), without(programme.indicators(), row)));
  }

  /** One higher or lower; at the ends nothing happens. */
  public static Programme moveIndicator(Programme programme, int row, int by) {
    return programme.withIndicators(
        numbered(programme.indicators(), moved(programme.indicators(), row, by)));
  }

  /** Numbers follow the places as long as they did so before. */
  private static List<Indicator> numbered(List<Indicator> before, List<Indicator> after) {
    String dot = !before.isEmpty() && before.getFirst().number().endsWith(".") ? "." : "";
    boolean follow =
        IntStream.range(0, before.size())
            .allMatch(i -> before.get(i).number().equals((i + 1) + dot));
    return follow
        ? IntStream.range(0, after.size())
            .mapToObj(i -> after.get(i).withNumber((i + 1) + dot))
            .toList()
        : after;
  }

  /** Other captions of the table of indicators. */
  public static Programme captions(Programme programme, Part.Captions captions) {
    return programme.withParts(
        programme.parts().stream()
            .map(
                part ->
                    part instanceof Part.IndicatorTable ? new Part.IndicatorTable(captions) : part)
            .toList());
  }

  // ---- lists ----

  private static <T> List<T> without(List<T> list, int place) {
    List<T> left = new ArrayList<>(list);
    left.remove(place);
    return left;
  }

  private static <T> List<T> moved(List<T> list, int place, int by) {
    int target = place + by;
    if (target < 0 || target >= list.size()) {
      return list;
    }
    List<T> moved = new ArrayList<>(list);
    Collections.swap(moved, place, target);
    return moved;
  }
}
