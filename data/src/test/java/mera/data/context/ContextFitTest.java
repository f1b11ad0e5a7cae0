package mera.data.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import mera.data.context.ContextFit.Case;
import mera.data.context.ContextFit.Residual;
import org.junit.jupiter.api.Test;

/** Weighted least squares beside the closed formula of a line, and what makes it unreliable. */
class ContextFitTest {

  private static List<Case> line(int schools, double noise) {
    Random random = new Random(11);
    List<Case> cases = new ArrayList<>();
    for (int s = 0; s < schools; s++) {
      double x = 30 + random.nextInt(40);
      double y = -2 + 0.04 * x + noise * random.nextGaussian();
      cases.add(new Case("s" + s, y, new double[] {x}, 10 + random.nextInt(200)));
    }
    return cases;
  }

  private static ContextFit fit(List<Case> cases) {
    return ContextFit.of(List.of("x"), cases).orElseThrow();
  }

  @Test
  void aLineIsThatOfTheClosedFormula() {
    List<Case> cases = line(60, 0.5);
    double w = 0;
    double x = 0;
    double y = 0;
    for (Case one : cases) {
      w += one.weight();
      x += one.weight() * one.x()[0];
      y += one.weight() * one.y();
    }
    double sxx = 0;
    double sxy = 0;
    double syy = 0;
    for (Case one : cases) {
      sxx += one.weight() * Math.pow(one.x()[0] - x / w, 2);
      sxy += one.weight() * (one.x()[0] - x / w) * (one.y() - y / w);
      syy += one.weight() * Math.pow(one.y() - y / w, 2);
    }
    double slope = sxy / sxx;
    double rss = syy - slope * sxy;
    ContextFit fit = fit(cases);

    assertThat(fit.coefficients().get(1)).isCloseTo(slope, within(1e-9));
    assertThat(fit.coefficients().get(0)).isCloseTo(y / w - slope * x / w, within(1e-9));
    assertThat(fit.rSquared()).isCloseTo(1 - rss / syy, within(1e-9));
    assertThat(fit.errors().get(1))
        .isCloseTo(Math.sqrt(rss / (cases.size() - 2) / sxx), within(1e-9));
    for (Case one : cases) {
      Residual residual = Objects.requireNonNull(fit.residuals().get(one.code()));
      double h = one.weight() * (1 / w + Math.pow(one.x()[0] - x / w, 2) / sxx);
      double error = one.y() - (fit.coefficients().get(0) + fit.coefficients().get(1) * one.x()[0]);
      assertThat(residual.leverage()).isCloseTo(h, within(1e-9));
      assertThat(residual.standardised())
          .isCloseTo(
              error / Math.sqrt(rss / (cases.size() - 2) * (1 - h) / one.weight()), within(1e-9));
    }
  }

  @Test
  void fiftySchoolsAndATenthOfTheDifferencesAreNeeded() {
    assertThat(fit(line(50, 0.3)).isReliable()).isTrue();
    assertThat(fit(line(49, 0.3)).isReliable()).isFalse();
    assertThat(fit(line(60, 5)).rSquared()).isLessThan(0.1);
    assertThat(fit(line(60, 5)).isReliable()).isFalse();
  }

  @Test
  void predictorsThatRepeatEachOtherAreNamed() {
    Random random = new Random(3);
    List<Case> cases = new ArrayList<>();
    for (int s = 0; s < 60; s++) {
      double a = random.nextGaussian();
      double b = a + 0.1 * random.nextGaussian();
      double c = random.nextGaussian();
      cases.add(new Case("s" + s, a + c, new double[] {a, b, c}, 10));
    }
    ContextFit fit = ContextFit.of(List.of("а", "б", "в"), cases).orElseThrow();

    assertThat(fit.repeated()).containsExactly("а", "б");
    assertThat(fit.inflation().get(2)).isBetween(1.0, 1.5);
  }

  @Test
  void aSchoolFarFromTheOthersPullsTheLine() {
    List<Case> cases = new ArrayList<>(line(30, 0.2));
    cases.add(new Case("far", 0, new double[] {150}, 100));

    assertThat(fit(cases).pulling()).contains("far");
  }

  @Test
  void exactRepetitionsAndAHandfulOfSchoolsGiveNoFit() {
    List<Case> twice = new ArrayList<>();
    for (int s = 0; s < 20; s++) {
      twice.add(new Case("s" + s, s % 7, new double[] {s, 2.0 * s}, 10));
    }

    assertThat(ContextFit.of(List.of("а", "б"), twice)).isEmpty();
    assertThat(ContextFit.of(List.of("x"), line(3, 1))).isEmpty();
    assertThat(ContextFit.of(List.of(), line(30, 1))).isEmpty();
  }
}
