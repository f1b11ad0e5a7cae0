package mera.data.ingest;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.problem.Refusal;

/** The texts that the cells of an Office Open XML workbook share, without blanks around them. */
final class SharedTexts {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private String[] texts = new String[0];
  private int count;

  private SharedTexts() {}

  static SharedTexts of(Parts parts, String part, Limits limits) throws Refusal {
    SharedTexts shared = new SharedTexts();
    if (!parts.has(part)) {
      return shared;
    }
    if (parts.size(part) > Limits.mostInMemory()) {
      throw Sentences.tooMuchMemory(parts.name(), null);
    }
    try (Xml xml = Xml.open(parts, part, limits)) {
      while (xml.nextTag()) {
        if (xml.isStart("si")) {
          collect(xml, "si");
          shared.add(text(xml));
        }
      }
    }
    return shared;
  }

  /** Takes the runs of text up to the end of this element, without reading aids for Japanese. */
  static void collect(Xml xml, String element) throws Refusal {
    xml.startText();
    boolean text = false;
    while (!xml.isEnd(element)) {
      int event = xml.next();
      if (xml.isStart("rPh")) {
        xml.skip();
      } else if (xml.isStart("t")) {
        text = true;
      } else if (xml.isEnd("t")) {
        text = false;
      } else if (text && Xml.isCharacters(event)) {
        xml.append();
      }
    }
  }

  /** The collected text; characters that XML does not allow are written as «_x000D_». */
  static String text(Xml xml) {
    String text = Cells.stripped(xml.text());
    return text.contains("_x")
        ? Cells.stripped(
            ESCAPED
                .matcher(text)
                .replaceAll(
                    found ->
                        Matcher.quoteReplacement(
                            Character.toString(Integer.parseInt(found.group(1), 16)))))
        : text;
  }

  private void add(String text) {
    if (count == texts.length) {
      texts = Arrays.copyOf(texts, Math.max(64, 2 * count));
    }
    texts[count++] = text;
  }

  /** The text of this index, which has to be there. */
  String get(int index) {
    return texts[index];
  }

  boolean has(int index) {
    return index >= 0 && index < count;
  }
}
