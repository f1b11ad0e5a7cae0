package mera.data.document;

import java.util.regex.Pattern;

/**
 * Keeps together what must not be torn over two lines: «№ 5», initials and surname, «г. Чита», a
 * number and its unit, a day and its month. Only blanks are exchanged for no-break spaces; no other
 * character of the text changes, and its length stays.
 */
public final class Typography {

  /** The no-break space. */
  public static final char NO_BREAK = '\u00a0';

  private static final String START = "(?<!\\p{L})";
  private static final String INITIAL = "[А-ЯЁ]\\.";
  private static final String SURNAME = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?";
  private static final String MONTH =
      "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)";
  private static final String UNIT =
      "(?:%|₽|руб\\.|тыс\\.|млн|млрд|чел\\.|шт\\.|ч\\.|мин\\.|г\\.|гг\\.|год(?:а|у|ы|ов|ах|ам|ом)?"
          + "|балла|баллов|балл|мм|см|км)(?!\\p{L})";

  /** Finds blanks (and nothing else) that may not end a line. */
  private static final Pattern BLANK =
      Pattern.compile(
          " (?:"
              + String.join(
                  "|",
                  between("(?<!\\p{L})[№N]", "(?!п/п)[\\p{L}\\d_]"),
                  between(START + INITIAL, INITIAL),
                  between(START + INITIAL, "[А-ЯЁ][а-яё]"),
                  between(
                      START + "[А-ЯЁ][а-яё-]{1,40}",
                      INITIAL + "\\h?" + INITIAL + "(?!\\h*" + SURNAME + ")"),
                  between(START + "(?:г|с|п|д|пос|пгт|ул|пр|обл|им)\\.", "[«А-ЯЁ]"),
                  between(START + "(?:п|пп|ч|ст|стр|гл|рис|табл|л|д|кв|каб|тел)\\.", "\\d"),
                  between(START + "т\\.", "[депкч]\\."),
                  between("\\d", UNIT),
                  between("(?<!\\d)\\d{1,2}»?", MONTH + "(?!\\p{L})"),
                  "(?=[–—](?:\\h|$))")
              + ")");

  /** Finds the blank behind a preposition or a conjunction of one or two letters. */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<=" + START + "(?:[авикосу]|во|до|за|из|ко|на|не|об|от|по|со) )(?=\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Typography() {}

  /** The text with no-break spaces where a line may not end. */
  public static String bind(String text) {
    if (text.indexOf(' ') < 0) {
      return text;
    }
    return BLANK.matcher(text).replaceAll(String.valueOf(NO_BREAK));
  }

  /** The same for a title, in which no line ends with a preposition or a conjunction either. */
  static String bindTitle(String text) {
    StringBuilder bound = new StringBuilder(bind(text));
    SHORT.matcher(text).results().forEach(r -> bound.setCharAt(r.start() - 1, NO_BREAK));
    return bound.toString();
  }

  /** Stands behind the blank, which is cheaper than looking back from every character. */
  private static String between(String before, String after) {
    return "(?<=" + before + " )(?=" + after + ")";
  }
}
