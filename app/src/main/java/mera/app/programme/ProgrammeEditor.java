package mera.app.programme;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Icon;
import mera.app.key.Shortcuts;
import mera.data.plan.Piece;
import mera.data.plan.Programme;
import mera.data.plan.ProgrammeEdit;
import org.jspecify.annotations.Nullable;

/** The pieces of a programme, below them the form of the chosen one. */
public final class ProgrammeEditor extends VBox {

  private final ProgrammeModel model;
  private final ListView<Line> pieces = new ListView<>();
  private final Label warning = PieceForm.hint("");
  private final VBox nothing = new VBox();
  private final VBox form = new VBox();
  private @Nullable Piece shownPiece;
  private @Nullable PieceForm shownForm;
  private boolean filling;

  /** A piece in the list. */
  private record Line(Piece piece, String icon, String words) {}

  public ProgrammeEditor(ProgrammeModel model) {
    this.model = model;
    pieces.setId("programme-pieces");
    pieces.setAccessibleText("Части программы");
    pieces.getStyleClass().add("piece-list");
    pieces.setCellFactory(any -> new LineCell());
    pieces.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    new Shortcuts()
        .on("Ins", this::addChapter)
        .on("Del", this::removeChapter)
        .on("Alt+Up", () -> move(-1))
        .on("Alt+Down", () -> move(1))
        .on("Enter", () -> begin(-1))
        .install(pieces);
    warning.setId("programme-warning");
    nothing.getStyleClass().add("order-form-part");
    var begin = Buttons.plain("fth-book-open", "Сделать программой", this::beginProgramme);
    begin.setId("programme-begin");
    nothing
        .getChildren()
        .setAll(
            PieceForm.hint(
                "Кроме таблицы мер у программы есть титульный лист, паспорт, показатели и"
                    + " разделы. Таблица останется такой, какова она сейчас."),
            begin);
    getStyleClass().add("order-form-part");
    getChildren().setAll(nothing, pieces, warning, form);
    model.shown().subscribe(now -> show());
    model.piece().subscribe(now -> show());
  }

  private void beginProgramme() {
    ProgrammeModel.Shown now = model.shown().get();
    if (now != null) {
      model.change(
          "стал программой: титульный лист, паспорт, разделы",
          old -> Programme.begun(old.title(), old.indicators(), now.year()));
    }
  }

  private void show() {
    ProgrammeModel.Shown now = model.shown().get();
    if (now == null) {
      return;
    }
    boolean bare = now.programme().parts().isEmpty();
    PieceForm.visible(nothing, bare && !now.locked());
    PieceForm.visible(pieces, !bare);
    PieceForm.visible(form, !bare);
    boolean lost = !bare && !now.programme().printsPlan();
    warning.setText(
        "Таблица плана нигде не стоит: мероприятия не напечатаются. Вставьте её в раздел.");
    PieceForm.visible(warning, lost);
    if (!bare) {
      fill(now.programme());
      form(now);
    }
  }

  private void fill(Programme programme) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(new Piece.TitlePage(), "fth-file", "Титульный лист"));
    lines.add(new Line(new Piece.Passport(-1), "fth-list", "Паспорт"));
    lines.add(
        new Line(
            new Piece.Indicators(-1),
            "fth-trending-up",
            "Показатели (" + programme.indicators().size() + ")"));
    List<Programme.Chapter> chapters = programme.chapters();
    for (int i = 0; i < chapters.size(); i++) {
      String heading = chapters.get(i).heading();
      lines.add(
          new Line(
              new Piece.Chapter(i), "fth-align-left", heading == null ? "Без заголовка" : heading));
    }
    filling = true;
    if (!pieces.getItems().equals(lines)) {
      pieces.getItems().setAll(lines);
    }
    Piece wanted = whole(model.piece().get());
    for (Line line : lines) {
      if (line.piece().equals(wanted)) {
        pieces.getSelectionModel().select(line);
      }
    }
    filling = false;
  }

  private static Piece whole(Piece piece) {
    return switch (piece) {
      case Piece.TitlePage title -> title;
      case Piece.Passport any -> new Piece.Passport(-1);
      case Piece.Indicators any -> new Piece.Indicators(-1);
      case Piece.Chapter chapter -> chapter;
    };
  }

  private void form(ProgrammeModel.Shown now) {
    Piece asked = model.piece().get();
    Piece wanted = whole(asked);
    if (wanted instanceof Piece.Chapter chapter
        && chapter.place() >= now.programme().chapters().size()) {
      return;
    }
    PieceForm known = shownForm;
    if (known == null || !wanted.equals(shownPiece)) {
      known = of(wanted);
      shownForm = known;
      shownPiece = wanted;
      form.getChildren().setAll(known);
    }
    known.show(now);
    int row = row(asked);
    if (row >= 0) {
      begin(row);
      model.piece().set(wanted);
    }
  }

  private PieceForm of(Piece piece) {
    return switch (piece) {
      case Piece.TitlePage any -> new TitleForm(model);
      case Piece.Passport any -> new PassportForm(model);
      case Piece.Indicators any -> new IndicatorsForm(model);
      case Piece.Chapter chapter -> new ChapterForm(model, chapter.place());
    };
  }

  private static int row(Piece piece) {
    return switch (piece) {
      case Piece.Passport passport -> passport.row();
      case Piece.Indicators indicators -> indicators.row();
      case Piece.TitlePage any -> -1;
      case Piece.Chapter any -> -1;
    };
  }

  private void chosen(@Nullable Line line) {
    if (!filling && line != null) {
      model.piece().set(line.piece());
    }
  }

  private void begin(int row) {
    PieceForm now = shownForm;
    if (now != null) {
      now.begin(row);
      reveal();
    }
  }

  /** The page scrolls to where the cursor is. */
  private void reveal() {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    for (Node up = getParent(); up != null && focused != null; up = up.getParent()) {
      if (up instanceof ScrollPane scroll && scroll.getContent() != null) {
        double all = scroll.getContent().getLayoutBounds().getHeight();
        double room = scroll.getViewportBounds().getHeight();
        double top =
            scroll
                .getContent()
                .sceneToLocal(focused.localToScene(focused.getLayoutBounds()))
                .getMinY();
        if (all > room) {
          scroll.setVvalue(Math.clamp((top - room / 3) / (all - room), 0, 1));
        }
        return;
      }
    }
  }

  private int chapter() {
    return model.piece().get() instanceof Piece.Chapter chapter ? chapter.place() : -1;
  }

  private void addChapter() {
    ProgrammeModel.Shown now = model.shown().get();
    if (now != null) {
      int after = chapter() >= 0 ? chapter() : now.programme().chapters().size() - 1;
      model.changeChapter(
          "новый раздел", old -> ProgrammeEdit.addChapter(old, after, "Новый раздел"), after + 1);
    }
  }

  private void removeChapter() {
    ProgrammeModel.Shown now = model.shown().get();
    int place = chapter();
    if (now == null || place < 0) {
      return;
    }
    if (ProgrammeEdit.canRemove(now.programme(), place)) {
      model.changeChapter(
          "убран раздел " + (place + 1), old -> ProgrammeEdit.removeChapter(old, place), place - 1);
    } else {
      model.refused("В разделе стоит паспорт или таблица плана: сначала перенесите их в другой.");
    }
  }

  private void move(int by) {
    ProgrammeModel.Shown now = model.shown().get();
    int place = chapter();
    int target = place + by;
    if (now != null && place >= 0 && target >= 0 && target < now.programme().chapters().size()) {
      model.changeChapter(
          "переставлен раздел " + (place + 1),
          old -> ProgrammeEdit.moveChapter(old, place, by),
          target);
    }
  }

  /** Cut on the right, whole in the tooltip. */
  private static final class LineCell extends ListCell<Line> {

    LineCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
      } else {
        setText(line.words());
        setGraphic(Icon.of(line.icon()));
        setTooltip(new Tooltip(line.words()));
      }
    }
  }
}
