package mera.data.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Measures that help against the risk factors of a school.
 *
 * @param factors the twelve factors of the risk profile
 * @param measures each with the factors that it answers
 */
public record MeasureLibrary(List<Factor> factors, List<Measure> measures) {

  private static final MeasureLibrary STANDARD = read();

  /**
   * A risk factor.
   *
   * @param number 1…12
   * @param purpose what measures against it are for
   */
  public record Factor(int number, String name, String purpose) {}

  /**
   * A measure of the library; texts as in the cells of a plan.
   *
   * @param risks numbers of the factors that it answers, the main one first
   */
  public record Measure(
      String id,
      List<Integer> risks,
      String text,
      String deadline,
      String parties,
      String result,
      String document) {
    public Measure {
      risks = List.copyOf(risks);
    }
  }

  public MeasureLibrary {
    factors = List.copyOf(factors);
    measures = List.copyOf(measures);
  }

  /** The shipped library. */
  public static MeasureLibrary standard() {
    return STANDARD;
  }

  private static MeasureLibrary read() {
    try (InputStream in =
        Objects.requireNonNull(MeasureLibrary.class.getResourceAsStream("library.yaml"))) {
      return TemplateFile.read(in, MeasureLibrary.class);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Measures against a factor, those first that are meant for it above all. */
  public List<Measure> against(int factor) {
    return measures.stream()
        .filter(measure -> measure.risks().contains(factor))
        .sorted(Comparator.comparingInt(one -> one.risks().indexOf(factor)))
        .toList();
  }

  /** A factor by its number. */
  public Factor factor(int number) {
    return factors.stream()
        .filter(factor -> factor.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no risk factor " + number));
  }
}
