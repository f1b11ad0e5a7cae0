package mera.data.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mera.data.document.Document.Block;
import mera.data.document.Document.Column;
import mera.data.document.Document.Contact;
import mera.data.document.Document.Corner;
import mera.data.document.Document.NewPage;
import mera.data.document.Document.PageFoot;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Sides;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader can copy out of a PDF. For tests that compare a document with what was printed. */
public final class PdfText {

  private static final String TAKEN = "\u0000";

  private final List<String> pages;
  private final List<Fragment> fragments;

  private PdfText(List<String> pages, List<Fragment> fragments) {
    this.pages = List.copyOf(pages);
    this.fragments = List.copyOf(fragments);
  }

  /**
   * A stretch of one line, as the reader of PDF puts it together.
   *
   * @param page from 1
   * @param x left end, points from the left edge
   * @param end right end, points from the left edge
   * @param y baseline, points from the upper edge
   * @param size of the font, points
   * @param font name of its font
   */
  public record Fragment(
      int page, String text, double x, double end, double y, double size, String font) {}

  public static PdfText of(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  public static PdfText of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      Stripper stripper = new Stripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        StringWriter text = new StringWriter();
        stripper.writeText(document, text);
        pages.add(text.toString());
      }
      return new PdfText(pages, stripper.fragments);
    }
  }

  /** Of a document printed in the standard profile. */
  public static PdfText of(Document document) throws IOException {
    return of(document, LayoutProfile.standard());
  }

  public static PdfText of(Document document, LayoutProfile profile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(document, profile, out);
    return of(out.toByteArray());
  }

  /** Text of each page, with line breaks. */
  public List<String> pages() {
    return pages;
  }

  /** Text of all pages, with line breaks. */
  public String text() {
    return String.join("\n", pages);
  }

  public List<Fragment> fragments() {
    return fragments;
  }

  /** The first fragment that contains the words. */
  public Fragment fragment(String words) {
    return fragments.stream().filter(f -> f.text().contains(words)).findFirst().orElseThrow();
  }

  /**
   * Texts of the document that do not stand in the PDF; empty when nothing was lost. White space
   * does not count. A text may go on from one page to the next. Each place in the PDF stands for
   * one text only, so two equal cells must be printed twice. Long texts are looked for first, as
   * short ones may also stand inside of them.
   */
  public List<String> missing(Document document) {
    return missing(texts(document));
  }

  /** The same for texts that were chosen by the caller, such as the cells of one table. */
  public List<String> missing(List<String> texts) {
    List<List<String>> pool = new ArrayList<>(pages.stream().map(PdfText::words).toList());
    List<String> longestFirst =
        texts.stream()
            .filter(text -> !words(text).isEmpty())
            .sorted(Comparator.comparing((String text) -> compact(text).length()).reversed())
            .toList();
    // Words that were wider than their column and stand torn are looked for when all others are
    // found.
    return longestFirst.stream().filter(text -> !take(pool, Sought.whole(text))).toList().stream()
        .filter(text -> !take(pool, Sought.torn(text)))
        .toList();
  }

  /**
   * @param text without white space
   * @param ends where a line may end, as offsets in the text
   */
  private record Sought(String text, BitSet ends) {

    static Sought whole(String text) {
      BitSet ends = new BitSet();
      int end = 0;
      for (String word : words(text)) {
        end += word.length();
        ends.set(end);
      }
      return new Sought(compact(text), ends);
    }

    static Sought torn(String text) {
      String compact = compact(text);
      BitSet ends = new BitSet();
      ends.set(0, compact.length() + 1);
      return new Sought(compact, ends);
    }

    /** How far the text from the offset on stands in these words: the offset after each of them. */
    List<Integer> run(List<String> words, int offset) {
      List<Integer> run = new ArrayList<>();
      int at = offset;
      for (String word : words) {
        if (at == text.length() || !text.startsWith(word, at) || !ends.get(at + word.length())) {
          return run;
        }
        at += word.length();
        run.add(at);
      }
      return run;
    }
  }

  /** Every text of the document: paragraphs, lines of corners and signatures, captions, cells. */
  public static List<String> texts(Document document) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(block -> texts(block).stream())
        .toList();
  }

  private static List<String> texts(Block block) {
    List<String> texts = new ArrayList<>();
    switch (block) {
      case Paragraph paragraph -> texts.add(paragraph.text());
      case Sides sides -> texts.addAll(List.of(sides.left(), sides.right()));
      case Corner corner -> texts.addAll(corner.lines());
      case Signature signature -> {
        texts.addAll(signature.position());
        texts.add(signature.name());
      }
      case Table table -> {
        table.columns().stream().map(Column::caption).forEach(texts::add);
        table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
      }
      case Contact contact -> texts.addAll(contact.lines());
      case Space space -> {}
      case PageFoot foot -> texts.add(foot.text());
      case NewPage turn -> {}
      case Drawing drawing ->
          drawing.shapes().stream()
              .filter(Drawing.Words.class::isInstance)
              .forEach(shape -> texts.add(((Drawing.Words) shape).text()));
    }
    return texts;
  }

  private static boolean take(List<List<String>> pool, Sought sought) {
    for (List<String> page : pool) {
      if (takeRest(page, sought, 0)) {
        return true;
      }
    }
    return IntStream.range(0, pool.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer page) -> longestRun(pool.get(page), sought)).reversed())
        .anyMatch(page -> takeOver(pool, page, sought, 0, new HashSet<>()));
  }

  /** The page with most of the text is tried first: its first word alone may stand anywhere. */
  private static int longestRun(List<String> page, Sought sought) {
    return IntStream.range(0, page.size())
        .map(from -> sought.run(page.subList(from, page.size()), 0).size())
        .max()
        .orElse(0);
  }

  /** Takes the text from the offset on if all of it stands on the page. */
  private static boolean takeRest(List<String> page, Sought sought, int offset) {
    for (int from = 0; from < page.size(); from++) {
      List<Integer> run = sought.run(page.subList(from, page.size()), offset);
      if (!run.isEmpty() && run.getLast() == sought.text().length()) {
        Collections.fill(page.subList(from, from + run.size()), TAKEN);
        return true;
      }
    }
    return false;
  }

  /**
   * Takes some of the text from the foot of this page and the rest from those that follow it.
   *
   * @param failed pages from which the text was sought in vain, with the offset
   */
  private static boolean takeOver(
      List<List<String>> pool, int page, Sought sought, int offset, Set<List<Integer>> failed) {
    if (page >= pool.size() || !failed.add(List.of(page, offset))) {
      return false;
    }
    List<String> here = pool.get(page);
    if (takeRest(here, sought, offset)) {
      return true;
    }
    for (int from = here.size() - 1; from >= 0; from--) {
      List<Integer> run = sought.run(here.subList(from, here.size()), offset);
      // The next cell may happen to begin as the text goes on.
      for (int n = run.size(); n > Math.max(0, run.size() - 3); n--) {
        if (takeOver(pool, page + 1, sought, run.get(n - 1), failed)) {
          Collections.fill(here.subList(from, from + n), TAKEN);
          return true;
        }
      }
    }
    return false;
  }

  /** Parts that are never torn as a rule: words, and the parts of compound words. */
  private static List<String> words(String text) {
    return Arrays.stream(text.replace(Typography.NO_BREAK, ' ').split("\\s+|(?<=-)"))
        .map(PdfText::compact)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Without white space and invisible characters. */
  public static String compact(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }

  private static final class Stripper extends PDFTextStripper {
    private final List<Fragment> fragments = new ArrayList<>();

    /** Cells that end on the same line are told apart where the next begins further left. */
    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      int from = 0;
      for (int i = 1; i < positions.size(); i++) {
        if (positions.get(i).getXDirAdj() < positions.get(i - 1).getXDirAdj()) {
          add(positions.subList(from, i));
          writeLineSeparator();
          from = i;
        }
      }
      add(positions.subList(from, positions.size()));
    }

    private void add(List<TextPosition> positions) throws IOException {
      String text = positions.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
      TextPosition first = positions.getFirst();
      TextPosition last = positions.getLast();
      fragments.add(
          new Fragment(
              getCurrentPageNo(),
              text,
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              first.getFontSizeInPt(),
              first.getFont().getName()));
      writeString(text);
    }
  }
}
