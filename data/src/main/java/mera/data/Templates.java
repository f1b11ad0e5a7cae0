package mera.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mera.data.plan.OwnTemplate;
import mera.data.plan.Plan;
import mera.data.plan.PlanSample;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import mera.data.store.Store;
import mera.data.store.TemplateRows;

/**
 * What the plans of one working file can be made from: the analyst's own templates and those of the
 * program.
 */
public final class Templates {

  private static final String SECTION = "Планы";

  /** Names in the store are no longer. */
  private static final int LONGEST = 1000;

  private final Store store;

  Templates(Store store) {
    this.store = store;
  }

  /** All of them in the order in which they are offered: the analyst's own ones first. */
  public List<PlanSample> all() {
    return Stream.<PlanSample>concat(own().stream(), PlanTemplates.all().stream()).toList();
  }

  /** The analyst's own ones, oldest first. */
  public List<OwnTemplate> own() {
    return TemplateRows.all(store);
  }

  /** The template with the id: T1, samara. */
  public PlanSample byId(String id) throws Refusal {
    List<PlanSample> all = all();
    for (PlanSample one : all) {
      if (one.id().equals(id)) {
        return one;
      }
    }
    throw unknown(id, all);
  }

  private static Refusal unknown(String id, List<? extends PlanSample> known) {
    return new Refusal(
        Refusal.Reason.IMPOSSIBLE,
        "Шаблона плана «"
            + id
            + "» нет; "
            + (known.isEmpty()
                ? "своих образцов в файле нет."
                : "есть: " + String.join(", ", known.stream().map(PlanSample::id).toList()) + "."));
  }

  /**
   * Makes a template from a plan; later changes of the plan do not reach it.
   *
   * @param name as it is offered; blank: the title of the plan
   */
  public OwnTemplate keep(Plan plan, String name) throws Refusal {
    String called = named(name.isBlank() ? plan.titleLine() : name);
    List<OwnTemplate> kept = new ArrayList<>();
    store.write(
        SECTION,
        "Новый образец плана «" + called + "»",
        change -> {
          OwnTemplate template = OwnTemplate.of(TemplateRows.nextKey(change), called, plan);
          TemplateRows.put(change, template);
          kept.add(template);
        });
    return kept.getFirst();
  }

  /** One of the analyst's own templates under another name. */
  public OwnTemplate rename(String id, String name) throws Refusal {
    OwnTemplate old = find(id);
    OwnTemplate renamed = old.withName(named(name));
    if (!renamed.equals(old)) {
      store.write(
          SECTION,
          "Образец плана «" + old.name() + "» назван «" + renamed.name() + "»",
          change -> TemplateRows.put(change, renamed));
    }
    return renamed;
  }

  /** Removes one of the analyst's own templates; the plans that were made from it stay. */
  public OwnTemplate remove(String id) throws Refusal {
    OwnTemplate gone = find(id);
    store.write(
        SECTION,
        "Удалён образец плана «" + gone.name() + "»",
        change -> TemplateRows.remove(change, id));
    return gone;
  }

  private OwnTemplate find(String id) throws Refusal {
    List<OwnTemplate> own = own();
    return own.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id, own));
  }

  private static String named(String name) throws Refusal {
    String plain = name.replaceAll("\\s+", " ").strip();
    if (plain.isEmpty()) {
      throw new Refusal(Refusal.Reason.IMPOSSIBLE, "Назовите образец хотя бы одним словом.");
    }
    if (plain.length() > LONGEST) {
      throw new Refusal(
          Refusal.Reason.TOO_LARGE,
          "Название длиннее " + LONGEST + " знаков не хранится, сократите его.");
    }
    return plain;
  }
}
