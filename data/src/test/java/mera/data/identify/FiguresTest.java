package mera.data.identify;

import static mera.data.identify.Sample.MATHS_6;
import static mera.data.identify.Sample.outcome;
import static mera.data.identify.Sample.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import mera.data.result.Outcome;
import mera.data.school.School;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static Material region() {
    List<School> schools = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int s = 1; s <= 30; s++) {
      String code = String.valueOf(980_000 + s);
      schools.add(school(code));
      outcomes.add(outcome(code, MATHS_6, s == 1 ? 30 : s % 4, s == 1 ? 60 : s == 2 ? 4 : 20));
      outcomes.add(outcome(code, MATHS_6.in(2024), s == 1 ? 18 : 2, s == 1 ? 60 : 20));
    }
    schools.add(Sample.excluded("980099", "вечерняя школа"));
    return new Material(schools, outcomes, List.of(), "");
  }

  @Test
  void everyNumberStandsBesideTheRule() {
    SortedMap<String, SchoolFigures> figures = Figures.of(LowShare.standard(), 2025, region());
    SchoolFigures first = Objects.requireNonNull(figures.get("980001"));
    WorkFigures work = first.works().getFirst();
    assertThat(work.share()).isEqualTo(0.5);
    assertThat(work.low()).isTrue();
    assertThat(work.interval()).isEqualTo(Wilson.of(30, 60, Wilson.Z95));
    assertThat(work.shrunk()).isLessThan(0.5).isGreaterThan(work.region());
    assertThat(work.probability()).isGreaterThan(0.95);
    assertThat(work.significant()).isTrue();
    assertThat(work.change()).isEqualTo(ShareChange.of(18, 60, 30, 60));
    assertThat(work.pooled().share()).isCloseTo(48.0 / 120, within(1e-12));
    assertThat(Objects.requireNonNull(first.rank()).median()).isEqualTo(1);
    assertThat(first.history()).extracting(YearStatus::year).containsExactly(2025, 2024);
  }

  @Test
  void worksWithFewPupilsAreShownAndNotCounted() {
    WorkFigures few =
        Objects.requireNonNull(Figures.of(LowShare.standard(), 2025, region()).get("980002"))
            .works()
            .getFirst();
    assertThat(few.n()).isEqualTo(4);
    assertThat(few.counted()).isFalse();
    assertThat(few.low()).isFalse();
    assertThat(few.significant()).isFalse();
  }

  @Test
  void schoolsThatTakeNoPartHaveNoFigures() {
    assertThat(Figures.of(LowShare.standard(), 2025, region())).doesNotContainKey("980099");
  }
}
