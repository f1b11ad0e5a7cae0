package mera.app.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mera.app.ingest.Finding.Fix;
import mera.data.ingest.ColumnMeaning;
import mera.data.ingest.Guess;
import mera.data.ingest.Guess.GuessedColumn;
import mera.data.ingest.Preview;
import mera.data.ingest.Preview.Kind;
import mera.data.ingest.Preview.Page;
import mera.data.ingest.Preview.PageRow;
import mera.data.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What is to be said or checked of a sheet, and what one click does about it. */
final class Findings {

  /** A guess below this is told as one. */
  private static final double SURE = 0.8;

  private final ColumnsModel model;
  private final FileLine line;
  private final Page page;
  private final @Nullable MappingDraft draft;

  Findings(ColumnsModel model, FileLine line, Page page, @Nullable MappingDraft draft) {
    this.model = model;
    this.line = line;
    this.page = page;
    this.draft = draft;
  }

  List<Finding> of(@Nullable Preview preview, String refusal) {
    List<Finding> findings = new ArrayList<>();
    if (!refusal.isEmpty()) {
      findings.add(new Finding(true, "Не читается", refusal, 0, -1, List.of()));
    }
    if (draft != null) {
      draft
          .lacks()
          .forEach(lack -> findings.add(new Finding(true, "Нужен ответ", lack, 0, -1, List.of())));
      guesses(draft, findings);
      if (line.draft().yearAsked()) {
        findings.add(
            new Finding(
                false,
                "Проверьте год",
                "Столбцы описаны раньше, а года в файле нет.",
                0,
                -1,
                List.of()));
      }
    }
    if (preview != null && (draft == null || draft.isWhole())) {
      cells(findings);
      if (preview.reading().format().isEmpty() && refusal.isEmpty() && draft == null) {
        preview
            .reading()
            .problems()
            .forEach(
                one ->
                    findings.add(
                        new Finding(true, "Нужен ответ", one.message(), 0, -1, List.of())));
      }
    }
    totals(findings);
    return findings;
  }

  private void guesses(MappingDraft now, List<Finding> findings) {
    if (line.draft().known()) {
      return;
    }
    Optional<Guess> guess = line.draft().seen().flatMap(Preview::guess);
    for (GuessedColumn column : guess.map(Guess::columns).orElse(List.of())) {
      ColumnMeaning meant = now.meanings().get(column.index());
      if (meant != null
          && column.meaning().equals(Optional.of(meant.meaning()))
          && column.confidence() < SURE) {
        findings.add(
            new Finding(
                false,
                letters(column.index()) + ": похоже на «" + meant.meaning().words() + "»",
                "Проверьте столбец «" + column.caption() + "».",
                now.headerRow(),
                column.index(),
                List.of(
                    new Fix("Не загружать", () -> model.mean(column.index(), Optional.empty())))));
      }
    }
  }

  private void cells(List<Finding> findings) {
    for (PageRow row : page.rows()) {
      for (Map.Entry<Integer, List<Problem>> cell : row.problems().entrySet()) {
        for (Problem problem : cell.getValue()) {
          findings.add(
              new Finding(
                  isError(problem),
                  title(row, cell.getKey(), problem),
                  problem.message(),
                  row.number(),
                  cell.getKey(),
                  fixes(row, problem)));
        }
      }
    }
  }

  private static String title(PageRow row, int column, Problem problem) {
    String place = column < 0 ? "Строка " + row.number() : letters(column) + row.number();
    return problem.value() == null ? place : place + ": «" + problem.value() + "»";
  }

  private List<Fix> fixes(PageRow row, Problem problem) {
    if (draft == null) {
      return List.of();
    }
    List<Fix> fixes = new ArrayList<>();
    fixes.add(new Fix("Пропустить строку", () -> model.edit(now -> now.without(row.number()))));
    String value = problem.value();
    if (problem.rule().equals("no-number") && value != null && !value.matches(".*\\d.*")) {
      String word = value.strip().toLowerCase(Locale.ROOT);
      fixes.add(
          new Fix("Все «" + value + "» пустыми", () -> model.edit(now -> now.withEmpty(word))));
    }
    return fixes;
  }

  private void totals(List<Finding> findings) {
    for (PageRow row : page.rows()) {
      if (row.kind() == Kind.TOTAL) {
        findings.add(
            new Finding(
                false,
                "Строка " + row.number() + ": итог",
                "Итоговые строки не загружаются.",
                row.number(),
                -1,
                List.of()));
      }
    }
  }

  /** The sentence of a problem says whether something is left out; rules do not. */
  static boolean isError(Problem problem) {
    String message = problem.message();
    return message.contains("не учт")
        || message.contains("не загруж")
        || message.contains("пропущен");
  }

  /** «A», «AB». */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
