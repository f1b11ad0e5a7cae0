package mera.data.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan before its period, region and parties are known; texts carry placeholders.
 *
 * @param name as shown in the list of templates
 * @param basis whose published structure it follows
 * @param parties key → party of the training region, to be replaced by the analyst's own
 */
public record PlanTemplate(
    String id,
    String name,
    String basis,
    List<String> title,
    String kind,
    PeriodLength period,
    Numbering numbering,
    SectionRows sectionRows,
    Plan.Orientation orientation,
    List<PlanColumn> columns,
    Map<String, Party> parties,
    List<Row> rows,
    List<Indicator> indicators,
    List<Part> parts)
    implements PlanSample {

  public PlanTemplate {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(numbering, "numbering");
    Objects.requireNonNull(sectionRows, "sectionRows");
    Objects.requireNonNull(orientation, "orientation");
  }

  /**
   * A row of a template: either a section or a measure.
   *
   * @param merge field in lower case → rows that its cell covers
   * @param children sub-measures; with them the measure is a group
   */
  public record Row(
      @Nullable String section,
      @Nullable String measure,
      @Nullable String number,
      @Nullable String deadline,
      @Nullable String parties,
      @Nullable String result,
      @Nullable String document,
      Map<String, Integer> merge,
      List<Row> children) {

    public Row {
      if ((section == null) == (measure == null)) {
        throw new IllegalArgumentException("a row is either a section or a measure");
      }
    }
  }

  @Override
  public PlanPeriod beginning(int year) {
    return period.beginning(year);
  }

  @Override
  public long measures() {
    return rows.stream().mapToLong(PlanTemplate::measures).sum();
  }

  private static long measures(Row row) {
    return (row.measure() == null ? 0 : 1)
        + row.children().stream().mapToLong(PlanTemplate::measures).sum();
  }

  @Override
  public long sections() {
    return rows.stream().filter(row -> row.section() != null).count();
  }

  @Override
  public Plan make(PlanStart start) {
    Map<String, Party> directory =
        Placeholders.parties(start.firstYear(), start.region(), parties, start.parties());
    Placeholders words = Placeholders.of(start.firstYear(), start.region(), directory);
    List<Indicator> targets = indicators.stream().map(one -> one.map(words::fill)).toList();
    // The list itself is filled in when the plan is printed, so that it cannot go stale.
    Placeholders partWords =
        words.with("indicators", Indicator.LIST).with("indicators.values", Indicator.VALUES);
    return new Plan(
        null,
        id,
        kind,
        title.stream().map(words::fill).toList(),
        period.beginning(start.firstYear()),
        numbering,
        sectionRows,
        orientation,
        columns,
        directory,
        targets,
        parts.stream().map(part -> fill(part, partWords)).toList(),
        new NodeMaker(words, directory, numbering).make(rows));
  }

  private static Part fill(Part raw, Placeholders words) {
    return switch (raw) {
      case Part.Passport part ->
          new Part.Passport(
              part.passport().stream()
                  .map(
                      row -> new Part.Entry(words.fill(row.name()), words.fill(row.text()).strip()))
                  .toList());
      case Part.Chapter part -> new Part.Chapter(words.fill(part.chapter()));
      case Part.Text part -> new Part.Text(words.fill(part.text()).strip());
      case Part.Items part -> new Part.Items(part.list().stream().map(words::fill).toList());
      case Part.IndicatorTable part -> part;
      case Part.PlanTable part -> part;
      case Part.TitlePage part -> new Part.TitlePage(words.fill(part.titlePage()));
    };
  }

  static Field field(String key) {
    return Field.valueOf(key.toUpperCase(Locale.ROOT));
  }
}
