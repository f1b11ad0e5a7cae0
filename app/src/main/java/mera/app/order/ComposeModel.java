package mera.app.order;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.data.Drafts;
import mera.data.order.Order;
import mera.data.order.OrderTemplate;
import mera.data.plan.Party;
import org.jspecify.annotations.Nullable;

/** A new order: the template, what it needs, and whose schools it is about. */
public final class ComposeModel {

  private final Desk desk;
  private final Consumer<Order> composed;
  private final ReadOnlyObjectWrapper<@Nullable Supplies> supplies = new ReadOnlyObjectWrapper<>();
  private final ObservableList<OrderTemplate> templates = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable OrderTemplate> template = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> municipality = new SimpleObjectProperty<>();
  private final ObservableSet<String> empty = FXCollections.observableSet();

  /**
   * @param composed gets the stored order
   */
  ComposeModel(Desk desk, Consumer<Order> composed) {
    this.desk = desk;
    this.composed = composed;
  }

  /** Null until they were read. */
  ReadOnlyObjectProperty<@Nullable Supplies> supplies() {
    return supplies.getReadOnlyProperty();
  }

  /** Whom a point can speak to, of the directory. */
  List<Party> parties() {
    Supplies known = supplies.get();
    return known == null ? List.of() : known.parties();
  }

  public ObservableList<OrderTemplate> templates() {
    return templates;
  }

  /** The chosen template. */
  public ObjectProperty<@Nullable OrderTemplate> template() {
    return template;
  }

  /** Only schools of this municipality; null: of all. */
  public ObjectProperty<@Nullable String> municipality() {
    return municipality;
  }

  /** Uses of lists that are declared empty. */
  public ObservableSet<String> empty() {
    return empty;
  }

  /** What the chosen template needs. */
  List<Need> needs() {
    Supplies known = supplies.get();
    OrderTemplate chosen = template.get();
    return known == null || chosen == null ? List.of() : known.needs(chosen, empty);
  }

  /** What is still missing, as one sentence; empty when the order can be made. */
  public String missing() {
    String words =
        needs().stream()
            .filter(need -> !need.met())
            .map(need -> need.words())
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "" : "Не хватает: " + words + ".";
  }

  public boolean canCompose() {
    return template.get() != null && missing().isEmpty();
  }

  /** To the screen where what is missing is made. */
  public void open(Section section) {
    desk.navigation().show(section);
  }

  /** Makes and stores the order. */
  public void compose() {
    Supplies known = supplies.get();
    OrderTemplate chosen = template.get();
    if (known == null || chosen == null || !canCompose()) {
      return;
    }
    Optional<String> only = Optional.ofNullable(municipality.get());
    List<String> declared = List.copyOf(empty);
    desk.work()
        .start(
            "Составление приказа",
            steps ->
                desk.workspace()
                    .add(
                        Drafts.of(desk.workspace())
                            .order(chosen, known.lists(), known.plans(), only, declared)),
            composed,
            desk.notices()::refused);
  }

  void show(Supplies now) {
    OrderTemplate before = template.get();
    supplies.set(null);
    if (templates.size() != now.templates().size()) {
      templates.setAll(now.templates());
    }
    supplies.set(now);
    if (before == null || !templates.contains(before)) {
      template.set(templates.getFirst());
    }
  }
}
