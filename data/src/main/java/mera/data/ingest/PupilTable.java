package mera.data.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** Reads the three tables that have one row a pupil, and folds the pupils into tallies. */
final class PupilTable {

  private final Source source;
  private final Map<Work, Fold> folds = new LinkedHashMap<>();
  private final Mentions mentions = new Mentions();

  private PupilTable(Source source) {
    this.source = source;
  }

  static Content read(Source source, List<Table> tables) throws Refusal {
    PupilTable reading = new PupilTable(source);
    if (tables.getFirst().header().layout().format() == Format.VPR_FORM) {
      reading.mentions.only(FormSchool.of(source));
    }
    for (Table table : tables) {
      reading.read(table);
    }
    List<Tally> tallies = new ArrayList<>();
    reading.folds.values().forEach(fold -> tallies.addAll(fold.tallies()));
    return Content.tallies(reading.folds.keySet(), tallies, reading.mentions.list());
  }

  private void read(Table table) throws Refusal {
    Header header = table.header();
    Frame frame = Frame.of(table.top(), header.row());
    Work work = work(frame);
    if (frame.work().isPresent()) {
      WorkClaim.check(source, table, work);
    }
    Fold fold = folds.computeIfAbsent(work, w -> new Fold(w, header.tasks()));
    String sheet = Source.sheetName(table.top());
    if (!fold.tasks().equals(header.tasks())) {
      source
          .problems()
          .add(
              sheet,
              "tasks-differ",
              "Лист «"
                  + table.top().name()
                  + "» не учтён: задания названы не так, как на предыдущем листе той же работы.");
      return;
    }
    int max = max(sheet, header, frame, work);
    if (header.layout().format() == Format.VPR_2020) {
      source
          .problems()
          .note(
              "Работу за "
                  + work.grade()
                  + " класс писали осенью "
                  + work.year()
                  + " года ученики "
                  + (work.grade() + 1)
                  + " класса: она учтена как работа за "
                  + work.grade()
                  + " класс.");
    }
    noteMissingColumns(sheet, header);
    PupilRows rows = new PupilRows(source, sheet, header, max, source.scale(work), fold, mentions);
    try (Rows lines = source.book().open(table.top().sheet())) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (line.number() > header.row()) {
          rows.take(line);
          source.pace().step();
        }
      }
    }
    rows.end();
  }

  private Work work(Frame frame) throws Refusal {
    Optional<Work> beside = source.workBesideContent();
    if (frame.work().isEmpty() && beside.isEmpty()) {
      throw Sentences.noWork(source.name());
    }
    return frame.work().or(() -> beside).orElseThrow();
  }

  /** Highest total: the frame tells it, else the captions of the tasks, else the scale. */
  private int max(@Nullable String sheet, Header header, Frame frame, Work work) {
    Scale scale = source.scale(work);
    int inFile = frame.max() > 0 ? frame.max() : header.sumOfTaskMaxima();
    if (inFile > 0 && scale != null && scale.max() != inFile) {
      source
          .problems()
          .add(
              sheet,
              "max-differs",
              "Наибольший балл работы «"
                  + work.printed()
                  + "» в файле "
                  + inFile
                  + ", а в шкале "
                  + scale.max()
                  + ": проверьте шкалу этого года.");
    }
    int max = inFile > 0 ? inFile : scale == null ? 0 : scale.max();
    if (max == 0) {
      source
          .problems()
          .add(
              sheet,
              "unknown-max",
              "Наибольший балл работы «"
                  + work.printed()
                  + "» неизвестен, итоги с ним не сверены: загрузите сначала шкалы.");
    }
    return max;
  }

  private void noteMissingColumns(@Nullable String sheet, Header header) {
    noteMissing(sheet, header, Column.CLASS, "результаты не делятся по классам");
    noteMissing(sheet, header, Column.JOURNAL, "сравнить результаты с отметками нельзя");
    if (header.tasks().isEmpty()) {
      source
          .problems()
          .add(sheet, "no-column", "Нет столбцов с баллами за задания: учтены только итоги.");
    }
  }

  private void noteMissing(
      @Nullable String sheet, Header header, Column column, String consequence) {
    if (header.column(column) < 0) {
      String caption = header.layout().shown(column);
      source
          .problems()
          .add(
              sheet,
              0,
              caption,
              null,
              "no-column",
              "Нет столбца «" + caption + "»: " + consequence + ".");
    }
  }
}
