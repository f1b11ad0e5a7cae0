package mera.data.order;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import mera.data.plan.TemplateFile;
import mera.data.problem.Refusal;

/** The orders that the program brings along. */
public final class OrderTemplates {

  private static final List<String> IDS =
      List.of("samara", "smolensk", "khanty-mansiysk", "zabaikalye");

  private static final String EMPTY = "empty";

  private OrderTemplates() {}

  /** The four with points and appendices, and behind them one that has neither. */
  public static List<OrderTemplate> offered() {
    return Stream.concat(all().stream(), Stream.of(read(EMPTY))).toList();
  }

  /** Those that follow a published order, in the order in which they are offered. */
  public static List<OrderTemplate> all() {
    return IDS.stream().map(OrderTemplates::read).toList();
  }

  /** The template with the id. */
  public static OrderTemplate byId(String id) throws Refusal {
    if (!IDS.contains(id) && !id.equals(EMPTY)) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Шаблона приказа «" + id + "» нет; есть: " + String.join(", ", IDS) + ", " + EMPTY + ".");
    }
    return read(id);
  }

  static OrderTemplate read(String id) {
    try (InputStream yaml = OrderTemplates.class.getResourceAsStream("template/" + id + ".yaml")) {
      if (yaml == null) {
        throw new IllegalStateException("no order template " + id);
      }
      return TemplateFile.read(yaml, OrderTemplate.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
