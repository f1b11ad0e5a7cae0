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
 * @param near rule R6: a work below the threshold by no more than this share that calls for a check
 *     of its signs of bias makes the risk zone; null: off. A setting of this program: what is known
 *     of the federal method does not have it
 */
public record MoreRules(
    Attempt attempt,
    boolean oneMathematics,
    @Nullable Window window,
    @Nullable Fraction bottom,
    int ranked,
    Failures failures,
    Lists lists,
    @Nullable Fraction near) {

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

  /** First attempts, the two levels apart, R2w and R3 off, R4 told, R5 the federal list, R6 off. */
  public static MoreRules usual() {
    return new MoreRules(Attempt.FIRST, false, null, null, 10, Failures.INFO, Lists.FEDERAL, null);
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
    Fraction margin = near;
    parameters.put("R6", margin == null ? OFF : margin.printed());
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
          case "R3n" -> ranked(set.count(1, 1000));
          case "R4" -> failures(set.oneOf(Failures.class));
          case "R5" -> lists(set.oneOf(Lists.class));
          case "R6" -> near(set.isOff() ? null : set.share());
          default -> null;
        });
  }

  private MoreRules attempt(Attempt now) {
    return new MoreRules(now, oneMathematics, window, bottom, ranked, failures, lists, near);
  }

  private MoreRules mathematics(boolean one) {
    return new MoreRules(attempt, one, window, bottom, ranked, failures, lists, near);
  }

  private MoreRules window(@Nullable Window now) {
    return new MoreRules(attempt, oneMathematics, now, bottom, ranked, failures, lists, near);
  }

  private MoreRules bottom(@Nullable Fraction now) {
    return new MoreRules(attempt, oneMathematics, window, now, ranked, failures, lists, near);
  }

  private MoreRules ranked(int least) {
    return new MoreRules(attempt, oneMathematics, window, bottom, least, failures, lists, near);
  }

  private MoreRules failures(Failures now) {
    return new MoreRules(attempt, oneMathematics, window, bottom, ranked, now, lists, near);
  }

  private MoreRules lists(Lists now) {
    return new MoreRules(attempt, oneMathematics, window, bottom, ranked, failures, now, near);
  }

  private MoreRules near(@Nullable Fraction margin) {
    return new MoreRules(attempt, oneMathematics, window, bottom, ranked, failures, lists, margin);
  }

  /** How many years are looked at, the year itself included. */
  int years() {
    Window now = window;
    return now == null ? 2 : Math.max(2, now.years());
  }
}
