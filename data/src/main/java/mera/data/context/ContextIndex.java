package mera.data.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mera.data.school.School;
import mera.data.school.SchoolValue;

/**
 * The index of social well-being of a school (ИСБШ), a T-score: {@code 50 + 10·Σ w_i·dir_i·z_i / Σ
 * w_i}, {@code z = (v − mean)/sd}, mean and deviation of the region's schools weighted by pupils.
 * Missing inputs are left out and the weights of the others count; a school needs {@link
 * ContextWeights#least} of them. Higher is more favourable.
 *
 * @param schools that take part, by code
 * @param used inputs that differ between the schools and so can tell something
 * @param notes Russian sentences about what could not be counted
 */
public record ContextIndex(
    ContextWeights weights,
    Map<String, SchoolContext> schools,
    List<ContextInput> used,
    List<String> notes) {

  private record Spread(double mean, double deviation) {}

  /** The index of the schools that take part. */
  public static ContextIndex of(
      ContextWeights weights, int year, List<School> schools, Collection<SchoolValue> values) {
    Answers answers = new Answers(year, values);
    List<School> taking = schools.stream().filter(School::takesPart).toList();
    Map<ContextInput, Spread> spreads = new EnumMap<>(ContextInput.class);
    for (ContextInput input : weights.weights().keySet()) {
      spread(input, taking, answers).ifPresent(spread -> spreads.put(input, spread));
    }
    Map<String, SchoolContext> contexts = new LinkedHashMap<>();
    int named = 0;
    for (School school : taking) {
      contexts.put(school.code(), context(weights, school, answers, spreads));
      named += answers.place(school.code()).isEmpty() && Place.named(school).isPresent() ? 1 : 0;
    }
    quarter(contexts);
    return new ContextIndex(
        weights, contexts, List.copyOf(spreads.keySet()), notes(weights, contexts, named));
  }

  /** Mean and deviation with the pupils as weights; empty where no two schools differ. */
  private static Optional<Spread> spread(
      ContextInput input, List<School> schools, Answers answers) {
    double weight = 0;
    double sum = 0;
    for (School school : schools) {
      Double percent = answers.of(school.code()).get(input);
      Integer pupils = answers.pupils(school.code());
      if (percent != null && pupils != null) {
        weight += pupils;
        sum += pupils * percent;
      }
    }
    if (weight == 0) {
      return Optional.empty();
    }
    double mean = sum / weight;
    double squares = 0;
    for (School school : schools) {
      Double percent = answers.of(school.code()).get(input);
      Integer pupils = answers.pupils(school.code());
      if (percent != null && pupils != null) {
        squares += pupils * (percent - mean) * (percent - mean);
      }
    }
    double deviation = Math.sqrt(squares / weight);
    return deviation < 1e-9 ? Optional.empty() : Optional.of(new Spread(mean, deviation));
  }

  private static SchoolContext context(
      ContextWeights weights, School school, Answers answers, Map<ContextInput, Spread> spreads) {
    Map<ContextInput, Double> shares = answers.of(school.code());
    Map<ContextInput, Double> deviations = new EnumMap<>(ContextInput.class);
    double sum = 0;
    double all = 0;
    for (Map.Entry<ContextInput, Spread> entry : spreads.entrySet()) {
      Double percent = shares.get(entry.getKey());
      BigDecimal weight = weights.weights().get(entry.getKey());
      if (percent != null && weight != null) {
        Spread spread = entry.getValue();
        double z = entry.getKey().direction() * (percent - spread.mean()) / spread.deviation();
        deviations.put(entry.getKey(), z);
        sum += weight.doubleValue() * z;
        all += weight.doubleValue();
      }
    }
    boolean enough = deviations.size() >= weights.least() && all > 0;
    return new SchoolContext(
        school.code(),
        answers.place(school.code()).or(() -> Place.named(school)).orElse(Place.UNKNOWN),
        answers.pupils(school.code()),
        new TreeMap<>(shares),
        new TreeMap<>(deviations),
        enough ? Double.valueOf(50 + 10 * sum / all) : null,
        null);
  }

  /** Quarters of the schools that have an index; equal indices go to the more favourable one. */
  private static void quarter(Map<String, SchoolContext> contexts) {
    List<SchoolContext> ranked =
        contexts.values().stream()
            .filter(context -> context.index() != null)
            .sorted(Comparator.comparing(context -> -Objects.requireNonNull(context.index())))
            .toList();
    int place = 0;
    for (int i = 0; i < ranked.size(); i++) {
      SchoolContext one = ranked.get(i);
      if (i == 0 || !Objects.equals(one.index(), ranked.get(i - 1).index())) {
        place = i;
      }
      contexts.put(one.schoolCode(), one.in(Conditions.values()[4 * place / ranked.size()]));
    }
  }

  private static List<String> notes(
      ContextWeights weights, Map<String, SchoolContext> contexts, int named) {
    List<String> notes = new ArrayList<>();
    long without = contexts.values().stream().filter(one -> one.index() == null).count();
    if (without > 0) {
      notes.add(
          "Недостаточно данных для индекса контекста у "
              + without
              + " из "
              + contexts.size()
              + " школ: нужно не меньше "
              + weights.least()
              + " показателей.");
    }
    if (named > 0) {
      notes.add("Место расположения " + named + " школ взято из их названий.");
    }
    return notes;
  }

  /** How many schools have an index. */
  public int known() {
    return (int) schools.values().stream().filter(one -> one.index() != null).count();
  }
}
