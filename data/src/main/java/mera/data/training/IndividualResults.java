package mera.data.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mera.data.school.School;

/**
 * «Индивидуальные результаты» (Ф1) of ФИС ОКО: a frame in rows 1–6, difficulty in row 7, the header
 * in row 8, then for each school a group row and its pupils.
 */
final class IndividualResults {

  /** Longest name of a sheet that Excel takes. */
  private static final int SHEET_NAME = 31;

  private static final List<String> BEFORE_TASKS =
      List.of("ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант");
  private static final List<String> AFTER_TASKS =
      List.of("Первичный балл", "Отметка", "Отметка по журналу");

  private IndividualResults() {}

  /** «Ф1_Индивидуальные результаты МА 4.xlsx». */
  static String fileName(Paper paper) {
    return String.format(Locale.ROOT, "Ф1_Индивидуальные результаты %s.xlsx", paper.letters());
  }

  static void write(Path file, Paper paper, List<SchoolPupils> schools) throws IOException {
    String name = paper.letters() + " Индивидуальные результаты";
    Book.write(
        file,
        name.substring(0, Math.min(SHEET_NAME, name.length())),
        sheet -> {
          frame(sheet, paper);
          for (SchoolPupils rows : schools) {
            school(sheet, paper, rows);
          }
        });
  }

  private static void frame(Sheet sheet, Paper paper) throws IOException {
    int grade = paper.work().grade();
    sheet.newRow().text("Индивидуальные результаты").newRow();
    sheet
        .newRow()
        .text(
            String.format(
                Locale.ROOT, "ВПР %d %s %d класс", paper.work().year(), paper.subject(), grade));
    sheet.newRow().text("Предмет:").text(paper.subject());
    sheet.newRow().text("Максимальный первичный балл:").number(paper.scale().max());
    sheet
        .newRow()
        .text("Дата:")
        .text(String.format(Locale.ROOT, "%02d.04.%d", 5 + 2 * grade, paper.work().year()));
    sheet.newRow().skip(2).text("Уровень сложности задания").skip(BEFORE_TASKS.size() - 3);
    paper.tasks().forEach(task -> sheet.text(task.advanced() ? "П" : "Б"));
    sheet.newRow().texts(BEFORE_TASKS);
    paper.tasks().forEach(task -> sheet.text(task.caption()));
    sheet.texts(AFTER_TASKS);
  }

  private static void school(Sheet sheet, Paper paper, SchoolPupils rows) throws IOException {
    School school = rows.school().school();
    long present = rows.pupils().stream().filter(pupil -> !pupil.absent()).count();
    sheet
        .newRow()
        .text(
            String.format(
                Locale.ROOT,
                "%s(%s) | Кол-во участников: %d",
                school.name(),
                school.login(),
                present));
    for (Pupil pupil : rows.pupils()) {
      sheet
          .newRow()
          .text(school.login())
          .text(school.municipality())
          .text(school.name())
          .number(pupil.code())
          .number(pupil.group());
      results(sheet, paper, rows.school(), pupil);
    }
  }

  private static void results(Sheet sheet, Paper paper, TrainingSchool school, Pupil pupil) {
    if (pupil.absent()) {
      sheet.text("отсутствовал").skip(paper.tasks().size());
    } else {
      sheet.number(pupil.variant());
    }
    for (int points : pupil.points()) {
      if (points == Pupil.NOT_ATTEMPTED) {
        sheet.text(school.habits().notAttempted());
      } else {
        sheet.number(points);
      }
    }
    sheet.number(pupil.total());
    if (pupil.absent()) {
      sheet.skip(1);
    } else {
      sheet.number(paper.scale().mark(pupil.total()));
    }
    if (pupil.journal() == 0) {
      sheet.text("нет отметки");
    } else {
      sheet.number(pupil.journal());
    }
  }
}
