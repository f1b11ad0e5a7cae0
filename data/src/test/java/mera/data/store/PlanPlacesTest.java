package mera.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPlacesTest {

  @Test
  void aRowBetweenTwoOthersLeavesThemWhereTheyAre() {
    assertThat(PlanPlaces.of(new int[] {1024, -1, 2048})).containsExactly(1024, 1536, 2048);
    assertThat(PlanPlaces.of(new int[] {-1, 1024})).containsExactly(512, 1024);
    assertThat(PlanPlaces.of(new int[] {1024, -1})).containsExactly(1024, 2048);
  }

  @Test
  void aRowThatMovesIsTheOnlyOneWithANewPlace() {
    assertThat(PlanPlaces.of(new int[] {3072, 1024, 2048})).containsExactly(512, 1024, 2048);
  }

  @Test
  void withoutRoomAllRowsGetNewPlaces() {
    assertThat(PlanPlaces.of(new int[] {0, -1, 1})).containsExactly(1024, 2048, 3072);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void thePlacesRiseWhateverIsDone(int seed) {
    Random random = new Random(seed);
    int[] places = PlanPlaces.of(new int[] {-1, -1, -1, -1, -1});
    for (int i = 0; i < 500; i++) {
      int[] before = new int[places.length + 1];
      int at = random.nextInt(before.length);
      for (int row = 0; row < before.length; row++) {
        before[row] = row == at ? -1 : places[row < at ? row : row - 1];
      }
      int one = random.nextInt(before.length);
      int other = random.nextInt(before.length);
      int swapped = before[one];
      before[one] = before[other];
      before[other] = swapped;
      places = PlanPlaces.of(before);
      assertThat(Arrays.stream(places).distinct().sorted().toArray()).isEqualTo(places);
    }
  }
}
