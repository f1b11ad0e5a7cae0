package mera.app.identify;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mera.app.frame.Desk;
import mera.app.paper.Batch;
import mera.app.paper.Cards;
import mera.data.ListPapers;
import mera.data.document.DataSheet;
import mera.data.document.Document;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfWriter;
import mera.data.identify.Identification;
import mera.data.identify.SchoolList;
import mera.data.listing.FinalList;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What goes into the order, and what goes out as files. */
final class FinalModel {

  private final Desk desk;
  private final IdentifyModel selection;
  private final ReadOnlyObjectWrapper<@Nullable FinalList> lists = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper("");
  private @Nullable Identification shown;

  FinalModel(Desk desk, IdentifyModel selection) {
    this.desk = desk;
    this.selection = selection;
  }

  /** The three lists; null until they were put together. */
  ReadOnlyObjectProperty<@Nullable FinalList> lists() {
    return lists.getReadOnlyProperty();
  }

  /** From what they were put together. */
  ReadOnlyStringProperty origin() {
    return origin.getReadOnlyProperty();
  }

  /** Puts the lists together anew: from the approved list of the year, else from what is found. */
  void refresh() {
    SelectionPicture picture = selection.picture().get();
    if (picture == null || picture.found().isEmpty()) {
      return;
    }
    Identification found = picture.found().get();
    Optional<SchoolList> approved =
        picture.lists().stream()
            .filter(list -> list.frozen().year() == found.year())
            .filter(list -> !list.isOfSigns())
            .findFirst();
    Identification taken = approved.map(SchoolList::frozen).orElse(found);
    origin.set(
        approved
            .map(list -> "Расчёт № " + number(list) + ": «" + list.title() + "»")
            .orElse("Список не утверждён: показан нынешний расчёт"));
    if (taken.equals(shown)) {
      return;
    }
    desk.work()
        .latest(
            "final-list",
            steps -> new ListPapers(desk.workspace()).lists(taken),
            now -> {
              shown = taken;
              lists.set(now);
            },
            desk.notices()::refused);
  }

  private static String number(SchoolList list) {
    String id = list.id();
    return id == null ? "" : id.substring(1);
  }

  /** «В Excel»: the three lists and the sources. */
  void saveLists() {
    FinalList now = lists.get();
    if (now != null) {
      save(
          "Итоговый список.xlsx",
          file -> {
            ListPapers papers = new ListPapers(desk.workspace());
            DataSheet.write("Итоговый список", papers.workbook(now), file);
          });
    }
  }

  /** «В Excel»: an approved list with every number behind it. */
  void save(SchoolList list) {
    save(
        name(list.title()) + ".xlsx",
        file ->
            DataSheet.write(list.title(), new ListPapers(desk.workspace()).workbook(list), file));
  }

  /** The cards of all schools that an approved list names. */
  Batch cards(SchoolList list) {
    return Cards.of(desk, workspace -> new ListPapers(workspace).cards(list));
  }

  /** «Карточка»: the chosen school as PDF. */
  void saveCard() {
    SelectionRow row = selection.chosen().get();
    Optional<Identification> found = selection.found();
    if (row == null || found.isEmpty()) {
      desk.notices().refused("Выберите школу в таблице.");
      return;
    }
    save(
        ListPapers.fileName(row.code()) + ".pdf",
        file -> {
          Document card = new ListPapers(desk.workspace()).card(found.get(), row.code());
          PdfWriter.write(card, LayoutProfile.standard(), file);
        });
  }

  private static String name(String title) {
    return title.isBlank() ? "Список" : title.strip().replaceAll("[\\\\/:*?\"<>|«»]", "");
  }

  private interface Writing {
    void write(Path file) throws Refusal;
  }

  private void save(String name, Writing writing) {
    desk.places()
        .save(name)
        .ifPresent(
            file ->
                desk.work()
                    .start(
                        "Запись файла",
                        steps -> {
                          writing.write(file);
                          return file;
                        },
                        done ->
                            desk.notices()
                                .next(
                                    "Записан файл «" + done.getFileName() + "».",
                                    "Открыть",
                                    () -> desk.show(done)),
                        desk.notices()::refused));
  }
}
