package mera.data.objectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpearmanTest {

  private static Spearman of(int[] journal, int[] scores) {
    List<int[]> pupils = new ArrayList<>();
    for (int i = 0; i < journal.length; i++) {
      pupils.add(new int[] {scores[i], journal[i]});
    }
    return Spearman.of(Region.histogram(pupils));
  }

  @Test
  void isThatOfTheReferenceWithAndWithoutTies() {
    Spearman reference =
        of(
            new int[] {5, 4, 4, 3, 3, 3, 2, 4, 5, 3},
            new int[] {18, 14, 12, 9, 10, 7, 4, 15, 17, 11});

    assertThat(reference.n()).isEqualTo(10);
    assertThat(reference.distances() / 4.0).isEqualTo(7.5);
    assertThat(reference.textbook()).isEqualTo(0.9545, within(5e-5));
    assertThat(reference.exact()).isEqualTo(0.9535, within(5e-5));
    assertThat(reference.negative(false)).isFalse();
  }

  @Test
  void oppositeOrdersAreNegativeByBothFormulas() {
    Spearman opposite = of(new int[] {5, 4, 3, 2}, new int[] {1, 2, 3, 4});

    assertThat(opposite.exact()).isEqualTo(-1, within(1e-12));
    assertThat(opposite.textbook()).isEqualTo(-1, within(1e-12));
    assertThat(opposite.negative(false)).isTrue();
    assertThat(opposite.negative(true)).isTrue();
  }

  @Test
  void noCorrelationAtAllIsNotNegative() {
    Spearman none = of(new int[] {3, 4, 3, 4}, new int[] {1, 1, 2, 2});

    assertThat(none.known()).isTrue();
    assertThat(none.exact()).isZero();
    assertThat(none.negative(false)).isFalse();
  }

  @Test
  void aConstantColumnOrTwoPupilsHaveNone() {
    assertThat(of(new int[] {4, 4, 4}, new int[] {1, 2, 3}).known()).isFalse();
    assertThat(of(new int[] {3, 4, 5}, new int[] {7, 7, 7}).known()).isFalse();
    assertThat(of(new int[] {3, 4}, new int[] {1, 2}).known()).isFalse();
  }

  @Test
  void pupilsWithoutAJournalMarkAreLeftOut() {
    Spearman with = of(new int[] {0, 3, 4, 5, 0}, new int[] {20, 1, 2, 3, 0});

    assertThat(with).isEqualTo(of(new int[] {3, 4, 5}, new int[] {1, 2, 3}));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isThePearsonCorrelationOfAverageRanks(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(4, 60);
    int[] journal = random.ints(n, 2, 6).toArray();
    int[] scores = random.ints(n, 0, 12).toArray();

    Spearman counted = of(journal, scores);

    double[] x = Recount.ranks(scores);
    double[] y = Recount.ranks(journal);
    double distances = 0;
    for (int i = 0; i < n; i++) {
      distances += (x[i] - y[i]) * (x[i] - y[i]);
    }
    assertThat(counted.exact()).isEqualTo(Recount.pearson(x, y), within(1e-12));
    assertThat(counted.distances() / 4.0).isEqualTo(distances, within(1e-9));
    assertThat(counted.negative(false)).isEqualTo(counted.covariance() < 0);
    assertThat(counted.negative(true)).isEqualTo(counted.textbook() < 0);
  }
}
