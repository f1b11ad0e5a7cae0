package mera.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says and logs of an exam protocol names no pupil, wherever the name stands. */
class PupilPrivacyTest {

  private static final String HEADER =
      "ColumnName;SchoolCode;ClassCode;SurnameCell;NameCell;SecondNameCell;DocumentSeriesCode;"
          + "DocumentNumberCode;PrimaryMark;Mark5\n";

  @TempDir Path folder;

  /** Remembers every line of the log, however unimportant. */
  private static final class Lines extends Handler {

    private final List<String> all = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      all.add(line.getMessage() + line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void theAnswerAndTheLogNameNobody() throws Exception {
    Path file = folder.resolve("a.mera");
    Terminal.run("new", "-w", file, "--region", "Придуманная область");
    String pupil = "Щербатюкова;Цветослава;Юльяновна;4571;771355;12;3\n";
    Path protocol =
        Files.writeString(
            folder.resolve("02_2025.06.03.csv"),
            HEADER
                + "1;101001;9А;"
                + pupil
                + "2;101001;Щербатюкова;"
                + pupil
                + "3;Щербатюкова;9А;"
                + pupil
                + "4;4571771355;9А;"
                + pupil
                + "5;101001;9А;12;Щербатюкова;Цветослава;Юльяновна;4571;771355;12\n"
                + "Щербатюкова;101001;9А;"
                + pupil);
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    Lines lines = new Lines();
    root.addHandler(lines);
    root.setLevel(Level.ALL);
    try {
      Terminal answer =
          Terminal.run("import", "-w", file, "--json", "--unmatched", "create", protocol);
      Terminal shown = Terminal.run("import", "-w", file, "--dry-run", protocol);
      assertThat(answer.json().at("/files/0/stored").asInt()).isEqualTo(1);
      assertThat(answer.json().at("/files/0/rejected").asInt()).isEqualTo(5);
      String said = answer.out() + answer.err() + shown.out() + shown.err() + lines.all;
      assertThat(said).doesNotContainIgnoringCase("Щербатюк").doesNotContain("771355", "4571");
      assertThat(said).doesNotContainIgnoringCase("Цветослав").contains("класс записан не так");
    } finally {
      root.removeHandler(lines);
      root.setLevel(level);
    }
  }
}
