package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import mera.data.context.ContextMethod;
import mera.data.ingest.Progress;
import mera.data.problem.Refusal;
import mera.data.rating.Constructor;
import mera.data.rating.Constructors;
import mera.data.rating.KeptRating;
import mera.data.rating.Rating;
import mera.data.rating.Zone;
import mera.data.risk.RiskFactor;
import mera.data.risk.RiskMethod;
import mera.data.risk.RiskProfile;
import mera.data.risk.Significance;
import mera.data.tutor.TutorRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings, tutors and risks in a working file: stored, read back, undone. */
class RatingsTest {

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void create() throws Exception {
    workspace = Workspace.create(folder.resolve("Рабочий.mera"), "Придуманная область");
    StringBuilder register = new StringBuilder("Логин;Муниципалитет;Краткое наименование\n");
    StringBuilder rating =
        new StringBuilder("Место;Логин;Образовательная организация;Итоговый балл;Зона\n");
    for (int s = 1; s <= 12; s++) {
      String login = String.format(Locale.ROOT, "edu9800%02d", s);
      register.append(login).append(";Округ;Школа № ").append(s).append('\n');
      rating.append(s + ";" + login + ";Школа № " + s + ";" + (100 - 5 * s) + ";жёлтая\n");
    }
    imported("реестр.csv", register.toString());
    imported("Рейтинг 2025.csv", rating.toString());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private void imported(String name, String text) throws IOException, Refusal {
    Path file = Files.writeString(folder.resolve(name), text);
    workspace.importFiles(List.of(file), ImportRequest.USUAL, Progress.NONE);
  }

  private void reopen() throws Refusal {
    workspace.close();
    workspace = Workspace.open(folder.resolve("Рабочий.mera"));
  }

  private static Constructor total() throws Refusal {
    return Constructors.byId("imported-total");
  }

  @Test
  void zonesOverAnImportedTotalNeedNoResultsOfOurOwn() throws Refusal {
    Rating rating = workspace.ratings().rate(total(), 2025);

    assertThat(rating.in(Zone.GREEN)).extracting(one -> one.place()).containsExactly(1, 2, 3);
    assertThat(rating.in(Zone.RED)).extracting(one -> one.place()).containsExactly(10, 11, 12);
    assertThatThrownBy(() -> workspace.ratings().rate(total(), 2023))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("за 2023 год в файле нет");
  }

  @Test
  void anApprovedRatingIsReadBackAndItsZonesAreThePreviousOnesOfTheNextYear() throws Exception {
    Rating rating = workspace.ratings().rate(total(), 2025);
    KeptRating kept = workspace.ratings().approve(rating, "Итоги 2025");
    reopen();

    assertThat(workspace.ratings().ratings()).containsExactly(kept);
    assertThat(kept.id()).isEqualTo("R1");
    assertThat(Constructors.parse(kept.constructor(), "")).isEqualTo(total());
    imported(
        "Рейтинг 2026.csv",
        "Место;Логин;Образовательная организация;Итоговый балл;Зона\n"
            + "1;edu980012;Школа № 12;90;\n2;edu980001;Школа № 1;80;\n");
    assertThat(workspace.ratings().rate(total(), 2026).school("980012").orElseThrow().previous())
        .isEqualTo(Zone.RED);
    workspace.undo();
    workspace.undo();
    assertThat(workspace.ratings().ratings()).isEmpty();
  }

  @Test
  void aCopyOfAConstructorIsStoredReplacedAndRemovedAndBuiltInOnesStay() throws Refusal {
    Constructor own = Constructors.standard().named("own", 1, "Наш рейтинг");
    workspace.ratings().keep(own);
    workspace.ratings().keep(own.named("own", 2, "Наш рейтинг"));
    reopen();

    assertThat(workspace.ratings().constructor("own").version()).isEqualTo(2);
    assertThat(workspace.ratings().constructors()).hasSize(Constructors.builtIn().size() + 1);
    assertThatThrownBy(() -> workspace.ratings().keep(Constructors.standard()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("встроен в программу");
    workspace.undo();
    assertThat(workspace.ratings().constructor("own").version()).isEqualTo(1);
    workspace.ratings().remove(own);
    assertThatThrownBy(() -> workspace.ratings().constructor("own")).isInstanceOf(Refusal.class);
  }

  @Test
  void aTutorIsDecidedChangedAndOpenedAgain() throws Refusal {
    workspace.ratings().decide("980012", "980001", "протокол 1");
    workspace.ratings().decide("980012", null, "");
    reopen();

    assertThat(Objects.requireNonNull(workspace.ratings().tutorDecisions().getFirst()).tutorCode())
        .isNull();
    workspace.undo();
    assertThat(workspace.ratings().tutorDecisions())
        .extracting(one -> String.valueOf(one.tutorCode()))
        .containsExactly("980001");
    workspace.ratings().reopen("980012");
    assertThat(workspace.ratings().tutorDecisions()).isEmpty();
    assertThatThrownBy(() -> workspace.ratings().decide("980012", "980012", ""))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> workspace.ratings().decide("980012", "нет", ""))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void withoutListedSchoolsThereIsNothingToMatch() {
    assertThat(
            workspace
                .ratings()
                .tutors(
                    TutorRule.standard(),
                    2025,
                    workspace.ratings().context(ContextMethod.standard(), 2025)))
        .isEmpty();
  }

  @Test
  void riskProfilesAreImportedAndTheChoiceIsKept() throws Exception {
    imported(
        "РПШ 2025.csv",
        """
        Рисковые профили школ, 2025 год
        Логин;Образовательная организация;Дефицит педагогических кадров;Низкая учебная мотивация обучающихся;12. Низкий уровень вовлечённости родителей
        edu980001;Школа № 1;72,5;40;10
        edu980002;Школа № 2;средняя;низкая;низкая
        """);
    RiskProfile profile = risks("980001");

    assertThat(profile.obligatory()).containsExactly(RiskFactor.STAFF);
    assertThat(risks("980002").values())
        .extracting(one -> one.significance())
        .containsExactly(Significance.MIDDLE, Significance.LOW, Significance.LOW);
    workspace.ratings().choose(profile.choose(Set.of(RiskFactor.STAFF, RiskFactor.PARENTS)));
    reopen();
    assertThat(risks("980001").activated()).containsExactly(RiskFactor.STAFF, RiskFactor.PARENTS);
    workspace.undo();
    assertThat(risks("980001").chosen()).isFalse();
  }

  private RiskProfile risks(String code) {
    return Objects.requireNonNull(workspace.ratings().risks(RiskMethod.standard(), 2025).get(code));
  }
}
