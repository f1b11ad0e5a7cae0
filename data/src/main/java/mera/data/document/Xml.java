package mera.data.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes one part of an office file as it goes: nothing of it stays in memory. */
final class Xml {

  private final BufferedWriter out;
  private final Deque<String> open = new ArrayDeque<>();

  /** Writes to the stream, which stays open. */
  Xml(OutputStream stream) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  /**
   * @param attributes names and values by turns
   */
  Xml start(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write('>');
    open.push(name);
    return this;
  }

  /** An element without content. */
  Xml empty(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write("/>");
    return this;
  }

  Xml text(String text) throws IOException {
    escape(text, false);
    return this;
  }

  /** Ends the element that was started last. */
  Xml end() throws IOException {
    out.write("</" + open.pop() + ">");
    return this;
  }

  /** Ends all elements. */
  void finish() throws IOException {
    while (!open.isEmpty()) {
      end();
    }
    out.flush();
  }

  private void tag(String name, String... attributes) throws IOException {
    out.write('<');
    out.write(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(' ');
      out.write(attributes[i]);
      out.write("=\"");
      escape(attributes[i + 1], true);
      out.write('"');
    }
  }

  private void escape(String text, boolean quotes) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write(quotes ? "&quot;" : "\"");
        default -> {
          if (allowed(text, i)) {
            out.write(c);
          }
        }
      }
    }
  }

  /** XML has no place for control characters and half characters. */
  private static boolean allowed(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < '\ufffe';
  }
}
