package mera.data.plan;

/** What of a programme is looked at and edited as one thing. */
public sealed interface Piece {

  /** Title and what stands at the foot of its page. */
  record TitlePage() implements Piece {}

  /**
   * The passport.
   *
   * @param row from 0; −1: all of it
   */
  record Passport(int row) implements Piece {}

  /**
   * The list of indicators.
   *
   * @param row from 0; −1: all of it
   */
  record Indicators(int row) implements Piece {}

  /**
   * A chapter.
   *
   * @param place among the chapters, from 0
   */
  record Chapter(int place) implements Piece {}
}
