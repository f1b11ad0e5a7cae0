package mera.data.context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * What results may be expected in given conditions: weighted least squares {@code y = β0 + Σ
 * β_k·x_k + e}, weights n. Rows are multiplied by √n, then Hipparchus solves ordinary least
 * squares; {@code R² = 1 − Σ n·e² / Σ n·(y − ȳ)²}, {@code MSE = Σ n·e²/(N − p)}, leverage h from
 * the hat matrix, standardised residual {@code r = e/√(MSE·(1 − h)/n)}.
 *
 * @param names of the predictors
 * @param coefficients β0 first
 * @param errors standard errors of the coefficients
 * @param inflation variance inflation of each predictor, {@code 1/(1 − R²_k)}; above 5 the
 *     coefficients cannot be told apart
 * @param rSquared 0…1
 * @param residuals by code
 */
public record ContextFit(
    List<String> names,
    List<Double> coefficients,
    List<Double> errors,
    List<Double> inflation,
    double rSquared,
    Map<String, Residual> residuals) {

  /** Less explained, or fewer schools, and the correction says nothing reliable. */
  public static final double LEAST_R_SQUARED = 0.1;

  /** Schools that a reliable correction needs. */
  public static final int LEAST_SCHOOLS = 50;

  private static final double MOST_INFLATION = 5;

  /** Below it a column is taken for a repetition of others. */
  private static final double SINGULAR = 1e-9;

  /** A school of the regression. */
  public record Case(String code, double y, double[] x, double weight) {}

  /**
   * @param expected result in the conditions of the school
   * @param standardised residual
   * @param leverage 0…1
   */
  public record Residual(double expected, double standardised, double leverage) {}

  /** The fit; empty for too few schools or predictors that repeat each other exactly. */
  public static Optional<ContextFit> of(List<String> names, List<Case> cases) {
    int p = names.size() + 1;
    if (names.isEmpty() || cases.size() <= p + 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(fit(names, cases));
    } catch (MathRuntimeException singular) {
      return Optional.empty();
    }
  }

  private static ContextFit fit(List<String> names, List<Case> cases) {
    OLSMultipleLinearRegression regression = solved(cases);
    double[] beta = regression.estimateRegressionParameters();
    double[] residuals = regression.estimateResiduals();
    RealMatrix hat = regression.calculateHat();
    double mse = regression.calculateResidualSumOfSquares() / (cases.size() - beta.length);
    Map<String, Residual> byCode = new HashMap<>();
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      double leverage = hat.getEntry(i, i);
      double error = Math.sqrt(mse * (1 - leverage));
      byCode.put(
          one.code(),
          new Residual(
              one.y() - residuals[i] / Math.sqrt(one.weight()),
              error < 1e-12 ? 0 : residuals[i] / error,
              leverage));
    }
    return new ContextFit(
        List.copyOf(names),
        boxed(beta),
        boxed(regression.estimateRegressionParametersStandardErrors()),
        inflation(names.size(), cases),
        1 - regression.calculateResidualSumOfSquares() / total(cases),
        Map.copyOf(byCode));
  }

  private static double total(List<Case> cases) {
    double weight = cases.stream().mapToDouble(Case::weight).sum();
    double mean = cases.stream().mapToDouble(one -> one.weight() * one.y()).sum() / weight;
    return cases.stream()
        .mapToDouble(one -> one.weight() * (one.y() - mean) * (one.y() - mean))
        .sum();
  }

  private static List<Double> inflation(int predictors, List<Case> cases) {
    List<Double> inflation = new ArrayList<>();
    for (int k = 0; k < predictors; k++) {
      if (predictors == 1) {
        return List.of(1.0);
      }
      int own = k;
      List<Case> others =
          cases.stream()
              .map(one -> new Case(one.code(), one.x()[own], without(one.x(), own), one.weight()))
              .toList();
      inflation.add(1 / (1 - rSquared(others)));
    }
    return inflation;
  }

  private static double rSquared(List<Case> cases) {
    return 1 - solved(cases).calculateResidualSumOfSquares() / total(cases);
  }

  private static OLSMultipleLinearRegression solved(List<Case> cases) {
    int p = cases.getFirst().x().length + 1;
    double[] y = new double[cases.size()];
    double[][] x = new double[cases.size()][p];
    for (int i = 0; i < y.length; i++) {
      double root = Math.sqrt(cases.get(i).weight());
      y[i] = root * cases.get(i).y();
      x[i][0] = root;
      for (int k = 1; k < p; k++) {
        x[i][k] = root * cases.get(i).x()[k - 1];
      }
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(SINGULAR);
    regression.setNoIntercept(true);
    regression.newSampleData(y, x);
    return regression;
  }

  private static double[] without(double[] all, int place) {
    double[] rest = new double[all.length - 1];
    System.arraycopy(all, 0, rest, 0, place);
    System.arraycopy(all, place + 1, rest, place, rest.length - place);
    return rest;
  }

  private static List<Double> boxed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** N, the schools of the regression. */
  public int schools() {
    return residuals.size();
  }

  /** Does the correction say anything reliable? */
  public boolean isReliable() {
    return rSquared >= LEAST_R_SQUARED && schools() >= LEAST_SCHOOLS;
  }

  /** Predictors that repeat others: variance inflation above 5. */
  public List<String> repeated() {
    List<String> repeated = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      if (inflation.get(k) > MOST_INFLATION) {
        repeated.add(names.get(k));
      }
    }
    return repeated;
  }

  /** Codes of the schools that pull the line: leverage above 2p/N. */
  public List<String> pulling() {
    double limit = 2.0 * coefficients.size() / schools();
    return residuals.entrySet().stream()
        .filter(entry -> entry.getValue().leverage() > limit)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
