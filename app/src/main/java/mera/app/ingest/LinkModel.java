package mera.app.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mera.app.ingest.SchoolLine.Group;
import mera.app.ingest.SchoolLine.Row;
import mera.app.text.Search;
import mera.data.Preview;
import mera.data.school.Decision;
import mera.data.school.Mention;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/** Which schools the files mean: what is sure, and what the analyst decides. */
public final class LinkModel {

  private static final int FOUND = 30;

  private final ObservableList<SchoolLine> lines = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Row> chosen = new SimpleObjectProperty<>();
  private final BooleanProperty remember = new SimpleBooleanProperty(true);
  private final BooleanProperty sureShown = new SimpleBooleanProperty(false);
  private final Map<String, Decision> decisions = new LinkedHashMap<>();
  private final Deque<Map<String, Decision>> before = new ArrayDeque<>();
  private @Nullable Preview looked;
  private Map<String, List<String>> files = Map.of();

  LinkModel() {
    sureShown.subscribe(this::fill);
  }

  /** Groups and schools, in the order of the table. */
  public ObservableList<SchoolLine> lines() {
    return lines;
  }

  public ObjectProperty<@Nullable Row> chosen() {
    return chosen;
  }

  /** «Запомнить написание»: is the next decision one for later files too? */
  public BooleanProperty remember() {
    return remember;
  }

  /** Are the schools that are sure listed one by one? */
  public BooleanProperty sureShown() {
    return sureShown;
  }

  /** Key of a mention → what was decided. */
  public Map<String, Decision> decisions() {
    return Map.copyOf(decisions);
  }

  /** The files whose schools are in sight; null without files. */
  @Nullable Preview looked() {
    return looked;
  }

  /** How many schools wait. */
  public long open() {
    return rows().filter(Row::isOpen).count();
  }

  /** Is there a school that is not sure, decided or not? */
  boolean hasQuestions() {
    return rows().anyMatch(row -> row.group() != Group.SURE);
  }

  /** How many schools wait that have one clearly best candidate. */
  public long clear() {
    return rows().filter(Row::isClear).count();
  }

  private Stream<Row> rows() {
    return lines.stream().filter(Row.class::isInstance).map(Row.class::cast);
  }

  /** Takes what was found in the files; decisions of schools that are named still hold. */
  void show(@Nullable Preview preview) {
    looked = preview;
    Map<String, List<String>> named = new LinkedHashMap<>();
    if (preview != null) {
      preview
          .files()
          .forEach(
              file ->
                  file.mentioned()
                      .forEach(
                          one ->
                              named
                                  .computeIfAbsent(one.key(), key -> new ArrayList<>())
                                  .add(String.valueOf(file.path().getFileName()))));
      decisions.keySet().retainAll(preview.mentions().keySet());
    }
    files = named;
    fill();
    chooseOpen(0);
  }

  /** Forgets all decisions. */
  void reset() {
    decisions.clear();
    before.clear();
    show(null);
  }

  private void fill() {
    Preview preview = looked;
    if (preview == null) {
      lines.clear();
      chosen.set(null);
      return;
    }
    Map<Group, List<Row>> rows = new LinkedHashMap<>();
    for (Group group : Group.values()) {
      rows.put(group, new ArrayList<>());
    }
    for (Mention mention : preview.mentions().values()) {
      Row row = row(preview, mention);
      Objects.requireNonNull(rows.get(row.group())).add(row);
    }
    List<SchoolLine> all = new ArrayList<>();
    rows.forEach((group, list) -> add(all, group, list));
    Row former = chosen.get();
    lines.setAll(all);
    if (former != null) {
      String key = former.mention().key();
      chosen.set(rows().filter(row -> row.mention().key().equals(key)).findFirst().orElse(null));
    }
  }

  private void add(List<SchoolLine> all, Group group, List<Row> rows) {
    if (rows.isEmpty() && group != Group.SURE) {
      return;
    }
    int open = (int) rows.stream().filter(Row::isOpen).count();
    all.add(new SchoolLine.Head(group, rows.size(), open, hint(group, rows)));
    if (group != Group.SURE || sureShown.get()) {
      all.addAll(rows);
    }
  }

  private static String hint(Group group, List<Row> rows) {
    return switch (group) {
      case SURE ->
          rows.stream()
              .collect(Collectors.groupingBy(Row::why, LinkedHashMap::new, Collectors.counting()))
              .entrySet()
              .stream()
              .map(one -> one.getKey() + " " + one.getValue())
              .collect(Collectors.joining(", "));
      case MAYBE -> "подтвердите или выберите другую школу";
      case NONE -> "выберите школу, добавьте новую или пропустите";
    };
  }

  private Row row(Preview preview, Mention mention) {
    return Row.of(
        preview,
        mention,
        files.getOrDefault(mention.key(), List.of()),
        decisions.get(mention.key()));
  }

  /** The key 1, 2 or 3: this candidate is meant. */
  public void candidate(int index) {
    Row row = chosen.get();
    if (row != null && index < row.candidates().size()) {
      decide(Decision.link(row.candidates().get(index).school().code()));
    }
  }

  /** Enter: the best candidate is meant, or what was decided stays. */
  public void confirm() {
    Row row = chosen.get();
    if (row != null && row.decision() != null) {
      chooseOpen(lines.indexOf(row));
    } else {
      candidate(0);
    }
  }

  /** Del: its results are left out. */
  public void skip() {
    decide(Decision.skip());
  }

  /** «Новая школа». */
  public void create() {
    decide(Decision.create());
  }

  /** Any school of the register is meant. */
  public void link(School school) {
    decide(Decision.link(school.code()));
  }

  private void decide(Decision decision) {
    Row row = chosen.get();
    if (row == null || row.group() == Group.SURE) {
      return;
    }
    int at = lines.indexOf(row);
    decideAll(Map.of(row.mention().key(), remember.get() ? decision : decision.once()));
    chooseOpen(at);
  }

  /** Confirms the best candidate of each school that has one clearly better than the others. */
  public void confirmAll() {
    Map<String, Decision> all = new LinkedHashMap<>();
    rows()
        .filter(Row::isClear)
        .forEach(
            row ->
                all.put(
                    row.mention().key(),
                    Decision.link(row.candidates().getFirst().school().code())));
    every(all);
  }

  /** Leaves out all schools that wait, for this import only. */
  public void skipAll() {
    every(ofOpen(row -> true, Decision.skip().once()));
  }

  /** Adds all schools that the register has nothing like. */
  public void createAll() {
    every(ofOpen(row -> row.group() == Group.NONE, Decision.create()));
  }

  private Map<String, Decision> ofOpen(Predicate<Row> which, Decision decision) {
    Map<String, Decision> all = new LinkedHashMap<>();
    rows()
        .filter(row -> row.isOpen() && which.test(row))
        .forEach(row -> all.put(row.mention().key(), decision));
    return all;
  }

  private void every(Map<String, Decision> all) {
    if (!all.isEmpty()) {
      decideAll(all);
      chooseOpen(0);
    }
  }

  private void decideAll(Map<String, Decision> all) {
    before.push(Map.copyOf(decisions));
    decisions.putAll(all);
    fill();
  }

  /** Is there a decision to take back? */
  public boolean canUndo() {
    return !before.isEmpty();
  }

  /** Takes the last decision back. */
  public void undo() {
    if (canUndo()) {
      decisions.clear();
      decisions.putAll(before.pop());
      fill();
    }
  }

  /** The next school that waits, from this line on; the one in sight stays when none does. */
  private void chooseOpen(int from) {
    Row next = null;
    Row first = null;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof Row row && row.isOpen()) {
        first = first == null ? row : first;
        next = next == null && i >= from ? row : next;
      }
    }
    Row open = next == null ? first : next;
    if (open != null) {
      chosen.set(open);
    } else if (chosen.get() == null) {
      chosen.set(rows().findFirst().orElse(null));
    }
  }

  /** Schools of the register whose name, code or municipality holds these words. */
  public List<School> found(String words) {
    Preview preview = looked;
    String folded = Search.folded(words.strip());
    if (preview == null || folded.isEmpty()) {
      return List.of();
    }
    return preview.register().values().stream()
        .filter(
            school ->
                Search.folded(school.name() + " " + school.code() + " " + school.municipality())
                    .contains(folded))
        .limit(FOUND)
        .toList();
  }

  /** How else the files of this school name the candidate; empty: they do not. */
  public String alreadyMeant(Row row, School school) {
    Set<String> others = new LinkedHashSet<>();
    Preview preview = looked;
    if (preview != null) {
      for (Mention mention : preview.mentions().values()) {
        Row other = row(preview, mention);
        boolean same =
            other.decision() instanceof Decision.Link link
                ? link.code().equals(school.code())
                : school.code().equals(other.match().sureCode());
        boolean together = other.files().stream().anyMatch(file -> row.files().contains(file));
        if (same && together && !mention.key().equals(row.mention().key())) {
          others.add("«" + other.named() + "»");
        }
      }
    }
    return String.join(", ", others);
  }
}
