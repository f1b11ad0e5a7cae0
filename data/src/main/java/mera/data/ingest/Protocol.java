package mera.data.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads «Протокол проверки результатов» of РИС ГИА: blocks of one exam day each, in one sheet or
 * going on in the next ones. Of pupils nothing is taken but results; names and documents only tell
 * pupils apart while the call runs ({@link Sittings}).
 */
final class Protocol {

  private final Source source;
  private final Map<String, Mention> schools = new LinkedHashMap<>();
  private final Set<Work> works = new LinkedHashSet<>();
  private final Set<LocalDate> days = new LinkedHashSet<>();
  private @Nullable ProtocolHeader header;
  private boolean headerGoesOn;
  private @Nullable ExamBlock block;
  private @Nullable ProtocolRows rows;

  private Protocol(Source source) {
    this.source = source;
    this.block = ExamBlock.inFileName(source.name()).orElse(null);
  }

  static Content read(Source source, List<Table> tables) throws Refusal {
    Protocol reading = new Protocol(source);
    List<String> sheets = source.book().sheets();
    for (int sheet = tables.getFirst().top().sheet(); sheet < sheets.size(); sheet++) {
      String name = sheets.get(sheet).isEmpty() ? null : sheets.get(sheet);
      try (Rows lines = source.book().open(sheet)) {
        for (Line line = lines.next(); line != null; line = lines.next()) {
          reading.take(name, line);
          source.pace().step();
        }
      }
    }
    reading.endBlock();
    reading.noteDays();
    return Content.results(
        reading.works, List.of(), List.of(), List.of(), List.copyOf(reading.schools.values()));
  }

  private void noteDays() {
    if (days.size() > 1) {
      source
          .problems()
          .note(
              "Дни экзаменов в файле: "
                  + days.stream()
                      .sorted()
                      .map(LocalDate::toString)
                      .collect(Collectors.joining(", "))
                  + "; участник нескольких дней одного предмета считается один раз.");
    }
  }

  private void take(@Nullable String sheet, Line line) throws Refusal {
    ProtocolHeader now = header;
    if (now != null && isData(now, line)) {
      headerGoesOn = false;
      rows(now).take(sheet, line);
      return;
    }
    Top.TopRow row = Top.row(line);
    Optional<String> first = row.cells().stream().filter(text -> !text.isEmpty()).findFirst();
    if (first.isEmpty()) {
      return;
    }
    // A line of an exam is the only one of its row; in a row of a pupil a name could be its
    // subject.
    boolean alone = row.cells().stream().filter(text -> !text.isEmpty()).count() == 1;
    Optional<ExamBlock> exam = alone ? ExamBlock.inLine(first.get()) : Optional.empty();
    if (exam.isPresent()) {
      endBlock();
      block = exam.get();
    } else if (ProtocolHeader.is(row)) {
      endBlock();
      header = ProtocolHeader.of(row);
      headerGoesOn = true;
    } else if (now != null && headerGoesOn && now.take(row)) {
      return;
    } else if (now != null && first.get().startsWith("Средн")) {
      rows(now).compareMeans(sheet, line);
      endBlock();
    } else if (now != null && ProtocolRows.hasResult(now, line)) {
      rows(now).noNumber(sheet, line);
    }
  }

  private static boolean isData(ProtocolHeader header, Line line) {
    int number = header.has(Column.NUMBER) ? header.at(Column.NUMBER) : header.at(Column.SCHOOL);
    return line.whole(number) >= 0;
  }

  private ProtocolRows rows(ProtocolHeader now) throws Refusal {
    ProtocolRows open = rows;
    if (open == null) {
      open =
          new ProtocolRows(
              source, now, block, school -> schools.putIfAbsent(school.key(), school), this::work);
      rows = open;
    }
    return open;
  }

  private void endBlock() {
    rows = null;
  }

  private void work(Work work, LocalDate day) {
    works.add(work);
    days.add(day);
  }

  /** The readings with the tallies of their protocols, now that all days of the call are known. */
  static List<Reading> counted(List<Reading> readings, Sittings sittings) {
    sittings.order(readings.stream().map(Reading::path).toList());
    Map<Path, List<Tally>> tallies = sittings.tallies();
    Map<Path, Path> moved = sittings.moved();
    List<Reading> counted = new ArrayList<>();
    for (Reading reading : readings) {
      List<Tally> own = tallies.get(reading.path());
      Path home = moved.get(reading.path());
      Reading with = own == null ? reading : reading.withTallies(own);
      counted.add(
          home == null
              ? with
              : with.noted(
                  "Результаты школ, которые есть и в файле «"
                      + Sentences.name(home)
                      + "», учтены вместе с ним: это дни одного экзамена."));
    }
    return List.copyOf(counted);
  }
}
