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
import mera.data.NextOrder;
import mera.data.order.Order;
import mera.data.plan.Party;
import org.jspecify.annotations.Nullable;

/** A new order: the template, what it needs, and whose schools it is about. */
public final class ComposeModel {

  private final Desk desk;
  private final Consumer<Order> composed;
  private final ReadOnlyObjectWrapper<@Nullable Supplies> supplies = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Sample> samples = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Sample> sample = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<List<String>> changes =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable String> municipality = new SimpleObjectProperty<>();
  private final ObservableSet<String> empty = FXCollections.observableSet();

  /**
   * @param composed gets the stored order
   */
  ComposeModel(Desk desk, Consumer<Order> composed) {
    this.desk = desk;
    this.composed = composed;
    sample.subscribe(this::look);
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

  ObservableList<Sample> samples() {
    return samples;
  }

  /** What the order is made from. */
  ObjectProperty<@Nullable Sample> sample() {
    return sample;
  }

  /** How an order like an earlier one would differ from it, a sentence each. */
  ReadOnlyObjectProperty<List<String>> changes() {
    return changes.getReadOnlyProperty();
  }

  private void look(@Nullable Sample chosen) {
    changes.set(List.of());
    if (chosen instanceof Sample.Like like) {
      desk.work()
          .latest(
              "order-like",
              steps -> NextOrder.of(desk.workspace(), like.id()).lines(),
              lines -> {
                if (like.equals(sample.get())) {
                  changes.set(lines);
                }
              },
              desk.notices()::refused);
    }
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
    return known != null && sample.get() instanceof Sample.OfTemplate chosen
        ? known.needs(chosen.template(), empty)
        : List.of();
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
    return sample.get() != null && missing().isEmpty();
  }

  /** To the screen where what is missing is made. */
  public void open(Section section) {
    desk.navigation().show(section);
  }

  /** Makes and stores the order. */
  public void compose() {
    Supplies known = supplies.get();
    Sample chosen = sample.get();
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
                        switch (chosen) {
                          case Sample.Like like ->
                              NextOrder.of(desk.workspace(), like.id()).order();
                          case Sample.OfTemplate of ->
                              Drafts.of(desk.workspace())
                                  .order(
                                      of.template(), known.lists(), known.plans(), only, declared);
                        }),
            composed,
            desk.notices()::refused);
  }

  void show(Supplies now) {
    Sample before = sample.get();
    supplies.set(null);
    if (!samples.equals(now.samples())) {
      samples.setAll(now.samples());
    }
    supplies.set(now);
    if (before == null || !samples.contains(before)) {
      sample.set(samples.getFirst());
    } else {
      look(before);
    }
  }
}
