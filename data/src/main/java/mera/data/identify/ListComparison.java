package mera.data.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a list side by side: who entered, who left, who stayed, and why.
 *
 * @param rules what was changed in the rules, one line a parameter
 * @param sameData do both rest on the same data?
 * @param moves schools that are in one of the lists or in both, in the order of the later one
 */
public record ListComparison(List<String> rules, boolean sameData, List<Move> moves) {

  /** How a school moved. */
  public enum Kind {
    ENTERED("вошла"),
    LEFT("вышла"),
    STAYED("осталась");

    private final String printed;

    Kind(String printed) {
      this.printed = printed;
    }

    /** As shown and printed. */
    public String printed() {
      return printed;
    }
  }

  /**
   * One school.
   *
   * @param before status in the earlier list; null: it was not in the register
   * @param after status in the later list; null: it is not in the register any more
   * @param why in Russian, without a full stop
   */
  public record Move(
      String schoolCode,
      String name,
      String municipality,
      Kind kind,
      @Nullable Status before,
      @Nullable Status after,
      String why) {}

  public ListComparison {
    rules = List.copyOf(rules);
    moves = List.copyOf(moves);
  }

  /** Compares two identifications, the earlier one first. */
  public static ListComparison of(Identification before, Identification after) {
    Map<String, Finding> earlier = new HashMap<>();
    before.findings().forEach(finding -> earlier.put(finding.schoolCode(), finding));
    List<Move> moves = new ArrayList<>();
    boolean sameYear = before.year() == after.year();
    for (Finding now : after.findings()) {
      Finding then = earlier.remove(now.schoolCode());
      kind(then, now).ifPresent(kind -> moves.add(move(kind, then, now, sameYear)));
    }
    for (Finding gone : before.findings()) {
      if (earlier.containsKey(gone.schoolCode()) && isListed(gone)) {
        moves.add(
            new Move(
                gone.schoolCode(),
                gone.name(),
                gone.municipality(),
                Kind.LEFT,
                gone.status(),
                null,
                "школы нет в реестре"));
      }
    }
    return new ListComparison(
        MethodDifference.of(
            before.method(), before.parameters(), after.method(), after.parameters()),
        before.snapshot().equals(after.snapshot()),
        moves);
  }

  private static Optional<Kind> kind(@Nullable Finding then, Finding now) {
    boolean was = then != null && isListed(then);
    if (!was && !isListed(now)) {
      return Optional.empty();
    }
    return Optional.of(was && isListed(now) ? Kind.STAYED : was ? Kind.LEFT : Kind.ENTERED);
  }

  private static boolean isListed(Finding finding) {
    return switch (finding.status()) {
      case STEADY, LOW, SIGN -> true;
      case RISK, EXCLUDED, NONE -> false;
    };
  }

  private static Move move(Kind kind, @Nullable Finding then, Finding now, boolean sameYear) {
    return new Move(
        now.schoolCode(),
        now.name(),
        now.municipality(),
        kind,
        then == null ? null : then.status(),
        now.status(),
        then == null ? "школы не было в реестре" : why(then, now, sameYear));
  }

  /** What differs in the two findings of a school. */
  private static String why(Finding then, Finding now, boolean sameYear) {
    List<String> parts = new ArrayList<>();
    if (!Objects.equals(then.ruling(), now.ruling())) {
      Ruling ruling = now.ruling();
      parts.add(ruling == null ? "решение вручную отменено" : ruling.printed());
    }
    if (then.lowWorks() != now.lowWorks() || then.works() != now.works()) {
      parts.add(
          "низких работ было "
              + counts(then)
              + ", "
              + (sameYear ? "стало " : "в новом году ")
              + counts(now));
    }
    if (!then.basis().rules().equals(now.basis().rules())) {
      parts.add("выполнялись правила: " + rules(then) + ", теперь: " + rules(now));
    }
    if (now.exclusion() != null && now.ruling() == null && then.exclusion() == null) {
      parts.add("не участвует в отборе: " + now.exclusion());
    }
    return parts.isEmpty()
        ? then.status() == now.status() ? "без изменений" : "изменился способ вывода"
        : String.join("; ", parts);
  }

  private static String counts(Finding finding) {
    return finding.lowWorks() + " из " + finding.works();
  }

  private static String rules(Finding finding) {
    return finding.basis().rules().isEmpty() ? "нет" : String.join(", ", finding.basis().rules());
  }
}
