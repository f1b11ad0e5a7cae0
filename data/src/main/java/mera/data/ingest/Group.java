package mera.data.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A group of participants in a ФИС ОКО report, told by its text alone: «МБОУ …(edu980012)» is a
 * school, «… район(reg98_m003)» a municipality, «Вся выборка» the country, anything else a region.
 *
 * @param login of a school; code of a municipality; empty for the others
 */
record Group(Kind kind, String name, String login) {

  /** What a group consists of. */
  enum Kind {
    WHOLE,
    REGION,
    MUNICIPALITY,
    SCHOOL
  }

  private static final Pattern CODED =
      Pattern.compile("(.*)\\(\\s*(?:(reg\\d{2}_m\\d{3})|((?:sch|edu|ksh|spo)\\d{6}))\\s*\\)");

  static Group of(String text) {
    String line = Cells.oneLine(text);
    Matcher coded = CODED.matcher(line);
    if (coded.matches()) {
      boolean school = coded.group(3) != null;
      return new Group(
          school ? Kind.SCHOOL : Kind.MUNICIPALITY,
          Cells.stripped(coded.group(1)),
          school ? coded.group(3) : coded.group(2));
    }
    boolean whole = Cells.caption(line).startsWith("вся выборка");
    return new Group(whole ? Kind.WHOLE : Kind.REGION, line, "");
  }

  /** In the genitive, for messages: «муниципалитета «…»». */
  String printed() {
    return (kind == Kind.MUNICIPALITY ? "муниципалитета «" : "региона «") + name + "»";
  }
}
