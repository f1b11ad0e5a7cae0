package mera.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Who may use what in the window. */
@AnalyzeClasses(packages = "mera.app", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchRule modelsKnowNoNodes =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Model")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
          .because("what a screen knows is tested without a window");

  @ArchTest
  static final ArchRule oneWayToTheFxThread =
      noClasses()
          .that()
          .resideOutsideOfPackage("mera.app.work..")
          .should()
          .callMethod(Platform.class, "runLater", Runnable.class)
          .because("there is one worker, and one place that brings its results to the window");

  @ArchTest
  static final ArchRule noDefaultLocale =
      noClasses()
          .should()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .because("the window reads the same under every locale");

  @ArchTest
  static final ArchRule coloursComeFromTheTheme =
      noClasses()
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "makes or names a colour",
                  (JavaAccess<?> access) ->
                      access.getTargetOwner().isEquivalentTo(Color.class)
                          && Pattern.matches(
                              "[A-Z_]+|<init>|web|rgb|rgba|hsb|gray|grayRgb|color|valueOf",
                              access.getName())))
          .because("both themes and the contrast come from looked-up colours");

  @ArchTest
  static final ArchRule nounsOfTheField =
      classes()
          .should()
          .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Service|Processor|Wrapper)")
          .because("a name says what the thing is");

  @ArchTest
  static final ArchRule noCycles = slices().matching("mera.app.(*)..").should().beFreeOfCycles();

  @Test
  void theStylesheetNamesNoColourOfItsOwn() throws Exception {
    try (InputStream sheet = Objects.requireNonNull(Look.class.getResourceAsStream("mera.css"))) {
      String css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(css).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b");
      assertThat(css).doesNotContainPattern("\\b(rgb|rgba|hsb)\\(");
    }
  }
}
