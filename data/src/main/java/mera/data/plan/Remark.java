package mera.data.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a plan that the analyst should look at.
 *
 * @param code of the rule: L01…L23
 * @param rowId the row that it is about; null: the plan as a whole
 * @param field the cell that it is about; null: the row
 * @param sentence in Russian: what is wrong
 * @param piece what of the words around the table it is about; null: nothing of them
 * @param fix what would put it right; null where only the analyst knows
 */
public record Remark(
    String code,
    Weight weight,
    @Nullable String rowId,
    @Nullable Field field,
    String sentence,
    @Nullable Piece piece,
    @Nullable Fix fix) {

  /** How much it matters. */
  public enum Weight {
    /** The printed document would be wrong. */
    MISTAKE,
    /** Perhaps wrong: look at it. */
    DOUBT,
    /** Good to know. */
    NOTE
  }

  /**
   * New texts of cells.
   *
   * @param label what it does, in Russian
   */
  public record Fix(String label, List<CellText> cells) {
    public Fix {
      cells = List.copyOf(cells);
    }

    /** The plan with the new texts. */
    public Plan applied(Plan plan) {
      return PlanEdit.cells(plan, cells);
    }
  }

  /** A cell and its text. */
  public record CellText(String rowId, Field field, String text) {}

  /** What «не показывать для этого плана» remembers. */
  public String key() {
    return code
        + (rowId == null ? "" : "@" + rowId)
        + (field == null ? "" : "." + field.name())
        + (rowId == null ? "#" + Integer.toHexString(sentence.hashCode()) : "");
  }

  static Remark of(String code, Weight weight, Node row, @Nullable Field field, String sentence) {
    return new Remark(code, weight, row.id(), field, sentence, null, null);
  }

  static Remark whole(String code, Weight weight, String sentence) {
    return new Remark(code, weight, null, null, sentence, null, null);
  }

  /** On the words around the table. */
  static Remark of(String code, Weight weight, Piece piece, String sentence) {
    return new Remark(code, weight, null, null, sentence, piece, null);
  }

  Remark with(Fix better) {
    return new Remark(code, weight, rowId, field, sentence, piece, better);
  }
}
