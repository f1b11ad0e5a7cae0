package mera.data.order;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.data.order.PersonName.Gender;

/**
 * Forms of a party that are proposed all at once; the analyst looks at them before they count.
 *
 * @param forms what is proposed where nothing stood
 * @param asksGender the person's forms depend on whether it is a woman or a man, and nothing tells
 * @param unknown parts whose head word is not of the kinds that the program knows
 */
public record CaseProposal(Map<Slot, String> forms, boolean asksGender, Set<PartyPart> unknown) {

  /** What is declined. */
  public enum PartyPart {
    BODY,
    PERSON,
    POST
  }

  /** One form. */
  public record Slot(PartyPart part, Case in) {}

  /** The forms that a party has beside the nominative, in the order of the grammar. */
  public static final List<Case> CASES = List.of(Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE);

  /**
   * Proposes the forms that are empty.
   *
   * @param nominatives what is declined; a part that is blank or missing has no forms
   * @param empty the forms that nobody has written
   * @param said what the analyst says of the person; UNKNOWN: told by the name
   */
  public static CaseProposal of(Map<PartyPart, String> nominatives, Set<Slot> empty, Gender said) {
    Map<Slot, String> forms = new LinkedHashMap<>();
    Set<PartyPart> open = new LinkedHashSet<>();
    for (Slot slot : empty) {
      String nominative = nominatives.getOrDefault(slot.part(), "").strip();
      if (!nominative.isEmpty()) {
        Optional<String> form =
            slot.part() == PartyPart.PERSON
                ? PersonName.propose(nominative, slot.in(), said)
                : Declension.of(nominative, slot.in());
        form.ifPresentOrElse(words -> forms.put(slot, words), () -> open.add(slot.part()));
      }
    }
    boolean asks = open.remove(PartyPart.PERSON);
    return new CaseProposal(forms, asks, open);
  }
}
