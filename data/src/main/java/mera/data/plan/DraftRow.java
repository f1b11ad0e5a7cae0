package mera.data.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan while it is being put together from rows of a source.
 *
 * @param row number of its first row in the source
 * @param lastRow number of its last row in the source
 * @param form how the section is printed; null for a measure
 * @param heights rows of the source that a cell covers
 */
record DraftRow(
    int row,
    int lastRow,
    @Nullable SectionRows form,
    Map<Field, String> texts,
    Map<Field, Integer> heights) {

  DraftRow {
    Map<Field, String> copy = new EnumMap<>(Field.class);
    copy.putAll(texts);
    texts = Collections.unmodifiableMap(copy);
  }

  static DraftRow section(int row, PlanLine.Title title) {
    return new DraftRow(
        row,
        row,
        title.form(),
        Map.of(Field.NUMBER, title.number(), Field.MEASURE, title.words()),
        Map.of());
  }

  static DraftRow measure(PlanLine line) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    texts.putAll(line.texts());
    addSurplus(texts, line);
    return new DraftRow(line.number(), line.number(), null, texts, line.heights());
  }

  boolean section() {
    return form != null;
  }

  String text(Field field) {
    return texts.getOrDefault(field, "");
  }

  /** With the texts of the next row behind its own. */
  DraftRow joined(PlanLine line) {
    Map<Field, String> all = new EnumMap<>(Field.class);
    all.putAll(texts);
    line.texts()
        .forEach(
            (field, text) -> {
              if (!text.isEmpty()) {
                all.merge(field, text, (own, more) -> own.isEmpty() ? more : own + " " + more);
              }
            });
    addSurplus(all, line);
    Map<Field, Integer> higher = new EnumMap<>(Field.class);
    higher.putAll(heights);
    return new DraftRow(row, line.number(), form, all, higher);
  }

  private static void addSurplus(Map<Field, String> texts, PlanLine line) {
    for (String more : line.surplus()) {
      texts.merge(Field.DOCUMENT, more, (own, next) -> own.isEmpty() ? next : own + "\n" + next);
    }
  }
}
