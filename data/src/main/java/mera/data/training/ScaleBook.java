package mera.data.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mera.data.result.Scale;

/** «Шкалы ВПР.xlsx»: lowest primary scores of the marks, one row a work. */
final class ScaleBook {

  private static final List<String> HEADER =
      List.of("год", "класс", "предмет", "вариант", "макс", "с «3»", "с «4»", "с «5»", "источник");

  private ScaleBook() {}

  static void write(Path file, List<Paper> papers) throws IOException {
    Book.write(
        file,
        "Шкалы",
        sheet -> {
          sheet.newRow().texts(HEADER);
          for (Paper paper : papers) {
            Scale scale = paper.scale();
            sheet
                .newRow()
                .number(scale.work().year())
                .number(scale.work().grade())
                .text(scale.work().subject())
                .text(scale.work().variant())
                .number(scale.max())
                .number(scale.min3())
                .number(scale.min4())
                .number(scale.min5())
                .text(scale.origin());
          }
        });
  }
}
