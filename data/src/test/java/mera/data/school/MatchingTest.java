package mera.data.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mera.data.school.Match.Basis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

  private static final String TOWN = "Городской округ Лесогорск";
  private static final String DISTRICT = "Сосноборский муниципальный округ";

  private final List<School> register = new ArrayList<>();
  private final List<Alias> aliases = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Муниципальное бюджетное общеобразовательное учреждение \"Средняя общеобразовательная школа №1\" города Лесогорска",
        "МБОУ СОШ 1",
        "МБОУСОШ№1",
        "СОШ N1 г.Лесогорск",
        "сош No 1",
        "МБОУ «Средняя школа № 1»",
        "МБОУ «Школа № 1»",
        "1-я средняя школа",
        "МБОУ СОШ № 1 им. И. П. Дубравина г. Лесогорск Лесогорской области",
        "МБОУ «CОШ № 1» г. Лесогорск",
        "МКОУ «СОШ № 1» с углублённым изучением отдельных предметов",
        "Мунципальное бюджетное общеобразовательное учреждение «Срдняя школа № 1»",
      })
  void oneSchoolIsFoundUnderManySpellings(String name) {
    school("980001", "МБОУ «СОШ № 1» г. Лесогорск", TOWN);
    school("980011", "МБОУ «СОШ № 11» г. Лесогорск", TOWN);
    school("980003", "МБОУ «СОШ № 3» г. Лесогорск", TOWN);

    assertThat(match(name, "г. Лесогорск")).isEqualTo(new Match.Sure("980001", Basis.NAME));
  }

  @Test
  void number1IsNotNumber11() {
    school("980011", "МБОУ «СОШ № 11» г. Лесогорск", TOWN);

    assertThat(match("МБОУ «СОШ № 1» г. Лесогорск", TOWN)).isNotInstanceOf(Match.Sure.class);
  }

  @Test
  void aLyceumIsNotASchoolOfTheSameNumber() {
    school("980003", "МБОУ «Лицей № 3» г. Лесогорск", TOWN);

    Match match = match("МБОУ «СОШ № 3» г. Лесогорск", TOWN);

    assertThat(match.candidates()).extracting(one -> one.school().code()).containsExactly("980003");
    assertThat(match.candidates().getFirst().facts())
        .contains(new Candidate.Fact("другой вид: лицей", false))
        .contains(new Candidate.Fact("номер 3", true));
  }

  @Test
  void schoolNumber3MayBeTheLyceumOrTheOther() {
    school("980003", "МБОУ «Лицей № 3» г. Лесогорск", TOWN);
    school("980013", "МБОУ «СОШ № 3» г. Лесогорск", TOWN);

    assertThat(match("Школа № 3", TOWN).candidates()).hasSize(2);
    assertThat(match("Лицей № 3", TOWN)).isEqualTo(new Match.Sure("980003", Basis.NAME));
    assertThat(match("СОШ № 3", TOWN)).isEqualTo(new Match.Sure("980013", Basis.NAME));
  }

  @Test
  void theSameNameInAnotherMunicipalityIsAnotherSchool() {
    school("980001", "МКОУ «Лебяжинская СОШ»", DISTRICT);
    school("980002", "МКОУ «Лебяжинская СОШ»", "Крутоярский муниципальный район");

    assertThat(match("Лебяжинская СОШ", "Крутоярский р-н").sureCode()).isEqualTo("980002");
    assertThat(match("Лебяжинская СОШ", "МО «Сосноборский округ»").sureCode()).isEqualTo("980001");
    assertThat(match("Лебяжинская СОШ", "").candidates()).hasSize(2);
    assertThat(match("Лебяжинская СОШ", "Пихтовский округ").sureCode()).isNull();
  }

  @Test
  void aTownAndTheDistrictAroundItAreTwoMunicipalities() {
    school("980001", "МБОУ «СОШ № 1»", "Городской округ Лесогорск");
    school("980002", "МБОУ «СОШ № 1»", "Лесогорский муниципальный район");

    assertThat(match("МБОУ СОШ № 1", "г. Лесогорск").sureCode()).isEqualTo("980001");
    assertThat(match("МБОУ СОШ № 1", "Лесогорский р-н").sureCode()).isEqualTo("980002");
  }

  @Test
  void anotherVillageIsAnotherSchool() {
    school("980001", "МБОУ СОШ с. Сергеевка", DISTRICT);
    school("980002", "МБОУ СОШ с. Нижнеольховка", DISTRICT);
    school("980003", "МБОУ ООШ с. Озёрное", DISTRICT);

    assertThat(match("МБОУ СОШ с. Сергиевка", DISTRICT).sureCode()).isNull();
    assertThat(match("МБОУ СОШ с. Верхнеольховка", DISTRICT).sureCode()).isNull();
    assertThat(match("МБОУ ООШ п. Озёрный", DISTRICT).sureCode()).isNull();
    assertThat(match("МБОУ ООШ села Озёрного", DISTRICT).sureCode()).isEqualTo("980003");
    assertThat(match("МБОУ СОШ с. Нижнольховка", DISTRICT).sureCode()).isEqualTo("980002");
  }

  @Test
  void theSameNumberInTwoSettlementsOfADistrictIsToldByThePlace() {
    school("980001", "МБОУ «СОШ № 1» пгт Соснобор", DISTRICT);
    school("980002", "МБОУ «СОШ № 1» с. Заречье", DISTRICT);

    assertThat(match("СОШ № 1", DISTRICT).candidates()).hasSize(2);
    assertThat(match("СОШ № 1 с. Заречье", DISTRICT).sureCode()).isEqualTo("980002");
    assertThat(match("СОШ № 1 п.г.т. Соснобор", DISTRICT).sureCode()).isEqualTo("980001");
  }

  @Test
  void theNumberOfTheDistrictTownIsNotThatOfAVillage() {
    school("980002", "МБОУ «СОШ № 1» с. Заречье", DISTRICT);

    assertThat(match("СОШ № 1 пгт Соснобор", DISTRICT).sureCode()).isNull();
  }

  @Test
  void aBranchIsNotItsMainSchool() {
    school("980001", "МБОУ «Старокаменская СОШ»", DISTRICT);
    school("980002", "Филиал МБОУ «Старокаменская СОШ» — ООШ с. Старочеремшанка", DISTRICT);

    assertThat(match("МБОУ Старокаменская СОШ", DISTRICT).sureCode()).isEqualTo("980001");
    assertThat(match("Филиал МБОУ Старокаменская СОШ", DISTRICT).sureCode()).isNull();
    assertThat(
            match(
                    "Филиал — Основная общеобразовательная школа с. Старочеремшанка — Муниципальное"
                        + " бюджетное общеобразовательное учреждение «Старокаменская средняя"
                        + " общеобразовательная школа» с. Старокаменка",
                    DISTRICT)
                .sureCode())
        .isEqualTo("980002");
    assertThat(match("Филиал МБОУ «Старокаменская СОШ» в с. Дальнее", DISTRICT).sureCode())
        .isNull();
  }

  @Test
  void twoSchoolsThatFitEquallyWellWaitForTheAnalyst() {
    school("980001", "МБОУ «СОШ № 2»", TOWN);
    school("980002", "МКОУ «СОШ № 2»", TOWN);

    assertThat(match("СОШ № 2", TOWN).candidates()).hasSize(2);
    assertThat(match("МКОУ «СОШ №2»", TOWN).sureCode()).isEqualTo("980002");
  }

  @Test
  void thePlaceInTheNameOrTheAdjectiveMadeOfItIsOnlyACandidate() {
    school("980001", "МБОУ «Маломостовская ООШ»", DISTRICT);

    Match match = match("ООШ с. Маломостовое", DISTRICT);

    assertThat(match.sureCode()).isNull();
    assertThat(match.candidates()).hasSize(1);
    assertThat(match("Маломостовская ООШ с. Маломостовое", DISTRICT).sureCode())
        .isEqualTo("980001");
  }

  @Test
  void aTownAndANumberNeedNoMunicipality() {
    school("980001", "МБОУ «СОШ № 4» г. Лесогорск", TOWN);
    school("980002", "МБОУ СОШ с. Каменка", DISTRICT);

    assertThat(match("МБОУ СОШ № 4 города Лесогорска", "").sureCode()).isEqualTo("980001");
    assertThat(match("МБОУ СОШ № 4", "").sureCode()).isNull();
    assertThat(match("МБОУ СОШ с. Каменка", "").sureCode()).isNull();
  }

  @Test
  void aPrivateSchoolIsNotTheOther() {
    school("980001", "МБОУ «Гимназия № 1» г. Лесогорск", TOWN);

    assertThat(match("ЧОУ «Гимназия № 1» г. Лесогорск", TOWN).sureCode()).isNull();
  }

  @Test
  void nothingAlikeIsNothing() {
    school("980001", "МБОУ «СОШ № 4» г. Лесогорск", TOWN);

    assertThat(match("Вечерняя (сменная) школа", DISTRICT)).isEqualTo(new Match.None());
    assertThat(match("", DISTRICT)).isEqualTo(new Match.None());
  }

  @Test
  void digitsOfTheLoginDecideWhateverTheNameIs() {
    school("980001", "МБОУ «СОШ № 4» г. Лесогорск", TOWN);

    assertThat(matching().match(Mention.ofLogin("980001", "sch980001", "Лицей № 8", DISTRICT)))
        .isEqualTo(new Match.Sure("980001", Basis.LOGIN));
  }

  @Test
  void aLoginThatNobodyHasIsANewSchoolUnlessTheNameIsKnown() {
    school("980001", "МБОУ «СОШ № 4» г. Лесогорск", TOWN);

    assertThat(matching().match(Mention.ofLogin("980009", "edu980009", "Лицей № 8", TOWN)))
        .isEqualTo(new Match.None());
    assertThat(
            matching().match(Mention.ofLogin("980009", "edu980009", "СОШ № 4 г. Лесогорск", TOWN)))
        .isInstanceOf(Match.Maybe.class);
  }

  @Test
  void codesOfTheExamsAreFoundAndDoubtedWhereTheNameContradicts() {
    coded("980001", "МБОУ «СОШ № 4»", null, "101001", "201001");
    coded("980002", "МБОУ «СОШ № 5»", null, "101002", null);

    assertThat(matching().match(Mention.ofOge("101002", "", "")))
        .isEqualTo(new Match.Sure("980002", Basis.OGE));
    assertThat(matching().match(Mention.ofEge("201001", "МБОУ СОШ 4", "")))
        .isEqualTo(new Match.Sure("980001", Basis.EGE));
    assertThat(matching().match(Mention.ofOge("101001", "МБОУ СОШ 5", TOWN)).candidates())
        .extracting(one -> one.school().code())
        .containsExactly("980001", "980002");
    assertThat(matching().match(Mention.ofOge("109999", "", ""))).isEqualTo(new Match.None());
  }

  @Test
  void aTaxpayerNumberIsSharedByTheBranches() {
    coded("980001", "МБОУ «Старокаменская СОШ»", "9866050953", null, null);
    coded("980002", "Филиал МБОУ «Старокаменская СОШ» — ООШ с. Заречье", "9866050953", null, null);
    coded("980003", "МБОУ «СОШ № 5»", "9800000003", null, null);

    assertThat(inn("9800000003", "СОШ № 5")).isEqualTo(new Match.Sure("980003", Basis.INN));
    assertThat(inn("9800000003", "")).isEqualTo(new Match.Sure("980003", Basis.INN));
    assertThat(inn("9866050953", "МБОУ Старокаменская СОШ").sureCode()).isEqualTo("980001");
    assertThat(inn("9866050953", "").candidates()).hasSize(2);
  }

  @Test
  void aDecisionIsRememberedForTheSpelling() {
    school("980001", "МБОУ «СОШ № 4» г. Лесогорск", TOWN);
    aliases.add(new Alias("Школа у вокзала", TOWN, "980001"));
    aliases.add(new Alias("Учебный комбинат", TOWN, null));
    aliases.add(new Alias("oge:555555", "", "980001"));
    aliases.add(new Alias("Школа за рекой", TOWN, "999999"));

    assertThat(match("Школа у вокзала", "г. Лесогорск"))
        .isEqualTo(new Match.Sure("980001", Basis.DECISION));
    assertThat(match("«УЧЕБНЫЙ КОМБИНАТ»", TOWN)).isEqualTo(new Match.Skipped());
    assertThat(matching().match(Mention.ofOge("555555", "", "")))
        .isEqualTo(new Match.Sure("980001", Basis.DECISION));
    assertThat(match("Школа за рекой", TOWN).sureCode()).isNull();
  }

  @Test
  void anEarlierNameThatAnotherSchoolHasNowIsDoubtful() {
    school("980001", "МБОУ «Лицей № 4» г. Лесогорск", TOWN);
    aliases.add(new Alias("МБОУ «СОШ № 4» г. Лесогорск", TOWN, "980001"));
    assertThat(match("МБОУ СОШ № 4 г. Лесогорск", TOWN).sureCode()).isEqualTo("980001");

    school("980002", "МБОУ «СОШ № 4» г. Лесогорск", TOWN);
    assertThat(match("МБОУ СОШ № 4 г. Лесогорск", TOWN).candidates()).hasSize(2);
  }

  private Match inn(String inn, String name) {
    return matching().match(new Mention("inn:" + inn, null, null, null, inn, name, TOWN));
  }

  private Match match(String name, String municipality) {
    return matching().match(Mention.ofName(name, municipality));
  }

  private Matching matching() {
    return Matching.of(register, aliases);
  }

  private void school(String code, String name, String municipality) {
    register.add(School.named(code, "edu" + code, name, municipality));
  }

  private void coded(
      String code,
      String name,
      @Nullable String inn,
      @Nullable String ogeCode,
      @Nullable String egeCode) {
    register.add(
        new School(code, "edu" + code, name, TOWN, "", null, inn, ogeCode, egeCode, null, null));
  }
}
