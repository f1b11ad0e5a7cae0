package mera.data.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mera.data.problem.Refusal;
import mera.data.result.Work;

/**
 * Describes a table of a layout that the program does not know: one row a school, class or pupil,
 * and for each work the columns of its results. Columns are named by their caption, or by their
 * letter («E») or number («5»); a caption over two lines is written as one, with a blank.
 *
 * <pre>
 * name: "Диагностическая работа"        # optional
 * charset: windows-1251                 # optional, recognised otherwise
 * delimiter: ";"                        # optional, recognised otherwise
 * sheet: "Итоги"                        # optional, the first sheet otherwise
 * header: 2                             # row of the captions, from 1 (1 unless given; 0: none)
 * headerRows: 2                         # how many rows the captions take (1 unless given)
 * skip: ["Итого", 57]                   # rows that hold a cell beginning so, or of this number
 * fill: ["Район"]                       # columns whose empty cells say what the cell above says
 * empty: ["н/д"]                        # cells of results that say nothing
 * school: {code: "Код", name: "Школа", municipality: "Район"}   # or oge, ege, inn
 * class: "Класс"                        # optional; so are subject and grade
 * absent: {column: "Вариант", word: "отсутствовал"}             # for rows of pupils
 * works:
 *   - {kind: ДР, subject: математика, grade: 7, year: 2025,
 *      participants: "писали", mean: "средний балл", max: 20}
 *   - {kind: ВПР, subject: математика, grade: 5, year: 2025,
 *      participants: "n", two: "«2»", three: "«3»", four: "«4»", five: "«5»"}
 * </pre>
 *
 * <p>The other keys of a work are those of {@link Meaning}.
 *
 * @param headerRow row of the captions, from 1; 0: the table has none
 * @param headerRows rows that the captions take
 * @param skipRows numbers of rows to leave out
 * @param skipWords rows with a cell that begins so are left out
 * @param fillDown columns whose empty cells say what the cell above says
 * @param emptyWords cells of results that say nothing, in lower case
 * @param columns columns that hold for the whole row: school, class, subject, grade, absence
 * @param absentWord how a cell of the column {@link Meaning#ABSENT} begins for an absent pupil
 */
public record Mapping(
    String name,
    Optional<Charset> charset,
    Optional<Character> delimiter,
    Optional<String> sheet,
    int headerRow,
    int headerRows,
    Set<Integer> skipRows,
    List<String> skipWords,
    Set<String> fillDown,
    Set<String> emptyWords,
    Map<Meaning, String> columns,
    String absentWord,
    List<MappedWork> works) {

  /**
   * Where the results of one work stand.
   *
   * @param columns what is known of the work and in which column it stands
   * @param max highest score; 0 when it is not needed
   */
  public record MappedWork(Work work, Map<Meaning, String> columns, int max) {
    public MappedWork {
      columns = Map.copyOf(columns);
    }

    /** Column of this; empty without one. */
    public String column(Meaning meaning) {
      return columns.getOrDefault(meaning, "");
    }
  }

  /** Ids of the descriptions that come with the program. */
  public static final List<String> BUILT_IN = List.of("nvo-7-2021", "nvo-7-2022");

  public Mapping {
    skipRows = Set.copyOf(skipRows);
    skipWords = List.copyOf(skipWords);
    fillDown = Set.copyOf(fillDown);
    emptyWords = Set.copyOf(emptyWords);
    columns = Map.copyOf(columns);
    works = List.copyOf(works);
  }

  /** Column of this, for the whole row; empty without one. */
  public String column(Meaning meaning) {
    return columns.getOrDefault(meaning, "");
  }

  /** Is a row one pupil? */
  boolean isOfPupils() {
    return works.stream().anyMatch(work -> !work.column(Meaning.TOTAL).isEmpty());
  }

  /** Number of the last row of the captions; 0 without any. */
  public int lastHeaderRow() {
    return headerRow == 0 ? 0 : headerRow + headerRows - 1;
  }

  /** The mapping as a file for colleagues (YAML), which {@link #read} reads back. */
  public void write(Path file) throws Refusal {
    try {
      Files.writeString(file, MappingText.of(this));
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Reason.IN_USE,
          "Файл «" + Sentences.name(file) + "» не удаётся записать: выберите другую папку.",
          e);
    }
  }

  /**
   * A first proposal of what the columns of a table are; empty when no row looks like a header.
   *
   * @param rows first rows of a sheet, from row 1, blank ones too
   */
  public static Optional<Guess> guess(List<List<String>> rows) {
    List<Top.TopRow> top = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      top.add(
          new Top.TopRow(i + 1, rows.get(i), rows.get(i).stream().map(Cells::caption).toList()));
    }
    return Guessing.of(new Top(0, "", top), WorkWords.NONE);
  }

  /**
   * What tables with this header have in common, to remember a mapping by: the captions in their
   * order, years aside.
   *
   * @param header captions as the cells have them; one text a column
   * @return 64 hexadecimal digits
   */
  public static String shape(List<String> header) {
    String text =
        header.stream()
            .map(Cells::caption)
            .filter(caption -> !caption.isEmpty())
            .map(caption -> caption.replaceAll("(?<!\\d)20\\d\\d(?!\\d)", "год"))
            .collect(Collectors.joining("\u001f"));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The mapping as text (YAML), which {@link #parse} reads back. */
  public String text() {
    return MappingText.of(this);
  }

  /**
   * Reads what {@link #text} gave.
   *
   * @param name of the text, for messages
   */
  public static Mapping parse(String name, String text) throws Refusal {
    try (InputStream yaml = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      return MappingYaml.parse(name, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a mapping file (YAML); where there is none, the id of a built-in one may stand too. */
  public static Mapping read(Path file) throws Refusal {
    if (!Files.exists(file)) {
      if (BUILT_IN.contains(file.toString())) {
        return builtIn(file.toString());
      }
      throw Sentences.notFound(file);
    }
    try (InputStream yaml = Files.newInputStream(file)) {
      return MappingYaml.parse(Sentences.name(file), yaml);
    } catch (IOException e) {
      throw Sentences.unreadable(file, e);
    }
  }

  /** The description of this id that comes with the program. */
  public static Mapping builtIn(String id) throws Refusal {
    if (!BUILT_IN.contains(id)) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Описания «" + id + "» нет: есть " + String.join(", ", BUILT_IN) + ".");
    }
    try (InputStream yaml = Mapping.class.getResourceAsStream("mapping/" + id + ".yaml")) {
      if (yaml == null) {
        throw new IllegalStateException("no resource for " + id);
      }
      return MappingYaml.parse(id, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
