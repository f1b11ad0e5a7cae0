package mera.app.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mera.app.frame.TestDesk;
import mera.data.Attachments;
import mera.data.Workspace;
import mera.data.order.Appendix;
import mera.data.order.ListedSchool;
import mera.data.order.Order;
import mera.data.order.OrderPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendixModelTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void everyKindOfAppendixIsAddedWithAPointThatNamesItAndPrinted() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderModel model = shown(workspace);
      List<Attachments.Offer> offers = offers(model);
      assertThat(offers)
          .extracting(Attachments.Offer::name)
          .anyMatch(name -> name.startsWith("План P1"))
          .anyMatch(name -> name.startsWith("Показатели плана P1"))
          .anyMatch(name -> name.startsWith("Форма отчёта по плану P1"))
          .anyMatch(name -> name.startsWith("Выписка из плана P1: "))
          .anyMatch(name -> name.startsWith("Список: Школы зоны риска"))
          .anyMatch(name -> name.startsWith("Пары: "));

      int before = order(model).appendices().size();
      int entries = workspace.history().size();
      for (Attachments.Offer offer : offers) {
        model.attachments().attach(offer);
      }

      Order after = order(model);
      assertThat(after.appendices()).hasSize(before + offers.size());
      assertThat(workspace.history()).hasSize(entries + offers.size());
      assertThat(model.block().get())
          .isEqualTo(new Block.OfAppendix(after.appendices().size() - 1));
      assertThat(after.appendices()).extracting(Appendix::ref).doesNotHaveDuplicates();
      String points = String.valueOf(OrderPages.points(after));
      assertThat(points).contains("(Приложение " + after.appendices().size() + ")");
      assertThat(workspace.document(after).sections()).hasSize(1 + after.appendices().size());
      workspace.undo();
      model.refresh();
      assertThat(order(model).appendices()).hasSize(before + offers.size() - 1);
    }
  }

  @Test
  void aDraftIsBroughtToTheNewestListWithTheDifferenceShownFirst() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderModel model = shown(workspace);
      assertThat(stale(model).lines()).isEmpty();
      Order whole = order(model);
      List<ListedSchool> low = Objects.requireNonNull(whole.lists().get("low"));
      ListedSchool gone = low.getFirst();
      model.change(
          "как было раньше",
          order -> {
            Map<String, List<ListedSchool>> lists = new LinkedHashMap<>(order.lists());
            lists.put("low", low.subList(1, low.size()));
            Appendix.OfPairs pairs = (Appendix.OfPairs) order.appendices().get(1);
            return order
                .withLists(lists)
                .withAppendix(
                    1,
                    pairs.withPairs(
                        pairs.pairs().stream()
                            .filter(pair -> !pair.schoolCode().equals(gone.code()))
                            .toList()));
          });

      Attachments.Refreshed found = stale(model);
      assertThat(found.lines())
          .contains(
              "Школы с низкими образовательными результатами: +1 (" + gone.name() + ").",
              "Пары школ: +1 (" + gone.name() + ").");
      model.attachments().refreshAppendices(found);

      assertThat(order(model).lists()).isEqualTo(whole.lists());
      assertThat(order(model).appendices()).isEqualTo(whole.appendices());
      assertThat(stale(model).lines()).isEmpty();
    }
  }

  private static List<Attachments.Offer> offers(OrderModel model) {
    List<List<Attachments.Offer>> told = new ArrayList<>();
    model.attachments().ask(told::add, found -> {});
    return told.getFirst();
  }

  private static Attachments.Refreshed stale(OrderModel model) {
    List<Attachments.Refreshed> told = new ArrayList<>();
    model.attachments().ask(offers -> {}, told::add);
    return told.getFirst();
  }

  private static Order order(OrderModel model) {
    return Objects.requireNonNull(model.order().get());
  }

  private OrderModel shown(Workspace workspace) {
    OrderModel model = new OrderModel(desk.of(workspace), (plan, row) -> {});
    model.refresh();
    return model;
  }
}
