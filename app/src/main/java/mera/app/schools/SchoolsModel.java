package mera.app.schools;

import java.nio.file.Path;
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
import mera.app.paper.Cards;
import mera.app.text.Words;
import mera.data.ListPapers;
import mera.data.document.Document;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfWriter;
import mera.data.risk.RiskChoice;
import mera.data.risk.RiskFactor;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/** The register, filtered, the chosen school and all that is known of it. */
public final class SchoolsModel {

  private static final String MANY = "Карточки школ";
  private static final String NOBODY = "Выберите школу в таблице.";

  private final Desk desk;
  private final ObservableList<SchoolRow> all = FXCollections.observableArrayList();
  private final FilteredList<SchoolRow> shown = new FilteredList<>(all);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable SchoolRow> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable SchoolsPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  private final ReadOnlyObjectWrapper<@Nullable SchoolDetails> details =
      new ReadOnlyObjectWrapper<>();
  private List<SchoolRow> marked = List.of();

  public SchoolsModel(Desk desk) {
    this.desk = desk;
    filter.subscribe(this::narrow);
  }

  /** Null until it was first read. */
  public ReadOnlyObjectProperty<@Nullable SchoolsPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Signs, conditions, risks; null while they are computed for the first time. */
  ReadOnlyObjectProperty<@Nullable SchoolDetails> details() {
    return details.getReadOnlyProperty();
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
    SchoolDetails known = details.get();
    if (known == null || known.position() != desk.workspace().position()) {
      desk.work()
          .latest(
              "school-details",
              steps -> SchoolDetails.of(desk.workspace()),
              details::set,
              desk.notices()::refused);
    }
  }

  /** The schools that are selected in the table. */
  void mark(List<SchoolRow> rows) {
    marked = List.copyOf(rows);
  }

  /** The selected schools as one PDF, a page or two each. */
  void saveCards() {
    List<String> codes = wanted();
    if (codes.isEmpty()) {
      desk.notices().refused(NOBODY);
      return;
    }
    desk.places()
        .save(codes.size() == 1 ? ListPapers.fileName(codes.getFirst()) + ".pdf" : MANY + ".pdf")
        .ifPresent(file -> write(codes, file));
  }

  private void write(List<String> codes, Path file) {
    desk.run(
        codes.size() == 1 ? "Карточка школы" : MANY,
        workspace -> {
          Document cards =
              Document.joined(MANY, new ListPapers(workspace).cards(codes).sequencedValues());
          PdfWriter.write(cards, LayoutProfile.standard(), file);
          return file;
        },
        done ->
            desk.notices()
                .next(
                    "Записан файл «" + done.getFileName() + "».",
                    "Открыть",
                    () -> desk.show(done)));
  }

  /** The selected schools on paper, each beginning on a fresh sheet. */
  void printCards() {
    List<String> codes = wanted();
    if (codes.isEmpty()) {
      desk.notices().refused(NOBODY);
      return;
    }
    Cards.of(desk, workspace -> new ListPapers(workspace).cards(codes)).print();
  }

  /** The codes of the selected schools; of the chosen one where only one is. */
  private List<String> wanted() {
    SchoolRow row = chosen.get();
    return (marked.size() > 1 || row == null ? marked : List.of(row))
        .stream().map(one -> one.school().code()).toList();
  }

  /** The risks that the chosen school works on; one of high significance cannot be left out. */
  void choose(Set<RiskFactor> factors) {
    SchoolDetails known = details.get();
    SchoolRow row = chosen.get();
    if (known == null || row == null) {
      return;
    }
    known
        .risks()
        .profile(row.school().code())
        .ifPresent(
            profile ->
                desk.work()
                    .start(
                        "Выбор рисков",
                        steps -> {
                          RiskChoice choice = profile.choose(factors);
                          desk.workspace().ratings().choose(choice);
                          return choice;
                        },
                        done -> {
                          desk.notices()
                              .done(
                                  "«"
                                      + row.school().name()
                                      + "»: выбрано "
                                      + Words.count(
                                          done.factors().size(), "риск", "риска", "рисков")
                                      + ".");
                          desk.navigation().changed();
                        },
                        desk.notices()::refused));
  }

  void openSelection() {
    desk.navigation().show(Section.IDENTIFY);
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
