package mera.data.ingest;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mera.data.ingest.EgeColumns.Group;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.EgeMinimum;
import mera.data.result.Exam;
import mera.data.result.Work;
import mera.data.school.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads ЕГЭ by school: several subjects side by side, the municipality written once over its
 * schools, lines «Всего» between them.
 */
final class EgeSchools {

  private final Source source;
  private final Map<String, Mention> schools = new LinkedHashMap<>();
  private final Set<Work> works = new LinkedHashSet<>();
  private final Map<String, Aggregate> results = new LinkedHashMap<>();

  private EgeSchools(Source source) {
    this.source = source;
  }

  static Content read(Source source, List<Table> tables) throws Refusal {
    EgeSchools reading = new EgeSchools(source);
    for (Table table : tables) {
      reading.read(table);
    }
    return Content.aggregates(
        reading.works,
        List.copyOf(reading.results.values()),
        List.copyOf(reading.schools.values()));
  }

  private void read(Table table) throws Refusal {
    EgeColumns columns = EgeColumns.of(source, table);
    String sheet = Source.sheetName(table.top());
    columns.groups().forEach(group -> works.add(group.work()));
    columns.groups().forEach(group -> compareMinimum(sheet, table.header().row(), group));
    FilledDown above = new FilledDown();
    Totals totals = new Totals(source.problems(), sheet, columns.counted());
    try (Rows lines = source.book().open(table.top().sheet())) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (line.number() > table.header().row()) {
          source.pace().step();
          if (Totals.is(line)) {
            source.counts().ignored++;
            totals.compare(line);
          } else {
            take(sheet, columns, line, above, totals);
          }
        }
      }
    }
    totals.end();
  }

  /** The caption says which minimum the region has counted with. */
  private void compareMinimum(@Nullable String sheet, int row, Group group) {
    Optional<EgeMinimum> known = EgeMinimum.of(group.work());
    if (known.isEmpty() && group.work().exam() == Exam.EGE) {
      source
          .problems()
          .note(
              "Минимум работы «"
                  + group.work().printed()
                  + "» в справочнике не указан: взято число не преодолевших порог из файла.");
    } else if (known.isPresent() && group.minimum() > 0 && group.minimum() != known.get().score()) {
      source
          .problems()
          .add(
              sheet,
              row,
              group.belowCaption(),
              Integer.toString(group.minimum()),
              "minimum-differs",
              "порог «"
                  + group.work().printed()
                  + "» в файле "
                  + group.minimum()
                  + ", а по справочнику "
                  + known.get().score()
                  + ": проверьте, по какому порогу считали.");
    }
  }

  private void take(
      @Nullable String sheet, EgeColumns columns, Line line, FilledDown above, Totals totals) {
    String municipality = above.text(line, columns.municipality());
    String name = Cells.oneLine(line.text(columns.name()));
    String code = Cells.withoutBlanks(line.text(columns.code()));
    if (name.isEmpty() && code.isEmpty()) {
      return;
    }
    totals.add(line);
    Mention school =
        code.isEmpty()
            ? Mention.ofName(name, municipality)
            : Mention.ofEge(code, name, municipality);
    int stored = 0;
    int wrong = 0;
    for (Group group : columns.groups()) {
      Optional<Aggregate.Passed> passed = passed(sheet, line, group);
      if (passed == null) {
        wrong++;
      } else if (passed.isPresent()) {
        Aggregate result = new Aggregate(school.key(), group.work(), "", passed.get());
        boolean twice = results.putIfAbsent(school.key() + group.work(), result) != null;
        stored += twice ? 0 : 1;
        wrong += twice ? 1 : 0;
        if (twice) {
          problem(
              sheet,
              line,
              "школа",
              null,
              "school-twice",
              "школа уже стоит выше, результат не учтён – оставьте одну строку.");
        }
      }
    }
    if (stored > 0) {
      schools.putIfAbsent(school.key(), school);
      source.counts().stored++;
    } else if (wrong > 0) {
      source.counts().rejected++;
    } else {
      source.counts().ignored++;
    }
  }

  /** The result; empty where the school has none in this subject; null where it cannot be used. */
  private @Nullable Optional<Aggregate.Passed> passed(
      @Nullable String sheet, Line line, Group group) {
    int n = count(line, group.count());
    int below = count(line, group.below());
    if (n == 0 || n == Line.EMPTY && below <= 0) {
      return Optional.empty();
    }
    int high = count(line, group.high());
    int best = count(line, group.best());
    if (n < 0 || below < 0 || high == Line.OTHER || best == Line.OTHER) {
      int column =
          n < 0
              ? group.count()
              : below < 0 ? group.below() : high < 0 ? group.high() : group.best();
      problem(
          sheet,
          line,
          group.subject(),
          line.text(column),
          "no-number",
          "в столбцах предмета «"
              + group.subject()
              + "» не число, результат не учтён – исправьте ячейку.");
      return null;
    }
    if (below + Math.max(0, high) + Math.max(0, best) > n) {
      problem(
          sheet,
          line,
          group.subject(),
          Integer.toString(below),
          "more-than-all",
          "по предмету «"
              + group.subject()
              + "» не преодолевших порог и высокобалльников больше, чем участников ("
              + n
              + "), результат не учтён – сверьте его с источником.");
      return null;
    }
    return Optional.of(
        new Aggregate.Passed(
            n,
            below,
            high < 0 ? null : Integer.valueOf(high),
            best < 0 ? null : Integer.valueOf(best),
            mean(sheet, line, group)));
  }

  private @Nullable BigDecimal mean(@Nullable String sheet, Line line, Group group) {
    String text = line.text(group.mean());
    if (isNothing(text)) {
      return null;
    }
    Optional<BigDecimal> mean = Cells.decimal(text);
    int most = group.work().variant().equals(EgeMinimum.BASE) ? 5 : 100;
    if (mean.isEmpty() || mean.get().compareTo(BigDecimal.valueOf(most)) > 0) {
      problem(
          sheet,
          line,
          group.subject(),
          text,
          "mean-above-max",
          "средний балл по предмету «"
              + group.subject()
              + "» не число до "
              + most
              + ", он не учтён – исправьте ячейку.");
      return null;
    }
    return mean.get();
  }

  private static int count(Line line, int column) {
    return isNothing(line.text(column)) ? Line.EMPTY : line.whole(column);
  }

  private static boolean isNothing(String text) {
    return Stream.of("", "-", "–", "—").anyMatch(text::equals);
  }

  private void problem(
      @Nullable String sheet,
      Line line,
      String column,
      @Nullable String value,
      String rule,
      String message) {
    source.problems().add(sheet, line.number(), column, value, rule, message);
  }
}
