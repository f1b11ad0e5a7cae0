package mera.data.tutor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.school.School;
import mera.data.tutor.SupportRemark.Kind;
import org.jspecify.annotations.Nullable;

/** Checks the register of support as a whole: remarks by school, in the order of the list. */
public final class SupportCheck {

  private final Map<String, School> schools = new HashMap<>();
  private final Set<String> listed;
  private final Set<String> toCheck;
  private final Map<String, List<String>> supported = new LinkedHashMap<>();
  private final Map<String, Set<String>> agreements = new HashMap<>();
  private final int capacity;
  private final List<SupportRemark> remarks = new ArrayList<>();

  private SupportCheck(
      Collection<School> register,
      Collection<String> listed,
      Set<String> toCheck,
      TutorRule rule,
      Collection<Support> supports) {
    register.forEach(school -> schools.put(school.code(), school));
    this.listed = new LinkedHashSet<>(listed);
    this.toCheck = toCheck;
    this.capacity = rule.capacity();
    for (Support support : supports) {
      String tutor = support.tutorCode();
      if (tutor != null) {
        supported.computeIfAbsent(tutor, any -> new ArrayList<>()).add(support.schoolCode());
      }
      if (!support.agreement().number().isEmpty() && tutor != null) {
        agreements.computeIfAbsent(key(support), any -> new LinkedHashSet<>()).add(tutor);
      }
    }
  }

  /** The number with its date: two schools may number their agreements alike. */
  private static String key(Support support) {
    return support.agreement().number() + " " + support.agreement().day();
  }

  /**
   * @param register all schools
   * @param listed codes of the schools that need support, in the order of their list
   * @param toCheck codes of the schools whose results call for a check
   * @param supports the register of support; listed schools without a row have none
   */
  public static List<SupportRemark> of(
      Collection<School> register,
      Collection<String> listed,
      Set<String> toCheck,
      TutorRule rule,
      Collection<Support> supports) {
    SupportCheck check = new SupportCheck(register, listed, toCheck, rule, supports);
    Map<String, Support> rows = new LinkedHashMap<>();
    listed.forEach(code -> rows.put(code, Support.none(code)));
    supports.forEach(support -> rows.put(support.schoolCode(), support));
    rows.values().forEach(check::look);
    return List.copyOf(check.remarks);
  }

  private void look(Support support) {
    if (!listed.contains(support.schoolCode())) {
      say(
          support,
          Kind.LEFT_THE_LIST,
          "Школы нет в списке, а запись о сопровождении осталась: уберите её или проверьте список.");
      return;
    }
    String tutor = support.tutorCode();
    if (tutor != null) {
      tutor(support, tutor);
    } else if (support.tutorOpen()) {
      say(support, Kind.NO_TUTOR, "Школа-тьютор не выбрана.");
    } else if (support.note().isEmpty()) {
      say(
          support,
          Kind.NO_TUTOR_REASON,
          "Решено, что школы-тьютора нет: запишите в примечании почему.");
    }
    if (support.mentor().isEmpty()) {
      say(support, Kind.NO_MENTOR, "Методист-наставник не назначен.");
    }
    if (support.curator().isEmpty()) {
      say(support, Kind.NO_CURATOR, "Куратор не назначен.");
    }
    agreement(support, tutor);
  }

  private void tutor(Support support, String tutor) {
    School school = schools.get(tutor);
    if (tutor.equals(support.schoolCode())) {
      say(support, Kind.TUTOR_IS_SELF, "Школа не может быть тьютором самой себе.");
    } else if (school == null) {
      say(
          support,
          Kind.TUTOR_UNKNOWN,
          "Школы-тьютора с кодом " + tutor + " нет в реестре: выберите другую.");
    } else if (listed.contains(tutor)) {
      say(
          support,
          Kind.TUTOR_IS_LISTED,
          "Школа-тьютор «" + school.name() + "» сама стоит в списке: выберите другую.");
    } else if (!school.takesPart()) {
      say(
          support,
          Kind.TUTOR_TAKES_NO_PART,
          "Школа-тьютор «" + school.name() + "» в отборе не участвует: выберите другую.");
    }
    if (toCheck.contains(tutor) && school != null) {
      say(
          support,
          Kind.TUTOR_TO_CHECK,
          "Результаты школы-тьютора «" + school.name() + "» требуют дополнительного анализа.");
    }
    int held = supported.getOrDefault(tutor, List.of()).size();
    if (held > capacity) {
      say(
          support,
          Kind.TUTOR_OVERLOADED,
          "У школы-тьютора подопечных школ "
              + held
              + ", а принято не больше "
              + capacity
              + ": распределите их иначе.");
    }
  }

  private void agreement(Support support, @Nullable String tutor) {
    Agreement agreement = support.agreement();
    if (agreement.isEmpty()) {
      if (tutor != null) {
        say(support, Kind.NO_AGREEMENT, "Договора о сетевом взаимодействии нет.");
      }
      return;
    }
    if (tutor == null) {
      say(
          support,
          Kind.AGREEMENT_WITHOUT_TUTOR,
          "Договор есть, а школы-тьютора нет: выберите её или уберите договор.");
    }
    if (agreement.number().isEmpty()) {
      say(support, Kind.AGREEMENT_WITHOUT_NUMBER, "У договора нет номера.");
    }
    if (agreement.date() == null) {
      say(support, Kind.AGREEMENT_WITHOUT_DATE, "У договора нет даты.");
    }
    if (agreement.subject().isEmpty()) {
      say(support, Kind.AGREEMENT_WITHOUT_SUBJECT, "У договора не указан предмет.");
    }
    if (!agreement.number().isEmpty()
        && agreements.getOrDefault(key(support), Set.of()).size() > 1) {
      say(
          support,
          Kind.AGREEMENT_TWICE,
          "Договор " + agreement.printed() + " записан у разных школ-тьюторов: проверьте номер.");
    }
  }

  private void say(Support support, Kind kind, String sentence) {
    remarks.add(new SupportRemark(support.schoolCode(), kind, sentence));
  }
}
