package mera.app.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import mera.app.frame.Desk;
import mera.app.frame.Leaf;
import mera.app.frame.Screen;
import mera.app.frame.Section;
import mera.app.party.PartyPart;
import mera.app.schoolplan.SchoolPlanPart;
import mera.app.support.SupportPart;
import mera.data.plan.Plan;

/** «Планы». */
public final class PlanScreen implements Screen {

  private static final String PLAN = "tab-plan";

  private final PlanModel model;
  private final PlanView view;
  private final SupportPart support;
  private final CalendarModel calendar;
  private final SchoolPlanPart schools;
  private final PartyPart parties;
  private final PlanSheets sheets;

  public PlanScreen(Desk desk) {
    model = new PlanModel(desk);
    view = new PlanView(model, desk.places());
    support = new SupportPart(desk);
    parties = new PartyPart(desk);
    calendar = new CalendarModel(desk);
    schools = new SchoolPlanPart(desk, this::open);
    sheets =
        new PlanSheets(
            List.of(
                new Leaf("План", PLAN, view, "", view::primary, model::refresh),
                schools.leaf(),
                support.leaf(),
                parties.leaf(),
                new Leaf(
                    "Выходные дни",
                    "sheet-calendar",
                    new CalendarView(calendar),
                    "",
                    Optional::empty,
                    calendar::refresh)));
  }

  /** One of the schools' plans in the tree. */
  private void open(Plan plan) {
    model.choose(plan);
    sheets.open(PLAN);
  }

  /** A row of a plan comes into sight. */
  public void look(String planId, String row) {
    model.look(planId, row);
    sheets.open(PLAN);
  }

  /** For tests: who supports the schools. */
  SupportPart support() {
    return support;
  }

  /** For tests: the directory of parties. */
  PartyPart parties() {
    return parties;
  }

  /** For tests: days off and moved holidays. */
  CalendarModel calendar() {
    return calendar;
  }

  /** For tests: the plans of schools. */
  SchoolPlanPart schools() {
    return schools;
  }

  /** For tests that look behind the view. */
  PlanModel model() {
    return model;
  }

  @Override
  public Section section() {
    return Section.PLANS;
  }

  @Override
  public ObservableStringValue subtitle() {
    return model.subtitle();
  }

  @Override
  public Node view() {
    return sheets;
  }

  @Override
  public void refresh() {
    sheets.refresh();
  }

  @Override
  public Optional<Runnable> primary() {
    return sheets.primary();
  }
}
