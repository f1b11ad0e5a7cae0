package mera.app.order;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mera.app.frame.Desk;
import mera.app.text.Words;
import mera.data.HistoryEntry;
import mera.data.Orders;
import mera.data.Workspace;
import mera.data.order.Order;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The orders of the working file, the one that is worked on, and its chosen block. */
public final class OrderModel {

  private final Desk desk;
  private final PreviewModel preview;
  private final PaperModel paper;
  private final ComposeModel compose;
  private final ObservableList<Order> orders = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Order> order = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Outline> outline = new ReadOnlyObjectWrapper<>(Outline.NONE);
  private final ObjectProperty<Block> block = new SimpleObjectProperty<>(new Block.Requisites());
  private final ReadOnlyBooleanWrapper composing = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(false);
  private final OrderRegistration registration;
  private final OrderAttachments attachments;
  private final OrderRemarks remarks;
  private final AppendixPlan plans;
  private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  /** What is read of the working file. */
  private record Picture(List<Order> orders, Supplies supplies, String lastAction) {

    static Picture of(Workspace workspace) {
      return new Picture(
          workspace.orders(),
          Supplies.of(workspace),
          workspace.journal().undoable().map(HistoryEntry::text).orElse(""));
    }
  }

  /**
   * @param plans brings a row of a plan into sight
   */
  public OrderModel(Desk desk, OrderRemarks.PlanDoor plans) {
    this.desk = desk;
    registration = new OrderRegistration(desk, this);
    attachments = new OrderAttachments(desk, this);
    remarks = new OrderRemarks(desk, this, plans);
    preview = new PreviewModel(desk);
    paper = new PaperModel(desk, order.getReadOnlyProperty());
    paper.mark().subscribe(preview::mark);
    compose = new ComposeModel(desk, this::composed);
    this.plans = new AppendixPlan(desk, () -> put(order.get()));
    block.subscribe(this::turnTo);
    preview.pages().subscribe(this::tell);
  }

  public PreviewModel preview() {
    return preview;
  }

  /** The way to paper and into files. */
  public PaperModel paper() {
    return paper;
  }

  /** Date, number, and what comes after them. */
  public OrderRegistration registration() {
    return registration;
  }

  /** What is attached to the order. */
  OrderAttachments attachments() {
    return attachments;
  }

  /** What a careful reader would ask about. */
  OrderRemarks remarks() {
    return remarks;
  }

  public ComposeModel compose() {
    return compose;
  }

  /** The plans of its appendices. */
  AppendixPlan plans() {
    return plans;
  }

  /** State of the working file that is shown: plans may have changed while the order did not. */
  ReadOnlyLongProperty position() {
    return position.getReadOnlyProperty();
  }

  /** All orders, oldest first. */
  public ObservableList<Order> orders() {
    return orders;
  }

  /** The order that is worked on; null: none yet. */
  public ReadOnlyObjectProperty<@Nullable Order> order() {
    return order.getReadOnlyProperty();
  }

  /** Its blocks. */
  ReadOnlyObjectProperty<Outline> outline() {
    return outline.getReadOnlyProperty();
  }

  /** The block whose form is shown. */
  ObjectProperty<Block> block() {
    return block;
  }

  /** Is a new order being chosen? */
  public ReadOnlyBooleanProperty composing() {
    return composing.getReadOnlyProperty();
  }

  /** Was the working file read yet? */
  public ReadOnlyBooleanProperty read() {
    return read.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  /** Reads the working file in the background; the chosen order stays chosen. */
  public void refresh() {
    desk.work()
        .latest(
            "orders", steps -> Picture.of(desk.workspace()), this::show, desk.notices()::refused);
  }

  /** Works on another order. */
  public void choose(Order chosen) {
    Order before = order.get();
    boolean other = before == null || !Objects.equals(before.id(), chosen.id());
    if (other) {
      block.set(new Block.Requisites());
      registration.clear();
    }
    composing.set(false);
    put(chosen);
  }

  /** Shows what a new order can be made from. */
  public void begin() {
    composing.set(true);
    tell();
  }

  /** Back from there to the order. */
  public void back() {
    if (order.get() != null) {
      composing.set(false);
      tell();
    }
  }

  /** May the order no longer be changed? */
  public boolean isLocked() {
    Order now = order.get();
    return now != null && now.isRegistered();
  }

  /**
   * Changes the order: one action, one entry of the history. An order that could be printed before
   * and could not after is not stored.
   *
   * @param what was done, for the history: «изменён пункт 3»
   */
  void change(String what, UnaryOperator<Order> edit) {
    change(what, edit, null);
  }

  /**
   * The same, and goes on with another block.
   *
   * @param next null: the user stays, or goes, where they like
   */
  void change(String what, UnaryOperator<Order> edit, @Nullable Block next) {
    Order now = order.get();
    if (now == null) {
      return;
    }
    String id = Objects.requireNonNull(now.id());
    desk.work()
        .start(
            "Правка приказа",
            steps -> changed(id, what, edit),
            stored -> {
              put(stored);
              if (next != null && outline.get().has(next)) {
                block.set(next);
              }
              desk.navigation().changed();
            },
            desk.notices()::refused);
  }

  private Order changed(String id, String what, UnaryOperator<Order> edit) throws Refusal {
    Order before = desk.workspace().order(id);
    Order after = edit.apply(before);
    if (after.equals(before)) {
      return before;
    }
    if (before.isRegistered()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Приказ зарегистрирован, правка не записана: сначала отмените регистрацию.");
    }
    try {
      desk.workspace().document(after);
    } catch (Refusal notPrintable) {
      if (isPrintable(before)) {
        throw notPrintable;
      }
    }
    return desk.workspace().change(after, "Приказ " + id + ": " + what);
  }

  private boolean isPrintable(Order stored) {
    try {
      desk.workspace().document(stored);
      return true;
    } catch (Refusal notPrintable) {
      return false;
    }
  }

  /** Tells why something was not done. */
  void refused(String sentence) {
    desk.notices().refused(sentence);
  }

  /** A new order comes into sight. */
  void composed(Order stored) {
    orders.add(stored);
    choose(stored);
    desk.navigation().changed();
    desk.notices().done("Составлен документ " + stored.id() + " «" + stored.title() + "»");
  }

  private void show(Picture now) {
    registration.follows(now.lastAction());
    compose.show(now.supplies());
    if (!orders.equals(now.orders())) {
      orders.setAll(now.orders());
    }
    Order before = order.get();
    Optional<Order> same =
        before == null
            ? Optional.empty()
            : orders.stream().filter(one -> Objects.equals(one.id(), before.id())).findFirst();
    if (orders.isEmpty()) {
      composing.set(true);
    } else if (before == null) {
      composing.set(false);
    }
    put(same.orElse(orders.isEmpty() ? null : orders.getLast()));
    read.set(true);
  }

  /** Shows what is stored now. */
  void put(@Nullable Order now) {
    Outline blocks = now == null ? Outline.NONE : Outline.of(now);
    if (!blocks.equals(outline.get())) {
      outline.set(blocks);
    }
    order.set(now);
    if (now != null && !outline.get().has(block.get())) {
      block.set(new Block.AllPoints());
    }
    preview.show(now == null ? null : now.id());
    position.set(desk.workspace().position());
    tell();
  }

  /**
   * To the block that stands at this height of the page that is seen.
   *
   * @param down from the upper edge of the paper, 0…1
   */
  void jump(double down) {
    Order now = order.get();
    if (now != null) {
      preview.at(down).flatMap(end -> Block.at(now, end)).ifPresent(block::set);
    }
  }

  /** The page of an appendix, or of the order itself. */
  private void turnTo(Block chosen) {
    preview.goToSection(chosen instanceof Block.OfAppendix appendix ? appendix.place() + 1 : 0);
  }

  private void tell() {
    Order now = order.get();
    if (composing.get() || now == null) {
      subtitle.set("новый документ");
      return;
    }
    String state = now.isRegistered() ? Orders.numberAndDate(now) : "черновик";
    int pages = preview.pages().get();
    subtitle.set(
        pages == 0 ? state : state + ", " + Words.count(pages, "страница", "страницы", "страниц"));
  }
}
