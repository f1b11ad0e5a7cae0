package mera.app.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Objects;
import mera.app.frame.TestDesk;
import mera.app.work.HeldWork;
import mera.data.Workspace;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewModelTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void thePageIsAsWideAsThePaneAndHasWords() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      PreviewModel preview = new PreviewModel(desk.of(workspace));
      preview.room(480, 2);
      preview.show("O1");

      Sheet sheet = sheet(preview);
      assertThat(sheet.page()).isEqualTo(1);
      assertThat(sheet.width()).isCloseTo(480, Offset.offset(0.5));
      assertThat(sheet.image().getWidth()).isBetween(958, 961);
      assertThat(dark(sheet.image())).isPositive();
      assertThat(preview.pages().get()).isGreaterThan(4);
    }
  }

  @Test
  void pagesAreTurnedToTheEndsAndNoFurther() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      PreviewModel preview = new PreviewModel(desk.of(workspace));
      preview.show("O1");
      preview.turn(-1);
      assertThat(sheet(preview).page()).isEqualTo(1);
      preview.turn(1);
      assertThat(sheet(preview).page()).isEqualTo(2);
      preview.go(1000);
      assertThat(sheet(preview).page()).isEqualTo(preview.pages().get());
    }
  }

  @Test
  void aPageThatLiesAcrossIsAsWideAsThePaneToo() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "zabaikalye")) {
      PreviewModel preview = new PreviewModel(desk.of(workspace));
      preview.room(480, 1);
      preview.show("O1");
      assertThat(sheet(preview).image().getHeight()).isGreaterThan(480);
      while (sheet(preview).image().getHeight() > 480 && preview.page() < preview.pages().get()) {
        preview.turn(1);
      }
      assertThat(sheet(preview).image().getWidth()).isBetween(479, 481);
      assertThat(sheet(preview).image().getHeight()).isLessThan(480);
    }
  }

  @Test
  void everySectionHasItsFirstPageAndAPageOfItIsNotLeft() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      PreviewModel preview = new PreviewModel(desk.of(workspace));
      preview.show("O1");
      preview.goToSection(2);
      int first = preview.page();
      assertThat(first).isGreaterThan(1);
      preview.turn(1);
      preview.goToSection(2);
      assertThat(preview.page()).isEqualTo(first + 1);
      preview.goToSection(0);
      assertThat(preview.page()).isEqualTo(1);
    }
  }

  @Test
  void zoomGoesInStepsAndBackToTheWidth() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      PreviewModel preview = new PreviewModel(desk.of(workspace));
      preview.show("O1");
      double fitting = sheet(preview).scale();
      preview.zoom(1);
      assertThat(sheet(preview).scale()).isEqualTo(0.75);
      preview.zoom(1);
      preview.zoom(-1);
      preview.zoom(-1);
      preview.zoom(-1);
      assertThat(sheet(preview).scale()).isEqualTo(0.5);
      preview.fitWidth();
      assertThat(sheet(preview).scale()).isEqualTo(fitting);
    }
  }

  @Test
  void theOldPageStaysUntilTheNewOneIsThere() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      HeldWork work = new HeldWork();
      PreviewModel preview = new PreviewModel(desk.of(workspace, work));
      preview.show("O1");
      assertThat(preview.busy().get()).isTrue();
      work.release();
      assertThat(preview.busy().get()).isFalse();
      Sheet before = sheet(preview);

      workspace.change(workspace.order("O1").withTitle("О школах"), "заголовок");
      preview.show("O1");
      assertThat(preview.busy().get()).isTrue();
      assertThat(preview.sheet().get()).isSameAs(before);
      work.release();
      assertThat(sheet(preview)).isNotSameAs(before);
      assertThat(sheet(preview).page()).isEqualTo(1);
    }
  }

  @Test
  void aPageSeenBeforeIsThereAtOnceButNotAllOfThemAreKept() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      HeldWork work = new HeldWork();
      PreviewModel preview = new PreviewModel(desk.of(workspace, work));
      preview.show("O1");
      work.release();
      Sheet first = sheet(preview);
      preview.turn(1);
      work.release();
      preview.turn(-1);
      assertThat(preview.sheet().get()).isSameAs(first);

      preview.zoom(1);
      work.release();
      for (int step = 0; step < 5; step++) {
        preview.zoom(1);
        work.release();
      }
      for (int page = 2; page <= 5; page++) {
        preview.go(page);
        work.release();
      }
      preview.go(1);
      assertThat(preview.busy().get()).as("page 1 at 200 % was dropped").isTrue();
    }
  }

  @Test
  void wordsAreFoundOnThePagesAndThePlacesFollowEachOther() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      PreviewModel preview = new PreviewModel(desk.of(workspace));
      preview.show("O1");
      BufferedImage before = sheet(preview).image();

      preview.query().set("ПРИЛОЖЕНИЕ  № 2");
      assertThat(preview.found().get()).startsWith("1 из ");
      preview.query().set("приложение № 3");
      assertThat(preview.found().get()).isEqualTo("1 из 1");
      int last = sheet(preview).page();
      assertThat(last).isGreaterThan(3);
      preview.seek(1);
      assertThat(sheet(preview).page()).isEqualTo(last);

      preview.go(1);
      preview.query().set("школ");
      assertThat(sheet(preview).page()).isEqualTo(1);
      assertThat(differs(before, sheet(preview).image())).isTrue();
      preview.seek(-1);
      assertThat(sheet(preview).page()).isGreaterThan(1);
      preview.seek(1);
      assertThat(sheet(preview).page()).isEqualTo(1);

      preview.query().set("такого слова нет");
      assertThat(preview.found().get()).isEqualTo("не найдено");
      preview.query().set("");
      assertThat(preview.found().get()).isEmpty();
      assertThat(differs(before, sheet(preview).image())).isFalse();
    }
  }

  private static boolean differs(BufferedImage one, BufferedImage other) {
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getRGB(x, y) != other.getRGB(x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void anOrderThatCannotBePrintedSaysWhy() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      PreviewModel preview = new PreviewModel(desk.of(workspace));
      workspace.change(workspace.order("O1").withTitle("О {школах}"), "заголовок");
      preview.show("O1");
      assertThat(preview.sheet().get()).isNull();
      assertThat(preview.fault().get()).contains("{школах}");

      workspace.undo();
      preview.show("O1");
      assertThat(preview.fault().get()).isEmpty();
      assertThat(sheet(preview).page()).isEqualTo(1);
    }
  }

  private static Sheet sheet(PreviewModel preview) {
    return Objects.requireNonNull(preview.sheet().get());
  }

  private static int dark(BufferedImage image) {
    int dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
      }
    }
    return dark;
  }
}
