package mera.data.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import mera.data.problem.Refusal;

/** The plans that the program brings along. */
public final class PlanTemplates {

  private static final List<String> IDS =
      List.of(
          "samara", "smolensk-support", "smolensk-objectivity", "khanty-mansiysk", "zabaikalye");

  private PlanTemplates() {}

  /** All of them, in the order in which they are offered. */
  public static List<PlanTemplate> all() {
    return IDS.stream().map(PlanTemplates::read).toList();
  }

  /** The template with the id. */
  public static PlanTemplate byId(String id) throws Refusal {
    if (!IDS.contains(id)) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Шаблона плана «" + id + "» нет; есть: " + String.join(", ", IDS) + ".");
    }
    return read(id);
  }

  /** Does the program bring it along? */
  public static boolean has(String id) {
    return IDS.contains(id);
  }

  /** The name of a template as shown in lists; the id itself where the program has no such one. */
  public static String nameOf(String id) {
    return IDS.contains(id) ? read(id).name() : id;
  }

  static PlanTemplate read(String id) {
    try (InputStream yaml = PlanTemplates.class.getResourceAsStream("template/" + id + ".yaml")) {
      if (yaml == null) {
        throw new IllegalStateException("no plan template " + id);
      }
      return TemplateFile.read(yaml, PlanTemplate.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
