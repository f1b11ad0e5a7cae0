package mera.app.plan;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import mera.data.ingest.PaperTable;
import mera.data.ingest.PaperTables;

/** What was copied in Excel or Word; its HTML tells merged cells, its text does not. */
final class Copied {

  private Copied() {}

  /** The cells as they are; empty: there is no text on the clipboard. */
  static Optional<PaperTable> cells() {
    return text().map(text -> PaperTables.cells(text, html()));
  }

  /** The table of a plan. */
  static Optional<PaperTable> table() {
    return text().map(text -> PaperTables.pasted(text, html()));
  }

  private static Optional<String> text() {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString())
        .filter(text -> !text.isBlank());
  }

  private static String html() {
    String html = Clipboard.getSystemClipboard().getHtml();
    return html == null ? "" : html;
  }
}
