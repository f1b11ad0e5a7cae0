package mera.app.plan;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import mera.app.control.Buttons;
import mera.app.control.DataTable;
import mera.app.key.Shortcuts;
import org.jspecify.annotations.Nullable;

/** What each executor has to do, in order of time. */
final class AgendaPane implements TimeLook {

  private final PlanModel model;
  private final DueList.Wishes wishes;
  private final DataTable<AgendaLine> table = new DataTable<>("Меры исполнителей по времени");
  private final List<Node> controls;

  /**
   * @param excel writes what is shown into a workbook
   * @param paper writes it as a paper
   */
  AgendaPane(PlanModel model, DueList.Wishes wishes, Runnable excel, Runnable paper) {
    this.model = model;
    this.wishes = wishes;
    Button jump = Buttons.plain("К строке плана", this::jump);
    jump.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    controls =
        List.of(
            jump,
            Buttons.flat("fth-download", "В Excel", excel),
            Buttons.flat("fth-printer", "В PDF", paper));
    table.setId("agenda");
    table.node("Исполнитель", 15, AgendaLine::party, AgendaPane::party);
    table.text("Когда", 11, line -> line.due().time());
    table.text("Мера", 26, line -> line.due().text());
    table.hideBelow(62, table.text("Срок в плане", 14, line -> line.due().note()));
    table.getColumns().forEach(column -> column.setSortable(false));
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    new Shortcuts().on("Enter", this::edit).on("F2", this::edit).install(table);
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            edit();
          }
        });
  }

  private static Node party(AgendaLine line) {
    Label label = new Label(line.party());
    label.getStyleClass().add(line.first() ? "strong" : "subtle");
    return label;
  }

  private void chosen(@Nullable AgendaLine line) {
    if (line != null) {
      model.chosen().set(line.due().id());
    }
  }

  private void edit() {
    AgendaLine line = table.getSelectionModel().getSelectedItem();
    if (line != null) {
      wishes.editRow(line.due().id());
    }
  }

  private void jump() {
    AgendaLine line = table.getSelectionModel().getSelectedItem();
    if (line != null) {
      wishes.jump(line.due().id());
    }
  }

  @Override
  public Node node() {
    return table;
  }

  @Override
  public List<Node> controls() {
    return controls;
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  @Override
  public void show(TimePicture picture) {
    List<AgendaLine> lines = AgendaLine.all(picture.measures());
    if (!table.getItems().equals(lines)) {
      table.getItems().setAll(lines);
    }
  }
}
