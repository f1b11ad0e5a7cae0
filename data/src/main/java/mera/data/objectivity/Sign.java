package mera.data.objectivity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One sign in one work of one school. The numbers are for show; see {@link SignKind} for what they
 * are.
 *
 * @param value what was measured; null where it was not evaluated
 * @param limit what it was compared with; null where there is none
 * @param n pupils it was measured on
 * @param sentence one neutral Russian sentence with the numbers, without a full stop
 */
public record Sign(
    SignKind kind,
    State state,
    @Nullable Double value,
    @Nullable Double limit,
    int n,
    String sentence) {

  /** Does it count towards the label? */
  public boolean counts() {
    return state == State.PRESENT;
  }

  /** Is the value beyond the limit, whether it counts or not? */
  public boolean beyond() {
    return state == State.PRESENT || state == State.NOT_COUNTED;
  }

  static Sign judged(
      SignKind kind, boolean present, double value, @Nullable Double limit, int n, String facts) {
    State state = present ? State.PRESENT : State.ABSENT;
    return new Sign(kind, state, value, limit, n, facts + ": " + state.printed());
  }

  static Sign notEvaluated(SignKind kind, int n, String reason) {
    return new Sign(
        kind, State.NOT_EVALUATED, null, null, n, capital(State.NOT_EVALUATED) + ": " + reason);
  }

  /** The sign found, but not to be counted. */
  Sign notCounted(String reason) {
    String end = ": " + state.printed();
    String facts = sentence.substring(0, sentence.length() - end.length());
    return new Sign(
        kind,
        State.NOT_COUNTED,
        value,
        limit,
        n,
        facts + ": " + State.NOT_COUNTED.printed() + ", " + reason);
  }

  private static String capital(State state) {
    String printed = state.printed();
    return printed.substring(0, 1).toUpperCase(Locale.ROOT) + printed.substring(1);
  }
}
