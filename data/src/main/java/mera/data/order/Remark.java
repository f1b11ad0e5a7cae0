package mera.data.order;

/**
 * Something that a careful reader would ask about before the order is signed.
 *
 * @param rule short code of the rule: L01 …
 * @param weight whether it must not be signed like this
 * @param place where: «пункт 3.1», «приложение № 2»
 * @param text one sentence: what is odd and what to do
 */
public record Remark(String rule, Weight weight, String place, String text) {

  /** How much it matters. */
  public enum Weight {
    /** The paper is wrong. */
    ERROR,
    /** Probably a slip. */
    WARNING,
    /** Good to know. */
    NOTE
  }
}
