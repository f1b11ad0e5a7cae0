package mera.data.training;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A worksheet that is written row by row. */
final class Sheet {

  /** Rows kept in memory until they are written out. */
  private static final int FLUSH = 500;

  private final Worksheet worksheet;
  private int row = -1;
  private int column;

  Sheet(Worksheet worksheet) {
    this.worksheet = worksheet;
  }

  Sheet newRow() throws IOException {
    row++;
    column = 0;
    if (row % FLUSH == FLUSH - 1) {
      worksheet.flush();
    }
    return this;
  }

  Sheet text(@Nullable String text) {
    if (text != null && !text.isEmpty()) {
      worksheet.value(row, column, text);
    }
    column++;
    return this;
  }

  Sheet number(long number) {
    worksheet.value(row, column++, number);
    return this;
  }

  Sheet texts(List<String> texts) {
    texts.forEach(this::text);
    return this;
  }

  Sheet skip(int columns) {
    column += columns;
    return this;
  }
}
