package mera.data;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;

/** The table of packages, and who may use which library. */
@AnalyzeClasses(packages = "mera.data", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest static final ArchRule schoolStandsAlone = only("school");
  @ArchTest static final ArchRule problemStandsAlone = only("problem");
  @ArchTest static final ArchRule documentKnowsNoSchools = only("document");
  @ArchTest static final ArchRule resultUsesSchool = only("result", "school");
  @ArchTest static final ArchRule ingestUsesResults = only("ingest", "school", "result");
  @ArchTest static final ArchRule identifyUsesResults = only("identify", "school", "result");

  @ArchTest
  static final ArchRule objectivityCompares = only("objectivity", "school", "result", "identify");

  @ArchTest
  static final ArchRule listingPrints =
      only("listing", "school", "result", "identify", "objectivity", "document");

  @ArchTest static final ArchRule ratingCounts = only("rating", "school", "result", "identify");
  @ArchTest static final ArchRule contextCompares = only("context", "school", "result", "identify");
  @ArchTest static final ArchRule tutorMatches = only("tutor", "school", "context");
  @ArchTest static final ArchRule riskReadsAnswers = only("risk", "school");

  @ArchTest static final ArchRule planUsesSchool = only("plan", "school", "ingest");

  @ArchTest
  static final ArchRule orderComposes = only("order", "school", "identify", "plan", "document");

  @ArchTest
  static final ArchRule trainingWritesResults = only("training", "school", "result", "risk");

  @ArchTest
  static final ArchRule databaseStaysInStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("mera.data.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.h2..")
          .because("a shared office server must be a new connection, not a rewrite");

  @ArchTest
  static final ArchRule spreadsheetsStayAtTheEdge =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      "mera.data.ingest..", "mera.data.document..", "mera.data.training..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.poi..",
              "org.dhatim..",
              "com.fasterxml.aalto..",
              "org.apache.commons.compress..",
              "org.apache.commons.csv..")
          .because("past the reader there are tallies, not cells");

  @ArchTest
  static final ArchRule pdfStaysInDocument =
      noClasses()
          .that()
          .resideOutsideOfPackage("mera.data.document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.openpdf..")
          .because("documents are data until the last step");

  @ArchTest
  static final ArchRule noWindow =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "javax.swing..")
          .because("everything here is true without a window");

  @ArchTest
  static final ArchRule noDefaultLocale =
      noClasses()
          .should()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .because("the same file must read the same under every locale; pass " + Locale.class);

  @ArchTest
  static final ArchRule nounsOfTheField =
      classes()
          .should()
          .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Service|Processor|Wrapper)")
          .because("a name says what the thing is");

  @ArchTest
  static final ArchRule noCycles = slices().matching("mera.data.(*)..").should().beFreeOfCycles();

  private static ArchRule only(String name, String... others) {
    String[] allowed = new String[others.length + 2];
    allowed[0] = "mera.data." + name + "..";
    allowed[1] = "mera.data.problem..";
    for (int i = 0; i < others.length; i++) {
      allowed[i + 2] = "mera.data." + others[i] + "..";
    }
    return noClasses()
        .that()
        .resideInAPackage("mera.data." + name + "..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("mera.data..")
                .and(resideOutsideOfPackages(allowed)))
        .allowEmptyShould(true)
        .because("the packages follow the analyst's year, and nothing looks ahead");
  }
}
