package mera.data.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SequencedMap;
import mera.data.school.School;

/**
 * «Контекстные данные 2025.xlsx»: the answers of the schools about their conditions, in the two
 * sheets of the form of 2022.
 */
final class ContextBook {

  private static final List<String> LINE =
      List.of(
          "Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки", "№");
  private static final List<String> ABOUT =
      List.of(
          "1. ПОЛНОЕ наименование ОО (в соответствии с Уставом)",
          "2. КРАТКОЕ наименование ОО",
          "6. ИНН",
          "7. Код ОГЭ",
          "8. Код ЕГЭ",
          "14. Где расположена ОО");
  private static final List<String> TEACHING =
      List.of(
          "18. Общая численность обучающихся",
          "19. Численность обучающихся с ОВЗ",
          "25. Подвоз обучающихся",
          "26.1. Обучающихся, у которых оба родителя имеют высшее образование, %",
          "26.2. Обучающихся из неполных семей, %",
          "26.3. Обучающихся, состоящих на учёте, чел.",
          "27. Обучающихся, для которых русский язык не родной, %");

  /** Schools that answered are seven of eight: the form is never complete. */
  private static final int SILENT = 8;

  private ContextBook() {}

  static void write(Path file, List<Plan> plans) throws IOException {
    List<Plan> answering =
        plans.stream()
            .filter(plan -> plan.school().writes() && plans.indexOf(plan) % SILENT != SILENT - 1)
            .toList();
    SequencedMap<String, Book.Rows> sheets = new LinkedHashMap<>();
    sheets.put("Общая информация об ОО", sheet -> about(sheet, answering));
    sheets.put("ОБРАЗОВАТЕЛЬНАЯ ДЕЯТЕЛЬНОСТЬ ОО", sheet -> teaching(sheet, answering));
    Book.write(file, sheets);
  }

  private static void about(Sheet sheet, List<Plan> plans) throws IOException {
    sheet.newRow().texts(LINE).texts(ABOUT);
    for (int i = 0; i < plans.size(); i++) {
      TrainingSchool row = plans.get(i).school();
      School school = row.school();
      line(sheet, row, i)
          .text(row.fullName())
          .text(school.name())
          .text(school.inn())
          .text(school.ogeCode())
          .text(school.egeCode())
          .text(row.place());
    }
  }

  private static void teaching(Sheet sheet, List<Plan> plans) throws IOException {
    sheet.newRow().texts(LINE).texts(TEACHING);
    Random random = new Random(plans.size());
    for (int i = 0; i < plans.size(); i++) {
      int pupils = plans.get(i).school().pupils();
      double hard = plans.get(i).hardship(random);
      line(sheet, plans.get(i).school(), i)
          .number(pupils)
          .number(Math.round(pupils * (0.02 + 0.12 * hard)))
          .text(random.nextDouble() < hard ? "Да" : "Нет")
          .text(percent(48 - 40 * hard + 3 * random.nextGaussian()))
          .text(percent(14 + 22 * hard + 3 * random.nextGaussian()))
          .number(Math.round(pupils * 0.04 * hard))
          .text(percent(random.nextInt(4) == 0 ? 9 * hard : 0));
    }
  }

  private static Sheet line(Sheet sheet, TrainingSchool row, int index) throws IOException {
    School school = row.school();
    String region = school.code().substring(0, 2);
    return sheet
        .newRow()
        .text(school.login())
        .text(region)
        .text("reg" + region + "0000 | " + TrainingRegion.NAME)
        .text(row.municipalityCode() + " | " + school.municipality())
        .text(school.login() + " | " + school.name())
        .text(String.format(Locale.ROOT, "%02d.10.2025", 1 + index % 28))
        .number(index + 1);
  }

  /** The form prints one decimal with a point. */
  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f", Math.clamp(value, 0, 100));
  }
}
