package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.ingest.PaperTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtractTest {

  private static final String HEADER = "№\tМероприятия\tСроки\tОтветственные\tРезультат\n";

  private static Plan plan(String rows, Map<String, Party> directory) throws Exception {
    return PlanReview.of("план", List.of(PaperTables.pasted(HEADER + rows)))
        .plan(PlanPeriod.years(2027, 2027), directory);
  }

  private static Party party(Party.Kind kind, String name, @Nullable String parent) {
    return Party.named(kind, name).withParent(parent);
  }

  private static List<String> numbers(Plan plan, String key) {
    return Extract.of(plan, key, Roster.NONE).plan().nodes().stream().map(Node::number).toList();
  }

  @Test
  void aSchoolIsMeantByItsNameByItsGroupAndByItsLeaders() throws Exception {
    Map<String, Party> directory = new LinkedHashMap<>();
    directory.put("all", party(Party.Kind.SCHOOLS, "школы района", null));
    directory.put("heads", party(Party.Kind.SCHOOL_LEADERS, "директора школ района", "all"));
    directory.put("pine", party(Party.Kind.SCHOOL, "Сосновская школа", null));
    directory.put("centre", party(Party.Kind.INSTITUTE, "методический центр", null));
    Plan plan =
        plan(
            "1. Раздел\t\t\t\t\n1.1.\tА\tмай\tшколы района\tx\n1.2.\tБ\tмай\tметодический центр\tx\n"
                + "2. Другой\t\t\t\t\n2.1.\tВ\tмай\tдиректора школ района\tx\n2.2.\tГ\tмай\tСосновская школа\tx\n"
                + "3. Третий\t\t\t\t\n3.1.\tД\tмай\tметодический центр\tx\n",
            directory);
    Plan whole = plan.withParties(directory);

    assertThat(numbers(whole, "pine")).containsExactly("1.", "1.1.", "2.", "2.1.", "2.2.");
    assertThat(numbers(whole, "centre")).containsExactly("1.", "1.2.", "3.", "3.1.");
    assertThat(Extract.all(whole, Roster.NONE)).hasSize(4);
  }

  @Test
  void whoStandsInAnApprovedListBelongsToItsGroup() throws Exception {
    Party school =
        new Party(
            Party.Kind.SCHOOL,
            "Сосновская школа",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            Members.NONE,
            "980001");
    Map<String, Party> directory = new LinkedHashMap<>();
    directory.put(
        "listed",
        Party.named(Party.Kind.SCHOOLS, "школы из перечня").withMembers(Members.ofList("L1")));
    directory.put("pine", school);
    Plan plan = plan("1.\tА\tмай\tшколы из перечня\tx\n", directory).withParties(directory);

    assertThat(Extract.of(plan, "pine", new Roster(Map.of("L1", Set.of("980001")))).rowIds())
        .hasSize(1);
    assertThat(Extract.of(plan, "pine", new Roster(Map.of("L1", Set.of("980002")))).rowIds())
        .isEmpty();
  }

  @Test
  void aGroupThatAColonOpensMeansTheNamedOnesOnly() throws Exception {
    Map<String, Party> directory = new LinkedHashMap<>();
    directory.put("all", party(Party.Kind.SCHOOLS, "школы района", null));
    directory.put("pine", party(Party.Kind.SCHOOL, "Сосновская школа", null));
    directory.put("oak", party(Party.Kind.SCHOOL, "Дубовская школа", null));
    Plan plan =
        plan("1.\tА\tмай\tшколы района: Сосновская школа\tx\n", directory).withParties(directory);

    assertThat(numbers(plan, "pine")).containsExactly("1.");
    assertThat(numbers(plan, "oak")).isEmpty();
  }

  @Test
  void aMergedCellGoesAlongWithTheRowsThatAreLeft() throws Exception {
    Map<String, Party> directory = new LinkedHashMap<>();
    directory.put("a", party(Party.Kind.INSTITUTE, "центр", null));
    directory.put("b", party(Party.Kind.INSTITUTE, "институт", null));
    Plan plan =
        plan(
            "1.\tСеминары:\t\t\tпроведены\n1.1.\tА\tмай\tцентр\t\n1.2.\tБ\tмай\tинститут\t\n1.3.\tВ\tмай\tинститут\t\n",
            directory);

    Plan extract = Extract.of(plan, "b", Roster.NONE).plan();

    assertThat(extract.nodes()).extracting(Node::number).containsExactly("1.", "1.2.", "1.3.");
    assertThat(extract.rowsCovered(extract.nodes().getFirst(), Field.RESULT)).isEqualTo(3);
  }

  @Test
  void theModelPlansGiveTheCountedRows() throws Exception {
    assertThat(counts("khanty-mansiysk"))
        .containsEntry(
            "МБУ ДО «Центр психолого-педагогической, медицинской и социальной помощи»", 2)
        .containsEntry("МКУ ДО «Центр развития образования»", 18)
        .containsEntry("Департамент образования", 12)
        .containsEntry("МБОУ СОШ №2", 23);
    assertThat(counts("smolensk-2"))
        .containsEntry("СОИРО", 18)
        .containsEntry("МОЦ", 12)
        .containsEntry("ОМСУ", 9)
        .containsEntry("ОО", 11);
    assertThat(counts("smolensk-3")).containsEntry("СОИРО", 6);
    assertThat(counts("zabaikalye"))
        .containsEntry("ИРО Забайкальского края", 30)
        .containsEntry("Минобразования Забайкальского края", 13);
    assertThat(counts("samara"))
        .containsEntry("ресурсный центр", 14)
        .containsEntry("Северное управление", 13)
        .containsEntry("ОО", 5);
  }

  private static Map<String, Integer> counts(String id) throws Exception {
    Map<String, Party> directory = SeedParties.of(id.replaceFirst("-\\d$", ""));
    Plan plan =
        PlanReview.of(id, PaperTables.read(Seeds.plan(id + ".docx")))
            .plan(PlanPeriod.years(2020, 2020), directory)
            .withParties(directory);
    Map<String, Integer> counts = new LinkedHashMap<>();
    directory.forEach(
        (key, party) ->
            counts.put(party.name(), Extract.of(plan, key, Roster.NONE).rowIds().size()));
    return counts;
  }
}
