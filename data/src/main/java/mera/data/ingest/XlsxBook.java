package mera.data.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import mera.data.problem.Refusal;

/** A workbook (.xlsx), streamed: its texts and one row are in memory at a time. */
final class XlsxBook implements Book {

  private record Sheet(String name, boolean hidden, String part) {}

  private final Parts parts;
  private final Limits limits;
  private final List<Sheet> sheets;
  private final SharedTexts texts;
  private final CellFormats formats;
  private final boolean from1904;

  private XlsxBook(Parts parts, Limits limits) throws Refusal {
    this.parts = parts;
    this.limits = limits;
    String workbook = Opc.workbook(parts, limits);
    Map<String, Opc.Relation> relations = Opc.relations(parts, workbook, limits);
    sheets = new ArrayList<>();
    boolean since1904 = false;
    try (Xml xml = Xml.open(parts, workbook, limits)) {
      while (xml.nextTag()) {
        if (xml.isStart("workbookPr")) {
          String flag = xml.attribute("date1904");
          since1904 = "1".equals(flag) || "true".equals(flag);
        } else if (xml.isStart("sheet")) {
          add(xml, relations);
        }
      }
    }
    from1904 = since1904;
    if (sheets.isEmpty()) {
      throw Sentences.damaged(parts.name(), new ZipException("no sheets"));
    }
    texts = SharedTexts.of(parts, part(relations, "/sharedStrings", "sharedStrings.xml"), limits);
    formats = CellFormats.of(parts, part(relations, "/styles", "styles.xml"), limits);
  }

  /** Closes the parts when they are no workbook. */
  static XlsxBook open(Parts parts, Limits limits) throws Refusal {
    return new XlsxBook(parts, limits);
  }

  private void add(Xml xml, Map<String, Opc.Relation> relations) throws Refusal {
    String name = Cells.oneLine(String.valueOf(xml.attribute("name")));
    String state = xml.attribute("state");
    String id = xml.attribute("id");
    if (id != null && id.isEmpty()) {
      // A module of macros, as old workbooks have them.
      return;
    }
    Opc.Relation relation = id == null ? null : relations.get(id);
    if (relation == null) {
      throw Sentences.damaged(parts.name(), new ZipException("no part of sheet"));
    }
    if (relation.target().isEmpty()) {
      throw Sentences.outside(parts.name(), name);
    }
    boolean table = relation.type().endsWith("/worksheet");
    if (table && !parts.has(relation.target())) {
      throw Sentences.damaged(parts.name(), new ZipException("no part " + relation.target()));
    }
    if (table) {
      boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
      sheets.add(new Sheet(name, hidden, relation.target()));
    }
  }

  private static String part(Map<String, Opc.Relation> relations, String type, String file) {
    for (Opc.Relation relation : relations.values()) {
      if (relation.type().endsWith(type)) {
        return relation.target();
      }
    }
    return "xl/" + file;
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(Sheet::name).toList();
  }

  @Override
  public boolean isHidden(int sheet) {
    return sheets.get(sheet).hidden();
  }

  @Override
  public Rows open(int sheet) throws Refusal {
    Sheet opened = sheets.get(sheet);
    return new XlsxRows(
        Xml.open(parts, opened.part(), limits),
        parts.name(),
        opened.name(),
        texts,
        formats,
        from1904);
  }

  @Override
  public List<Region> merged(int sheet) throws Refusal {
    List<Region> regions = new ArrayList<>();
    try (Xml xml = Xml.open(parts, sheets.get(sheet).part(), limits)) {
      while (xml.nextTag()) {
        if (XlsxRows.isRow(xml)) {
          xml.skip();
        } else if (xml.isStart("mergeCell")) {
          Region region = XlsxRows.region(String.valueOf(xml.attribute("ref")));
          if (region != null) {
            regions.add(region);
          }
        }
      }
    }
    return List.copyOf(regions);
  }

  @Override
  public void close() {
    try {
      parts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
