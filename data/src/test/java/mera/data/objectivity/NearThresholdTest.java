package mera.data.objectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mera.data.identify.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearThresholdTest {

  private static final Fraction THRESHOLD = new Fraction(30, 100);
  private static final Fraction MARGIN = new Fraction(5, 100);

  /** So many «2» among 40 pupils; an official marker calls for a check. */
  private static Region with(int low, String marker) {
    List<int[]> pupils = new ArrayList<>(Region.same(low, 5, 2));
    pupils.addAll(Region.same(40 - low, 12, 4));
    return Region.ordinary(20, Region.MATHS_5)
        .school("980001", "СОШ")
        .pupils("980001", Region.MATHS_5, pupils)
        .marker("980001", 2025, "5 МА", marker);
  }

  private static List<NearThreshold> near(Region region) {
    return NearThreshold.of(region.judged(), region.facts().outcomes(), THRESHOLD, 5, MARGIN);
  }

  @ParameterizedTest
  @CsvSource({"9, false", "10, true", "11, true", "12, false"})
  void exactlyTheMarginIsNearAndExactlyTheThresholdIsLow(int low, boolean found) {
    assertThat(near(with(low, "1"))).hasSize(found ? 1 : 0);
  }

  @Test
  void aWorkWithoutReasonForACheckIsNotNear() {
    Region region = Region.ordinary(20, Region.MATHS_5);
    Fraction any = new Fraction(1, 1);

    assertThat(region.judged().schools()).allMatch(school -> school.toCheck().isEmpty());
    assertThat(NearThreshold.of(region.judged(), region.facts().outcomes(), any, 5, any)).isEmpty();
  }

  @Test
  void theSentenceSaysShareThresholdAndCaution() {
    assertThat(near(with(11, "1")).getFirst().sentence())
        .isEqualTo(
            "Доля «2» 27,5\u00a0% немного ниже порога 30,0\u00a0%, данные могут быть завышены:"
                + " математика 5\u00a0класс");
  }
}
