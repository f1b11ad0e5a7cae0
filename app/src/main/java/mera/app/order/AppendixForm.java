package mera.app.order;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EditText;
import mera.app.programme.ProgrammeEditor;
import mera.app.programme.ProgrammeModel;
import mera.data.document.Document.Orientation;
import mera.data.order.Appendices;
import mera.data.order.Appendix;
import mera.data.order.Order;
import mera.data.plan.Node;
import mera.data.plan.Piece;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.Programme;
import mera.data.problem.Refusal;

/** An appendix: its stamp and its titles. */
final class AppendixForm extends BlockForm {

  private final OrderModel model;
  private final int place;
  private final EditText stamp;
  private final EditText title;
  private final VBox lists = new VBox();
  private final Label source = hint("");
  private final Button plans;
  private final EditText period;
  private final ProgrammeModel words;
  private final ProgrammeEditor programme;
  private String planId = "";
  private boolean programmeShown;
  private boolean plansWanted;
  private final CheckBox across = new CheckBox("Альбомные листы");
  private final Button up;
  private final Button down;
  private final HBox tools;

  AppendixForm(OrderModel model, int place) {
    super("Приложение " + (place + 1));
    this.model = model;
    this.place = place;
    title =
        EditText.lines(
            "Заголовок, построчно",
            2,
            text ->
                change(
                    "изменён заголовок",
                    old ->
                        switch (old) {
                          case Appendix.OfPlan plan -> plan;
                          case Appendix.OfLists all -> all.withTitle(lines(text));
                          case Appendix.OfPairs pairs -> pairs.withTitle(lines(text));
                          case Appendix.OfPlanPart part -> part.withTitle(lines(text));
                        }));
    stamp =
        EditText.lines(
            "Гриф утверждения, построчно; пусто — без грифа",
            2,
            text -> change("изменён гриф", old -> old.withStamp(lines(text))));
    across.setId("appendix-across");
    across.setOnAction(event -> turn(across.isSelected()));
    up = Buttons.icon("fth-arrow-up", "Выше", null, () -> move(-1));
    up.setId("appendix-up");
    down = Buttons.icon("fth-arrow-down", "Ниже", null, () -> move(1));
    down.setId("appendix-down");
    Button remove = Buttons.icon("fth-trash-2", "Убрать приложение", null, this::remove);
    remove.setId("appendix-remove");
    tools = new HBox(up, down, remove);
    tools.getStyleClass().add("buttons");
    addToHead(tools);
    plans = Buttons.plain("fth-list", "Открыть планы", model.attachments()::openPlans);
    lists.getStyleClass().add("order-form-part");
    period = EditText.line("Срок плана: 2027, 2027-2028 или 2027/2028", this::period);
    period.setId("appendix-period");
    words = new ProgrammeModel(new Sink());
    programme = new ProgrammeEditor(words);
    getChildren().addAll(programme, title, lists, stamp, across, period, source, plans);
    words.piece().subscribe(piece -> arrange());
  }

  /** Changes of the words go to the plan, and so into every order that has it. */
  private final class Sink implements ProgrammeModel.Sink {

    @Override
    public void change(String what, UnaryOperator<Programme> edit) {
      model.plans().change(planId, what, plan -> plan.withProgramme(edit.apply(plan.programme())));
    }

    @Override
    public void refused(String sentence) {
      model.refused(sentence);
    }
  }

  private void period(String typed) {
    Optional<PlanPeriod> time = PlanPeriod.parse(typed);
    if (time.isEmpty()) {
      model.refused("Срок плана «" + typed + "» не понят. Напишите 2027, 2027-2028 или 2027/2028.");
    } else {
      model.plans().change(planId, "срок " + typed.strip(), plan -> plan.withPeriod(time.get()));
    }
  }

  /** Stamp and period of a programme belong to its title page. */
  private void arrange() {
    boolean title = !programmeShown || words.piece().get() instanceof Piece.TitlePage;
    visible(stamp, title);
    visible(period, title && !planId.isEmpty());
    visible(source, title);
    visible(plans, title && plansWanted);
  }

  private void show(Plan plan, boolean locked) {
    if (!planId.equals(plan.id())) {
      return;
    }
    period.show(plan.period().printed(), locked);
    boolean plain = plan.parts().isEmpty();
    source.setText(
        (plain ? "План " : "Программа ")
            + planId
            + " хранится в разделе «Планы»: слова правятся здесь или там, мероприятия – там.");
    programmeShown = !plain;
    arrange();
    words.show(
        new ProgrammeModel.Shown(
            plan.programme(),
            plan.nodes().stream().filter(node -> node.kind() != Node.Kind.SECTION).toList(),
            locked,
            plan.period().from().getYear()));
  }

  /** Plans and their parts lie as their columns need it. */
  private void turn(boolean landscape) {
    Orientation wanted = landscape ? Orientation.LANDSCAPE : Orientation.PORTRAIT;
    change(
        landscape ? "альбомные листы" : "книжные листы",
        old ->
            switch (old) {
              case Appendix.OfLists all -> all.withOrientation(wanted);
              case Appendix.OfPairs pairs -> pairs.withColumns(wanted, pairs.columns());
              case Appendix.OfPlan plan -> plan;
              case Appendix.OfPlanPart part -> part;
            });
  }

  private void across(Orientation now, boolean locked) {
    across.setSelected(now == Orientation.LANDSCAPE);
    across.setDisable(locked);
  }

  private void change(String what, UnaryOperator<Appendix> edit) {
    model.change(
        what + " приложения " + (place + 1),
        order -> order.withAppendix(place, edit.apply(order.appendices().get(place))));
  }

  private void move(int by) {
    model.change(
        "приложение " + (place + 1) + " стало приложением " + (place + by + 1),
        order -> Appendices.move(order, place, by),
        new Block.OfAppendix(place + by));
  }

  /** What named it is taken out of the texts; where a sentence needs it, nothing is done. */
  private void remove() {
    Order now = model.order().get();
    if (now == null) {
      return;
    }
    try {
      Order without = Appendices.remove(now, place);
      model.change(
          "убрано приложение " + (place + 1),
          order -> order.equals(now) ? without : order,
          new Block.Signature());
    } catch (Refusal bound) {
      model.refused(bound.getMessage());
    }
  }

  @Override
  void show(Order order, boolean locked) {
    up.setDisable(place == 0);
    down.setDisable(place + 1 >= order.appendices().size());
    visible(tools, !locked);
    Appendix appendix = order.appendices().get(place);
    stamp.show(String.join("\n", appendix.stamp()), locked);
    boolean plan = appendix instanceof Appendix.OfPlan;
    visible(title, !plan);
    plansWanted = plan || appendix instanceof Appendix.OfPlanPart;
    visible(lists, appendix instanceof Appendix.OfLists);
    visible(programme, plan);
    visible(across, !plansWanted);
    arrange();
    switch (appendix) {
      case Appendix.OfPlan one -> {
        planId = one.planId();
        model.plans().read(order, planId, found -> show(found, locked));
      }
      case Appendix.OfPlanPart part -> {
        title.show(String.join("\n", part.title()), locked);
        source.setText(
            "Из плана "
                + part.planId()
                + (part.share() == Appendix.Share.EXTRACT && part.title().isEmpty()
                    ? "; без своего заголовка печатается заголовок выписки."
                    : "."));
      }
      case Appendix.OfLists all -> {
        title.show(String.join("\n", all.title()), locked);
        source.setText("Школы взяты из утверждённого списка при составлении приказа.");
        lists(order, all, locked);
        across(all.orientation(), locked);
      }
      case Appendix.OfPairs pairs -> {
        title.show(String.join("\n", pairs.title()), locked);
        across(pairs.orientation(), locked);
        source.setText(
            "Школы с сопровождением: "
                + pairs.pairs().size()
                + ". Реестр правится в разделе «Планы», вкладка «Сопровождение»; оттуда же он"
                + " обновляет эту таблицу.");
      }
    }
  }

  private void lists(Order order, Appendix.OfLists all, boolean locked) {
    while (lists.getChildren().size() < all.lists().size()) {
      int at = lists.getChildren().size();
      lists
          .getChildren()
          .add(
              EditText.lines(
                  "Заголовок списка " + (at + 1),
                  1,
                  text ->
                      change(
                          "изменён заголовок списка " + (at + 1),
                          old ->
                              old instanceof Appendix.OfLists several
                                  ? several.withListTitle(at, oneLine(text))
                                  : old)));
    }
    for (int at = 0; at < all.lists().size(); at++) {
      ((EditText) lists.getChildren().get(at)).show(all.lists().get(at).title(), locked);
    }
  }
}
