package mera.app.schools;

import java.util.List;
import java.util.Optional;
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
import mera.app.text.Words;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/** The register, filtered, and the chosen school. */
public final class SchoolsModel {

  private final Desk desk;
  private final ObservableList<SchoolRow> all = FXCollections.observableArrayList();
  private final FilteredList<SchoolRow> shown = new FilteredList<>(all);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable SchoolRow> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable SchoolsPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  public SchoolsModel(Desk desk) {
    this.desk = desk;
    filter.subscribe(this::narrow);
  }

  /** Null until it was first read. */
  public ReadOnlyObjectProperty<@Nullable SchoolsPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The schools that the filter lets through. */
  public ObservableList<SchoolRow> shown() {
    return shown;
  }

  /** Words that all must stand in name, code or municipality. */
  public StringProperty filter() {
    return filter;
  }

  /** The school of the card; null: none. */
  public ObjectProperty<@Nullable SchoolRow> chosen() {
    return chosen;
  }

  public ReadOnlyStringProperty subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  /** The works of the chosen school. */
  public List<WorkLine> lines() {
    SchoolsPicture known = picture.get();
    SchoolRow row = chosen.get();
    return known == null || row == null ? List.of() : known.lines(row.school().code());
  }

  /** The schools that were joined to this one: their results stay under their own names. */
  List<School> joinedTo(School school) {
    return all.stream()
        .map(SchoolRow::school)
        .filter(other -> school.code().equals(other.successorCode()))
        .toList();
  }

  /** Reads the working file in the background; the chosen school stays chosen. */
  public void refresh() {
    desk.work()
        .latest(
            "schools",
            steps -> SchoolsPicture.of(desk.workspace()),
            this::show,
            desk.notices()::refused);
  }

  public void openImport() {
    desk.navigation().show(Section.IMPORT);
  }

  private void show(SchoolsPicture now) {
    String code = Optional.ofNullable(chosen.get()).map(row -> row.school().code()).orElse("");
    picture.set(now);
    if (!all.equals(now.rows())) {
      all.setAll(now.rows());
    }
    chosen.set(
        shown.stream()
            .filter(row -> row.school().code().equals(code))
            .findFirst()
            .orElse(shown.isEmpty() ? null : shown.getFirst()));
    narrow(filter.get());
  }

  private void narrow(String query) {
    shown.setPredicate(query.isBlank() ? null : row -> row.matches(query));
    subtitle.set(
        all.isEmpty()
            ? ""
            : query.isBlank()
                ? Words.count(all.size(), "школа", "школы", "школ")
                : "показано " + shown.size() + " из " + all.size());
  }
}
