package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mera.data.plan.PlanChecks.Looked;
import mera.data.plan.Remark.Weight;

/** What stands above an imported plan's table: L01–L03, and the period of the title: L11. */
final class HeadChecks {

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
