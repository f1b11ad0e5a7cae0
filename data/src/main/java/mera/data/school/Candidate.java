package mera.data.school;

import java.util.List;

/**
 * A school of the register that a mention may mean.
 *
 * @param score how alike the two are, 0…1; it sorts, it decides nothing
 * @param facts what speaks for it and against it, most telling first: Russian words such as «номер
 *     4», «другое село: Заречье»
 */
public record Candidate(School school, double score, List<Fact> facts) {

  /**
   * @param agrees speaks for it
   */
  public record Fact(String text, boolean agrees) {}

  public Candidate {
    facts = List.copyOf(facts);
  }
}
