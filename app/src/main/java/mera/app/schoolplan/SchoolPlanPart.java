package mera.app.schoolplan;

import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import mera.app.frame.Desk;
import mera.app.frame.Leaf;
import mera.data.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The leaf «Программы школ» with its model. */
public final class SchoolPlanPart {

  private final SchoolPlanModel model;
  private final Leaf leaf;
  private @Nullable Node owner;

  /**
   * @param named which folder is meant; null: the system's window asks
   * @param opener brings a plan into sight
   */
  public SchoolPlanPart(Desk desk, @Nullable Folders named, Consumer<Plan> opener) {
    model = new SchoolPlanModel(desk, named == null ? this::ask : named, opener);
    SchoolPlanView view = new SchoolPlanView(model);
    owner = view;
    leaf =
        new Leaf(
            "Программы школ",
            "tab-programmes",
            view,
            "Построить планы школ",
            () -> Optional.of(model::buildAll),
            model::refresh);
  }

  private Optional<java.nio.file.Path> ask() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Папка для планов школ");
    Node known = owner;
    File folder =
        chooser.showDialog(
            known == null || known.getScene() == null ? null : known.getScene().getWindow());
    return Optional.ofNullable(folder).map(File::toPath);
  }

  public Leaf leaf() {
    return leaf;
  }

  /** For tests: what the view shows. */
  public SchoolPlanModel model() {
    return model;
  }
}
