package mera.data.listing;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mera.data.document.Document;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.Reliability;
import mera.data.identify.SchoolFigures;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.identify.YearStatus;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.State;
import mera.data.objectivity.WorkSigns;
import org.jspecify.annotations.Nullable;

/**
 * The printed card of a school: what the list says of it and why, for the talk with its head.
 *
 * @param region name of the region
 * @param list title of the approved list, or what the card was made from
 * @param figures null: the method looks at no shares, or the school takes no part
 * @param lists approved lists, oldest first
 * @param signs null: not looked for, or none found
 * @param support who supports it, sentences; empty: nobody yet
 */
public record SchoolCard(
    String region,
    String list,
    Identification found,
    Finding finding,
    @Nullable SchoolFigures figures,
    List<SchoolList> lists,
    @Nullable SchoolSigns signs,
    List<String> support) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  /** The card as a document of one or two pages. */
  public Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.heading(1, finding.name()));
    blocks.add(
        Paragraph.centred(
            finding.municipality() + ", код " + finding.schoolCode() + ". " + region, false));
    blocks.add(new Space(0.5));
    blocks.add(Paragraph.left("Основа: " + list + ", результаты " + found.year() + " года."));
    blocks.add(verdict());
    blocks.add(Paragraph.left(finding.sentence() + "."));
    SchoolFigures known = figures;
    if (known != null && !known.works().isEmpty()) {
      blocks.add(new Space(0.5));
      blocks.add(heading("Доля «2» по работам"));
      blocks.add(ShareChart.of(known, found));
      blocks.add(
          Paragraph.left(
              known.exit(found.year()).printed().substring(0, 1).toUpperCase(Locale.ROOT)
                  + known.exit(found.year()).printed().substring(1)
                  + "."));
    }
    history()
        .ifPresent(
            table -> {
              blocks.add(new Space(0.5));
              blocks.add(heading("История"));
              blocks.add(table);
            });
    blocks.addAll(signBlocks());
    if (!support.isEmpty()) {
      blocks.add(new Space(0.5));
      blocks.add(heading("Сопровождение"));
      support.forEach(sentence -> blocks.add(Paragraph.left(sentence)));
    }
    blocks.add(new Space(0.5));
    blocks.add(Paragraph.left(Objectivity.RESTRICTION + "."));
    return new Document(
        "Карточка школы: " + finding.name(),
        List.of(new Section(Document.Orientation.PORTRAIT, blocks)));
  }

  private static Paragraph heading(String text) {
    return new Paragraph(List.of(new Document.Run(text, true, false)), Align.LEFT, false, true, 2);
  }

  private Paragraph verdict() {
    Reliability reliability = finding.reliability();
    String status = finding.status() == Status.NONE ? "не в списке" : finding.status().printed();
    return new Paragraph(
        List.of(
            new Document.Run("Вывод: " + status, true, false),
            new Document.Run(
                reliability == null ? "" : "; " + reliability.printed(), false, false)),
        Align.LEFT,
        false,
        false);
  }

  /** What the rules say by year, and which approved lists have the school. */
  private Optional<Table> history() {
    List<Row> rows = new ArrayList<>();
    if (figures != null) {
      for (YearStatus year : figures.history()) {
        rows.add(
            row(
                String.valueOf(year.year()),
                "по правилам: " + (year.status() == Status.NONE ? "нет" : year.status().printed()),
                year.lowWorks() + " из " + year.works()));
      }
    }
    for (SchoolList approved : lists) {
      approved.frozen().findings().stream()
          .filter(one -> one.schoolCode().equals(finding.schoolCode()))
          .filter(one -> one.status() != Status.NONE)
          .forEach(
              one ->
                  rows.add(
                      row(
                          day(approved.approvedAt()),
                          "«" + approved.title() + "»: " + one.status().printed(),
                          one.lowWorks() + " из " + one.works())));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                List.of(
                    new Column("Когда", 24, Align.LEFT),
                    new Column("Что", 110, Align.LEFT),
                    new Column("Низких работ", 26, Align.CENTER)),
                rows));
  }

  private static String day(LocalDateTime moment) {
    return moment.format(DAY);
  }

  private static Row row(String... cells) {
    return new Row(Stream.of(cells).map(Cell::of).toList(), false);
  }

  private List<Block> signBlocks() {
    SchoolSigns known = signs;
    if (known == null || known.toCheck().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Space(0.5));
    blocks.add(heading("Результаты, которые требуют дополнительного анализа"));
    for (WorkSigns work : known.works()) {
      if (work.label().callsForCheck()) {
        String sentences =
            String.join(
                "; ",
                work.signs().stream()
                    .filter(sign -> sign.state() == State.PRESENT)
                    .map(sign -> sign.sentence())
                    .toList());
        blocks.add(Paragraph.left(WorkName.of(work.work()) + ": " + sentences + "."));
      }
    }
    blocks.add(Paragraph.left(Objectivity.NOTE + "."));
    return blocks;
  }
}
