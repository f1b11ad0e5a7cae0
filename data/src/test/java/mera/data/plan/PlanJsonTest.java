package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @Test
  void aPlanComesBackFromJsonAsItWas() throws Exception {
    Plan plan = TestPlans.plan().withId("p1");
    String json = JSON.writeValueAsString(plan);
    assertThat(JSON.readValue(json, Plan.class)).isEqualTo(plan);
    assertThat(json).contains("\"from\":\"2026-01-01\"").contains("\"short\":\"Центр\"");
  }

  @Test
  void aPlanWithoutItsRowsAndARowAloneComeBackToo() throws Exception {
    Plan plan = TestPlans.plan();
    Plan bare = plan.withNodes(List.of());
    assertThat(JSON.readValue(JSON.writeValueAsString(bare), Plan.class)).isEqualTo(bare);
    for (Node node : plan.nodes()) {
      assertThat(JSON.readValue(JSON.writeValueAsString(node), Node.class)).isEqualTo(node);
    }
  }

  @Test
  void aProgrammeComesBackAndOneOfAnEarlierProgramIsRead() throws Exception {
    Plan plan = PlanTemplates.byId("samara").make(new PlanStart(2027, TestPlans.REGION, Map.of()));
    Indicator whole =
        new Indicator("1", "Доля", "12,9", "%", "к числу", LocalDate.of(2028, 6, 1), "n2", "4");
    Programme words =
        ProgrammeEdit.captions(
            plan.programme().withIndicators(List.of(whole)),
            new Part.Captions("№", "Показатель", "Цель", "Исходно", "Срок"));
    Plan changed = plan.withProgramme(words);
    assertThat(JSON.readValue(JSON.writeValueAsString(changed), Plan.class)).isEqualTo(changed);
    assertThat(JSON.readValue(JSON.writeValueAsString(words), Programme.class)).isEqualTo(words);

    assertThat(
            JSON.readValue(
                "{\"number\":\"1\",\"text\":\"Доля\",\"target\":\"90\",\"unit\":\"%\"}",
                Indicator.class))
        .isEqualTo(new Indicator("1", "Доля", "90", "%"));
  }
}
