package mera.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() {
    Path fresh = folder.resolve("new folder");
    Path file = fresh.resolve("settings.json");
    Settings settings =
        new Settings(Settings.Theme.DARK, 130, 1280, 720, List.of(folder.resolve("Область.mera")));

    new SettingsFile(file).write(settings);

    assertThat(new SettingsFile(file).read()).isEqualTo(settings);
    assertThat(fresh.toFile().list()).containsExactly("settings.json");
  }

  @Test
  void aMissingFileMeansTheFirstSettings() {
    assertThat(new SettingsFile(folder.resolve("none.json")).read()).isEqualTo(Settings.FIRST);
  }

  @Test
  void aDamagedFileMeansTheFirstSettings() throws Exception {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"theme\": \"DAR");

    assertThat(new SettingsFile(file).read()).isEqualTo(Settings.FIRST);
  }

  @Test
  void oneBadValueDoesNotLoseTheOthers() throws Exception {
    Path file = folder.resolve("settings.json");
    Files.writeString(
        file, "{\"theme\": \"DARK\", \"fontPercent\": \"big\", \"width\": 50, \"recent\": 7}");

    Settings settings = new SettingsFile(file).read();

    assertThat(settings.theme()).isEqualTo(Settings.Theme.DARK);
    assertThat(settings.fontPercent()).isEqualTo(100);
    assertThat(settings.width()).isEqualTo(Settings.MIN_WIDTH);
  }

  @Test
  void aFileOpenedAgainMovesToTheTopOfTheRecentOnes() {
    Path first = folder.resolve("a.mera").toAbsolutePath();
    Path second = folder.resolve("b.mera").toAbsolutePath();

    Settings settings = Settings.FIRST.opened(first).opened(second).opened(first);

    assertThat(settings.recent()).containsExactly(first, second);
    assertThat(settings.without(first).recent()).containsExactly(second);
  }

  @Test
  void theFontStaysBetweenEightyAndTwoHundredPercent() {
    assertThat(Settings.FIRST.withFontSteps(50).fontPercent()).isEqualTo(200);
    assertThat(Settings.FIRST.withFontSteps(-50).fontPercent()).isEqualTo(80);
    assertThat(Settings.FIRST.withFontSteps(3).withUsualFont().fontPercent()).isEqualTo(100);
  }
}
