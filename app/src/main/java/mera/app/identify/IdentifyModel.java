package mera.app.identify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.app.identify.SelectionRow.Move;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.Method;
import mera.data.identify.RuleSet;
import mera.data.identify.SchoolList;
import mera.data.identify.WorkScope;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The method with its parameters, what it finds, and the list to be approved. */
public final class IdentifyModel {

  private final Desk desk;
  private final ObjectProperty<Method> method = new SimpleObjectProperty<>(LowShare.standard());
  private final ObjectProperty<Integer> year = new SimpleObjectProperty<>(0);
  private final ReadOnlyObjectWrapper<@Nullable SelectionPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final CurveTrace curve;
  private final ObservableList<SelectionRow> all = FXCollections.observableArrayList();
  private final FilteredList<SelectionRow> shown = new FilteredList<>(all);
  private final ObjectProperty<@Nullable SelectionRow> chosen = new SimpleObjectProperty<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Extent> extent = new SimpleObjectProperty<>(Extent.LISTED);
  private final ObjectProperty<@Nullable RuleSet> rival = new SimpleObjectProperty<>();
  private Set<String> lassoed = Set.of();
  private final StringProperty title = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  private String suggested = "";
  private boolean asking;
  private boolean askAgain;
  private boolean approving;

  /** Which schools the table shows. */
  public enum Extent {
    /** Those with a status. */
    LISTED,
    /** Those that entered or left against the baseline. */
    MOVED,
    /** Those that were caught on the funnel. */
    CAUGHT,
    /** Every school of the register. */
    ALL
  }

  public IdentifyModel(Desk desk) {
    this.desk = desk;
    curve = new CurveTrace(desk);
    method.subscribe((before, now) -> ask());
    year.subscribe((before, now) -> ask());
    rival.subscribe((before, now) -> ask());
    filter.subscribe(this::narrow);
    extent.subscribe(this::narrow);
    narrow();
  }

  /** The method; setting it computes the list anew. */
  public ObjectProperty<Method> method() {
    return method;
  }

  /** Calendar year of the works; 0 until there are results. */
  public ObjectProperty<Integer> year() {
    return year;
  }

  /** Null until it was first computed. */
  ReadOnlyObjectProperty<@Nullable SelectionPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The last complete curve; null until there is one. */
  ReadOnlyObjectProperty<@Nullable Curve> curve() {
    return curve.complete();
  }

  /** What was found; empty without results. */
  public Optional<Identification> found() {
    SelectionPicture now = picture.get();
    return now == null ? Optional.empty() : now.found();
  }

  /** The schools that extent and filter let through. */
  ObservableList<SelectionRow> shown() {
    return shown;
  }

  /** The school whose reasons are shown. */
  ObjectProperty<@Nullable SelectionRow> chosen() {
    return chosen;
  }

  /** Words that all must stand in name, municipality or code. */
  public StringProperty filter() {
    return filter;
  }

  /** The rule set that the list is compared with; null: the usual baseline. */
  ObjectProperty<@Nullable RuleSet> rival() {
    return rival;
  }

  /** As a lasso on the funnel does: the table shows these schools alone. */
  void caught(Set<String> codes) {
    lassoed = Set.copyOf(codes);
    narrow();
    extent.set(lassoed.isEmpty() ? Extent.LISTED : Extent.CAUGHT);
  }

  /** How many schools the lasso caught. */
  int caught() {
    return lassoed.size();
  }

  public ObjectProperty<Extent> extent() {
    return extent;
  }

  /** Title of the list to be approved; a usual one until the analyst writes another. */
  public StringProperty title() {
    return title;
  }

  public ReadOnlyStringProperty subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  /** Changes one parameter; a value that makes no sense is refused with a sentence. */
  public void set(String key, String value) {
    if (!value.equals(method.get().parameters().get(key))) {
      change(() -> method.get().with(key, value));
    }
  }

  /** Another method with its usual parameters. */
  public void use(String id) {
    if (!id.equals(method.get().id())) {
      change(() -> Method.of(id));
    }
  }

  /** The usual parameters of the method. */
  public void reset() {
    change(() -> Method.of(method.get().id()));
  }

  /** The usual value of one parameter. */
  public void reset(String key) {
    change(
        () -> {
          Method usual = Method.of(method.get().id());
          return method.get().with(key, usual.parameters().getOrDefault(key, ""));
        });
  }

  /** Takes works of one kind and subject in or out; without any there is nothing to look at. */
  void include(WorkGroup group, boolean in) {
    SelectionPicture now = picture.get();
    List<WorkGroup> groups = now == null ? List.of() : now.groups();
    WorkScope scope = SelectionPicture.scope(method.get());
    if (!in && groups.stream().noneMatch(one -> !one.equals(group) && one.isIn(scope))) {
      desk.notices().refused("Без работ отбирать нечего: оставьте хотя бы одну.");
      return;
    }
    change(
        () -> {
          WorkScope usual = SelectionPicture.scope(Method.of(method.get().id()));
          return method.get().with("works", group.change(scope, usual, groups, in).printed());
        });
  }

  /** The method, parameters and year of an approved list. */
  void useRulesOf(SchoolList list) {
    year.set(list.frozen().year());
    change(list.frozen()::rules);
  }

  private interface Choice {
    Method make() throws Refusal;
  }

  private void change(Choice choice) {
    try {
      method.set(choice.make());
    } catch (Refusal refusal) {
      desk.notices().refused(refusal.getMessage());
    }
  }

  /** Reads the working file anew in the background. */
  public void refresh() {
    asking = false;
    approving = false;
    ask();
  }

  /**
   * One computation at a time: while it runs, newer parameters only make it run once more. A drag
   * thus shows as many pictures as the computer manages, and the last is that of the last value.
   */
  private void ask() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    askAgain = false;
    Method asked = method.get();
    int askedYear = year.get();
    RuleSet other = rival.get();
    desk.work()
        .latest(
            "identify",
            steps -> SelectionPicture.of(desk.workspace(), asked, askedYear, other),
            this::answer,
            sentence -> {
              asking = false;
              desk.notices().refused(sentence);
            });
  }

  private void answer(SelectionPicture now) {
    if (!now.years().contains(year.get())) {
      now.found().ifPresent(found -> year.set(found.year()));
    }
    asking = false;
    show(now);
    if (askAgain && !isCurrent()) {
      ask();
    } else {
      askAgain = false;
      found().ifPresent(found -> curve.follow(method.get(), found));
    }
  }

  /** Is the picture that of the present parameters? */
  private boolean isCurrent() {
    return found()
        .map(
            now ->
                now.year() == year.get()
                    && now.method().equals(method.get().id())
                    && now.parameters().equals(method.get().parameters()))
        .orElse(true);
  }

  private void show(SelectionPicture now) {
    String code = Optional.ofNullable(chosen.get()).map(SelectionRow::code).orElse("");
    boolean other = !methodOf(picture.get()).equals(methodOf(now));
    picture.set(now);
    if (now.baseline().isEmpty() && extent.get() == Extent.MOVED) {
      extent.set(Extent.LISTED);
    }
    if (!all.equals(now.rows())) {
      all.setAll(now.rows());
      narrow();
    }
    choose(code);
    if ((other || chosen.get() == null) && !shown.isEmpty()) {
      chosen.set(shown.getFirst());
    }
    suggest(now);
    subtitle.set(now.found().map(found -> "результаты " + found.year() + " года").orElse(""));
  }

  private static Optional<String> methodOf(@Nullable SelectionPicture one) {
    return one == null ? Optional.empty() : one.found().map(Identification::method);
  }

  private void suggest(SelectionPicture now) {
    String usual =
        now.approved()
            .map(SchoolList::title)
            .or(() -> now.found().map(IdentifyModel::usualTitle))
            .orElse("");
    if (title.get().isBlank() || title.get().equals(suggested)) {
      title.set(usual);
    }
    suggested = usual;
  }

  private static String usualTitle(Identification found) {
    return (found.method().equals("high-level")
            ? "Школы, результаты которых требуют дополнительного анализа, "
            : "Школы с низкими образовательными результатами, ")
        + found.year()
        + " год";
  }

  /** Chooses a school by its code; none of them has the empty one. */
  void choose(String code) {
    SelectionRow row = all.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    chosen.set(row);
  }

  /** As a click on a chart does: shows the school in the table, whatever hid it. */
  void find(String code) {
    if (shown.stream().noneMatch(row -> row.code().equals(code))) {
      filter.set("");
    }
    if (shown.stream().noneMatch(row -> row.code().equals(code))) {
      extent.set(Extent.ALL);
    }
    choose(code);
  }

  private void narrow() {
    String query = filter.get();
    Extent which = extent.get();
    Set<String> nearest = which == Extent.LISTED ? Nearest.of(all) : Set.of();
    shown.setPredicate(
        row ->
            row.matches(query)
                && switch (which) {
                  case LISTED -> row.isMarked() || nearest.contains(row.code());
                  case CAUGHT -> lassoed.contains(row.code());
                  case MOVED -> row.move() != Move.SAME;
                  case ALL -> true;
                });
  }

  /** What Ctrl+Enter does: approves the list, or goes on when exactly this list is approved. */
  public Optional<Runnable> primary() {
    SelectionPicture now = picture.get();
    if (now == null || now.found().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(isApproved() ? this::goOn : this::approve);
  }

  /** Is exactly this list approved under this title? */
  public boolean isApproved() {
    SelectionPicture now = picture.get();
    return now != null
        && now.approved().filter(list -> list.title().equals(title.get().strip())).isPresent();
  }

  /** Approves the list under its title. */
  public void approve() {
    Optional<Identification> now = found();
    if (now.isEmpty() || approving || !isCurrent()) {
      return;
    }
    if (now.get().findings().stream().noneMatch(finding -> finding.works() > 0)) {
      desk.notices()
          .refused("Утверждать нечего: нет результатов по работам метода. Выберите другой метод.");
      return;
    }
    String name = title.get().strip();
    if (name.isEmpty()) {
      desk.notices().refused("Назовите список, чтобы утвердить его.");
      return;
    }
    approving = true;
    desk.work()
        .start(
            "Утверждение списка",
            steps -> desk.workspace().approve(now.get(), name),
            this::approved,
            sentence -> {
              approving = false;
              desk.notices().refused(sentence);
            });
  }

  private void approved(SchoolList list) {
    approving = false;
    desk.navigation().changed();
    desk.notices()
        .done("Утверждён список: " + ListsPane.sizes(list) + ".", "Построить планы", this::goOn);
  }

  /** To the plans of the approved list. */
  public void goOn() {
    desk.navigation().show(Section.PLANS);
  }

  public void openImport() {
    desk.navigation().show(Section.IMPORT);
  }
}
