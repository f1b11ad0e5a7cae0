package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TutorPairsTest {

  private static School school(String code, String municipality, @Nullable String exclusion) {
    return new School(
        code, code, "Школа " + code, municipality, "СОШ", exclusion, null, null, null, null, null);
  }

  private static ListedSchool listed(String code, String municipality) {
    return new ListedSchool(code, "Школа " + code, municipality, null, "");
  }

  private static final List<School> REGISTER =
      List.of(
          school("1", "А", null),
          school("2", "А", null),
          school("3", "А", "специальная школа"),
          school("4", "Б", null),
          school("5", "Б", null),
          school("6", "В", null),
          school("7", "А", null));

  @Test
  void theTutorIsOfTheSameMunicipalityAndTutorsAreShared() {
    assertThat(
            TutorPairs.propose(
                List.of(listed("1", "А"), listed("4", "Б")), Set.of("1", "4", "2"), REGISTER))
        .extracting(Pair::schoolCode, Pair::tutorCode)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1", "7"),
            org.assertj.core.groups.Tuple.tuple("4", "5"));
    assertThat(TutorPairs.propose(List.of(listed("1", "А"), listed("7", "А")), Set.of(), REGISTER))
        .extracting(Pair::tutorCode)
        .containsExactly("2", "2");
    assertThat(
            TutorPairs.propose(
                List.of(listed("4", "Б"), listed("6", "В"), listed("5", "Б")), Set.of(), REGISTER))
        .extracting(Pair::tutorCode)
        .containsExactly("1", "2", "7");
  }

  @Test
  void neitherAListedSchoolNorOneThatTakesNoPartBecomesATutor() {
    assertThat(
            TutorPairs.propose(
                List.of(listed("1", "А")), Set.of("1", "2", "7", "4", "5"), REGISTER))
        .extracting(Pair::tutorCode)
        .containsExactly("6");
    assertThat(
            TutorPairs.propose(
                List.of(listed("1", "А")), Set.of("1", "2", "7", "4", "5", "6"), REGISTER))
        .isEmpty();
  }
}
