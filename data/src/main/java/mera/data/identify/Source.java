package mera.data.identify;

import java.util.Locale;
import java.util.regex.Pattern;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import mera.data.school.SourceList;

/**
 * Somebody else's list in which a school stands: a basis of its own beside the rules.
 *
 * @param title as printed above the list; for a rating the caption of the zone
 * @param year calendar year that it is of; 0 when the file does not say
 */
public record Source(Kind kind, String title, int year) {

  /**
   * Words by which the federal list calls itself: the name of its method speaks of «организации,
   * имеющие низкие образовательные результаты».
   */
  private static final Pattern FEDERAL =
      Pattern.compile("федеральн|рособрнадзор|фиоко|имеющи[ех] низкие образовательные результаты");

  /** Words by which others call their lists. */
  private static final Pattern OTHER =
      Pattern.compile(
          "необъективн|признак|муниципальн(ый|ого) (список|перечень)|региональн|зон[аы] риска");

  /** Who made the list. */
  public enum Kind {
    /** The list of Рособрнадзор. */
    FEDERAL("федеральный перечень"),
    /** The red zone of a regional rating. */
    RED_ZONE("красная зона рейтинга"),
    /** Another list; it is shown and decides nothing. */
    OTHER("другой список");

    private final String printed;

    Kind(String printed) {
      this.printed = printed;
    }

    /** As shown and printed. */
    public String printed() {
      return printed;
    }
  }

  /** What an imported list is, by its own title. */
  public static Source of(SourceList list) {
    String title = list.title().toLowerCase(Locale.ROOT);
    boolean federal = FEDERAL.matcher(title).find() && !OTHER.matcher(title).find();
    return new Source(federal ? Kind.FEDERAL : Kind.OTHER, list.title(), list.year());
  }

  /** Does this cell of a rating put its school into the red zone? */
  static boolean isRedZone(SchoolValue value) {
    return value.topic() == Topic.RATING
        && value.indicator().toLowerCase(Locale.ROOT).contains("зона")
        && value.text().toLowerCase(Locale.ROOT).contains("красн");
  }

  /** «федеральный перечень 2025 года». */
  public String printed() {
    return kind.printed() + (year == 0 ? "" : " " + year + " года");
  }
}
