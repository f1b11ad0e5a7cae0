package mera.data.school;

/**
 * A word that tells a school from others.
 *
 * @param printed as the file has it, in lower case
 * @param stem see {@link Stem#of}
 * @param root see {@link Stem#root}
 * @param endings what the stem leaves of the printed words; blank where it does not matter
 * @param role what it names
 */
record NameWord(String printed, String stem, String root, String endings, Role role) {

  /** What a word names. */
  enum Role {
    /** A town or a settlement of urban type: its name is there once in a region. */
    TOWN,
    /** A village. */
    VILLAGE,
    /** «п. Лесной»: a village, or a settlement of urban type in short. */
    SETTLEMENT,
    /** «Лебяжинская»: an adjective made of a place. */
    OF_A_PLACE,
    /** «Гармония», «математический». */
    WORD
  }

  static NameWord of(String printed, Role role) {
    StringBuilder stem = new StringBuilder();
    StringBuilder endings = new StringBuilder();
    for (String part : printed.split(" ", -1)) {
      String cut = Stem.of(part);
      stem.append(stem.isEmpty() ? "" : " ").append(cut);
      endings.append(stem.length() == cut.length() ? "" : " ").append(part.substring(cut.length()));
    }
    boolean settlement = role != Role.WORD && role != Role.OF_A_PLACE;
    String whole = stem.toString();
    return new NameWord(
        printed, whole, Stem.root(whole), settlement ? endings.toString() : "", role);
  }

  /** Does it say where the school is? */
  boolean isPlace() {
    return role != Role.WORD;
  }

  /** Is it the name of a town or a village? */
  boolean isSettlement() {
    return isPlace() && role != Role.OF_A_PLACE;
  }

  /** The same word in another case; a town is no village. */
  boolean isSame(NameWord other) {
    if (!stem.equals(other.stem)) {
      return false;
    }
    return !isSettlement()
        || !other.isSettlement()
        || isSameKind(other) && isOneWord(endings, other.endings);
  }

  private boolean isSameKind(NameWord other) {
    return role == other.role || role == Role.SETTLEMENT || other.role == Role.SETTLEMENT;
  }

  private static boolean isOneWord(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String[] ones = one.split(" ", -1);
    String[] others = other.split(" ", -1);
    boolean same = ones.length == others.length;
    for (int i = 0; same && i < ones.length; i++) {
      same = Stem.isOneWord(ones[i], others[i]);
    }
    return same;
  }
}
