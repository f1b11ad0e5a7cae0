package mera.data.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mera.data.document.DataSheet;
import mera.data.document.DataSheet.Column;
import mera.data.document.DataSheet.Kind;
import mera.data.objectivity.Group;
import mera.data.objectivity.Index;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.Sign;
import mera.data.objectivity.WorkSigns;
import org.jspecify.annotations.Nullable;

/** Signs of bias as a workbook: schools, every sign with its numbers, indexes, the method. */
public final class SignSheets {

  private SignSheets() {}

  /** The sheets «Школы», «Признаки», «Индекс», «Правила». */
  public static List<DataSheet> of(Objectivity found, Collection<Resolution> resolutions) {
    return List.of(schools(found), signs(found, resolutions), indexes(found), rules(found));
  }

  private static DataSheet schools(Objectivity found) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SchoolSigns school : found.schools()) {
      rows.add(
          Arrays.asList(
              school.schoolCode(),
              school.name(),
              school.municipality(),
              school.exclusion() == null ? school.label().printed() : school.exclusion(),
              school.toCheck().size(),
              school.years().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
    return new DataSheet(
        "Школы",
        List.of(
            new Column("Код", Kind.TEXT, 10),
            new Column("Школа", Kind.TEXT, 40),
            new Column("Муниципалитет", Kind.TEXT, 28),
            new Column("Вывод", Kind.TEXT, 30),
            new Column("Работ к анализу", Kind.NUMBER, 12),
            new Column("Годы", Kind.TEXT, 18)),
        rows);
  }

  private static DataSheet signs(Objectivity found, Collection<Resolution> resolutions) {
    Map<List<Object>, Resolution> known = new HashMap<>();
    resolutions.forEach(one -> known.put(List.of(one.schoolCode(), one.work()), one));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SchoolSigns school : found.schools()) {
      for (WorkSigns work : school.works()) {
        Resolution resolution =
            known.getOrDefault(
                List.of(school.schoolCode(), work.work()),
                Resolution.open(school.schoolCode(), work.work()));
        for (Sign sign : work.signs()) {
          rows.add(row(school, work, sign, resolution));
        }
      }
    }
    return new DataSheet(
        "Признаки",
        List.of(
            new Column("Код", Kind.TEXT, 10),
            new Column("Школа", Kind.TEXT, 36),
            new Column("Работа", Kind.TEXT, 30),
            new Column("Участников", Kind.NUMBER, 11),
            new Column("Вывод по работе", Kind.TEXT, 26),
            new Column("Баллы", Kind.DECIMAL, 8),
            new Column("Группа", Kind.TEXT, 20),
            new Column("Признак", Kind.TEXT, 36),
            new Column("Значение", Kind.PROBABILITY, 11),
            new Column("Порог", Kind.PROBABILITY, 11),
            new Column("Вывод", Kind.TEXT, 16),
            new Column("Пояснение", Kind.TEXT, 70),
            new Column("Состояние", Kind.TEXT, 18),
            new Column("Примечание", Kind.TEXT, 30)),
        rows);
  }

  private static List<@Nullable Object> row(
      SchoolSigns school, WorkSigns work, Sign sign, Resolution resolution) {
    Group group = sign.kind().group();
    return Arrays.asList(
        school.schoolCode(),
        school.name(),
        WorkName.of(work.work()),
        work.n(),
        work.label().printed(),
        work.score(),
        group.letter() + " " + group.printed(),
        sign.kind().title(),
        sign.value(),
        sign.limit(),
        sign.state().printed(),
        sign.sentence(),
        resolution.kind().printed(),
        resolution.note());
  }

  private static DataSheet indexes(Objectivity found) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(row("Регион", found.region()));
    found.municipalities().forEach(index -> rows.add(row(index.name(), index)));
    return new DataSheet(
        "Индекс",
        List.of(
            new Column("Муниципалитет", Kind.TEXT, 36),
            new Column("Школ", Kind.NUMBER, 10),
            new Column("С признаком официального алгоритма", Kind.NUMBER, 20),
            new Column("Индекс объективности", Kind.DECIMAL, 14)),
        rows);
  }

  private static List<@Nullable Object> row(String name, Index index) {
    return Arrays.asList(
        name, index.schools(), index.marked(), index.schools() == 0 ? null : index.value());
  }

  private static DataSheet rules(Objectivity found) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(Arrays.asList("Метод", found.method().title()));
    rows.add(Arrays.asList("Источник", found.method().source()));
    rows.add(Arrays.asList("Год", found.year()));
    for (Map.Entry<String, String> one : found.method().parameters().entrySet()) {
      rows.add(Arrays.asList(one.getKey(), one.getValue()));
    }
    found.notes().forEach(note -> rows.add(Arrays.asList("", note)));
    rows.add(Arrays.asList("", Objectivity.NOTE));
    rows.add(Arrays.asList("", Objectivity.RESTRICTION));
    return new DataSheet(
        "Правила",
        List.of(new Column("Параметр", Kind.TEXT, 20), new Column("Значение", Kind.TEXT, 90)),
        rows);
  }
}
