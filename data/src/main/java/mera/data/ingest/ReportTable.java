package mera.data.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import mera.data.ingest.Group.Kind;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.Aggregate.Part;
import mera.data.result.Work;
import mera.data.school.Mention;
import mera.data.school.SchoolCode;
import org.jspecify.annotations.Nullable;

/** Reads ФИС ОКО reports that have counts of groups of participants: schools and above. */
final class ReportTable {

  private final Source source;
  private final RowCounts counts;
  private final SequencedSet<Work> works = new LinkedHashSet<>();
  private final List<Aggregate> aggregates = new ArrayList<>();
  private final Map<String, Mention> schools = new LinkedHashMap<>();
  private final Set<Key> seen = new LinkedHashSet<>();

  private record Key(Work work, String schoolCode) {}

  private ReportTable(Source source) {
    this.source = source;
    this.counts = source.counts();
  }

  static Content read(Source source, List<Table> tables) throws Refusal {
    ReportTable reading = new ReportTable(source);
    for (Table table : tables) {
      reading.read(table);
    }
    return Content.aggregates(
        reading.works, reading.aggregates, List.copyOf(reading.schools.values()));
  }

  private void read(Table table) throws Refusal {
    Header header = table.header();
    String sheet = Source.sheetName(table.top());
    Frame frame = Frame.of(table.top(), header.row());
    Work work =
        frame
            .work()
            .or(source::workBesideContent)
            .orElseThrow(() -> Sentences.noWork(source.name()));
    works.add(work);
    WorkClaim.check(source, table, work);
    checkTitle(table);
    ReportRows rows = ReportRows.read(source, table);
    List<Integer> maxima = maxima(header, rows);
    checkMax(sheet, frame, maxima);
    ReportPart parts =
        new ReportPart(source.problems(), sheet, header, maxima, frame.max(), rows.rows());
    GroupSums sums =
        new GroupSums(
            source.problems(),
            sheet,
            parts.decimals(),
            header.tasks().stream().map(task -> Math.max(0, Cells.whole(task.name()))).toList());
    boolean coded = false;
    for (ReportRow row : rows.rows()) {
      Kind kind = row.group().kind();
      if (kind == Kind.SCHOOL) {
        takeSchool(sheet, work, row, parts, sums);
      } else {
        takeGroup(sheet, row, coded, sums);
      }
      coded |= kind == Kind.SCHOOL || kind == Kind.MUNICIPALITY;
    }
    sums.end();
  }

  private void takeSchool(
      @Nullable String sheet, Work work, ReportRow row, ReportPart parts, GroupSums sums) {
    if (row.isEmpty()) {
      counts.ignored++;
      return;
    }
    String login = row.group().login();
    String code = SchoolCode.in(login).orElseThrow();
    if (!seen.add(new Key(work, code))) {
      counts.rejected++;
      source
          .problems()
          .add(
              sheet,
              row.number(),
              null,
              login,
              "school-twice",
              "школа «"
                  + row.group().name()
                  + "» уже стоит выше, эта строка не учтена – оставьте одну.");
      return;
    }
    Part part = row.n() < 0 ? noCount(sheet, row) : parts.of(row);
    sums.school(row, part);
    if (part == null) {
      counts.rejected++;
      return;
    }
    counts.stored++;
    aggregates.add(new Aggregate(code, work, "", part));
    schools.putIfAbsent(
        code, Mention.ofLogin(code, login, row.group().name(), sums.municipality()));
  }

  private @Nullable Part noCount(@Nullable String sheet, ReportRow row) {
    source
        .problems()
        .add(
            sheet,
            row.number(),
            "Кол-во участников",
            row.participants(),
            "no-number",
            "число участников не указано или не целое, школа не учтена – сверьте строку с ФИС"
                + " ОКО.");
    return null;
  }

  /** A row without a code after schools is no region: somebody cut the code off. */
  private void takeGroup(@Nullable String sheet, ReportRow row, boolean coded, GroupSums sums) {
    if (row.group().kind() == Kind.REGION && coded) {
      counts.rejected++;
      source
          .problems()
          .add(
              sheet,
              row.number(),
              null,
              row.group().name(),
              "unknown-group",
              "у группы нет логина школы или кода муниципалитета в скобках, строка не учтена –"
                  + " выгрузите отчёт заново.");
      return;
    }
    counts.ignored++;
    if (row.group().kind() == Kind.WHOLE) {
      sums.whole();
    } else {
      sums.group(row);
    }
  }

  private static List<Integer> maxima(Header header, ReportRows rows) {
    List<Integer> maxima = new ArrayList<>();
    for (int i = 0; i < header.tasks().size(); i++) {
      int printed = rows.maxima().isEmpty() ? 0 : Cells.whole(rows.maxima().get(i));
      maxima.add(printed > 0 ? printed : header.tasks().get(i).max());
    }
    return maxima;
  }

  private void checkMax(@Nullable String sheet, Frame frame, List<Integer> maxima) {
    int sum = maxima.stream().mapToInt(Integer::intValue).sum();
    if (frame.max() > 0 && sum > 0 && !maxima.contains(0) && sum != frame.max()) {
      source
          .problems()
          .add(
              sheet,
              "max-differs",
              "Наибольшие баллы заданий вместе "
                  + sum
                  + ", а над таблицей стоит "
                  + frame.max()
                  + ": проверьте, все ли задания в отчёте.");
    }
  }

  private void checkTitle(Table table) {
    Format format = table.header().layout().format();
    Titles.contradicting(table, format)
        .ifPresent(
            title ->
                source
                    .problems()
                    .add(
                        Source.sheetName(table.top()),
                        0,
                        null,
                        title,
                        "title-differs",
                        "Лист назван «"
                            + title
                            + "», а столбцы – как в отчёте «"
                            + Titles.printed(format)
                            + "»: прочитан по столбцам, проверьте, тот ли это отчёт."));
  }
}
