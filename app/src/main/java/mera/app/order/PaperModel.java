package mera.app.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import mera.app.frame.Desk;
import mera.app.print.PrintTicket;
import mera.app.text.Words;
import mera.data.Orders;
import mera.data.document.Document;
import mera.data.document.Document.Orientation;
import mera.data.document.Format;
import mera.data.document.PdfWriter;
import mera.data.document.Printout;
import mera.data.document.Torn;
import mera.data.order.Appendix;
import mera.data.order.Order;
import mera.data.order.SheetPages;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What of the order goes to paper and into files, and the ways there. */
public final class PaperModel {

  /** Stands across every page of what is not signed yet. */
  static final String MARK = "ПРОЕКТ";

  private final Desk desk;
  private final ReadOnlyObjectProperty<@Nullable Order> order;
  private final StringProperty mark = new SimpleStringProperty("");
  private final BooleanProperty archive = new SimpleBooleanProperty(false);
  private final ObservableSet<Integer> leftOut = FXCollections.observableSet();
  private final ExtractModel extracts;

  /**
   * A part of the paper.
   *
   * @param name «Приказ», «Приложение 2. Список школ»
   * @param from its first page, from 1
   */
  record Part(String name, int from, int to) {

    int pages() {
      return to - from + 1;
    }
  }

  /**
   * @param extracts parties that the plans of its appendices give something to do
   * @param warnings what will be seen on the paper and should be known before
   */
  record Parts(List<Part> all, int extracts, List<String> warnings) {}

  PaperModel(Desk desk, ReadOnlyObjectProperty<@Nullable Order> order) {
    this.desk = desk;
    this.order = order;
    extracts = new ExtractModel(desk, this);
    order.subscribe(
        (was, now) -> {
          if (was == null || now == null || !Objects.equals(was.id(), now.id())) {
            leftOut.clear();
            mark.set("");
          }
        });
  }

  /** The word across every page; empty: none. */
  StringProperty mark() {
    return mark;
  }

  /** Is the PDF made for an archive (PDF/A-1b)? */
  BooleanProperty archive() {
    return archive;
  }

  /** Places of the parts that are not printed: 0 the order itself, then its appendices. */
  ObservableSet<Integer> leftOut() {
    return leftOut;
  }

  /** The extracts of its plans. */
  ExtractModel extracts() {
    return extracts;
  }

  ReadOnlyObjectProperty<@Nullable Order> order() {
    return order;
  }

  /** Counts the pages of the parts in the background. */
  void parts(Consumer<Parts> told) {
    desk.work()
        .latest(
            "order-parts",
            steps -> {
              Order now = stored();
              Document pages = document(now, "");
              List<String> warnings = new ArrayList<>(torn(now, pages));
              warnings.addAll(Orders.of(desk.workspace()).warnings(now));
              return new Parts(
                  parts(now, PdfWriter.print(pages, now.profile())),
                  ExtractModel.of(desk.workspace(), now).size(),
                  List.copyOf(warnings));
            },
            told,
            why -> told.accept(new Parts(List.of(), 0, List.of(why))));
  }

  private static List<Part> parts(Order order, Printout made) {
    List<Part> parts = new ArrayList<>();
    List<Integer> first = made.firstPages();
    List<String> names = names(order);
    for (int i = 0; i < first.size(); i++) {
      int to = i + 1 < first.size() ? first.get(i + 1) - 1 : made.pages();
      parts.add(new Part(names.get(i), first.get(i), to));
    }
    return List.copyOf(parts);
  }

  /** The order, its appendices, the sheets behind them. */
  private static List<String> names(Order order) {
    List<String> names = new ArrayList<>(List.of(noun(order)));
    for (Appendix appendix : order.appendices()) {
      names.add("Приложение " + names.size() + ". " + Outline.title(appendix));
    }
    names.addAll(SheetPages.names(order));
    return names;
  }

  /** Columns that are too narrow for their words, a sentence for each part. */
  private static List<String> torn(Order order, Document pages) {
    List<String> names = names(order);
    return Torn.of(pages, order.profile()).stream()
        .map(
            torn ->
                names.get(torn.section()).replaceFirst("\\. .*", "")
                    + " не помещается: слово «"
                    + torn.word()
                    + "» не входит в "
                    + (torn.column().isBlank() ? "столбец" : "столбец «" + torn.column() + "»")
                    + " и разрывается. "
                    + (torn.orientation() == Orientation.LANDSCAPE
                        ? "Уменьшите поля листа или число столбцов."
                        : "Уменьшите поля листа или сделайте листы альбомными."))
        .toList();
  }

  /** The order as it is stored when the job's turn comes. */
  Order stored() throws Refusal {
    return desk.workspace().order(id());
  }

  private String id() {
    return Objects.requireNonNull(Objects.requireNonNull(order.get()).id());
  }

  private Document document(Order stored, String word) throws Refusal {
    return desk.workspace().document(stored).withWatermark(word);
  }

  private Printout printout(Order stored, String word) throws Refusal {
    return PdfWriter.print(document(stored, word), stored.profile());
  }

  /** «Распоряжение № 104-р от 09.12.2026», «Приказ O1, черновик». */
  String fileName() {
    Order now = Objects.requireNonNull(order.get());
    String words =
        noun(now)
            + " "
            + (now.isRegistered() ? Orders.numberAndDate(now) : now.id() + ", черновик");
    return words.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-");
  }

  private static String noun(Order order) {
    String kind = order.head().kind().strip().toLowerCase(Words.RUSSIAN);
    return kind.isEmpty()
        ? "Приказ"
        : kind.substring(0, 1).toUpperCase(Words.RUSSIAN) + kind.substring(1);
  }

  /** Shows the print dialog and prints the chosen parts; page numbers stay those of the whole. */
  public void print() {
    if (order.get() == null) {
      return;
    }
    String word = mark.get();
    desk.work()
        .start(
            "Подготовка страниц",
            steps -> {
              Order now = stored();
              Printout made = printout(now, word);
              return new Ready(made, parts(now, made));
            },
            this::ask,
            desk.notices()::refused);
  }

  /** Pages that wait for the printer. */
  private record Ready(Printout made, List<Part> parts) {}

  private void ask(Ready ready) {
    List<PrintTicket.Span> wanted = new ArrayList<>();
    for (int i = 0; i < ready.parts().size(); i++) {
      if (!leftOut.contains(i)) {
        wanted.add(new PrintTicket.Span(ready.parts().get(i).from(), ready.parts().get(i).to()));
      }
    }
    if (wanted.isEmpty()) {
      desk.notices().refused("Не напечатано: не выбрано ни одной части.");
      return;
    }
    String title = fileName();
    ticket(title, ready.made().pages())
        .ifPresent(
            ticket ->
                desk.work()
                    .start(
                        "Печать",
                        steps ->
                            desk.printers().print(title, ready.made().pdf(), ticket.within(wanted)),
                        pages ->
                            desk.notices()
                                .next(
                                    "На принтер «"
                                        + ticket.printer()
                                        + "» отправлено: "
                                        + Words.count(pages, "страница", "страницы", "страниц")
                                        + ".",
                                    "Сохранить PDF…",
                                    () -> save(Format.PDF)),
                        desk.notices()::refused));
  }

  /** Asks for the printer; where there is none the PDF is offered instead. */
  private Optional<PrintTicket> ticket(String title, int pages) {
    try {
      return desk.printers().ask(title, pages);
    } catch (Refusal none) {
      desk.notices().next(none.getMessage(), "Открыть PDF", this::open);
      return Optional.empty();
    }
  }

  /** Opens the PDF in the program of the system; the file is a passing one. */
  public void open() {
    if (order.get() == null) {
      return;
    }
    String name = fileName() + Format.PDF.ending();
    String word = mark.get();
    desk.work()
        .start(
            "Открытие",
            steps -> {
              Path file = passing(name);
              Order now = stored();
              PdfWriter.write(document(now, word), now.profile(), file);
              desk.places().show(file);
              return file;
            },
            file -> {},
            desk.notices()::refused);
  }

  private static Path passing(String name) {
    try {
      Path folder = Files.createTempDirectory("mera");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve(name);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Asks where to and writes the file there; then offers to open it. */
  public void save(Format format) {
    if (order.get() != null) {
      desk.places().save(fileName() + format.ending()).ifPresent(asked -> save(format, asked));
    }
  }

  private void save(Format format, Path asked) {
    String name = String.valueOf(asked.getFileName());
    boolean whole = name.toLowerCase(Words.RUSSIAN).endsWith(format.ending());
    Path file = whole ? asked : asked.resolveSibling(name + format.ending());
    if (!whole && Files.exists(file)) {
      desk.notices()
          .refused("Файл «" + file.getFileName() + "» уже есть: выберите его или другое имя.");
      return;
    }
    String word = mark.get();
    boolean kept = archive.get() && format == Format.PDF;
    desk.work()
        .start(
            format.name(),
            steps -> {
              Order now = stored();
              if (kept) {
                PdfWriter.write(document(now, word), now.profile(), PdfWriter.Kind.ARCHIVE, file);
              } else {
                format.write(document(now, word), now.profile(), file);
              }
              return file;
            },
            written ->
                desk.notices()
                    .next(
                        "Сохранено: " + written + ".",
                        "Открыть " + format.name(),
                        () -> desk.show(written)),
            desk.notices()::refused);
  }
}
