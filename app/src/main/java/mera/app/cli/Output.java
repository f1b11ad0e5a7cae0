package mera.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a command says its result: people's words or exactly one JSON document on standard output,
 * everything else on standard error.
 */
final class Output {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;

  Output(PrintStream out, PrintStream err, boolean terminal) {
    this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
    this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    this.terminal = terminal;
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /** A line of the result for people. */
  void line(String text) {
    out.println(text);
  }

  /** A message beside the result. */
  void message(String text) {
    err.println(text);
  }

  /** The result as one JSON document. */
  void json(Object value) {
    try {
      out.println(JSON.writeValueAsString(value));
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** A line that is overwritten by the next; nothing where nobody watches. */
  void progress(String text) {
    if (terminal) {
      err.print("\r\u001b[K" + text);
      err.flush();
    }
  }

  /** Takes the progress line away. */
  void progressEnd() {
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  /**
   * A list as a table for people.
   *
   * @param head captions
   * @param rows cells as text, as many as captions
   */
  void table(List<String> head, List<List<String>> rows) {
    int[] widths = head.stream().mapToInt(String::length).toArray();
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(60, Math.max(widths[i], row.get(i).length()));
          }
        });
    out.println(tableLine(head, widths));
    rows.forEach(row -> out.println(tableLine(row, widths)));
  }

  private static String tableLine(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(Math.max(0, widths[i] - cells.get(i).length())));
      line.append("  ");
    }
    return line.toString().stripTrailing();
  }

  /** Writes rows with equal keys as CSV for a spreadsheet: UTF-8 with mark, semicolons. */
  void csv(Path file, List<? extends Map<String, ? extends @Nullable Object>> rows) throws Refusal {
    StringBuilder text = new StringBuilder("\ufeff");
    if (!rows.isEmpty()) {
      text.append(String.join(";", rows.getFirst().keySet())).append("\r\n");
    }
    for (Map<String, ? extends @Nullable Object> row : rows) {
      text.append(row.values().stream().map(Output::csvCell).collect(Collectors.joining(";")));
      text.append("\r\n");
    }
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new Refusal(
          Refusal.Reason.NO_SPACE,
          "Файл «" + file + "» не записан. Проверьте папку, права и место на диске.",
          failure);
    }
  }

  private static String csvCell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (value instanceof Double || value instanceof Float) {
      text = text.replace('.', ',');
    }
    return text.matches("(?s).*[;\"\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
