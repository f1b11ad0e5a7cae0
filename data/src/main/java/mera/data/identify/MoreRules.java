package mera.data.identify;

import java.util.Optional;
import java.util.SortedMap;
import mera.data.problem.Refusal;
import mera.data.result.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * The switches of {@link LowShare} that most lists leave alone.
 *
 * @param attempt which of several attempts at an exam counts
 * @param oneMathematics are base and profile mathematics of ЕГЭ one procedure?
 * @param window rule R2w: enough low works in several years; null: off. A reading of this program
 *     (no text fixes the window)
 * @param bottom rule R3: bottom part of the region in two of ВПР, ОГЭ, ЕГЭ; null: off. Groups and
 *     ranking after приказ of Республика Алтай 11.05.2022 № 520, the part is a setting
 * @param ranked results of pupils that a school must have in a kind of works to be ranked
 * @param failures rule R4: what a graduate below the minimum in a compulsory exam does (draft of
 *     risk indicators of Рособрнадзор, 2024)
 * @param lists rule R5: which lists of others put a school into the list
 */
public record MoreRules(
    Attempt attempt,
    boolean oneMathematics,
    @Nullable Window window,
    @Nullable Fraction bottom,
    int ranked,
    Failures failures,
    Lists lists) {

  private static final String OFF = "нет";

  /**
   * @param met years that must have enough low works
   * @param years of the window, the year itself included
   */
  public record Window(int met, int years) {
    String printed() {
      return met + "/" + years;
    }
  }

  /** What rule R4 does. */
  public enum Failures {
    /** It is told beside the finding. */
    INFO,
    /** It makes the risk zone. */
    RISK,
    OFF
  }

  /** What rule R5 takes. */
  public enum Lists {
    FEDERAL,
    /** The federal list and the red zone of the regional rating (Samara, 2021). */
    FEDERAL_AND_RED_ZONE,
    OFF
  }

  /** First attempts, the two levels apart, R2w and R3 off, R4 told, R5 the federal list. */
  public static MoreRules usual() {
    return new MoreRules(Attempt.FIRST, false, null, null, 10, Failures.INFO, Lists.FEDERAL);
  }

  void putInto(SortedMap<String, String> parameters) {
    Window years = window;
    Fraction part = bottom;
    parameters.put("attempts", attempt.name());
    parameters.put("egeMath", oneMathematics ? "MERGED" : "SEPARATE");
    parameters.put("R2w", years == null ? OFF : years.printed());
    parameters.put("R3", part == null ? OFF : part.printed());
    parameters.put("R3n", Integer.toString(ranked));
    parameters.put("R4", failures.name());
    parameters.put("R5", lists.name());
  }

  private enum Mathematics {
    SEPARATE,
    MERGED
  }

  /** The same with one switch changed; empty when the key is none of these. */
  Optional<MoreRules> with(String key, Setting set) throws Refusal {
    return Optional.ofNullable(
        switch (key) {
          case "attempts" -> attempt(set.oneOf(Attempt.class));
          case "egeMath" -> mathematics(set.oneOf(Mathematics.class) == Mathematics.MERGED);
          case "R2w" -> window(set.isOff() ? null : set.window());
          case "R3" -> bottom(set.isOff() ? null : set.share());
          case "R3n" ->
              new MoreRules(
                  attempt, oneMathematics, window, bottom, set.count(1, 1000), failures, lists);
          case "R4" ->
              new MoreRules(
                  attempt,
                  oneMathematics,
                  window,
                  bottom,
                  ranked,
                  set.oneOf(Failures.class),
                  lists);
          case "R5" ->
              new MoreRules(
                  attempt,
                  oneMathematics,
                  window,
                  bottom,
                  ranked,
                  failures,
                  set.oneOf(Lists.class));
          default -> null;
        });
  }

  private MoreRules attempt(Attempt now) {
    return new MoreRules(now, oneMathematics, window, bottom, ranked, failures, lists);
  }

  private MoreRules mathematics(boolean one) {
    return new MoreRules(attempt, one, window, bottom, ranked, failures, lists);
  }

  private MoreRules window(@Nullable Window now) {
    return new MoreRules(attempt, oneMathematics, now, bottom, ranked, failures, lists);
  }

  private MoreRules bottom(@Nullable Fraction now) {
    return new MoreRules(attempt, oneMathematics, window, now, ranked, failures, lists);
  }

  /** How many years are looked at, the year itself included. */
  int years() {
    Window now = window;
    return now == null ? 2 : Math.max(2, now.years());
  }
}
