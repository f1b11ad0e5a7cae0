package mera.data.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import mera.data.school.School;
import mera.data.training.TrainingSchool.Habits;

/**
 * «Форма сбора результатов» as exported in 2022: sheets «Классы» and «Протокол», composite cells
 * «code | name»; subject, grade and year stand in the name of the file only.
 */
final class CollectionForm {

  private static final List<String> SCHOOL =
      List.of("Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки");
  private static final List<String> CLASSES =
      List.of(
          "Буква (цифра) класса (если класс один и без буквы, укажите НЕТ)",
          "Основной учебник по предмету",
          "Другое (автор учебника)",
          "Другое (название учебника)");
  private static final List<String> AFTER_TASKS =
      List.of(
          "Наименование класса",
          "Пол",
          "Отметка за предыдущий триместр/ четверть/полугодие",
          "Итого баллов");

  private final Paper paper;
  private final List<SchoolPupils> schools;

  private CollectionForm(Paper paper, List<SchoolPupils> schools) {
    this.paper = paper;
    this.schools = schools;
  }

  /** «Форма сбора результатов Математика 4 класс ВПР 2024.xlsx». */
  static String fileName(Paper paper) {
    return String.format(
        Locale.ROOT,
        "Форма сбора результатов %s %d класс ВПР %d.xlsx",
        paper.subject(),
        paper.work().grade(),
        paper.work().year());
  }

  static void write(Path file, Paper paper, List<SchoolPupils> schools) throws IOException {
    CollectionForm form = new CollectionForm(paper, schools);
    SequencedMap<String, Book.Rows> sheets = new LinkedHashMap<>();
    sheets.put("Классы", form::classes);
    sheets.put("Протокол", form::protocol);
    Book.write(file, sheets);
  }

  private void classes(Sheet sheet) throws IOException {
    sheet.newRow().texts(SCHOOL).texts(CLASSES);
    for (SchoolPupils rows : schools) {
      for (int group = 1; group <= rows.groups(); group++) {
        school(sheet.newRow(), rows.school());
        sheet
            .text(className(rows, group))
            .text(
                String.format(
                    Locale.ROOT,
                    "%s. %d класс (комплект 1)",
                    paper.subject(),
                    paper.work().grade()));
      }
    }
  }

  private void protocol(Sheet sheet) throws IOException {
    sheet.newRow().texts(SCHOOL).text("Код").text("Вариант");
    paper.tasks().forEach(task -> sheet.text(task.caption()));
    sheet.texts(AFTER_TASKS);
    for (SchoolPupils rows : schools) {
      for (Pupil pupil : rows.pupils()) {
        row(sheet.newRow(), rows, pupil);
      }
    }
  }

  private void row(Sheet sheet, SchoolPupils rows, Pupil pupil) {
    Habits habits = rows.school().habits();
    school(sheet, rows.school());
    number(sheet, habits, pupil.code());
    if (pupil.absent()) {
      sheet.text("отсутствовал").skip(paper.tasks().size());
    } else {
      number(sheet, habits, pupil.variant());
    }
    for (int points : pupil.points()) {
      if (points == Pupil.NOT_ATTEMPTED) {
        sheet.text(habits.notAttempted());
      } else {
        number(sheet, habits, points);
      }
    }
    sheet.text(className(rows, pupil.group())).text(pupil.girl() ? "ж" : "м");
    if (pupil.journal() == 0) {
      sheet.text("нет отметки");
    } else {
      number(sheet, habits, pupil.journal());
    }
    if (habits.numbersAsText()) {
      sheet.text(pupil.total() + (pupil.code() % 5 == 0 ? " " : ""));
    } else {
      sheet.number(pupil.total());
    }
  }

  private String className(SchoolPupils rows, int group) {
    return rows.school().habits().className(paper.work().grade(), group, rows.groups());
  }

  private static void number(Sheet sheet, Habits habits, int number) {
    if (habits.numbersAsText()) {
      sheet.text(Integer.toString(number));
    } else {
      sheet.number(number);
    }
  }

  private void school(Sheet sheet, TrainingSchool row) {
    School school = row.school();
    int region = Integer.parseInt(school.code().substring(0, 2));
    sheet
        .text(school.login())
        .number(region)
        .text(String.format(Locale.ROOT, "reg%d0000 | %s", region, TrainingRegion.NAME))
        .text(row.municipalityCode() + " | " + school.municipality())
        .text(school.login() + " | " + school.name())
        .text(uploaded(school));
  }

  /** One moment a school, in working hours of April. */
  private String uploaded(School school) {
    int code = Integer.parseInt(school.code()) + 31 * paper.work().grade();
    return String.format(
        Locale.ROOT,
        "%02d.04.%d %02d:%02d:%02d",
        10 + code % 17,
        paper.work().year(),
        8 + code % 9,
        code % 59,
        code % 53);
  }
}
