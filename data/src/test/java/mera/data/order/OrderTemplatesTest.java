package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mera.data.document.Document;
import mera.data.plan.Plan;
import mera.data.plan.PlanStart;
import mera.data.plan.PlanTemplates;
import mera.data.plan.TestPlans;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTemplatesTest {

  private static final List<ListedSchool> SCHOOLS =
      List.of(
          new ListedSchool("1", "МБОУ СОШ № 1", "Еловский район", "Ельникова Анна Петровна", "а"),
          new ListedSchool("2", "МБОУ СОШ № 2", "Сосновский район", "Кедров Олег Ильич", "б"));

  static Stream<OrderTemplate> templates() {
    return OrderTemplates.all().stream();
  }

  private static Document compose(OrderTemplate template, int year) throws Refusal {
    return compose(template, year, order -> order);
  }

  private static Document compose(OrderTemplate template, int year, UnaryOperator<Order> edit)
      throws Refusal {
    Map<String, Plan> plans = new HashMap<>();
    for (String id : template.plans()) {
      plans.put(id, PlanTemplates.byId(id).make(new PlanStart(year, TestPlans.REGION, Map.of())));
    }
    Map<String, List<ListedSchool>> lists = new HashMap<>();
    template.listUses().forEach(use -> lists.put(use, SCHOOLS));
    List<Pair> pairs = List.of(new Pair("1", "МБОУ СОШ № 1", "Еловский район", "3", "Лицей № 3"));
    Order order =
        template.make(new OrderStart(year, TestPlans.REGION, Map.of(), lists, plans, pairs));
    return OrderPages.compose(edit.apply(order), plans);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateBecomesAnOrderWithoutALeftoverPlaceholder(OrderTemplate template)
      throws Refusal {
    Document document = compose(template, 2026);
    assertThat(document.sections()).hasSize(1 + template.appendices().size());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < document.sections().size(); i++) {
      lines.addAll(OrderPagesTest.lines(document, i));
    }
    assertThat(lines).noneMatch(line -> line.contains("{") || line.contains("}"));
    assertThat(lines).noneMatch(line -> line.contains("null") || line.matches(".*[^|]  .*"));
    assertThat(lines)
        .noneMatch(
            line -> line.toLowerCase(java.util.Locale.ROOT).contains("приложение приложение"));
    assertThat(lines).anyMatch(line -> line.contains("№ ________"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateSpeaksOfTheYearsOfItsPeriodOnly(OrderTemplate template) throws Refusal {
    Document early = compose(template, 2026);
    Document late = compose(template, 2031);
    assertThat(String.join("\n", OrderPagesTest.lines(late, 0)))
        .isNotEqualTo(String.join("\n", OrderPagesTest.lines(early, 0)))
        .doesNotContain("2026")
        .doesNotContain("2027");
  }

  @Test
  void theTitlePageNamesTheYearOfTheOrderOnceItHasADate() throws Refusal {
    OrderTemplate samara = OrderTemplates.byId("samara");
    assertThat(feet(compose(samara, 2026))).containsExactly("2025 год");
    Document signed =
        compose(samara, 2026, order -> order.registered(LocalDate.of(2026, 12, 9), "375"));
    assertThat(feet(signed)).containsExactly("2026 год");
  }

  private static List<String> feet(Document document) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Document.PageFoot.class::isInstance)
        .map(foot -> ((Document.PageFoot) foot).text())
        .toList();
  }

  @Test
  void anUnknownTemplateIsRefusedWithTheNamesOfThoseThatExist() {
    assertThatThrownBy(() -> OrderTemplates.byId("nowhere"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("zabaikalye");
  }
}
