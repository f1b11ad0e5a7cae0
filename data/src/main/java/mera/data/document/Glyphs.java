package mera.data.document;

import java.util.Set;
import java.util.TreeSet;
import mera.data.document.LayoutProfile.Lettering;

/** What the embedded letters can show. */
public final class Glyphs {

  private static final Typeface SERIF = new Typeface(Lettering.SERIF);

  private Glyphs() {}

  /** Characters of the text that a PDF would show as «□»; empty as a rule. */
  public static Set<String> lacking(String text) {
    Set<String> lacking = new TreeSet<>();
    text.codePoints()
        .filter(c -> c > 0x7f && !shown(c))
        .forEach(c -> lacking.add(Character.toString(c)));
    return lacking;
  }

  private static boolean shown(int c) {
    if (c >= 'А' && c <= 'я' || c == 'ё' || c == 'Ё') {
      return true;
    }
    synchronized (SERIF) {
      return !SERIF.printable(Character.toString(c)).contains("□") || c == '□';
    }
  }
}
