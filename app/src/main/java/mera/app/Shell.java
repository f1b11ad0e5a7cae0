package mera.app;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;
import mera.app.frame.SystemPlaces;
import mera.app.key.Shortcuts;
import mera.app.print.SystemPrinters;
import mera.app.settings.Settings;
import mera.app.text.Words;
import mera.app.work.WorkQueue;
import mera.data.HistoryEntry;
import mera.data.Workspace;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The frame around the screens of one open working file. */
public final class Shell extends BorderPane implements Desk.Navigation, HeaderBar.Actions {

  /** Narrower than this the navigation folds to icons; in em, so that a large font counts too. */
  private static final double WIDE = 92;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Words.RUSSIAN);

  private final Workspace workspace;
  private final WorkQueue work;
  private final ObjectProperty<Settings> settings;
  private final Runnable leave;
  private final Clock clock;

  private final Map<Section, Screen> screens = new EnumMap<>(Section.class);
  private final List<Section> sections;
  private final NavigationPane navigation;
  private final HeaderBar header = new HeaderBar(this);
  private final Notice notice = new Notice(this::undo);
  private final StatusBar status;
  private final StackPane body = new StackPane();

  private @Nullable Screen shown;
  private @Nullable Boolean folded;
  private long position = -1;
  private String saved = "Сохранено";

  /** What the window lends to the shell. */
  public record Surroundings(
      WorkQueue work, ObjectProperty<Settings> settings, Clock clock, Runnable leave) {}

  /**
   * @param screens makes the screens, in the order of the navigation
   */
  public Shell(Workspace workspace, Surroundings around, Function<Desk, List<Screen>> screens) {
    this.workspace = workspace;
    this.work = around.work();
    this.settings = around.settings();
    this.leave = around.leave();
    this.clock = around.clock();
    this.status = new StatusBar(work);
    screens
        .apply(
            new Desk(
                workspace, work, notice, this, new SystemPlaces(this), new SystemPrinters(this)))
        .forEach(screen -> this.screens.put(screen.section(), screen));
    sections = List.copyOf(this.screens.keySet());
    navigation = new NavigationPane(sections, this::show);
    setLeft(navigation);
    BorderPane middle = new BorderPane(body);
    middle.setTop(notice);
    workspace
        .kept()
        .ifPresent(
            old ->
                notice.said(
                    "Файл обновлён для этой версии, прежний сохранён рядом: " + old.getFileName()));
    BorderPane page = new BorderPane(middle);
    page.setTop(header);
    setCenter(page);
    setBottom(status);
    body.getStyleClass().add("body");
    shortcuts().install(this);
    widthProperty().addListener(width -> fold());
    settings.addListener((now, before, after) -> look());
    look();
    show(sections.getFirst());
  }

  private Shortcuts shortcuts() {
    Shortcuts keys =
        new Shortcuts()
            .on("Ctrl+Z", this::undo)
            .on("Ctrl+Y", this::redo)
            .on("Ctrl+Shift+Z", this::redo)
            .on("Ctrl+Enter", this::primary)
            .on("F5", this::changed)
            .on("Ctrl+Shift+T", this::otherTheme)
            .on("Ctrl++", () -> font(1))
            .on("Ctrl+-", () -> font(-1))
            .on("Ctrl+0", () -> settings.set(settings.get().withUsualFont()))
            .on("Ctrl+\\", this::foldOrUnfold)
            .on("Ctrl+O", this::leave)
            .on("Esc", notice::close);
    for (Section section : sections) {
      keys.on("Ctrl+" + (sections.indexOf(section) + 1), () -> show(section));
    }
    return keys;
  }

  @Override
  public void show(Section section) {
    Screen screen = screens.get(section);
    if (screen == null) {
      return;
    }
    navigation.select(section);
    header.show(section.title(), screen.subtitle());
    if (shown != screen) {
      shown = screen;
      body.getChildren().setAll(screen.view());
    }
    changed();
  }

  /** The file is read in the background: while a job writes it, the window would wait here. */
  @Override
  public void changed() {
    work.latest("frame", steps -> Told.of(workspace), this::tell, notice::refused);
    if (shown != null) {
      shown.refresh();
    }
  }

  private void tell(Told now) {
    if (now.position() != position) {
      if (position >= 0) {
        saved = "Сохранено " + TIME.format(LocalDateTime.now(clock));
      } else {
        now.last().ifPresent(entry -> saved = "Сохранено " + Words.moment(entry.at()));
      }
      position = now.position();
      header.history(now.undoable(), now.redoable());
      navigation.count(now.counts());
      status.show(saved, now.region());
    }
  }

  /** What the frame tells of the working file. */
  private record Told(
      long position,
      Optional<HistoryEntry> last,
      Optional<HistoryEntry> undoable,
      Optional<HistoryEntry> redoable,
      Map<Section, String> counts,
      String region) {

    static Told of(Workspace workspace) {
      List<HistoryEntry> history = workspace.history();
      return new Told(
          workspace.position(),
          history.reversed().stream().findFirst(),
          workspace.journal().undoable(),
          workspace.journal().redoable(),
          counts(workspace),
          workspace.region());
    }

    private static Map<Section, String> counts(Workspace workspace) {
      Map<Section, String> counts = new EnumMap<>(Section.class);
      put(counts, Section.SCHOOLS, workspace.schools().size());
      put(counts, Section.IMPORT, workspace.files().size());
      put(counts, Section.IDENTIFY, workspace.lists().size());
      put(counts, Section.PLANS, workspace.planCount());
      put(counts, Section.ORDERS, workspace.orders().size());
      return counts;
    }

    private static void put(Map<Section, String> counts, Section section, int number) {
      if (number > 0) {
        counts.put(section, Words.number(number));
      }
    }
  }

  private void primary() {
    if (shown != null) {
      shown.primary().ifPresent(Runnable::run);
    }
  }

  @Override
  public void undo() {
    step(
        "Отмена",
        () -> workspace.journal().undoable().isPresent() ? workspace.undo() : null,
        entry -> notice.undone("Отменено: " + entry.text(), this::redo));
  }

  /** A step through the history; none where it is at its end. */
  private interface Step {
    @Nullable HistoryEntry take() throws Refusal;
  }

  private void step(String name, Step step, Consumer<HistoryEntry> taken) {
    work.start(
        name,
        steps -> Optional.ofNullable(step.take()),
        entry ->
            entry.ifPresent(
                one -> {
                  changed();
                  taken.accept(one);
                }),
        notice::refused);
  }

  @Override
  public void redo() {
    step(
        "Возврат",
        () -> workspace.journal().redoable().isPresent() ? workspace.redo() : null,
        entry -> notice.done("Возвращено: " + entry.text()));
  }

  @Override
  public void otherTheme() {
    change(now -> now.withTheme(now.theme().other()));
  }

  @Override
  public void font(int steps) {
    change(now -> now.withFontSteps(steps));
  }

  @Override
  public void leave() {
    leave.run();
  }

  private void change(UnaryOperator<Settings> step) {
    settings.set(step.apply(settings.get()));
  }

  private void look() {
    header.theme(settings.get().theme());
    fold();
  }

  private double em() {
    return Look.EM * settings.get().fontPercent() / 100;
  }

  private void foldOrUnfold() {
    folded = !isFolded();
    fold();
  }

  private boolean isFolded() {
    Boolean wish = folded;
    return wish == null ? getWidth() < WIDE * em() : wish;
  }

  private void fold() {
    navigation.fold(isFolded());
    status.hints(getWidth() >= WIDE * em());
  }
}
