package mera.data.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    /** The same under another id. */
    public Measure withId(String changed) {
      return new Measure(changed, risks, text, deadline, parties, result, document);
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

  /**
   * The same library as the analyst has it.
   *
   * @param changed in place of measures of the same id; new ones come last
   * @param removed ids
   */
  public MeasureLibrary with(Collection<Measure> changed, Set<String> removed) {
    Map<String, Measure> all = new LinkedHashMap<>();
    measures.forEach(measure -> all.put(measure.id(), measure));
    changed.forEach(measure -> all.put(measure.id(), measure));
    all.keySet().removeAll(removed);
    return new MeasureLibrary(factors, List.copyOf(all.values()));
  }

  /** A measure by its id. */
  public Optional<Measure> measure(String id) {
    return measures.stream().filter(one -> one.id().equals(id)).findFirst();
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
