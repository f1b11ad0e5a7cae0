package mera.data;

import java.util.List;
import mera.data.problem.Refusal;
import mera.data.school.School;

/** «Присоединена к …»: what may be joined to what. */
final class Joining {

  private Joining() {}

  /** The school as it is after it was joined; a chain or a circle is refused. */
  static School of(List<School> register, String code, String successorCode) throws Refusal {
    School school = known(register, code);
    School successor = known(register, successorCode);
    if (code.equals(successorCode)) {
      throw refusal("Школу «" + school.name() + "» нельзя присоединить к ней самой.");
    }
    if (successor.successorCode() != null) {
      throw refusal(
          "Школа «" + successor.name() + "» сама " + successor.exclusion() + ". Укажите ту школу.");
    }
    if (register.stream().anyMatch(other -> code.equals(other.successorCode()))) {
      throw refusal(
          "К школе «"
              + school.name()
              + "» присоединены другие. Сначала присоедините их к той же школе.");
    }
    return school.joinedTo(successor);
  }

  private static School known(List<School> register, String code) throws Refusal {
    for (School school : register) {
      if (school.code().equals(code)) {
        return school;
      }
    }
    throw refusal("Школы с кодом «" + code + "» в реестре нет.");
  }

  private static Refusal refusal(String sentence) {
    return new Refusal(Refusal.Reason.IMPOSSIBLE, sentence);
  }
}
