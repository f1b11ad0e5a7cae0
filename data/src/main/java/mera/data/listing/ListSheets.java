package mera.data.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import mera.data.document.DataSheet;
import mera.data.document.DataSheet.Column;
import mera.data.document.DataSheet.Kind;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.ListComparison;
import mera.data.identify.MethodDifference;
import mera.data.identify.RankInterval;
import mera.data.identify.Reason;
import mera.data.identify.Ruling;
import mera.data.identify.SchoolFigures;
import mera.data.identify.ShareChange;
import mera.data.identify.Source;
import mera.data.identify.WorkFigures;
import org.jspecify.annotations.Nullable;

/** A list as a workbook: every number behind every decision. */
public final class ListSheets {

  private ListSheets() {}

  /**
   * The sheets «Школы», «Основания», «Работы», «Правила», and «Сравнение» where there is another
   * version.
   *
   * @param about lines of name and value: title of the list, when it was approved
   * @param figures by the code of the school; empty where the method looks at no shares
   * @param compared with another version; null: there is none
   */
  public static List<DataSheet> of(
      Identification found,
      Map<String, String> about,
      SortedMap<String, SchoolFigures> figures,
      @Nullable ListComparison compared) {
    List<DataSheet> sheets = new ArrayList<>();
    sheets.add(schools(found, figures));
    sheets.add(reasons(found));
    if (!figures.isEmpty()) {
      sheets.add(works(found, figures));
    }
    sheets.add(rules(found, about));
    if (compared != null) {
      sheets.add(moves(compared));
    }
    return List.copyOf(sheets);
  }

  private static Column text(String caption, double width) {
    return new Column(caption, Kind.TEXT, width);
  }

  private static Column number(String caption) {
    return new Column(caption, Kind.NUMBER, 10);
  }

  private static Column share(String caption) {
    return new Column(caption, Kind.SHARE, 11);
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  private static DataSheet schools(Identification found, SortedMap<String, SchoolFigures> figures) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Finding finding : found.findings()) {
      SchoolFigures own = figures.get(finding.schoolCode());
      RankInterval rank = own == null ? null : own.rank();
      Ruling ruling = finding.ruling();
      rows.add(
          row(
              finding.schoolCode(),
              finding.name(),
              finding.municipality(),
              finding.status().printed(),
              finding.formal().printed(),
              String.join(", ", finding.basis().rules()),
              finding.reliability() == null ? null : finding.reliability().printed(),
              finding.lowWorks(),
              finding.works(),
              own == null ? null : own.x(),
              own == null ? null : own.n(),
              own == null || own.n() == 0 ? null : (double) own.x() / own.n(),
              rank == null ? null : rank.median(),
              rank == null ? null : rank.lower(),
              rank == null ? null : rank.upper(),
              rank == null ? null : rank.bottom(),
              sources(finding),
              ruling == null ? null : ruling.printed(),
              ruling == null ? null : ruling.document(),
              own == null ? null : own.exit(found.year()).printed(),
              finding.sentence()));
    }
    return new DataSheet(
        "Школы",
        List.of(
            text("Код", 9),
            text("Школа", 34),
            text("Муниципалитет", 24),
            text("Статус", 18),
            text("По правилам", 18),
            text("Выполнены правила", 12),
            text("Вывод", 22),
            number("Низких работ"),
            number("Работ"),
            number("«2» всего"),
            number("Результатов всего"),
            share("Доля «2»"),
            number("Место, медиана"),
            number("Место от"),
            number("Место до"),
            new Column("Вероятность места в списке", Kind.PROBABILITY, 12),
            text("Списки других", 26),
            text("Решение вручную", 30),
            text("Документ решения", 24),
            text("Выход из списка", 30),
            text("Основание", 60)),
        rows);
  }

  private static @Nullable String sources(Finding finding) {
    return finding.basis().sources().isEmpty()
        ? null
        : finding.basis().sources().stream()
            .map(Source::printed)
            .distinct()
            .collect(Collectors.joining("; "));
  }

  private static DataSheet reasons(Identification found) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Finding finding : found.findings()) {
      List<Reason> all = new ArrayList<>(finding.reasons());
      all.addAll(finding.basis().failures());
      for (Reason reason : all) {
        rows.add(
            row(
                finding.schoolCode(),
                finding.name(),
                finding.status().printed(),
                reason.rule(),
                WorkName.of(reason.work()),
                reason.work().year(),
                reason.n(),
                reason.low(),
                reason.share(),
                reason.lower(),
                reason.upper(),
                reason.bound(),
                reason.probability(),
                reason.mean(),
                reason.rank() == 0 ? null : reason.rank(),
                reason.of() == 0 ? null : reason.of(),
                reason.limit()));
      }
    }
    return new DataSheet(
        "Основания",
        List.of(
            text("Код", 9),
            text("Школа", 34),
            text("Статус", 18),
            text("Правило", 11),
            text("Работа", 32),
            number("Год"),
            number("Участников"),
            number("«2»"),
            share("Доля «2»"),
            share("95 % от"),
            share("95 % до"),
            share("Нижняя граница вывода"),
            new Column("Вероятность доли не ниже порога", Kind.PROBABILITY, 12),
            new Column("Средний балл", Kind.DECIMAL, 10),
            number("Место"),
            number("Из школ"),
            new Column("Порог", Kind.DECIMAL, 10)),
        rows);
  }

  private static DataSheet works(Identification found, SortedMap<String, SchoolFigures> figures) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Finding finding : found.findings()) {
      SchoolFigures own = figures.get(finding.schoolCode());
      if (own != null) {
        own.works().forEach(work -> rows.add(work(finding, work)));
      }
    }
    return new DataSheet(
        "Работы",
        List.of(
            text("Код", 9),
            text("Школа", 34),
            text("Работа", 32),
            number("Участников"),
            number("«2»"),
            share("Доля «2»"),
            text("Учтена правилом", 10),
            text("Низкая", 9),
            share("95 % от"),
            share("95 % до"),
            share("Нижняя граница вывода"),
            share("Регион"),
            share("Сглаженная доля"),
            new Column("Вероятность доли не ниже порога", Kind.PROBABILITY, 12),
            new Column("p точного критерия", Kind.PROBABILITY, 11),
            text("Значимо (BH, q = 0,10)", 12),
            new Column("Изменение, п.п.", Kind.DECIMAL, 11),
            new Column("z изменения", Kind.DECIMAL, 10),
            text("Подтверждённое ухудшение", 13),
            number("Лет"),
            share("Доля за годы"),
            share("С весами"),
            text("Один максимум", 10)),
        rows);
  }

  private static List<@Nullable Object> work(Finding finding, WorkFigures work) {
    ShareChange change = work.change();
    return row(
        finding.schoolCode(),
        finding.name(),
        WorkName.of(work.work()),
        work.n(),
        work.x(),
        work.share(),
        yes(work.counted()),
        yes(work.low()),
        work.interval().lower(),
        work.interval().upper(),
        work.bound(),
        work.region(),
        work.shrunk(),
        work.probability(),
        work.p(),
        yes(work.significant()),
        change == null ? null : change.points(),
        change == null ? null : change.z(),
        change == null ? null : yes(change.confirmedWorsening()),
        work.pooled().years(),
        work.pooled().share(),
        work.pooled().weighted(),
        yes(work.pooled().sameScale()));
  }

  private static String yes(boolean answer) {
    return answer ? "да" : "нет";
  }

  private static DataSheet rules(Identification found, Map<String, String> about) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    about.forEach((name, value) -> rows.add(row(name, value)));
    rows.add(row("Метод", found.title() + " (" + found.method() + ")"));
    rows.add(row("Год работ", found.year()));
    found
        .parameters()
        .forEach(
            (key, value) ->
                rows.add(
                    row(
                        key + ": " + MethodDifference.title(key),
                        MethodDifference.value(key, value))));
    rows.add(row("Хеш данных (SHA-256)", found.snapshot()));
    found.counts().forEach((name, count) -> rows.add(row("Школ: " + count(name), count)));
    found.notes().forEach(note -> rows.add(row("Примечание", note)));
    return new DataSheet("Правила", List.of(text("Что", 44), text("Значение", 80)), rows);
  }

  private static String count(String name) {
    return switch (name) {
      case "schools" -> "всего";
      case "takingPart" -> "участвуют в отборе";
      case "withoutResults" -> "без работ с достаточным числом участников";
      case "manual" -> "решено вручную";
      default -> name;
    };
  }

  private static DataSheet moves(ListComparison compared) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    compared.rules().forEach(line -> rows.add(row(null, null, null, "правила", null, null, line)));
    for (ListComparison.Move move : compared.moves()) {
      rows.add(
          row(
              move.schoolCode(),
              move.name(),
              move.municipality(),
              move.kind().printed(),
              move.before() == null ? null : move.before().printed(),
              move.after() == null ? null : move.after().printed(),
              move.why()));
    }
    return new DataSheet(
        "Сравнение",
        List.of(
            text("Код", 9),
            text("Школа", 34),
            text("Муниципалитет", 24),
            text("Изменение", 12),
            text("Было", 18),
            text("Стало", 18),
            text("Почему", 60)),
        rows);
  }
}
