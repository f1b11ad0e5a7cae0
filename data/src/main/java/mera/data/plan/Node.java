package mera.data.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan. What is printed is the raw text; what the program recognised stands beside it.
 *
 * @param id stable within the plan, at most 16 characters
 * @param parentId the section of a measure, the group of a sub-measure; null at the top
 * @param number as printed, with its dots: {@code 1.1.}; empty where none is printed
 * @param text the measure, or the title of a section
 * @param deadline as printed; may be empty
 * @param parties as printed; may be empty
 * @param partyKeys the parties of the plan's directory that are recognised in the text
 * @param result expected result as printed
 * @param document document or place of publication as printed
 * @param merges how many rows the cell of a field covers, itself included; the rows below leave the
 *     field empty
 */
public record Node(
    String id,
    @Nullable String parentId,
    Kind kind,
    String number,
    String text,
    String deadline,
    String parties,
    List<String> partyKeys,
    String result,
    String document,
    Map<Field, Integer> merges) {

  /** What a row is. */
  public enum Kind {
    /** Heads measures; has a title and nothing else. */
    SECTION,
    /** A measure with sub-measures. */
    GROUP,
    MEASURE
  }

  public Node {
    partyKeys = List.copyOf(partyKeys);
    Map<Field, Integer> sorted = new EnumMap<>(Field.class);
    sorted.putAll(merges);
    merges = Collections.unmodifiableMap(sorted);
  }

  /** The printed text of one cell. */
  public String cell(Field field) {
    return switch (field) {
      case NUMBER -> number;
      case MEASURE -> text;
      case DEADLINE -> deadline;
      case PARTIES -> parties;
      case RESULT -> result;
      case DOCUMENT -> document;
    };
  }

  public Node withNumber(String changed) {
    return new Node(
        id, parentId, kind, changed, text, deadline, parties, partyKeys, result, document, merges);
  }

  /** With another printed text in one cell; recognised parties stay as they are. */
  public Node withCell(Field field, String changed) {
    return new Node(
        id,
        parentId,
        kind,
        field == Field.NUMBER ? changed : number,
        field == Field.MEASURE ? changed : text,
        field == Field.DEADLINE ? changed : deadline,
        field == Field.PARTIES ? changed : parties,
        partyKeys,
        field == Field.RESULT ? changed : result,
        field == Field.DOCUMENT ? changed : document,
        merges);
  }

  /** With the cell of another row: its text, and for parties what is recognised in it. */
  Node withCellOf(Node other, Field field) {
    Node changed = withCell(field, other.cell(field));
    return field == Field.PARTIES ? changed.withPartyKeys(other.partyKeys) : changed;
  }

  /** The same row with these parties recognised in its text. */
  public Node withPartyKeys(List<String> changed) {
    return new Node(
        id, parentId, kind, number, text, deadline, parties, changed, result, document, merges);
  }

  Node withKind(Kind changed) {
    return new Node(
        id, parentId, changed, number, text, deadline, parties, partyKeys, result, document,
        merges);
  }

  /** The same row under another id or in another section. */
  Node placed(String newId, @Nullable String newParentId) {
    return new Node(
        newId,
        newParentId,
        kind,
        number,
        text,
        deadline,
        parties,
        partyKeys,
        result,
        document,
        merges);
  }

  /**
   * @param rows how many rows the cell covers; up to 1: it covers its own only
   */
  Node withMerge(Field field, int rows) {
    Map<Field, Integer> changed = new EnumMap<>(Field.class);
    changed.putAll(merges);
    changed.remove(field);
    if (rows > 1) {
      changed.put(field, rows);
    }
    return new Node(
        id, parentId, kind, number, text, deadline, parties, partyKeys, result, document, changed);
  }
}
