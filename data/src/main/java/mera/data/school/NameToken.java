package mera.data.school;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or a number of a name.
 *
 * @param text lower case, «е» for «ё», Cyrillic letters in place of Latin look-alikes; «№» for all
 *     its spellings
 * @param stem see {@link Stem#of}
 * @param dot a full stop follows: an abbreviation or an initial
 * @param edge something stands before it that separates: a quote, a comma, a dash, a bracket
 */
record NameToken(String text, String stem, boolean dot, boolean edge) {

  private static final Pattern PART = Pattern.compile("№|\\d+|\\p{L}+");
  private static final Set<String> NUMBER = Set.of("n", "no", "nо", "номер", "ном");
  private static final String LATIN = "aceopxykmhtb";
  private static final String CYRILLIC = "асеорхукмнтв";
  private static final Pattern EDGES = Pattern.compile("[^\\s.\\p{L}\\d№-]|\\s[-–—]|[-–—]\\s");

  /** Abbreviations of more than one letter group; each becomes one word. */
  private static final String[][] SHORT = {
    {"р-он", "\\bр-он", "район"},
    {"пгт", "\\bпгт(?=\\p{L})", "пгт "},
    {"р-н", "\\bр-н", "район"},
    {"м.", "\\bм\\. ?р\\.", "муниципальный район "},
    {"г.", "\\bг\\. ?о\\.", "городской округ "},
    {"м.", "\\bм\\. ?о\\.", "муниципальный округ "},
    {"п.", "\\bп\\. ?г\\. ?т\\.?", "пгт "},
    {"р.", "\\bр\\. ?п\\.", "рп "},
    {"ст-ц", "\\bст-ц", "станиц"},
    {"пос-к", "\\bпос-к", "поселок"},
    {"обр.", "\\bобр\\. ?центр", "образовательный центр"},
    {"общеобр.", "\\bобщеобр\\.", "общеобразовательная "},
    {"ср.", "\\bср\\.", "средняя "},
    {"осн.", "\\bосн\\.", "основная "},
    {"нач.", "\\bнач\\.", "начальная "},
    {"шк.", "\\bшк\\.", "школа "},
    {"мун.", "\\bмун\\.", "муниципальное "},
    {"обл.", "\\bобл\\.", "области "},
  };

  /**
   * @param hint letters that every spelling of it has: looked for first, it is rarely there
   */
  private record Short(String hint, Pattern written, String word) {}

  private static final List<Short> SHORTS = shorts();

  private static List<Short> shorts() {
    List<Short> all = new ArrayList<>();
    for (String[] one : SHORT) {
      Pattern written = Pattern.compile(one[1], Pattern.UNICODE_CHARACTER_CLASS);
      all.add(new Short(one[0], written, one[2]));
    }
    return List.copyOf(all);
  }

  /** Takes a text apart. */
  static List<NameToken> of(String name) {
    String text = plain(name);
    List<NameToken> tokens = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find()) {
      boolean edge = EDGES.matcher(text.substring(end, part.start())).find();
      end = part.end();
      boolean dot = end < text.length() && text.charAt(end) == '.';
      String word = part.group();
      String written = NUMBER.contains(word) ? "№" : NameWords.meant(word);
      split(written, dot, edge, tokens);
    }
    return tokens;
  }

  private static String plain(String name) {
    String text =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace('ё', 'е')
            .replace('\u00a0', ' ')
            .replace("\u00ad", "");
    text = cyrillic(text);
    if (text.indexOf('.') < 0 && text.indexOf('-') < 0 && text.indexOf("пгт") < 0) {
      return text;
    }
    for (Short one : SHORTS) {
      if (text.contains(one.hint())) {
        text = one.written().matcher(text).replaceAll(one.word());
      }
    }
    return text;
  }

  /** Latin letters that look like Cyrillic ones, in words that have Cyrillic letters too. */
  private static String cyrillic(String text) {
    StringBuilder all = new StringBuilder(text);
    if (text.chars().noneMatch(c -> LATIN.indexOf(c) >= 0)) {
      return text;
    }
    Matcher word = PART.matcher(text);
    while (word.find()) {
      boolean alike = word.group().chars().allMatch(c -> LATIN.indexOf(c) >= 0 || c > 0x3ff);
      if (alike && !NUMBER.contains(word.group())) {
        for (int i = word.start(); i < word.end(); i++) {
          int latin = LATIN.indexOf(all.charAt(i));
          if (latin >= 0) {
            all.setCharAt(i, CYRILLIC.charAt(latin));
          }
        }
      }
    }
    return all.toString();
  }

  /** «МБОУСОШ» is two words. */
  private static void split(String word, boolean dot, boolean edge, List<NameToken> tokens) {
    for (int i = 3; i < word.length() - 2 && word.length() < 10; i++) {
      if (word.charAt(i - 1) == 'у'
          && NameWords.form(word.substring(0, i)).isPresent()
          && NameWords.kind(word.substring(i)) != null) {
        tokens.add(token(word.substring(0, i), false, edge));
        tokens.add(token(word.substring(i), dot, false));
        return;
      }
    }
    tokens.add(token(word, dot, edge));
  }

  private static NameToken token(String word, boolean dot, boolean edge) {
    return new NameToken(word, Stem.of(word), dot, edge);
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** «А.» in «им. А. С. Пушкина». */
  boolean isInitial() {
    return text.length() == 1 && dot;
  }
}
