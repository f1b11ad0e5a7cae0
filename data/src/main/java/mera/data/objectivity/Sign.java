package mera.data.objectivity;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One sign in one work of one school. The numbers are for show; see {@link SignKind} for what they
 * are. A region has half a million of them and nobody reads them all, so the words are put together
 * when they are asked for.
 *
 * @param value what was measured; null where it was not evaluated
 * @param limit what it was compared with; null where there is none
 * @param n pupils it was measured on
 * @param facts Russian words with the numbers, or why it was not evaluated
 * @param reason why it is not counted, in Russian; empty otherwise
 */
public record Sign(
    SignKind kind,
    State state,
    @Nullable Double value,
    @Nullable Double limit,
    int n,
    Supplier<String> facts,
    String reason) {

  /** Does it count towards the label? */
  public boolean counts() {
    return state == State.PRESENT;
  }

  /** Is the value beyond the limit, whether it counts or not? */
  public boolean beyond() {
    return state == State.PRESENT || state == State.NOT_COUNTED;
  }

  /** One neutral Russian sentence with the numbers, without a full stop. */
  public String sentence() {
    return switch (state) {
      case NOT_EVALUATED -> capital(state) + ": " + facts.get();
      case NOT_COUNTED -> facts.get() + ": " + state.printed() + ", " + reason;
      case PRESENT, ABSENT -> facts.get() + ": " + state.printed();
    };
  }

  static Sign judged(
      SignKind kind,
      boolean present,
      double value,
      @Nullable Double limit,
      int n,
      Supplier<String> facts) {
    return new Sign(kind, present ? State.PRESENT : State.ABSENT, value, limit, n, facts, "");
  }

  static Sign notEvaluated(SignKind kind, int n, Supplier<String> why) {
    return new Sign(kind, State.NOT_EVALUATED, null, null, n, why, "");
  }

  /** The sign found, but not to be counted. */
  Sign notCounted(String why) {
    return new Sign(kind, State.NOT_COUNTED, value, limit, n, facts, why);
  }

  private static String capital(State state) {
    String printed = state.printed();
    return printed.substring(0, 1).toUpperCase(Locale.ROOT) + printed.substring(1);
  }

  /** By what it says: two runs over equal data are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sign that
        && kind == that.kind
        && state == that.state
        && Objects.equals(value, that.value)
        && Objects.equals(limit, that.limit)
        && n == that.n
        && sentence().equals(that.sentence());
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, state, value, limit, n);
  }

  @Override
  public String toString() {
    return kind.id() + " " + sentence();
  }
}
