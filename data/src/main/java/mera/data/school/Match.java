package mera.data.school;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which school of the register a mention means. */
public sealed interface Match {

  /** By what a school was found. */
  enum Basis {
    LOGIN("по логину"),
    OGE("по коду ОГЭ"),
    EGE("по коду ЕГЭ"),
    INN("по ИНН"),
    DECISION("по прежнему решению"),
    NAME("по названию");

    private final String words;

    Basis(String words) {
      this.words = words;
    }

    /** As shown. */
    public String words() {
      return words;
    }
  }

  /**
   * No doubt: linked without a question.
   *
   * @param code see {@link School#code}
   */
  record Sure(String code, Basis why) implements Match {}

  /** Waits for the analyst; the best candidate first. */
  record Maybe(List<Candidate> candidates) implements Match {
    public Maybe {
      candidates = List.copyOf(candidates);
    }
  }

  /** Nothing in the register looks like it. */
  record None() implements Match {}

  /** The analyst has said before that it is none of the register: «Пропустить». */
  record Skipped() implements Match {}

  /** The code that is linked without a question; null: there is none. */
  default @Nullable String sureCode() {
    return this instanceof Sure sure ? sure.code() : null;
  }

  /** The candidates; empty unless there is a choice. */
  default List<Candidate> candidates() {
    return List.of();
  }
}
