package mera.data.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mera.data.school.School;

/** «Реестр школ.xlsx»: one row a school, with the blanks that real registers have. */
final class RegisterBook {

  private static final List<String> HEADER =
      List.of(
          "Логин",
          "Муниципалитет",
          "Краткое наименование",
          "Полное наименование",
          "Вид ОО",
          "ИНН",
          "Код ОГЭ",
          "Код ЕГЭ",
          "Расположение",
          "Численность обучающихся",
          "Директор",
          "Телефон");

  private RegisterBook() {}

  static void write(Path file, List<TrainingSchool> schools) throws IOException {
    Book.write(
        file,
        "Реестр",
        sheet -> {
          sheet.newRow().texts(HEADER);
          for (int i = 0; i < schools.size(); i++) {
            row(sheet.newRow(), schools.get(i), i);
          }
        });
  }

  private static void row(Sheet sheet, TrainingSchool row, int index) {
    School school = row.school();
    boolean blankName = index % 9 == 5;
    boolean blankMunicipality = index % 13 == 7;
    sheet
        .text(school.login())
        .text(school.municipality() + (blankMunicipality ? " " : ""))
        .text(school.name() + (blankName ? " " : ""))
        .text(row.fullName())
        .text(school.kind());
    if (index % 8 == 3 && school.inn() != null) {
      sheet.number(Long.parseLong(school.inn()));
    } else {
      sheet.text(school.inn());
    }
    sheet
        .text(school.ogeCode())
        .text(school.egeCode())
        .text(row.place())
        .number(row.pupils())
        .text(school.director())
        .text(row.phone());
  }
}
