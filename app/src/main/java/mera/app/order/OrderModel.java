package mera.app.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.app.text.Words;
import mera.data.Attachments;
import mera.data.HistoryEntry;
import mera.data.Orders;
import mera.data.Workspace;
import mera.data.order.Order;
import mera.data.order.Remark;
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
  private final StringProperty date = new SimpleStringProperty("");
  private final StringProperty number = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private String lastAction = "";

  /** What is read of the working file. */
  private record Picture(List<Order> orders, Supplies supplies, String lastAction) {

    static Picture of(Workspace workspace) {
      return new Picture(
          workspace.orders(),
          Supplies.of(workspace),
          workspace.undoable().map(HistoryEntry::text).orElse(""));
    }
  }

  public OrderModel(Desk desk) {
    this.desk = desk;
    preview = new PreviewModel(desk);
    paper = new PaperModel(desk, order.getReadOnlyProperty());
    paper.mark().subscribe(preview::mark);
    compose = new ComposeModel(desk, this::composed);
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

  public ComposeModel compose() {
    return compose;
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

  /** Date as it is typed before registration: «27.11.2026». */
  public StringProperty date() {
    return date;
  }

  /** Number as it is typed before registration. */
  public StringProperty number() {
    return number;
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
      date.set("");
      number.set("");
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

  /** Asks in the background what can be attached, and what of the appendices is out of date. */
  void attachments(
      Consumer<List<Attachments.Offer>> offered, Consumer<Attachments.Refreshed> changed) {
    Order now = order.get();
    if (now != null) {
      desk.work()
          .latest(
              "order-attachments",
              steps -> Attachments.of(desk.workspace()).offers(now),
              offered,
              desk.notices()::refused);
      desk.work()
          .latest(
              "order-refreshed",
              steps -> Attachments.of(desk.workspace()).refreshed(now),
              changed,
              desk.notices()::refused);
    }
  }

  /** Attaches it as the last appendix, with a point that names it. */
  void attach(Attachments.Offer offer) {
    Order now = order.get();
    if (now != null) {
      change(
          "добавлено приложение " + (now.appendices().size() + 1),
          old -> Attachments.attach(old, offer),
          new Block.OfAppendix(now.appendices().size()));
    }
  }

  /** Brings lists, pairs and extracts to what the file says now, unless the order went on. */
  void refreshAppendices(Attachments.Refreshed found) {
    Order now = order.get();
    change("обновлены приложения", old -> old.equals(now) ? found.order() : old);
  }

  /** To the screen where the plans of the appendices are changed. */
  void openPlans() {
    desk.navigation().show(Section.PLANS);
  }

  /** Gives the order its date and number in all places and locks it. */
  public void register() {
    Order now = order.get();
    if (now == null || now.isRegistered()) {
      return;
    }
    Optional<LocalDate> day = Days.typed(date.get());
    String typed = number.get().strip();
    if (day.isEmpty()) {
      desk.notices().refused("Укажите дату приказа так: 27.11.2026.");
    } else if (typed.isEmpty()) {
      desk.notices().refused("Укажите номер приказа.");
    } else {
      String id = Objects.requireNonNull(now.id());
      desk.work()
          .start(
              "Регистрация",
              steps -> registered(id, day.get(), typed),
              stored -> {
                put(stored);
                desk.navigation().changed();
                desk.notices().done(Orders.registration(stored) + ". Правка закрыта.");
              },
              desk.notices()::refused);
    }
  }

  private Order registered(String id, LocalDate day, String typed) throws Refusal {
    Order stored = desk.workspace().order(id);
    if (stored.isRegistered()) {
      return stored;
    }
    return Orders.of(desk.workspace()).register(id, day, typed);
  }

  /** «№ 104 от 27.11.2026» of a registered order. */
  static String numberAndDate(Order order) {
    return Orders.numberAndDate(order);
  }

  /** Is the registration the last action, so that it can be taken back at once? */
  public boolean canTakeBack() {
    Order now = order.get();
    return now != null && now.isRegistered() && lastAction.equals(Orders.registration(now));
  }

  /** Takes the registration back; where other actions came after it, the journal leads there. */
  public void takeBack() {
    if (!canTakeBack()) {
      desk.navigation().show(Section.HISTORY);
      return;
    }
    desk.work()
        .start(
            "Отмена регистрации",
            steps -> desk.workspace().undo(),
            undone -> desk.navigation().changed(),
            desk.notices()::refused);
  }

  /** Composes the order that changes this one as its plans have changed since. */
  void amend() {
    String id = Objects.requireNonNull(Objects.requireNonNull(order.get()).id());
    desk.work()
        .start(
            "Изменяющий приказ",
            steps -> Orders.of(desk.workspace()).amend(id),
            this::composed,
            desk.notices()::refused);
  }

  /**
   * Looks the order over in the background.
   *
   * @param told the remarks; not called when there is nothing to look at
   */
  void check(Consumer<List<Remark>> told) {
    Order now = order.get();
    if (now != null) {
      desk.work()
          .latest(
              "order-check",
              steps -> Orders.of(desk.workspace()).check(now),
              told,
              desk.notices()::refused);
    }
  }

  /** Tells why something was not done. */
  void refused(String sentence) {
    desk.notices().refused(sentence);
  }

  private void composed(Order stored) {
    orders.add(stored);
    choose(stored);
    desk.navigation().changed();
    desk.notices().done("Составлен документ " + stored.id() + " «" + stored.title() + "»");
  }

  private void show(Picture now) {
    lastAction = now.lastAction();
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

  private void put(@Nullable Order now) {
    Outline blocks = now == null ? Outline.NONE : Outline.of(now);
    if (!blocks.equals(outline.get())) {
      outline.set(blocks);
    }
    order.set(now);
    if (now != null && !outline.get().has(block.get())) {
      block.set(new Block.AllPoints());
    }
    preview.show(now == null ? null : now.id());
    tell();
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
    String state = now.isRegistered() ? numberAndDate(now) : "черновик";
    int pages = preview.pages().get();
    subtitle.set(
        pages == 0 ? state : state + ", " + Words.count(pages, "страница", "страницы", "страниц"));
  }
}
