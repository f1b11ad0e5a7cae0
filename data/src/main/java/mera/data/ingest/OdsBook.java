package mera.data.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A spreadsheet of OpenDocument (.ods), streamed: one row is in memory at a time. */
final class OdsBook implements Book {

  private static final String CONTENT = "content.xml";

  private final Parts parts;
  private final Limits limits;
  private final List<String> sheets = new ArrayList<>();
  private final Set<Integer> hidden = new HashSet<>();

  private OdsBook(Parts parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  static OdsBook open(Parts parts, Limits limits) throws Refusal {
    OdsBook book = new OdsBook(parts, limits);
    book.refuseEncrypted();
    book.readSheets();
    if (book.sheets.isEmpty()) {
      throw Sentences.damaged(parts.name(), new ZipException("no tables"));
    }
    return book;
  }

  private void refuseEncrypted() throws Refusal {
    String manifest = "META-INF/manifest.xml";
    if (!parts.has(manifest)) {
      return;
    }
    try (Xml xml = Xml.open(parts, manifest, limits)) {
      while (xml.nextTag()) {
        if (xml.isStart("encryption-data")) {
          throw Sentences.encryptedOds(parts.name());
        }
      }
    }
  }

  private void readSheets() throws Refusal {
    Set<String> hiddenStyles = new HashSet<>();
    String style = null;
    try (Xml xml = Xml.open(parts, CONTENT, limits)) {
      while (xml.nextTag()) {
        if (xml.isStart("style")) {
          style = xml.attribute("name");
        } else if (xml.isStart("table-properties") && "false".equals(xml.attribute("display"))) {
          hiddenStyles.add(String.valueOf(style));
        } else if (isTable(xml)) {
          if (hiddenStyles.contains(String.valueOf(xml.attribute("style-name")))) {
            hidden.add(sheets.size());
          }
          sheets.add(Cells.oneLine(String.valueOf(xml.attribute("name"))));
          xml.skip();
        }
      }
    }
  }

  /** Does a sheet start here? Tables deeper down are those of links, notes and charts. */
  private static boolean isTable(Xml xml) {
    return xml.depth() == 3 && xml.isStart("table");
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public boolean isHidden(int sheet) {
    return hidden.contains(sheet);
  }

  @Override
  public Rows open(int sheet) throws Refusal {
    return new OdsRows(table(sheet), parts.name(), null);
  }

  private Xml table(int sheet) throws Refusal {
    Xml xml = Xml.open(parts, CONTENT, limits);
    boolean found = false;
    try {
      int passed = -1;
      while (passed < sheet && xml.nextTag()) {
        if (isTable(xml)) {
          passed++;
          if (passed < sheet) {
            xml.skip();
          }
        }
      }
      found = passed == sheet;
    } finally {
      if (!found) {
        xml.close();
      }
    }
    return xml;
  }

  @Override
  public List<Region> merged(int sheet) throws Refusal {
    List<Region> regions = new ArrayList<>();
    try (OdsRows rows = new OdsRows(table(sheet), parts.name(), regions)) {
      @Nullable Line line = rows.next();
      while (line != null) {
        line = rows.next();
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
