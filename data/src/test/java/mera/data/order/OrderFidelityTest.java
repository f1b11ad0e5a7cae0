package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mera.data.plan.PlanTemplates;
import mera.data.plan.Seeds;
import mera.data.problem.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in orders have the structure of the published ones. */
class OrderFidelityTest {

  private static JsonNode seed(String id) throws IOException {
    return Seeds.byId(Seeds.read("orders.json").get("orders"), id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"samara", "smolensk", "khanty-mansiysk", "zabaikalye"})
  void pointsAndSubPointsAreOfTheKindsOfTheModel(String id) throws IOException {
    List<String> ours = new ArrayList<>();
    for (OrderTemplate.PointDraft point : OrderTemplates.read(id).points()) {
      ours.add(point.kind().name());
      point.sub().forEach(sub -> ours.add("- " + sub.kind()));
    }
    List<String> model = new ArrayList<>();
    for (JsonNode point : Seeds.items(seed(id).get("points"))) {
      model.add(point.get("kind").asText());
      Seeds.items(point.path("sub")).forEach(sub -> model.add("- " + sub.get("kind").asText()));
    }
    assertThat(ours).isEqualTo(model);
  }

  @ParameterizedTest
  @ValueSource(strings = {"samara", "smolensk", "khanty-mansiysk", "zabaikalye"})
  void headerOperativeWordAndSignaturesAreThoseOfTheModel(String id) throws IOException {
    JsonNode seed = seed(id);
    OrderTemplate template = OrderTemplates.read(id);
    assertThat(template.kind()).isEqualTo(seed.get("kind").asText());
    assertThat(template.kindSpaced()).isEqualTo(seed.get("kindPrinted").asText().contains(" "));
    assertThat(template.header())
        .containsExactlyElementsOf(
            Seeds.items(seed.get("headerOrder")).stream()
                .map(JsonNode::asText)
                .filter(block -> !block.equals("issuer"))
                .map(
                    block ->
                        HeaderBlock.valueOf(
                            block.toUpperCase(java.util.Locale.ROOT).replace("+", "_")))
                .toList());
    assertThat(template.place() == null).isEqualTo(seed.get("place").isNull());
    assertThat(template.executor() == null).isEqualTo(seed.get("executor").isNull());
    assertThat(template.approvals()).hasSize(seed.get("approvals").size());
    Operative operative = template.operative();
    assertThat(operative == null).isEqualTo(seed.get("operative").isNull());
    if (operative != null) {
      String printed = seed.get("operative").asText();
      assertThat(operative.inline()).isEqualTo(seed.get("operativeInline").asBoolean());
      assertThat(operative.spaced()).isEqualTo(printed.contains(" "));
      assertThat(operative.text()).isEqualTo(printed.replace(" ", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"samara", "smolensk", "khanty-mansiysk", "zabaikalye"})
  void appendicesAreOfTheKindsOfTheModel(String id) throws IOException {
    OrderTemplate template = OrderTemplates.read(id);
    JsonNode appendices = seed(id).get("appendices");
    assertThat(template.appendices())
        .extracting(appendix -> appendix.kind().name())
        .containsExactlyElementsOf(
            Seeds.items(appendices).stream()
                .map(appendix -> appendix.get("kind").asText().replace("PROGRAMME", "PLAN"))
                .toList());
    for (int i = 0; i < appendices.size(); i++) {
      boolean stamped =
          !template.appendices().get(i).stamp().isEmpty() || !template.stamp().isEmpty();
      assertThat(stamped).isEqualTo(!appendices.get(i).get("approvalStamp").isEmpty());
    }
    boolean headed =
        Seeds.items(appendices).stream().anyMatch(a -> !a.get("headerBlock").isEmpty());
    assertThat(template.appendixHeader().isEmpty()).isEqualTo(!headed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"samara", "smolensk", "khanty-mansiysk", "zabaikalye"})
  void theProgrammeKindIsAProgrammeInTheTemplateToo(String id) throws IOException, Refusal {
    OrderTemplate template = OrderTemplates.read(id);
    List<JsonNode> appendices = Seeds.items(seed(id).get("appendices"));
    for (int i = 0; i < appendices.size(); i++) {
      String plan = template.appendices().get(i).plan();
      if (plan != null) {
        assertThat(!PlanTemplates.byId(plan).parts().isEmpty())
            .isEqualTo(appendices.get(i).get("kind").asText().equals("PROGRAMME"));
      }
    }
  }
}
