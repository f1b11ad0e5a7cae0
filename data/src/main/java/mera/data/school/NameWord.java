package mera.data.school;

/**
 * A word that tells a school from others.
 *
 * @param printed as the file has it, in lower case
 * @param stem see {@link Stem#of}
 * @param root see {@link Stem#root}
 * @param gender see {@link Stem#gender}; blank where it does not matter
 * @param role what it names
 */
record NameWord(String printed, String stem, String root, char gender, Role role) {

  /** What a word names. */
  enum Role {
    /** A town or a settlement of urban type: its name is there once in a region. */
    TOWN,
    /** A village. */
    VILLAGE,
    /** «Лебяжинская»: an adjective made of a place. */
    OF_A_PLACE,
    /** «Гармония», «математический». */
    WORD
  }

  static NameWord of(String printed, Role role) {
    String stem = stem(printed);
    char gender = role == Role.TOWN || role == Role.VILLAGE ? Stem.gender(printed) : ' ';
    return new NameWord(printed, stem, Stem.root(stem), gender, role);
  }

  private static String stem(String printed) {
    if (printed.indexOf(' ') < 0) {
      return Stem.of(printed);
    }
    StringBuilder stem = new StringBuilder();
    for (String part : printed.split(" ", -1)) {
      stem.append(stem.isEmpty() ? "" : " ").append(Stem.of(part));
    }
    return stem.toString();
  }

  /** Does it say where the school is? */
  boolean isPlace() {
    return role != Role.WORD;
  }

  /** The same word in another case. */
  boolean isSame(NameWord other) {
    return stem.equals(other.stem)
        && (gender == ' ' || other.gender == ' ' || gender == other.gender);
  }
}
