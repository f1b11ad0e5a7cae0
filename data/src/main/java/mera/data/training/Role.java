package mera.data.training;

/** What was planted in a school of the training region; the file of schools has the letters. */
public enum Role {
  /** Below 30 % of mark «2» in every work. */
  AVERAGE('-'),
  /** 30–55 % of mark «2» in the same five works of both years. */
  LOW('L'),
  /** 30–55 % of mark «2» in three works of 2025 only. */
  FALLING('F'),
  /** At least 30 % of mark «2» in exactly one work, in 2025. */
  RISK('R'),
  /** Lifted scores in both subjects of grades 4 and 5, both years. */
  LIFTED('U'),
  /** Exactly 30 % of mark «2» in two works of 2025: 6 of 20 and 3 of 10. */
  EDGE('E');

  private final char letter;

  Role(char letter) {
    this.letter = letter;
  }

  static Role of(char letter) {
    for (Role role : values()) {
      if (role.letter == letter) {
        return role;
      }
    }
    throw new IllegalArgumentException("role " + letter);
  }
}
