package mera.data.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the {…} of templates into text: years, the region, the parties and their heads; «.caps» at
 * the end of a name gives capitals. A name that is not known is a fault of the template and fails.
 */
public final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern YEAR = Pattern.compile("year([+-]\\d{1,2})?");

  private static final String CAPITALS = ".caps";

  private final int year;
  private final Map<String, String> words;

  private Placeholders(int year, Map<String, String> words) {
    this.year = year;
    this.words = words;
  }

  /**
   * @param firstYear what {year} prints: the calendar year in which the period begins
   * @param parties their names contain no placeholders any more: see {@link #parties}
   */
  public static Placeholders of(int firstYear, RegionNames region, Map<String, Party> parties) {
    Map<String, String> words = base(firstYear, region);
    parties.forEach((key, party) -> put(words, key, party));
    return new Placeholders(firstYear, words);
  }

  /** The parties of a template with the replacements in place and their own placeholders filled. */
  public static Map<String, Party> parties(
      int firstYear, RegionNames region, Map<String, Party> own, Map<String, Party> replacements) {
    Placeholders names = new Placeholders(firstYear, base(firstYear, region));
    Map<String, Party> all = new LinkedHashMap<>(own);
    all.putAll(replacements);
    all.replaceAll((key, party) -> names.fill(party));
    return all;
  }

  private static Map<String, String> base(int year, RegionNames region) {
    Map<String, String> words = new HashMap<>();
    words.put("years", year + "–" + (year + 1));
    words.put("schoolyear", year + "/" + (year + 1));
    words.put("region", region.nom());
    words.put("region.gen", region.gen());
    words.put("region.dat", region.dat());
    return words;
  }

  private static void put(Map<String, String> words, String key, Party party) {
    words.put(key, party.name());
    words.put(key + ".short", party.name());
    words.put(key + ".nom", party.nom());
    words.put(key + ".gen", party.genitive());
    words.put(key + ".dat", party.dative());
    words.put(key + ".acc", party.accusative());
    Party.Person person = party.person();
    if (person != null) {
      words.put(key + ".person", person.nom());
      words.put(key + ".person.dat", person.dative());
      words.put(key + ".person.acc", person.accusative());
    }
  }

  /** The same with one more name. */
  Placeholders with(String name, String word) {
    Map<String, String> more = new HashMap<>(words);
    more.put(name, word);
    return new Placeholders(year, more);
  }

  /** The text with every placeholder filled. */
  public String fill(String text) {
    return fill(text, name -> false);
  }

  /**
   * @param later names that stay as they are, because they are filled when the page is made
   */
  public String fill(String text, Predicate<String> later) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(later.test(name(found)) ? found.group() : word(found)));
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private String word(MatchResult found) {
    return word(name(found));
  }

  private String word(String name) {
    if (name.endsWith(CAPITALS)) {
      return word(name.substring(0, name.length() - CAPITALS.length())).toUpperCase(Locale.ROOT);
    }
    Matcher years = YEAR.matcher(name);
    if (years.matches()) {
      return String.valueOf(year + (years.group(1) == null ? 0 : Integer.parseInt(years.group(1))));
    }
    String word = words.get(name);
    if (word == null) {
      throw new IllegalArgumentException("unknown placeholder {" + name + "}");
    }
    return word;
  }

  private Party fill(Party party) {
    Party.Person person = party.person();
    return new Party(
        party.kind(),
        fill(party.nom()),
        fillOrNull(party.gen()),
        fillOrNull(party.dat()),
        fillOrNull(party.acc()),
        fillOrNull(party.shortName()),
        person,
        party.aliases().stream().map(this::fill).toList(),
        party.parent(),
        party.members(),
        party.schoolCode(),
        fillOrNull(party.abbreviation()),
        party.guessed());
  }

  private @Nullable String fillOrNull(@Nullable String text) {
    return text == null ? null : fill(text);
  }
}
