package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import mera.data.document.Document.Align;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.PageFoot;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Run;
import mera.data.document.Document.Section;
import mera.data.document.LayoutProfile.NumberPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Word refuses a file whose properties stand in another order than ECMA-376 lays down (part 1,
 * annex A), though other programs open it.
 */
class DocxOrderTest {

  private static final String RUN_PROPERTIES =
      "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
          + " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u"
          + " effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath";
  private static final String BORDERS = "top left start bottom right end insideH insideV";

  /** Children in the order of the schema, by parent. */
  private static final Map<String, List<String>> ORDERS =
      Map.ofEntries(
          order(
              "pPr",
              "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
                  + " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap"
                  + " overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
                  + " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc"
                  + " textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr"
                  + " sectPr pPrChange"),
          order("rPr", RUN_PROPERTIES),
          order(
              "tblPr",
              "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW"
                  + " jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook"
                  + " tblCaption tblDescription"),
          order("tbl", "tblPr tblGrid tr*"),
          order("tblGrid", "gridCol*"),
          order("tblBorders", BORDERS),
          order("tblCellMar", "top left start bottom right end"),
          order("tr", "tblPrEx trPr tc*"),
          // The schema lets these two come in any order, each once.
          order("trPr", "cantSplit tblHeader"),
          order(
              "tcPr",
              "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection"
                  + " tcFitText vAlign hideMark"),
          order("tc", "tcPr p*"),
          order(
              "sectPr",
              "headerReference* footerReference* footnotePr endnotePr type pgSz pgMar paperSrc"
                  + " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg"
                  + " textDirection bidi rtlGutter docGrid printerSettings"),
          order(
              "settings",
              "writeProtection view zoom removePersonalInformation removeDateAndTime"
                  + " doNotDisplayPageBoundaries mirrorMargins alignBordersAndEdges trackRevisions"
                  + " documentProtection defaultTabStop autoHyphenation consecutiveHyphenLimit"
                  + " hyphenationZone doNotHyphenateCaps evenAndOddHeaders"
                  + " characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr"
                  + " themeFontLang clrSchemeMapping decimalSymbol listSeparator"),
          order("styles", "docDefaults latentStyles style*"),
          order("docDefaults", "rPrDefault pPrDefault"),
          order(
              "style",
              "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
                  + " unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr"
                  + " tblStylePr*"),
          order("fonts", "font*"),
          order("font", "altName panose1 charset family notTrueType pitch sig"),
          order("document", "background body"),
          order("p", "pPr r*"),
          order("hdr", "p*"),
          order("ftr", "p*"));

  private static Map.Entry<String, List<String>> order(String parent, String children) {
    return Map.entry(parent, List.of(children.split(" ")));
  }

  @ParameterizedTest
  @EnumSource(NumberPlace.class)
  void everyPropertyStandsWhereTheSchemaWantsIt(NumberPlace place) throws Exception {
    LayoutProfile profile =
        LayoutProfile.standard().with("pageNumber.place", place.name()).with("tableSize", "11");
    assertThat(faults(everything(), profile)).isEmpty();
    assertThat(faults(everything(), profile.with("tableHeader", "NUMBERS_ONLY"))).isEmpty();
  }

  @Test
  void aWrongOrderIsFound() throws Exception {
    List<String> faults = new ArrayList<>();
    String wrong = "<w:pPr xmlns:w='w'><w:jc/><w:pStyle/><w:odd/></w:pPr>";
    check("x", root(wrong.getBytes(java.nio.charset.StandardCharsets.UTF_8)), faults);
    assertThat(faults).containsExactly("x: pPr: pStyle after jc", "x: pPr: unknown odd");
  }

  /** Blocks of every kind, in the places where they meet. */
  private static Document everything() {
    List<Section> sections = new ArrayList<>(WritersTest.whole().sections());
    sections.add(
        new Section(
            Orientation.LANDSCAPE,
            List.of(
                new Paragraph(
                    List.of(new Run("в целях ", false, false), new Run("приказываю:", true, true)),
                    Align.CENTER,
                    true,
                    true),
                new Document.NewPage(),
                new Document.Sides("слева", "справа"),
                new Document.NewPage(),
                new Document.Signature(List.of("Начальник\nуправления"), "А.Б. Соснина"),
                new Document.NewPage(),
                new Document.Corner(List.of("Приложение", "", "Утверждена")),
                new Document.Space(2),
                Paragraph.body("Первая строка\nвторая строка"),
                new PageFoot("2026 год"))));
    return new Document("Всё", sections).withWatermark("ПРОЕКТ");
  }

  private static List<String> faults(Document document, LayoutProfile profile) throws Exception {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, byte[]> part : parts(document, profile).entrySet()) {
      if (part.getKey().startsWith("word/") && part.getKey().endsWith(".xml")) {
        check(part.getKey(), root(part.getValue()), faults);
      }
    }
    return faults;
  }

  private static void check(String part, Element parent, List<String> faults) {
    String name = parent.getLocalName();
    List<String> wanted = "w".equals(parent.getPrefix()) ? ORDERS.get(name) : null;
    int last = -1;
    String before = "";
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        check(part, child, faults);
        if (wanted == null) {
          continue;
        }
        String own = child.getLocalName();
        boolean many = wanted.contains(own + "*");
        int place = wanted.indexOf(many ? own + "*" : own);
        String where = part + ": " + name + ": ";
        if (place < 0) {
          faults.add(where + "unknown " + own);
        } else if (place < last) {
          faults.add(where + own + " after " + before);
        } else if (place == last && !many) {
          faults.add(where + own + " twice");
        }
        last = Math.max(last, place);
        before = own;
      }
    }
  }

  private static Element root(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
  }

  private static Map<String, byte[]> parts(Document document, LayoutProfile profile)
      throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(DocxText.bytes(document, profile)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
