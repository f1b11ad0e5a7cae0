package mera.data.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of invented names and of papers beside this class. */
final class ResourceText {

  private ResourceText() {}

  /** Lines without comments and empty ones. */
  static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(ResourceText.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
