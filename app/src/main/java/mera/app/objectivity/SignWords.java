package mera.app.objectivity;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mera.app.text.Words;
import mera.data.objectivity.Sign;
import mera.data.objectivity.SignKind;
import mera.data.objectivity.State;
import mera.data.objectivity.WorkSigns;
import org.jspecify.annotations.Nullable;

/** Numbers and conclusions of signs as the table of a cell says them. */
final class SignWords {

  /** Signs whose value is a share of pupils or of points. */
  private static final Set<SignKind> SHARES =
      EnumSet.of(
          SignKind.J1,
          SignKind.J2,
          SignKind.J3,
          SignKind.J4,
          SignKind.S2,
          SignKind.S3,
          SignKind.T1,
          SignKind.T2,
          SignKind.V4);

  private SignWords() {}

  static String value(Sign sign) {
    return number(sign.kind(), sign.value());
  }

  static String limit(Sign sign) {
    return number(sign.kind(), sign.limit());
  }

  private static String number(SignKind kind, @Nullable Double number) {
    if (number == null || kind == SignKind.M1) {
      return "—";
    }
    return SHARES.contains(kind)
        ? Words.decimal(number * 100, 1) + "\u00a0%"
        : Words.decimal(number, 2);
  }

  static String conclusion(Sign sign) {
    return switch (sign.state()) {
      case PRESENT -> "признак";
      case NOT_COUNTED -> "не учитывается";
      case ABSENT -> "не выявлен";
      case NOT_EVALUATED -> "не оценивался";
    };
  }

  /** Found ones first, then those within their limits, then those that could not be looked at. */
  static List<Sign> ordered(WorkSigns work) {
    return work.signs().stream()
        .sorted(
            Comparator.comparing(Sign::state, Comparator.comparingInt(State::ordinal))
                .thenComparing(Sign::kind))
        .toList();
  }
}
