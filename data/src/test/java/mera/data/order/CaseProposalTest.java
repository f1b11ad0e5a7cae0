package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import mera.data.order.CaseProposal.PartyPart;
import mera.data.order.CaseProposal.Slot;
import mera.data.order.PersonName.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All empty forms of a party are proposed with one press. */
class CaseProposalTest {

  private static Set<Slot> all() {
    Set<Slot> slots = new LinkedHashSet<>();
    for (PartyPart part : PartyPart.values()) {
      CaseProposal.CASES.forEach(in -> slots.add(new Slot(part, in)));
    }
    return slots;
  }

  @Test
  void everyEmptyFormOfBodyPersonAndPostIsProposed() {
    CaseProposal proposal =
        CaseProposal.of(
            Map.of(
                PartyPart.BODY, "Департамент образования",
                PartyPart.PERSON, "Ручьёва Е.В.",
                PartyPart.POST, "начальник отдела"),
            all(),
            Gender.UNKNOWN);

    assertThat(proposal.forms().values())
        .containsExactly(
            "Департамента образования",
            "Департаменту образования",
            "Департамент образования",
            "Ручьёвой Е.В.",
            "Ручьёвой Е.В.",
            "Ручьёву Е.В.",
            "начальника отдела",
            "начальнику отдела",
            "начальника отдела");
    assertThat(proposal.asksGender()).isFalse();
    assertThat(proposal.unknown()).isEmpty();
  }

  @Test
  void whatIsWrittenIsNotProposedOver() {
    Slot dative = new Slot(PartyPart.BODY, Case.DATIVE);
    assertThat(
            CaseProposal.of(
                    Map.of(PartyPart.BODY, "Отдел", PartyPart.PERSON, "Лугова А.А."),
                    Set.of(dative),
                    Gender.UNKNOWN)
                .forms())
        .containsExactly(Map.entry(dative, "Отделу"));
  }

  @ParameterizedTest
  @CsvSource({
    "Личкун А.А., true, Личкун А.А., Личкуну А.А.",
    "Гетц Т.Н., true, Гетц Т.Н., Гетцу Т.Н.",
    // Neither gender declines it, so nothing has to be asked.
    "Томских О.В., false, Томских О.В., Томских О.В.",
    "Ивина А.А., true, Ивиной А.А., Ивине А.А."
  })
  void theGenderIsAskedWhereItDecidesAndTheNameDoesNotTellIt(
      String name, boolean asks, String hers, String his) {
    Slot dative = new Slot(PartyPart.PERSON, Case.DATIVE);
    Map<PartyPart, String> person = Map.of(PartyPart.PERSON, name);

    CaseProposal open = CaseProposal.of(person, Set.of(dative), Gender.UNKNOWN);
    assertThat(open.asksGender()).isEqualTo(asks);
    assertThat(open.forms().isEmpty()).isEqualTo(asks);
    assertThat(CaseProposal.of(person, Set.of(dative), Gender.FEMALE).forms())
        .containsEntry(dative, hers);
    assertThat(CaseProposal.of(person, Set.of(dative), Gender.MALE).forms())
        .containsEntry(dative, his);
  }

  @Test
  void aHeadWordThatTheProgramDoesNotKnowIsSaidAndNotInvented() {
    CaseProposal proposal =
        CaseProposal.of(Map.of(PartyPart.BODY, "Ассоциация-партнёр"), all(), Gender.UNKNOWN);
    assertThat(proposal.forms()).isEmpty();
    assertThat(proposal.unknown()).containsExactly(PartyPart.BODY);
  }
}
