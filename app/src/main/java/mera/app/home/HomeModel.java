package mera.app.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mera.app.text.Words;
import mera.app.work.BackgroundWork;
import mera.data.Workspace;

/** The recent files, the panel of a new file, and what went wrong. */
public final class HomeModel {

  private static final String EXTENSION = ".mera";

  private final Doors doors;
  private final BackgroundWork work;
  private final ObservableList<Recent> recent = FXCollections.observableArrayList();
  private final BooleanProperty creating = new SimpleBooleanProperty(false);
  private final StringProperty region = new SimpleStringProperty("");
  private final StringProperty file = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private boolean fileChosen;

  /**
   * One file of the list.
   *
   * @param there false when it was moved or its disk is away
   * @param changed «сегодня, 14:32» or «12.10.2026»
   * @param size «34,2 МБ»
   */
  public record Recent(Path file, boolean there, String changed, String size) {

    public String name() {
      return Objects.toString(file.getFileName(), file.toString());
    }

    public String folder() {
      return Objects.toString(file.getParent(), "");
    }
  }

  public HomeModel(Doors doors, BackgroundWork work) {
    this.doors = doors;
    this.work = work;
    region.addListener(now -> proposeFile());
    refresh();
  }

  public ObservableList<Recent> recent() {
    return recent;
  }

  /** Is the panel of a new file open? */
  public BooleanProperty creating() {
    return creating;
  }

  public StringProperty region() {
    return region;
  }

  /** Where the new file will be, as typed or chosen. */
  public StringProperty file() {
    return file;
  }

  /** Something is being opened; nothing else can be begun. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** A sentence on what went wrong; empty when nothing did. */
  public ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /** Disks may be slow: sizes and dates are read in the background. */
  public void refresh() {
    List<Path> files = doors.recent();
    work.latest(
        "recent",
        steps -> files.stream().map(HomeModel::look).toList(),
        recent::setAll,
        trouble::set);
  }

  public void choose() {
    doors.choose().ifPresent(this::open);
  }

  public void open(Path path) {
    begin("Открытие файла", steps -> doors.open(path));
  }

  public void training() {
    begin("Учебный регион", doors::training);
  }

  public void chooseNew() {
    doors
        .chooseNew(proposedName())
        .ifPresent(
            path -> {
              fileChosen = true;
              file.set(path.toString());
            });
  }

  /** Can the panel be sent off? */
  public boolean complete() {
    return !region.get().isBlank() && !file.get().isBlank();
  }

  public void create() {
    if (!complete()) {
      trouble.set("Укажите название региона и файл.");
      return;
    }
    String typed = file.get().strip();
    String path = typed.endsWith(EXTENSION) ? typed : typed + EXTENSION;
    String name = region.get().strip();
    begin("Новый рабочий файл", steps -> doors.create(Path.of(path), name));
  }

  public void forget(Recent one) {
    doors.forget(one.file());
    recent.remove(one);
  }

  public void clearTrouble() {
    trouble.set("");
  }

  private void begin(String title, BackgroundWork.Job<Workspace> job) {
    if (busy.get()) {
      return;
    }
    trouble.set("");
    busy.set(true);
    work.start(
        title,
        job,
        workspace -> {
          busy.set(false);
          doors.opened(workspace);
        },
        sentence -> {
          busy.set(false);
          trouble.set(sentence);
          refresh();
        });
  }

  private void proposeFile() {
    if (!fileChosen) {
      Path home = Path.of(System.getProperty("user.home", ""));
      file.set(region.get().isBlank() ? "" : home.resolve(proposedName()).toString());
    }
  }

  /** The region's name without what no file system bears. */
  private String proposedName() {
    String name = region.get().strip().replaceAll("[\\\\/:*?\"<>|]", " ").strip();
    return (name.isEmpty() ? "Регион" : name) + EXTENSION;
  }

  private static Recent look(Path path) {
    try {
      LocalDateTime changed =
          LocalDateTime.ofInstant(
              Files.getLastModifiedTime(path).toInstant(), ZoneId.systemDefault());
      return new Recent(path, true, day(changed.toLocalDate()), size(Files.size(path)));
    } catch (IOException e) {
      return new Recent(path, false, "", "");
    }
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.now()) ? "сегодня" : Words.date(day);
  }

  private static String size(long bytes) {
    double megabytes = bytes / 1024.0 / 1024.0;
    return megabytes < 0.1
        ? Words.number(Math.max(1, bytes / 1024)) + "\u00a0КБ"
        : Words.decimal(megabytes, 1) + "\u00a0МБ";
  }
}
