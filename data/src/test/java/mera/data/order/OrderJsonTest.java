package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OrderJsonTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  @Test
  void anOrderComesBackFromJsonAsItWas() throws Exception {
    Order order = OrderPagesTest.order();
    assertThat(JSON.readValue(JSON.writeValueAsString(order), Order.class)).isEqualTo(order);
    Order registered = order.withId("o1").registered(LocalDate.of(2026, 10, 4), "863");
    assertThat(JSON.readValue(JSON.writeValueAsString(registered), Order.class))
        .isEqualTo(registered);
  }
}
