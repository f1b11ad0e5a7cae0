package mera.data.order;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table of endings: the first line that fits a word gives its forms.
 *
 * @param lines from the most special ending to the most general
 */
record Endings(List<Line> lines) {

  /**
   * @param ending of the nominative
   * @param cut so many last letters go
   * @param genitive what comes instead
   */
  record Line(
      Pattern ending,
      int cut,
      String genitive,
      String dative,
      String accusative,
      String instrumental) {

    /**
     * @param forms genitive, dative, accusative, instrumental, parted by blanks; «=» for the
     *     nominative
     */
    static Line of(String ending, int cut, String forms) {
      String[] four = forms.split(" ");
      return new Line(Pattern.compile("(?iu).*" + ending), cut, four[0], four[1], four[2], four[3]);
    }

    String form(String word, Case in) {
      String tail =
          switch (in) {
            case GENITIVE -> genitive;
            case DATIVE -> dative;
            case ACCUSATIVE -> accusative;
            case INSTRUMENTAL -> instrumental;
          };
      return tail.equals("=") ? word : word.substring(0, word.length() - cut) + tail;
    }
  }

  /** The word in the case; empty when no ending fits. */
  Optional<String> form(String word, Case in) {
    return lines.stream()
        .filter(line -> line.ending().matcher(word).matches())
        .findFirst()
        .map(line -> line.form(word, in));
  }
}
