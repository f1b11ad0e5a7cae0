package mera.data.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mera.data.school.FictionalSchools.Made;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds that names are matched within, on made-up regions of more than 600 schools. */
class MatchingAccuracyTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noLinkIsWrongAndFewSchoolsAreAskedFor(long seed) {
    List<Made> schools = FictionalSchools.of(seed);

    assertThat(schools).hasSizeGreaterThan(600);
    bounds(Accuracy.ofOurs(schools, Spelling.REGISTER, seed), 0.99, 0.98);
    bounds(Accuracy.ofOurs(schools, Spelling.FULL, seed), 0.99, 0.975);
    // Two of five short names leave the settlement out, and some numbers are there twice.
    bounds(Accuracy.ofOurs(schools, Spelling.SHORT, seed), 0.95, 0.90);
  }

  private static void bounds(Accuracy accuracy, double first, double linked) {
    assertThat(accuracy.faults()).as(accuracy.name()).isEmpty();
    assertThat(accuracy.firstShare()).as(accuracy.line()).isGreaterThanOrEqualTo(first);
    assertThat(accuracy.linkedShare()).as(accuracy.line()).isGreaterThanOrEqualTo(linked);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void oursIsBetterThanTheSimpleWayWhereverThatIsNotPerfect(long seed) {
    List<Made> schools = FictionalSchools.of(seed);
    for (Spelling spelling : List.of(Spelling.SHORT, Spelling.FULL)) {
      Accuracy simple = Accuracy.ofSimple(schools, spelling, seed);
      Accuracy ours = Accuracy.ofOurs(schools, spelling, seed);

      assertThat(ours.first()).as(ours.line()).isGreaterThan(simple.first());
      assertThat(ours.linked()).as(ours.line()).isGreaterThan(simple.linked());
    }
  }
}
