package mera.app.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mera.app.frame.Desk;
import mera.app.text.Works;
import mera.data.result.Coverage;
import mera.data.result.Coverage.State;
import mera.data.result.Work;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/** Which results are there and which are missing: works by years, and the schools behind a cell. */
public final class CoverageModel {

  /**
   * One work over the years.
   *
   * @param cells by year; a year without this work has none
   */
  public record Row(String name, Map<Integer, Cell> cells) {}

  /**
   * One work of one year; schools.
   *
   * @param expected schools with a result, and those that should have one
   * @param fewer schools with fewer pupils than are enrolled
   */
  public record Cell(Work work, int taken, int expected, int fewer) {

    boolean isWhole() {
      return taken == expected && fewer == 0;
    }
  }

  /**
   * A school behind a cell.
   *
   * @param pupils «25 из 30»; empty without results
   */
  public record Gap(String school, String municipality, State state, String pupils) {

    /** As shown. */
    String words() {
      return switch (state) {
        case MISSING -> "нет результатов";
        case FEWER -> "меньше, чем учится";
        case MORE -> "больше, чем учится";
        case TAKEN, NOT_EXPECTED -> "";
      };
    }
  }

  private final Desk desk;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Integer> years = FXCollections.observableArrayList();
  private final ObservableList<Gap> gaps = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Work> chosen = new SimpleObjectProperty<>();
  private @Nullable Coverage coverage;
  private long position = -1;

  CoverageModel(Desk desk) {
    this.desk = desk;
    chosen.subscribe(this::choose);
  }

  public ObservableList<Row> rows() {
    return rows;
  }

  public ObservableList<Integer> years() {
    return years;
  }

  /** The schools that are missing or incomplete in the chosen work. */
  public ObservableList<Gap> gaps() {
    return gaps;
  }

  public ObjectProperty<@Nullable Work> chosen() {
    return chosen;
  }

  /** Reads the working file, off the FX thread. */
  void refresh() {
    if (position == desk.workspace().position()) {
      return;
    }
    position = desk.workspace().position();
    desk.work()
        .latest(
            "coverage", steps -> desk.workspace().coverage(), this::show, desk.notices()::refused);
  }

  private void show(Coverage fresh) {
    coverage = fresh;
    SortedSet<Integer> found = new TreeSet<>();
    fresh.works().forEach(work -> found.add(work.year()));
    years.setAll(found);
    Map<Work, Map<Integer, Cell>> byWork = new LinkedHashMap<>();
    fresh.works().stream()
        .sorted(
            Comparator.comparing(Work::exam)
                .thenComparingInt(Work::grade)
                .thenComparing(Work::subject)
                .thenComparing(Work::variant))
        .forEach(
            work ->
                byWork
                    .computeIfAbsent(work.in(0), any -> new LinkedHashMap<>())
                    .put(work.year(), cell(fresh, work)));
    List<Row> all = new ArrayList<>();
    byWork.forEach((work, cells) -> all.add(new Row(Works.named(work), cells)));
    rows.setAll(all);
    List<Work> incomplete = fresh.incomplete();
    Work former = chosen.get();
    chosen.set(null);
    chosen.set(
        former != null && fresh.works().contains(former)
            ? former
            : incomplete.isEmpty() ? null : incomplete.getFirst());
  }

  private static Cell cell(Coverage coverage, Work work) {
    Map<State, Integer> counts = coverage.counts(work);
    int fewer = counts.getOrDefault(State.FEWER, 0);
    int taken = counts.getOrDefault(State.TAKEN, 0) + fewer + counts.getOrDefault(State.MORE, 0);
    return new Cell(work, taken, taken + counts.getOrDefault(State.MISSING, 0), fewer);
  }

  private void choose(@Nullable Work work) {
    Coverage now = coverage;
    if (work == null || now == null) {
      gaps.clear();
      return;
    }
    List<Gap> found = new ArrayList<>();
    for (State state : List.of(State.MISSING, State.FEWER, State.MORE)) {
      for (School school : now.schools(work, state)) {
        Coverage.Cell cell = now.at(school.code(), work);
        Integer all = cell.enrolled() == null ? cell.pupils() : cell.enrolled();
        String pupils =
            state == State.MISSING
                ? all == null ? "" : "0 из " + all
                : (cell.participants() + cell.absent()) + (all == null ? "" : " из " + all);
        found.add(new Gap(school.name(), school.municipality(), state, pupils));
      }
    }
    gaps.setAll(found);
  }
}
