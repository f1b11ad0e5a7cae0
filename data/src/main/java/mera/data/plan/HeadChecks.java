package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mera.data.plan.PlanChecks.Looked;
import mera.data.plan.Remark.Weight;

/**
 * What stands above an imported plan's table: L01–L03; the title against the order's: L05, and
 * against the plan's own time: L11.
 */
final class HeadChecks {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

  private HeadChecks() {}

  static void add(Looked looked, List<Remark> remarks) {
    Plan plan = looked.plan();
    Origin origin = plan.origin();
    if (origin != null) {
      List<String> lines = new ArrayList<>(origin.header());
      lines.addAll(origin.stamp());
      order(looked, lines, remarks);
      for (String line : lines) {
        PrintedDate.impossible(line)
            .ifPresent(
                date ->
                    remarks.add(
                        Remark.whole(
                            "L02",
                            Weight.MISTAKE,
                            "В шапке файла дата «" + date + "»: такого дня в календаре нет.")));
      }
      if (origin.stamp().stream().anyMatch(line -> line.contains("__"))) {
        remarks.add(
            Remark.whole(
                "L03",
                Weight.NOTE,
                "Гриф утверждения в файле не заполнен: дату и номер подставит приказ."));
      }
    }
    title(plan, remarks);
    orderTitle(looked, remarks);
  }

  /** The title of the order and that of its appendix name the same years. */
  private static void orderTitle(Looked looked, List<Remark> remarks) {
    List<String> order = years(looked.around().orderTitle());
    List<String> plan = years(looked.plan().titleLine());
    if (!order.isEmpty() && !plan.isEmpty() && !order.equals(plan)) {
      remarks.add(
          Remark.whole(
              "L05",
              Weight.DOUBT,
              "В заголовке приказа – "
                  + String.join(", ", order)
                  + ", в названии плана – "
                  + String.join(", ", plan)
                  + ": проверьте, об одном ли они."));
    }
  }

  private static List<String> years(String text) {
    return YEAR.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  private static void order(Looked looked, List<String> lines, List<Remark> remarks) {
    var orderDate = looked.around().orderDate();
    PrintedDate.first(lines)
        .filter(date -> orderDate != null && !date.equals(orderDate))
        .ifPresent(
            date ->
                remarks.add(
                    Remark.whole(
                        "L01",
                        Weight.DOUBT,
                        "Дата в шапке файла не та, что у приказа: печатается дата приказа.")));
  }

  private static void title(Plan plan, List<Remark> remarks) {
    Optional<PlanPeriod> named = PlanPeriod.named(plan.titleLine());
    if (named.isPresent()
        && (!plan.period().contains(named.get().from())
            || !plan.period().contains(named.get().to()))) {
      remarks.add(
          Remark.whole(
              "L11",
              Weight.MISTAKE,
              "В названии – "
                  + named.get().printed()
                  + ", а срок плана – "
                  + plan.period().printed()
                  + ": исправьте одно из двух."));
    }
  }
}
