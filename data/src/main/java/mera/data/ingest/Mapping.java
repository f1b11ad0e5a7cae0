package mera.data.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mera.data.problem.Refusal;
import mera.data.result.Work;

/**
 * Describes a table of a layout that the program does not know: one row a school, and for each work
 * a column of participants and a column of mean scores. Columns are named by their caption, or by
 * their letter («E») or number («5»); a caption over two lines is written as one, with a blank.
 *
 * <pre>
 * name: "Диагностическая работа"        # optional
 * charset: windows-1251                 # optional, recognised otherwise
 * delimiter: ";"                        # optional, recognised otherwise
 * sheet: "Итоги"                        # optional, the first sheet otherwise
 * header: 2                             # row of the captions, from 1 (1 unless given; 0: none)
 * headerRows: 2                         # how many rows the captions take (1 unless given)
 * skip: ["Итого", 57]                   # rows that hold a cell beginning so, or of this number
 * school: {code: "Код", name: "Школа", municipality: "Район"}
 * works:
 *   - {kind: ДР, subject: математика, grade: 7, year: 2025,
 *      participants: "писали", mean: "средний балл", max: 20}
 * </pre>
 *
 * @param headerRow row of the captions, from 1; 0: the table has none
 * @param headerRows rows that the captions take
 * @param skipRows numbers of rows to leave out
 * @param skipWords rows with a cell that begins so are left out
 * @param schoolName column; empty when the table has no names
 * @param municipality column; empty when the table has no municipalities
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
    String code,
    String schoolName,
    String municipality,
    List<MappedWork> works) {

  /**
   * Where the results of one work stand.
   *
   * @param participants column of the number of participants
   * @param mean column of the mean score
   * @param max highest score
   */
  public record MappedWork(Work work, String participants, String mean, int max) {}

  /** Ids of the descriptions that come with the program. */
  public static final List<String> BUILT_IN = List.of("nvo-7-2021", "nvo-7-2022");

  public Mapping {
    skipRows = Set.copyOf(skipRows);
    skipWords = List.copyOf(skipWords);
    works = List.copyOf(works);
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
