package mera.data.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import mera.data.ingest.Mapping.MappedWork;
import mera.data.problem.Refusal;
import mera.data.result.MeanResult;
import mera.data.result.Work;
import mera.data.school.Mention;
import mera.data.school.SchoolCode;
import org.jspecify.annotations.Nullable;

/** Reads a table that a {@link Mapping} describes. */
final class MappedTable {

  private final Source source;
  private final Mapping mapping;
  private final MappedColumns columns;
  private final @Nullable String sheet;
  private final RowCounts counts;
  private final SideRows sides;
  private final Map<String, Mention> schools = new LinkedHashMap<>();
  private final Map<Work, SequencedSet<String>> seen = new LinkedHashMap<>();
  private final List<MeanResult> means = new ArrayList<>();

  private MappedTable(
      Source source, Mapping mapping, MappedColumns columns, @Nullable String sheet) {
    this.source = source;
    this.counts = source.counts();
    this.mapping = mapping;
    this.columns = columns;
    this.sheet = sheet;
    this.sides = new SideRows(source, sheet == null ? "" : sheet);
  }

  static Content read(Source source, Mapping mapping) throws Refusal {
    int sheet = mapping.sheet().map(name -> source.book().sheets().indexOf(name)).orElse(0);
    if (sheet < 0) {
      throw Sentences.noSheet(source.name(), mapping.sheet().orElse(""));
    }
    Top top = Top.of(source.book(), sheet);
    MappedColumns columns = MappedColumns.of(source.name(), top, mapping);
    MappedTable reading = new MappedTable(source, mapping, columns, Source.sheetName(top));
    int header = mapping.headerRow() == 0 ? 0 : mapping.headerRow() + mapping.headerRows() - 1;
    try (Rows lines = source.book().open(sheet)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (line.number() > header) {
          reading.take(line);
          source.pace().step();
        }
      }
    }
    reading.sides.end();
    return Content.means(
        reading.seen.keySet(), reading.means, List.copyOf(reading.schools.values()));
  }

  private void take(Line line) {
    if (isBlank(line) || mapping.skipRows().contains(line.number()) || isSkipped(line)) {
      return;
    }
    String written = Cells.withoutBlanks(line.text(columns.code()));
    if (SchoolCode.in(written).isEmpty() && sides.take(line)) {
      return;
    }
    if (written.isEmpty()) {
      counts.rejected++;
      problem(line, mapping.code(), "", "no-code", "код школы не указан, строка не учтена.");
      return;
    }
    String code = SchoolCode.in(written).orElse(written);
    int before = means.size();
    boolean wrong = false;
    for (int i = 0; i < mapping.works().size(); i++) {
      wrong |= !takeWork(line, code, mapping.works().get(i), columns.works().get(i));
    }
    if (means.size() > before) {
      counts.stored++;
      schools.putIfAbsent(
          code,
          Mention.ofLogin(
              code,
              SchoolCode.loginIn(written).orElse(code),
              Cells.oneLine(line.text(columns.name())),
              Cells.oneLine(line.text(columns.municipality()))));
    } else if (wrong) {
      counts.rejected++;
    } else {
      counts.ignored++;
    }
  }

  /** Takes the result of one work; false when there is one that cannot be used. */
  private boolean takeWork(Line line, String code, MappedWork work, MappedColumns.Pair at) {
    String count = line.text(at.participants());
    String mean = line.text(at.mean());
    int participants = Cells.whole(count);
    if (participants == 0 || isNothing(count) && isNothing(mean)) {
      return true;
    }
    Optional<BigDecimal> score = Cells.decimal(mean);
    if (participants < 0 || score.isEmpty()) {
      noNumber(
          line,
          participants < 0 ? work.participants() : work.mean(),
          participants < 0 ? count : mean);
      return false;
    }
    if (score.get().compareTo(BigDecimal.valueOf(work.max())) > 0) {
      problem(
          line,
          work.mean(),
          mean,
          "mean-above-max",
          "средний балл больше наибольшего ("
              + work.max()
              + "), результат не учтён – сверьте его с источником.");
      return false;
    }
    if (!seen.computeIfAbsent(work.work(), w -> new LinkedHashSet<>()).add(code)) {
      problem(
          line,
          mapping.code(),
          code,
          "school-twice",
          "школа с этим кодом уже стоит выше, результат не учтён – оставьте одну строку.");
      return false;
    }
    means.add(new MeanResult(code, work.work(), participants, score.get(), work.max()));
    return true;
  }

  private void noNumber(Line line, String column, String value) {
    problem(
        line,
        column,
        value,
        "no-number",
        "число участников или средний балл не число, результат не учтён – исправьте ячейку.");
  }

  private static boolean isNothing(String text) {
    return text.isEmpty() || text.equals("-") || text.equals("–") || text.equals("—");
  }

  private static boolean isBlank(Line line) {
    for (int i = 0; i < line.width(); i++) {
      if (!line.text(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private boolean isSkipped(Line line) {
    for (int i = 0; i < line.width() && !mapping.skipWords().isEmpty(); i++) {
      String caption = Cells.caption(line.text(i));
      if (mapping.skipWords().stream().anyMatch(caption::startsWith)) {
        return true;
      }
    }
    return false;
  }

  private void problem(Line line, String column, String value, String rule, String message) {
    source
        .problems()
        .add(sheet, line.number(), column, value.isEmpty() ? null : value, rule, message);
  }
}
