package mera.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import mera.data.result.Aggregate;
import mera.data.result.Aggregate.Part;
import mera.data.result.Histogram;
import mera.data.result.Outcome.Journal;
import mera.data.result.Outcome.Marks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AggregateCodeTest {

  static Stream<Part> parts() {
    return Stream.of(
        new Aggregate.MarkCounts(new Marks(1, 2, 3, 4)),
        new Aggregate.JournalCounts(12, new Journal(3, 7, 1)),
        new Aggregate.ScoreCounts(Histogram.of(new int[] {1, 0, 0, 0, 0, 4, 0, 0, 0, 0}), 20),
        new Aggregate.TaskShares(
            25, List.of(new Aggregate.TaskShare("9.2", 2, new BigDecimal("70.0")))),
        new Aggregate.Passed(11, 2, 3, 0, new BigDecimal("66.5")),
        new Aggregate.Passed(11, 2, null, null, null));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void everyKindOfReportComesBackAsItWas(Part part) {
    String kind = AggregateCode.kind(part);

    assertThat(AggregateCode.decode(kind, AggregateCode.encode(part))).isEqualTo(part);
  }
}
