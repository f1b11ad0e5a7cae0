package mera.data.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is understood of a printed value: «не менее 12,9 % (10 школ)».
 *
 * @param values exact, in printed order; several say the same thing in several units
 */
public record Target(Operator operator, List<Value> values) {

  /** How a value that is reached compares with the one that is wanted. */
  public enum Operator {
    EQUAL("="),
    AT_LEAST("не менее"),
    AT_MOST("не более"),
    MORE("более"),
    LESS("менее"),
    UP("рост"),
    DOWN("снижение");

    private final String printed;

    Operator(String printed) {
      this.printed = printed;
    }

    /** In Russian, as it stands before a value. */
    public String printed() {
      return printed;
    }
  }

  /**
   * An exact number and its unit.
   *
   * @param unit as printed; empty: none
   */
  public record Value(BigDecimal amount, String unit) {

    /** «школ» and «школ района» count the same. */
    boolean isOfUnit(Value other) {
      return first(unit).equalsIgnoreCase(first(other.unit));
    }

    private static String first(String words) {
      return words.split("[ \u00a0]", 2)[0];
    }

    /** «12,9 %» with a space that does not break. */
    public String printed() {
      return number(amount) + (unit.isEmpty() ? "" : "\u00a0" + unit);
    }
  }

  private static final Pattern OPERATOR =
      Pattern.compile(
          "(?iu)^\\s*(?:(≥|>=|не\\s+менее|не\\s+ниже|не\\s+меньше)|(≤|<=|не\\s+более|не\\s+выше"
              + "|не\\s+больше)|(>|более|больше|свыше|выше)|(<|менее|меньше|ниже)"
              + "|(↑|рост|увеличение|повышение)|(↓|снижение|уменьшение|сокращение)|=)");

  private static final List<Operator> GROUPS =
      List.of(
          Operator.AT_LEAST,
          Operator.AT_MOST,
          Operator.MORE,
          Operator.LESS,
          Operator.UP,
          Operator.DOWN);

  private static final Pattern VALUE =
      Pattern.compile(
          "(?u)(?<![\\p{L}\\d.,])(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+)([.,]\\d+)?"
              + "[ \\u00a0\\u202f]*(%|[\\p{L}][\\p{L}.\\u00a0 -]*)?");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Target {
    values = List.copyOf(values);
  }

  /**
   * Reads a value as it is printed; a dash before a number is a bullet, not a minus.
   *
   * @param unit of values that name none
   */
  public static Target read(String text, String unit) {
    Operator operator = Operator.EQUAL;
    Matcher words = OPERATOR.matcher(text);
    if (words.find()) {
      for (int group = 1; group <= GROUPS.size(); group++) {
        operator = words.group(group) == null ? operator : GROUPS.get(group - 1);
      }
    }
    List<Value> values = new ArrayList<>();
    Matcher matcher = VALUE.matcher(text);
    while (matcher.find()) {
      String whole = matcher.group(1).replaceAll("\\D", "");
      String part = matcher.group(2) == null ? "" : "." + matcher.group(2).substring(1);
      String own = matcher.group(3) == null ? "" : unit(matcher.group(3));
      values.add(new Value(new BigDecimal(whole + part), own.isEmpty() ? unit : own));
    }
    return new Target(operator, values);
  }

  private static String unit(String words) {
    String unit = words.replace('\u00a0', ' ').strip().replaceFirst("[-\\s]+$", "");
    return unit.toLowerCase(Locale.ROOT).startsWith("процент") ? "%" : unit;
  }

  /** In house style: «не менее 12,9 % (10 школ)»; empty where nothing was understood. */
  public String printed() {
    String numbers =
        values.stream().map(Value::printed).skip(1).collect(Collectors.joining("; ", " (", ")"));
    String first = values.isEmpty() ? "" : values.getFirst().printed();
    String words = operator == Operator.EQUAL ? "" : operator.printed() + " ";
    return (words + first + (values.size() > 1 ? numbers : "")).strip();
  }

  /** Do both say the same number in the same unit first? */
  boolean agrees(Target other) {
    if (values.isEmpty() || other.values.isEmpty()) {
      return values.isEmpty() == other.values.isEmpty();
    }
    return values.stream()
        .anyMatch(
            one ->
                other.values.stream()
                    .anyMatch(
                        two -> one.amount().compareTo(two.amount()) == 0 && one.isOfUnit(two)));
  }

  /**
   * Why a share and a count cannot both be true: no whole number of schools gives «12,9 %» of ten.
   * Empty: they can, or there are no two of them.
   */
  public Optional<String> discord() {
    Optional<Value> share = values.stream().filter(one -> one.unit().equals("%")).findFirst();
    Optional<Value> count =
        values.stream()
            .filter(
                one -> !one.unit().equals("%") && one.amount().stripTrailingZeros().scale() <= 0)
            .findFirst();
    if (share.isEmpty() || count.isEmpty() || values.size() != 2) {
      return Optional.empty();
    }
    return discord(share.get().amount(), count.get());
  }

  private static Optional<String> discord(BigDecimal share, Value counted) {
    BigInteger count = counted.amount().toBigInteger();
    if (share.signum() == 0 || share.compareTo(HUNDRED) > 0) {
      boolean fits = share.signum() == 0 && count.signum() == 0;
      return fits
          ? Optional.empty()
          : Optional.of(number(share) + "\u00a0% и " + counted.printed() + " не сходятся.");
    }
    int digits = Math.max(0, share.scale());
    BigInteger below =
        counted.amount().multiply(HUNDRED).divideToIntegralValue(share).toBigInteger();
    List<String> near = new ArrayList<>();
    for (BigInteger all : List.of(below, below.add(BigInteger.ONE))) {
      if (all.compareTo(count.max(BigInteger.ONE)) < 0) {
        continue;
      }
      BigDecimal real =
          HUNDRED
              .multiply(new BigDecimal(count))
              .divide(new BigDecimal(all), digits, RoundingMode.HALF_UP);
      if (real.compareTo(share) == 0) {
        return Optional.empty();
      }
      near.add(count + " из " + all + " – " + number(real) + "\u00a0%");
    }
    return Optional.of(
        number(share)
            + "\u00a0% и "
            + counted.printed()
            + " не сходятся: "
            + String.join(", ", near)
            + ".");
  }

  private static String number(BigDecimal amount) {
    return amount.toPlainString().replace('.', ',');
  }
}
