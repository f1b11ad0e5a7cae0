package mera.data.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the data: the row or cell is left out or doubted, the rest goes on.
 *
 * @param file name of the file, or of what was checked
 * @param sheet name of the sheet, null where the file has none
 * @param row number of the row as the spreadsheet program shows it, from 1; 0 when the whole sheet
 *     is meant
 * @param column letter or caption of the column; null when the whole row is meant
 * @param value the text of the cell as read; never a pupil's name
 * @param rule short stable word for the rule, for scripts and tests, such as {@code
 *     total-above-max}
 * @param message one Russian sentence: where, what, what to do
 */
public record Problem(
    String file,
    @Nullable String sheet,
    int row,
    @Nullable String column,
    @Nullable String value,
    String rule,
    String message) {}
