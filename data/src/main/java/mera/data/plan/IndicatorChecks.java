package mera.data.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.plan.Remark.Weight;

/**
 * L17: places of a programme that list its indicators in words of their own, beside the one list;
 * and indicators that contradict themselves or the measure that they belong to.
 */
final class IndicatorChecks {

  private static final String CODE = "L17";

  private static final Pattern COUNTED = Pattern.compile("(?iuU)(?:показател|индикатор)");

  /** A longer paragraph that speaks of indicators announces no list, unless a colon ends it. */
  private static final int SHORT = 100;

  /** A value at the end of a line: «… – 90 %», «…: не менее 30 %». */
  private static final Pattern VALUE =
      Pattern.compile("(?u)(?:\\s[–—-]|:)\\s*((?:\\p{L}+\\s){0,2}\\d[^–—:]{0,40})$");

  private final Plan plan;
  private final List<Remark> remarks;

  private IndicatorChecks(Plan plan, List<Remark> remarks) {
    this.plan = plan;
    this.remarks = remarks;
  }

  static void add(Plan plan, List<Remark> remarks) {
    if (plan.indicators().isEmpty()) {
      return;
    }
    IndicatorChecks checks = new IndicatorChecks(plan, remarks);
    checks.places();
    checks.values();
  }

  // ---- places ----

  private void places() {
    Programme programme = plan.programme();
    String before = "";
    for (int i = 0; i < plan.parts().size(); i++) {
      Part part = plan.parts().get(i);
      switch (part) {
        case Part.Passport passport -> passport(passport.passport());
        case Part.Items items -> {
          if (announces(before)) {
            compare(
                "В тексте после слов «" + brief(before) + "»", items.list(), programme.pieceAt(i));
          }
        }
        default -> {}
      }
      before =
          switch (part) {
            case Part.Chapter chapter -> chapter.chapter();
            case Part.Text text -> text.text();
            default -> "";
          };
    }
  }

  private static boolean announces(String text) {
    return COUNTED.matcher(text).find()
        && (text.strip().length() <= SHORT || text.strip().endsWith(":"));
  }

  private void passport(List<Part.Entry> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Part.Entry row = rows.get(i);
      if (COUNTED.matcher(row.name()).find() && !row.text().isBlank()) {
        List<String> lines = row.text().lines().map(String::strip).toList();
        // The line above a list that only announces it.
        boolean head = lines.size() > 1 && lines.getFirst().endsWith(":");
        compare(
            "В паспорте, строка «" + brief(row.name()) + "»",
            head ? lines.subList(1, lines.size()) : lines,
            new Piece.Passport(i));
      }
    }
  }

  /** What one place says of the indicators. */
  private static final class Said {
    final Set<String> missing = new LinkedHashSet<>();
    final List<String> more = new ArrayList<>();
    final List<String> otherwise = new ArrayList<>();
    final List<String> values = new ArrayList<>();
  }

  private void compare(String where, List<String> own, Piece piece) {
    List<String> lines = own.stream().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty() || lines.stream().anyMatch(Indicator::isListedIn)) {
      return;
    }
    Map<Indicator, String> left = new LinkedHashMap<>();
    Set<Indicator> open = new LinkedHashSet<>(plan.indicators());
    List<String> unknown = new ArrayList<>();
    for (String line : lines) {
      Optional<Indicator> same = open.stream().filter(one -> isSame(line, one)).findFirst();
      same.ifPresentOrElse(
          one -> {
            open.remove(one);
            left.put(one, line);
          },
          () -> unknown.add(line));
    }
    Said said = new Said();
    left.forEach((one, line) -> value(one, line, said));
    for (String line : unknown) {
      Optional<Indicator> like = open.stream().filter(one -> isLike(line, one)).findFirst();
      like.ifPresentOrElse(
          one -> {
            open.remove(one);
            said.otherwise.add(one.number());
            value(one, line, said);
          },
          () -> said.more.add(line));
    }
    open.forEach(one -> said.missing.add(one.number()));
    tell(where, said, piece);
  }

  private void tell(String where, Said said, Piece piece) {
    List<String> words = new ArrayList<>();
    if (!said.missing.isEmpty()) {
      words.add("нет показателей № " + String.join(", ", said.missing));
    }
    if (!said.more.isEmpty()) {
      words.add(
          "лишних строк "
              + said.more.size()
              + " («"
              + brief(said.more.getFirst().replaceFirst("^[-–—•]\\s*", ""))
              + "»)");
    }
    if (!said.values.isEmpty()) {
      words.add("другие значения: " + String.join("; ", said.values));
    }
    if (!said.otherwise.isEmpty()) {
      words.add("иначе названы № " + String.join(", ", said.otherwise));
    }
    if (!words.isEmpty()) {
      remarks.add(
          Remark.of(
              CODE,
              Weight.DOUBT,
              piece,
              where + ", показатели расходятся со списком: " + String.join(", ", words) + "."));
    }
  }

  private static void value(Indicator one, String line, Said said) {
    Matcher value = VALUE.matcher(bare(line));
    if (value.find()) {
      Target own = Target.read(value.group(1), one.unit());
      if (!own.agrees(one.reading())) {
        said.values.add(
            "№ " + one.number() + " – " + own.printed() + ", в списке " + one.reading().printed());
      }
    }
  }

  private static boolean isSame(String line, Indicator one) {
    String said = plain(words(line));
    return said.equals(plain(one.phrase())) || said.equals(plain(one.text()));
  }

  /** Three words of five in common. */
  private static boolean isLike(String line, Indicator one) {
    Set<String> said = set(words(line));
    Set<String> known = set(one.phrase());
    Set<String> all = new HashSet<>(said);
    all.addAll(known);
    said.retainAll(known);
    return said.size() * 5 >= all.size() * 3;
  }

  private static Set<String> set(String text) {
    return new HashSet<>(List.of(plain(text).split(" ")));
  }

  /** A line without its dash and the sign behind it. */
  private static String bare(String line) {
    return line.strip().replaceFirst("^[-–—•]\\s*", "").replaceFirst("[;.,]\\s*$", "");
  }

  private static String words(String line) {
    return VALUE.matcher(bare(line)).replaceFirst("");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replaceAll("[^\\p{L}\\p{Nd}%+]+", " ")
        .strip();
  }

  private static String brief(String text) {
    String line = text.strip();
    return line.length() > 60 ? line.substring(0, 59) + "…" : line;
  }

  // ---- values ----

  private void values() {
    for (int i = 0; i < plan.indicators().size(); i++) {
      Indicator one = plan.indicators().get(i);
      Piece piece = new Piece.Indicators(i);
      one.reading()
          .discord()
          .ifPresent(
              why ->
                  remarks.add(
                      Remark.of(
                          CODE, Weight.DOUBT, piece, "Показатель № " + one.number() + ": " + why)));
      row(one, piece);
    }
  }

  /** A measure that names a number in the unit of its indicator names the same one. */
  private void row(Indicator one, Piece piece) {
    String id = one.rowId();
    if (id == null) {
      return;
    }
    Optional<Node> row = plan.node(id);
    if (row.isEmpty()) {
      remarks.add(
          Remark.of(
              CODE,
              Weight.NOTE,
              piece,
              "Показатель № " + one.number() + " относится к мере, которой в плане больше нет."));
      return;
    }
    Target wanted = one.reading();
    String result = row.get().result();
    List<Target.Value> named =
        Target.read(result, "").values().stream()
            .filter(value -> wanted.values().stream().anyMatch(value::isOfUnit))
            .toList();
    if (!named.isEmpty() && !new Target(wanted.operator(), named).agrees(wanted)) {
      remarks.add(
          Remark.of(
              CODE,
              Weight.DOUBT,
              piece,
              PlanChecks.name(row.get())
                  + ": в результате "
                  + named.getFirst().printed()
                  + ", у показателя № "
                  + one.number()
                  + " – "
                  + wanted.printed()
                  + "."));
    }
  }
}
