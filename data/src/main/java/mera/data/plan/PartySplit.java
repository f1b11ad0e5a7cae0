package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parties of a cell: known ones by the directory, the rest by the separators outside quotes and
 * brackets. The rest is a proposal that the analyst confirms.
 */
public final class PartySplit {

  /** «(далее – СОИРО)», with any dash or none. */
  private static final Pattern DECLARED =
      Pattern.compile("(?iu)\\(\\s*далее\\s*(?:по тексту\\s*)?[-–—:]?\\s*([^()]+?)\\s*\\)");

  /** What goes on with a name behind a comma. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?iuU)^(?:осуществляющ|реализующ|имеющ|включенн|включённ|обеспечивающ|курирующ"
              + "|находящ|расположенн|науки\\b|культуры\\b|спорта\\b|молодежн|молодёжн|молодежи\\b"
              + "|молодёжи\\b|медицинск|социальн|опеки\\b)");

  private static final List<Map.Entry<Pattern, Party.Kind>> KINDS =
      List.of(
          kind(
              "мсу\\b|муниципальн\\S* орган|местного самоуправления|муниципалитет|моуо|муоо",
              Party.Kind.MUNICIPAL),
          kind("руководител|директор", Party.Kind.SCHOOL_LEADERS),
          kind(
              "администраци\\S* (?:оо|школ|образовательн)|педагог|учител|методист|завуч|команд",
              Party.Kind.STAFF),
          kind(
              "образовательные организации|общеобразовательные|^школы|^оо$|шнор",
              Party.Kind.SCHOOLS),
          kind(
              "министерств|департамент|комитет|управлени|отдел|минобр|администраци",
              Party.Kind.BODY),
          kind("институт|\\bиро\\b|\\S{1,3}иро\\b|центр|цоко", Party.Kind.INSTITUTE),
          kind("сош|гимнази|лицей|школа|м[бак]?оу", Party.Kind.SCHOOL));

  private PartySplit() {}

  private static Map.Entry<Pattern, Party.Kind> kind(String words, Party.Kind kind) {
    return Map.entry(Pattern.compile("(?iuU)" + words), kind);
  }

  /**
   * A party of the cell.
   *
   * @param text its name as written, without what is declared in brackets
   * @param key null: not in the directory
   * @param declared the abbreviation that the cell introduces for it; null: none
   */
  public record Piece(String text, @Nullable String key, @Nullable String declared) {}

  /** What the cell says, in its order. */
  public static List<Piece> of(String raw, Map<String, Party> directory) {
    List<Piece> pieces = new ArrayList<>();
    List<PartyReader.Found> known = PartyReader.find(raw, directory);
    int from = 0;
    for (PartyReader.Found one : known) {
      // The name of a known party may be met again in the brackets that declare it.
      if (!pieces.isEmpty() && isDeclaration(raw, one.start())) {
        from = Math.max(from, one.end());
        continue;
      }
      pieces.addAll(unknown(raw.substring(Math.min(from, one.start()), one.start())));
      if (!one.opens()) {
        pieces.add(new Piece(raw.substring(one.start(), one.end()), one.key(), null));
      }
      from = one.end();
    }
    pieces.addAll(unknown(raw.substring(from)));
    return withDeclared(raw, pieces);
  }

  /** Abbreviations that a text introduces, in its order. */
  public static List<String> declared(String text) {
    return DECLARED.matcher(text).results().map(found -> found.group(1).strip()).toList();
  }

  /** The most likely kind of a party that the directory does not know. */
  public static Party.Kind guess(String name) {
    return KINDS.stream()
        .filter(one -> one.getKey().matcher(name).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Party.Kind.STAFF);
  }

  private static boolean isDeclaration(String raw, int place) {
    return DECLARED.matcher(raw).results().anyMatch(m -> place > m.start() && place < m.end());
  }

  private static List<Piece> withDeclared(String raw, List<Piece> pieces) {
    List<Piece> result = new ArrayList<>(pieces);
    for (MatchResult declaration : DECLARED.matcher(raw).results().toList()) {
      Optional<Piece> bearer =
          result.stream()
              .filter(p -> raw.indexOf(p.text()) < declaration.start())
              .reduce((one, later) -> later);
      bearer.ifPresent(
          piece ->
              result.set(
                  result.indexOf(piece),
                  new Piece(piece.text(), piece.key(), declaration.group(1).strip())));
    }
    return List.copyOf(result);
  }

  private static List<Piece> unknown(String text) {
    Matcher declared = DECLARED.matcher(text);
    List<Piece> pieces = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String part : parts(declared.replaceAll(" "))) {
      String words = part.strip();
      if (open.length() > 0 && !GOES_ON.matcher(words).find()) {
        add(pieces, open.toString());
        open.setLength(0);
      }
      open.append(open.length() > 0 ? ", " : "").append(words);
    }
    add(pieces, open.toString());
    return pieces;
  }

  private static void add(List<Piece> pieces, String name) {
    String clean =
        name.replaceAll("^[\\s,;:()»”.–—-]+|[\\s,;:(.–—-]+$", "").replaceAll("\\s+", " ");
    boolean says = clean.codePoints().anyMatch(Character::isLetter);
    if (says && !clean.toLowerCase(Locale.ROOT).equals("и")) {
      pieces.add(new Piece(clean, null, null));
    }
  }

  /** Between separators that stand outside quotes and brackets. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '«' || c == '(' || c == '„') {
        depth++;
      } else if (c == '»' || c == ')' || c == '“') {
        depth = Math.max(0, depth - 1);
      } else if (c == '\n' || depth == 0 && (c == ',' || c == ';' || c == ':')) {
        parts.add(text.substring(from, i));
        from = i + 1;
        depth = c == '\n' ? 0 : depth;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
