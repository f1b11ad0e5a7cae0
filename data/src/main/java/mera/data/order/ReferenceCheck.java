package mera.data.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.order.OrderCheck.Looked;
import mera.data.plan.Remark.Weight;

/** L04: what is announced is there, and what is there is announced. */
final class ReferenceCheck {

  private static final Pattern ATTACHED = Pattern.compile("(?iu)(?<!\\p{L})прилага(?:ем|ю)");
  private static final Pattern REFERENCE = Pattern.compile("\\{refs?(?:\\.dat)?:([^{}]*)\\}");
  private static final Spot TEXT = new Spot.Points("текст");

  private ReferenceCheck() {}

  static void add(Looked looked, List<OrderRemark> remarks) {
    Order order = looked.order();
    String all = looked.all();
    Set<String> named = new HashSet<>();
    Matcher matcher = REFERENCE.matcher(all);
    while (matcher.find()) {
      for (String ref : matcher.group(1).split(",", -1)) {
        named.add(ref.strip());
      }
    }
    boolean attached = ATTACHED.matcher(all).find();
    boolean single = order.appendices().size() == 1;
    if (attached && order.appendices().size() > 1) {
      add(
          remarks,
          Weight.DOUBT,
          TEXT,
          "Приложений несколько, а в тексте «прилагаемый»: назовите номер приложения.");
    }
    if (attached && order.appendices().isEmpty()) {
      add(remarks, Weight.MISTAKE, TEXT, "В тексте «прилагаемый», а приложений у приказа нет.");
    }
    for (int i = 0; i < order.appendices().size(); i++) {
      String ref = order.appendices().get(i).ref();
      if (!named.remove(ref) && !(attached && single)) {
        add(
            remarks,
            Weight.DOUBT,
            Spot.appendix(order, i),
            "На приложение нет ссылки ни в одном пункте.");
      }
    }
    for (String ref : new TreeSet<>(named)) {
      add(
          remarks,
          Weight.MISTAKE,
          TEXT,
          "Есть ссылка на приложение «" + ref + "», а такого приложения нет.");
    }
    if (!order.appendices().isEmpty() && order.appendixForm().header().isEmpty()) {
      add(
          remarks,
          Weight.NOTE,
          new Spot.Appendices("приложения"),
          "У приложений нет отметки «Приложение … к приказу …».");
    }
  }

  private static void add(List<OrderRemark> remarks, Weight weight, Spot spot, String sentence) {
    remarks.add(OrderRemark.of("L04", weight, spot, sentence));
  }
}
