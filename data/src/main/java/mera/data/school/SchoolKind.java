package mera.data.school;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of schools as their names say them. */
enum SchoolKind {
  SECONDARY("СОШ"),
  BASIC("ООШ"),
  PRIMARY("НОШ"),
  /** «Школа № 5»: of any of the three stages. */
  SCHOOL("школа"),
  LYCEUM("лицей"),
  GYMNASIUM("гимназия"),
  CENTRE("образовательный центр"),
  CADETS("кадетская школа"),
  BOARDING("интернат"),
  SPECIAL("коррекционная школа"),
  EVENING("вечерняя школа"),
  COLLEGE("колледж"),
  KINDERGARTEN("детский сад");

  private final String words;

  SchoolKind(String words) {
    this.words = words;
  }

  /** How far two names agree in their kinds. */
  enum Agreement {
    SAME,
    /** «Школа № 5» and «СОШ № 5». */
    NEAR,
    /** One of them says more: «СОШ» and «СОШ «ОЦ»», or says no kind at all. */
    PARTLY,
    DIFFERENT
  }

  /** Russian words for a set of kinds; empty for none. */
  static String words(Set<SchoolKind> kinds) {
    return kinds.stream().map(kind -> kind.words).collect(Collectors.joining(", "));
  }

  static Agreement compare(Set<SchoolKind> one, Set<SchoolKind> other) {
    if (one.equals(other) && !one.isEmpty()) {
      return Agreement.SAME;
    }
    if (one.isEmpty() || other.isEmpty()) {
      return Agreement.PARTLY;
    }
    if (general(one) && stage(other) || general(other) && stage(one)) {
      return Agreement.NEAR;
    }
    return one.containsAll(other) || other.containsAll(one)
        ? Agreement.PARTLY
        : Agreement.DIFFERENT;
  }

  private static boolean general(Set<SchoolKind> kinds) {
    return kinds.equals(EnumSet.of(SCHOOL));
  }

  private static boolean stage(Set<SchoolKind> kinds) {
    return kinds.size() == 1
        && (kinds.contains(SECONDARY) || kinds.contains(BASIC) || kinds.contains(PRIMARY));
  }
}
