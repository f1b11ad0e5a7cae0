package mera.data.objectivity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mera.data.identify.Fraction;
import mera.data.identify.WorkScope;

/** Everything about the signs that somebody may want otherwise, with the value it usually has. */
public enum Parameter {
  WORKS("works", Kind.WORKS, "ВПР/русский язык/4-8; ВПР/математика/4-8", "работы"),
  OFFICIAL_WORKS(
      "official.works",
      Kind.WORKS,
      "ВПР/русский язык/4-5; ВПР/математика/4-5; ОГЭ/русский язык/9; ОГЭ/математика/9",
      "работы официального алгоритма: по ним считается индекс объективности"),
  SIGNS("signs", Kind.SIGNS, "все", "признаки, которые вычисляются"),
  N("n", Kind.COUNT, "20", "участников не меньше: иначе «мало работ»"),
  GROUPS("groups", Kind.COUNT, "2", "групп признаков не меньше, чтобы требовалась проверка"),
  YEARS("years", Kind.COUNT, "3", "лет, за которые считаются повторения"),
  WEIGHTS(
      "weights",
      Kind.WEIGHTS,
      "",
      "веса признаков в баллах работы; неназванный признак весит 1 балл"),
  A_T("A.t", Kind.NUMBER, "1.96", "квантиль доверительного интервала среднего"),
  V3_PERCENTILE("V3.percentile", Kind.SHARE, "0.01", "процентиль дисперсии"),
  V3_N("V3.n", Kind.COUNT, "20", "участников не меньше"),
  V4_HIGH("V4.high", Kind.SHARE, "0.80", "доля «4» и «5» больше"),
  V4_REGION("V4.region", Kind.SHARE, "0.55", "доля «4» и «5» в регионе меньше"),
  V4_N("V4.n", Kind.COUNT, "20", "участников не меньше"),
  EXEMPT_KINDS(
      "exempt.kinds",
      Kind.WORDS,
      "лицей; гимназия; углублённ; УИОП",
      "слова в виде или названии школы, с которыми признак A не учитывается"),
  EXEMPT_Z("exempt.z", Kind.NUMBER, "0.5", "z среднего ОГЭ или ЕГЭ, с которого A не учитывается"),
  EXEMPT_N("exempt.n", Kind.COUNT, "10", "участников ОГЭ или ЕГЭ не меньше"),
  B_TEXTBOOK("B.textbook", Kind.FLAG, "нет", "формула по тексту методики, без учёта связок"),
  J_N("J.n", Kind.COUNT, "10", "участников с отметкой в журнале не меньше"),
  J1_SHARE("J1.share", Kind.SHARE, "0.50", "доля понизивших не меньше"),
  J1_PERCENTILE("J1.percentile", Kind.SHARE, "0.90", "и не меньше процентиля региона"),
  J2_SHARE("J2.share", Kind.SHARE, "0.30", "доля повысивших не меньше"),
  J2_PERCENTILE("J2.percentile", Kind.SHARE, "0.95", "и не меньше процентиля региона"),
  J3_SHARE("J3.share", Kind.SHARE, "0.95", "доля подтвердивших не меньше"),
  J3_REGION("J3.region", Kind.SHARE, "0.75", "доля подтвердивших в регионе не больше"),
  J3_N("J3.n", Kind.COUNT, "20", "участников с отметкой в журнале не меньше"),
  J4_GAP("J4.gap", Kind.COUNT, "2", "отметок расхождения не меньше"),
  J4_SHARE("J4.share", Kind.SHARE, "0.05", "доля таких участников больше"),
  J4_PERCENTILE("J4.percentile", Kind.SHARE, "0.95", "и больше процентиля региона"),
  J5_PERCENTILE("J5.percentile", Kind.SHARE, "0.01", "процентиль связи с журналом"),
  S1_Z("S1.z", Kind.NUMBER, "2.58", "z всплеска больше"),
  S1_VARIANCE("S1.variance", Kind.NUMBER, "1", "kq(1 − q) больше, иначе граница не оценивается"),
  S1_N("S1.n", Kind.COUNT, "20", "участников не меньше"),
  S2_MASS("S2.mass", Kind.SHARE, "0.03", "избыток и недостаток больше доли участников"),
  S2_Z("S2.z", Kind.NUMBER, "3", "z избытка больше"),
  S2_N("S2.n", Kind.COUNT, "50", "участников не меньше, чтобы признак учитывался"),
  S2_APPROXIMATE("S2.approximate", Kind.COUNT, "20", "участников не меньше, чтобы показать"),
  S2_REGION("S2.region", Kind.FLAG, "нет", "учитывать границы, где всплеск есть по всему региону"),
  S3_SHARE("S3.share", Kind.SHARE, "0.10", "доля участников на границе не меньше"),
  S3_BORDERS("S3.borders", Kind.COUNT, "1", "границ с такой долей не меньше"),
  S3_N("S3.n", Kind.COUNT, "20", "участников не меньше"),
  T1_EASY("T1.easy", Kind.SHARE, "0.03", "простые задания хуже региона больше чем на"),
  T1_HARD("T1.hard", Kind.SHARE, "0.10", "сложные задания лучше региона больше чем на"),
  T1_EASY_FROM("T1.easyFrom", Kind.SHARE, "0.66", "процентиль, с которого задание простое"),
  T1_HARD_TO("T1.hardTo", Kind.SHARE, "0.33", "процентиль, до которого задание сложное"),
  T1_N("T1.n", Kind.COUNT, "20", "участников не меньше"),
  T1R_PERCENTILE("T1r.percentile", Kind.SHARE, "0.01", "процентиль связи профилей"),
  T2_PERCENTILE("T2.percentile", Kind.SHARE, "0.99", "процентиль доли одинаковых работ"),
  T2_N("T2.n", Kind.COUNT, "10", "участников в классе не меньше"),
  C_IQR("C.iqr", Kind.NUMBER, "3", "межквартильных размахов за квартилью"),
  C_N("C.n", Kind.COUNT, "5", "участников в оба года не меньше"),
  V2_IQR("V2.iqr", Kind.NUMBER, "1.5", "межквартильных размахов за квартилью"),
  V1_Z("V1.z", Kind.NUMBER, "1.5", "разность z больше"),
  V1_N("V1.n", Kind.COUNT, "10", "участников в обеих работах не меньше");

  private final String key;
  private final Kind kind;
  private final String usual;
  private final String meaning;

  Parameter(String key, Kind kind, String usual, String meaning) {
    this.key = key;
    this.kind = kind;
    this.usual = usual;
    this.meaning = meaning;
  }

  /** As scripts write it: «J1.share». */
  public String key() {
    return key;
  }

  /** The value of the standard set. */
  public String usual() {
    return usual;
  }

  /** What it is, in Russian, behind the title of its sign. */
  public String meaning() {
    return meaning;
  }

  /** The value as it is frozen; empty when the text is none. */
  Optional<String> canonical(String text) {
    return kind.canonical(text.strip());
  }

  /** What the value is. */
  public Kind kind() {
    return kind;
  }

  /** What the value has to be, in Russian. */
  public String expected() {
    return kind.expected;
  }

  static Optional<Parameter> of(String key) {
    return Arrays.stream(values()).filter(parameter -> parameter.key.equals(key)).findFirst();
  }

  /** Kinds of values and how they are written. */
  public enum Kind {
    COUNT("целое число от 1 до 1000"),
    SHARE("доля между 0 и 1 или проценты, например 0.30 или 30%"),
    NUMBER("число больше 0 и меньше 100, например 2.58"),
    FLAG("да или нет"),
    WORKS("работы вида «ВПР/математика/4-8; ОГЭ/русский язык/9» или «все»"),
    WORDS("слова через точку с запятой"),
    SIGNS("признаки через точку с запятой, например «A; B; C», или «все»"),
    WEIGHTS("веса от 0 до 99 через точку с запятой, например «A=0.5; M1=3»");

    private final String expected;

    Kind(String expected) {
      this.expected = expected;
    }

    Optional<String> canonical(String text) {
      return switch (this) {
        case COUNT ->
            text.matches("\\d{1,4}")
                    && Integer.parseInt(text) >= 1
                    && Integer.parseInt(text) <= 1000
                ? Optional.of(Integer.toString(Integer.parseInt(text)))
                : Optional.empty();
        case SHARE ->
            Fraction.parse(text)
                .filter(share -> share.numerator() > 0 && share.numerator() < share.denominator())
                .map(Fraction::printed);
        case NUMBER -> number(text.replace(',', '.'));
        case FLAG ->
            Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.equals("да") || word.equals("нет"));
        case WORKS -> WorkScope.parse(text).map(WorkScope::printed);
        case WORDS -> Optional.of(String.join("; ", parts(text)));
        case SIGNS -> signs(text);
        case WEIGHTS -> weighed(text);
      };
    }

    private static Optional<String> number(String text) {
      return text.matches("\\d{1,2}(\\.\\d{1,6})?") && new BigDecimal(text).signum() > 0
          ? Optional.of(new BigDecimal(text).stripTrailingZeros().toPlainString())
          : Optional.empty();
    }

    /** In the order of the signs, those that weigh 1 left out. */
    private static Optional<String> weighed(String text) {
      Map<SignKind, String> weights = new EnumMap<>(SignKind.class);
      for (String part : parts(text)) {
        String[] sides = part.split("=", 2);
        Optional<SignKind> kind = SignKind.of(sides[0].strip());
        String weight = sides.length < 2 ? "" : sides[1].strip().replace(',', '.');
        if (kind.isEmpty() || !weight.matches("\\d{1,2}(\\.\\d{1,3})?")) {
          return Optional.empty();
        }
        weights.put(kind.get(), new BigDecimal(weight).stripTrailingZeros().toPlainString());
      }
      return Optional.of(
          weights.entrySet().stream()
              .filter(weight -> !weight.getValue().equals("1"))
              .map(weight -> weight.getKey().id() + "=" + weight.getValue())
              .collect(Collectors.joining("; ")));
    }

    private static Optional<String> signs(String text) {
      if (text.equalsIgnoreCase("все")) {
        return Optional.of("все");
      }
      List<String> ids = Arrays.stream(SignKind.values()).map(SignKind::id).toList();
      List<String> parts = parts(text);
      return parts.isEmpty() || !ids.containsAll(parts)
          ? Optional.empty()
          : Optional.of(ids.stream().filter(parts::contains).collect(Collectors.joining("; ")));
    }
  }

  /** The words of a list. */
  static List<String> parts(String text) {
    return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** The weights that a canonical text names. */
  static Map<SignKind, BigDecimal> weights(String text) {
    Map<SignKind, BigDecimal> weights = new EnumMap<>(SignKind.class);
    for (String part : parts(text)) {
      String[] sides = part.split("=", 2);
      SignKind.of(sides[0]).ifPresent(kind -> weights.put(kind, new BigDecimal(sides[1])));
    }
    return weights;
  }
}
