package mera.app.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.app.text.Words;
import mera.data.Agreements;
import mera.data.SupportReading;
import mera.data.SupportRegister;
import mera.data.document.DataSheet;
import mera.data.document.Format;
import mera.data.ingest.PaperTables;
import mera.data.order.Order;
import org.jspecify.annotations.Nullable;

/** What goes out of the register of support and comes into it: tables, agreements, an appendix. */
final class SupportPapers {

  /** What a table of support can be read from. */
  private static final List<String> TABLES =
      List.of("*.xlsx", "*.xls", "*.ods", "*.docx", "*.tsv", "*.txt");

  private final Desk desk;
  private final ReadOnlyObjectProperty<@Nullable SupportPicture> picture;

  SupportPapers(Desk desk, ReadOnlyObjectProperty<@Nullable SupportPicture> picture) {
    this.desk = desk;
    this.picture = picture;
  }

  void export() {
    SupportPicture now = picture.get();
    if (now != null) {
      desk.places()
          .save("Сопровождение школ.xlsx")
          .ifPresent(
              file ->
                  start(
                      workspace -> {
                        DataSheet.write(
                            "Сопровождение школ", SupportRegister.workbook(now.lines()), file);
                        return file;
                      },
                      written ->
                          desk.notices()
                              .next(
                                  "Таблица записана в файл «" + written + "».",
                                  "К приказам",
                                  () -> desk.navigation().show(Section.ORDERS))));
    }
  }

  /** Drafts of the network agreements of all pairs in sight of the list, to be changed in Word. */
  void agreements() {
    SupportPicture now = picture.get();
    if (now == null) {
      return;
    }
    if (now.lines().stream().allMatch(line -> line.tutor() == null)) {
      desk.notices().refused(Agreements.NONE);
      return;
    }
    desk.places()
        .folder("Папка для проектов договоров")
        .ifPresent(
            folder ->
                start(
                    workspace -> Agreements.write(now.lines(), Format.DOCX, folder).size(),
                    written ->
                        desk.notices()
                            .next(
                                "Сохранено в папке "
                                    + folder
                                    + ": "
                                    + Words.count(
                                        written,
                                        "проект договора",
                                        "проекта договоров",
                                        "проектов договоров")
                                    + ".",
                                "Открыть папку",
                                () -> desk.show(folder))));
  }

  void read() {
    desk.places().open("Таблица сопровождения", TABLES).ifPresent(this::read);
  }

  private void read(Path file) {
    start(
        workspace -> {
          String name = String.valueOf(file.getFileName());
          SupportReading read = workspace.support().read(name, PaperTables.read(file));
          workspace.support().keep(read);
          return read;
        },
        this::told);
  }

  private void told(SupportReading read) {
    if (!read.changed().isEmpty()) {
      desk.navigation().changed();
      desk.notices()
          .done(
              "Из таблицы взято: "
                  + Words.count(read.changed().size(), "школа", "школы", "школ")
                  + ".");
    }
    if (!read.problems().isEmpty()) {
      desk.notices()
          .refused(
              "Не взято: "
                  + Words.count(read.problems().size(), "ячейка", "ячейки", "ячеек")
                  + ". "
                  + read.problems().getFirst().message());
    } else if (read.changed().isEmpty()) {
      desk.notices().refused("В таблице то же, что в реестре: ничего не изменилось.");
    }
  }

  /**
   * The register goes into the table of pairs of an order.
   *
   * @param whole with mentor, curator and agreement
   */
  void intoOrder(Order order, boolean whole) {
    String id = Objects.requireNonNull(order.id());
    start(
        workspace -> workspace.support().intoOrder(id, whole),
        changed -> {
          if (changed.isEmpty()) {
            desk.notices().refused("В приложении приказа " + id + " уже то же самое.");
          } else {
            desk.navigation().changed();
            desk.notices()
                .done(
                    "Приложение приказа " + id + " обновлено.",
                    "Открыть приказ",
                    () -> desk.navigation().show(Section.ORDERS));
          }
        });
  }

  /** A file name says nothing of the order; the menu does. */
  static String words(Order order, boolean whole) {
    String title = order.title();
    String brief = title.length() > 60 ? title.substring(0, 59) + "…" : title;
    String how =
        whole
            ? "все графы"
            : SupportRegister.hasPairs(order) ? "графы приложения" : "новое приложение";
    return String.format(Locale.ROOT, "%s. %s: %s", order.id(), brief, how);
  }

  private <T> void start(Desk.Job<T> job, Consumer<T> done) {
    desk.run(SupportModel.WORK, job, done);
  }
}
