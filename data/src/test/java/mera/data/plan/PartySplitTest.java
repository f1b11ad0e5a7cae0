package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartySplitTest {

  private static List<String> names(String cell) {
    return PartySplit.of(cell, Map.of()).stream().map(PartySplit.Piece::text).toList();
  }

  @Test
  void separatorsInsideQuotesAndBracketsDoNotSplit() {
    assertThat(names("МБУ «Центр детства, юности и спорта», лицей; школы (по списку, всего 5)"))
        .containsExactly(
            "МБУ «Центр детства, юности и спорта»", "лицей", "школы (по списку, всего 5)");
  }

  @Test
  void aNameThatGoesOnBehindACommaIsOneName() {
    assertThat(
            names(
                "Министерство образования, науки и молодёжной политики края, руководители органов, осуществляющих управление"))
        .containsExactly(
            "Министерство образования, науки и молодёжной политики края",
            "руководители органов, осуществляющих управление");
  }

  @Test
  void linesAndSemicolonsSplitAndAnAbbreviationIsTold() {
    List<PartySplit.Piece> pieces =
        PartySplit.of("Центр оценки качества (далее – ЦОК)\nлицей", Map.of());

    assertThat(pieces)
        .containsExactly(
            new PartySplit.Piece("Центр оценки качества", null, "ЦОК"),
            new PartySplit.Piece("лицей", null, null));
  }

  @Test
  void knownNamesComeFirstAndTheRestIsAskedFor() {
    Map<String, Party> known = Map.of("i", Party.named(Party.Kind.INSTITUTE, "институт развития"));

    assertThat(PartySplit.of("Институт развития лицей № 2", known))
        .extracting(piece -> piece.key() + " " + piece.text())
        .containsExactly("i Институт развития", "null лицей № 2");
  }

  @Test
  void theKindOfAnUnknownPartyIsProposedByItsName() {
    assertThat(PartySplit.guess("Департамент образования")).isEqualTo(Party.Kind.BODY);
    assertThat(PartySplit.guess("Институт развития образования")).isEqualTo(Party.Kind.INSTITUTE);
    assertThat(PartySplit.guess("МБОУ «Лицей № 3»")).isEqualTo(Party.Kind.SCHOOL);
    assertThat(PartySplit.guess("руководители школ")).isEqualTo(Party.Kind.SCHOOL_LEADERS);
    assertThat(PartySplit.guess("ОО")).isEqualTo(Party.Kind.SCHOOLS);
    assertThat(PartySplit.guess("органы местного самоуправления")).isEqualTo(Party.Kind.MUNICIPAL);
  }

  @Test
  void theCellsOfTheModelPlansAreSplitAsThePeopleWhoCheckedThem() throws Exception {
    List<String> expected = new ArrayList<>();
    List<String> split = new ArrayList<>();
    for (List<String> row : Seeds.rows("responsible.tsv")) {
      Map<String, Party> directory = SeedParties.of(row.get(0).replaceFirst("-\\d$", ""));
      List<PartySplit.Piece> pieces = PartySplit.of(row.get(1), directory);
      List<String> found = new ArrayList<>();
      List<String> declared = new ArrayList<>();
      for (PartySplit.Piece piece : pieces) {
        String key = piece.key();
        Party party = key == null ? null : directory.get(key);
        found.add(party == null ? "?" + piece.text() : party.name());
        if (piece.declared() != null) {
          declared.add(piece.declared());
        }
      }
      List<String> kept = new ArrayList<>(new LinkedHashSet<>(found));
      expected.add(row.get(1) + " => " + row.get(5) + " / " + row.get(6));
      split.add(
          row.get(1) + " => " + String.join(" | ", kept) + " / " + String.join(" | ", declared));
    }

    assertThat(split).hasSize(41).containsExactlyElementsOf(expected);
  }
}
