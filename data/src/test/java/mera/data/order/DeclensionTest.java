package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import mera.data.order.PersonName.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclensionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Департамент образования Лесогорской области | Департамента образования Лесогорской области"
            + " | Департаменту образования Лесогорской области",
        "Федеральная служба по надзору | Федеральной службы по надзору | Федеральной службе по надзору",
        "Министерство образования | Министерства образования | Министерству образования",
        "Северное управление | Северного управления | Северному управлению",
        "Государственное автономное учреждение «Центр» | Государственного автономного учреждения"
            + " «Центр» | Государственному автономному учреждению «Центр»",
        "Институт развития образования | Института развития образования"
            + " | Институту развития образования",
        "отдел по общему образованию | отдела по общему образованию | отделу по общему образованию",
        "ГБУ ДПО «Северный центр» | ГБУ ДПО «Северный центр» | ГБУ ДПО «Северный центр»",
        "гимназия № 1 | гимназии № 1 | гимназии № 1",
        "лицей «Сосны» | лицея «Сосны» | лицею «Сосны»",
        "программа | программы | программе",
        "распоряжение | распоряжения | распоряжению",
        "руководители органов самоуправления | руководителей органов самоуправления"
            + " | руководителям органов самоуправления",
        "директора школ | директоров школ | директорам школ",
        "муниципальные общеобразовательные организации | муниципальных общеобразовательных"
            + " организаций | муниципальным общеобразовательным организациям",
        "комиссия по наградам | комиссии по наградам | комиссии по наградам",
      })
  void bodiesAreDeclinedByTheirHeadWord(String nominative, String genitive, String dative) {
    assertThat(Declension.of(nominative, Case.GENITIVE)).hasValue(genitive);
    assertThat(Declension.of(nominative, Case.DATIVE)).hasValue(dative);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "первый заместитель начальника Департамента | первого заместителя начальника Департамента"
            + " | первому заместителю начальника Департамента",
        "начальник отдела | начальника отдела | начальнику отдела",
        "заместитель министра, начальник Управления общего образования | заместителя министра,"
            + " начальника Управления общего образования | заместителю министра, начальнику"
            + " Управления общего образования",
        "главный специалист | главного специалиста | главному специалисту",
        "глава округа | главу округа | главе округа",
        "заведующий отделом | заведующего отделом | заведующему отделом",
        "исполняющий обязанности директора | исполняющего обязанности директора"
            + " | исполняющему обязанности директора",
        "министр образования, науки и спорта | министра образования, науки и спорта"
            + " | министру образования, науки и спорта",
        "директор | директора | директору",
        "секретарь комиссии | секретаря комиссии | секретарю комиссии",
      })
  void postsAreDeclinedAsPeople(String nominative, String accusative, String dative) {
    assertThat(Declension.of(nominative, Case.ACCUSATIVE)).hasValue(accusative);
    assertThat(Declension.of(nominative, Case.DATIVE)).hasValue(dative);
  }

  @ParameterizedTest
  @CsvSource({"план, план", "программа, программу", "распоряжение, распоряжение"})
  void papersKeepOrChangeTheirAccusative(String nominative, String accusative) {
    assertThat(Declension.of(nominative, Case.ACCUSATIVE)).hasValue(accusative);
  }

  @ParameterizedTest
  @CsvSource({"приказ, приказом", "распоряжение, распоряжением", "программа, программой"})
  void theInstrumentalIsThereForPapers(String nominative, String instrumental) {
    assertThat(Declension.of(nominative, Case.INSTRUMENTAL)).hasValue(instrumental);
  }

  @ParameterizedTest
  @CsvSource({"''", "Северный", "кафе «Ель»", "школа-интернат"})
  void whatIsNotKnownIsNotGuessed(String nominative) {
    assertThat(Declension.of(nominative, Case.DATIVE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Иванова А.П., Ивановой А.П., Иванову А.П.",
    "А.П. Иванова, А.П. Ивановой, А.П. Иванову",
    "Лиственский Б.Л., Лиственского Б.Л., Лиственского Б.Л.",
    "Ельник Павел Ильич, Ельника П.И., Ельника П.И.",
    "Сорока Инна Ильинична, Сороки И.И., Сороку И.И.",
    "Дождь Егор Ильич, Дождя Е.И., Дождя Е.И.",
    "Белая Анна Борисовна, Белой А.Б., Белую А.Б.",
    "Черных А.Б., Черных А.Б., Черных А.Б.",
  })
  void personsAreProposedInTheOrderOfTheTypedName(
      String typed, String genitive, String accusative) {
    assertThat(PersonName.propose(typed, Case.GENITIVE, Gender.UNKNOWN)).hasValue(genitive);
    assertThat(PersonName.propose(typed, Case.ACCUSATIVE, Gender.UNKNOWN)).hasValue(accusative);
  }

  @Test
  void whereTheGenderDecidesAndIsNotKnownItIsAsked() {
    assertThat(PersonName.propose("Кедрун Ю.М.", Case.DATIVE, Gender.UNKNOWN)).isEmpty();
    assertThat(PersonName.propose("Кедрун Ю.М.", Case.DATIVE, Gender.MALE))
        .hasValue("Кедруну Ю.М.");
    assertThat(PersonName.propose("Кедрун Ю.М.", Case.DATIVE, Gender.FEMALE))
        .hasValue("Кедрун Ю.М.");
  }
}
