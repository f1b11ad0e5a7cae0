package mera.data.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import mera.data.risk.RiskFactor;

/**
 * «Рисковые профили 2025.xlsx»: the indices of the twelve risk factors, 0…100 with more for worse,
 * of the schools that were asked: those with low results and some of their neighbours.
 */
final class RiskBook {

  /** Every so many other schools filled in the questionnaire too. */
  private static final int ASKED = 5;

  private RiskBook() {}

  static void write(Path file, List<TrainingSchool> schools) throws IOException {
    Book.write(
        file,
        "Рисковые профили",
        sheet -> {
          sheet.newRow().text("Логин").text("Муниципалитет").text("Школа");
          for (RiskFactor factor : RiskFactor.values()) {
            sheet.text(factor.number() + ". " + factor.title());
          }
          Random random = new Random(schools.size());
          for (int i = 0; i < schools.size(); i++) {
            if (asked(schools.get(i), i)) {
              row(sheet.newRow(), schools.get(i), random);
            }
          }
        });
  }

  private static boolean asked(TrainingSchool school, int index) {
    boolean weak =
        school.role() == Role.LOW || school.role() == Role.FALLING || school.role() == Role.EDGE;
    return school.writes() && (weak || index % ASKED == 0);
  }

  /** Two or three factors stand out in a school that needs help. */
  private static void row(Sheet sheet, TrainingSchool row, Random random) {
    sheet.text(row.school().login()).text(row.school().municipality()).text(row.school().name());
    int weight = row.role() == Role.AVERAGE ? 9 : 3;
    for (int factor = 0; factor < RiskFactor.values().length; factor++) {
      boolean high = random.nextInt(weight + 1) == 0;
      double index = high ? 62 + random.nextInt(30) : 8 + random.nextInt(40);
      sheet.text(String.format(Locale.ROOT, "%.1f", index + random.nextInt(10) / 10.0));
    }
  }
}
