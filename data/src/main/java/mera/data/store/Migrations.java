package mera.data.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/**
 * The numbered scripts that make the tables: 001.sql, 002.sql … H2 commits at every DDL statement,
 * so a script cannot be rolled back; a file is therefore copied before it is brought up to date.
 */
final class Migrations {

  /** The format that this program writes: the number of scripts. */
  static final int FORMAT = 10;

  private Migrations() {}

  /** The scripts after the given format, in order. */
  static List<String> after(int format) {
    return IntStream.rangeClosed(format + 1, FORMAT).mapToObj(Migrations::script).toList();
  }

  /** Runs the scripts after the given format. */
  static void run(DSLContext db, int format) {
    after(format).forEach(db::execute);
  }

  private static String script(int number) {
    String name = String.format(Locale.ROOT, "migration/%03d.sql", number);
    try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
