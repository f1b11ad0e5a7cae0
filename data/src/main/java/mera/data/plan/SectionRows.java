package mera.data.plan;

/** How the rows that head a section are printed. */
public enum SectionRows {
  /** «1. Title» in one cell over all columns. */
  ONE_CELL,
  /** The title alone in one cell over all columns. */
  ONE_CELL_UNNUMBERED,
  /** The number in the first cell, the title over the others. */
  NUMBER_AND_MERGED_REST,
  /** The plan has no sections. */
  NONE
}
