package mera.data.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import mera.data.problem.Refusal;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Brings a working file of an older program up to date. H2 commits at every statement of a script,
 * so the scripts run on a copy that takes the place of the file only when it is ready: a power cut
 * leaves the file as it was, and the old file stays beside the new one.
 */
final class Renewal {

  /** Opens a file of the store, whatever format it has. */
  @FunctionalInterface
  interface Opening {
    Connection open(Path file) throws SQLException;
  }

  private Renewal() {}

  /**
   * Renews the file, which nobody has open.
   *
   * @param format the file's own, below {@link Migrations#FORMAT}
   * @return where the file as it was is kept
   * @throws Refusal if there is no room or no right to write beside the file; it is untouched then
   */
  static Path of(Path file, int format, Opening opening) throws Refusal {
    Path made = beside(file, " (обновляется)");
    Path kept = beside(file, " (формат " + format + ")");
    try {
      Files.copy(file, made);
      renew(made, format, opening);
      Files.move(file, kept);
      put(made, file);
      return kept;
    } catch (IOException | SQLException | DataAccessException failure) {
      delete(made);
      throw StoreRefusals.notRenewed(file, failure);
    }
  }

  private static void renew(Path copy, int format, Opening opening) throws SQLException {
    try (Connection connection = opening.open(copy)) {
      DSLContext db = DSL.using(connection, SQLDialect.H2);
      Migrations.run(db, format);
      db.execute(
          "update meta set text = ? where name = 'format'", String.valueOf(Migrations.FORMAT));
      connection.commit();
    }
  }

  private static void put(Path made, Path file) throws IOException {
    try {
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException plain) {
      Files.move(made, file);
    }
  }

  /** A name that is free: «Область (формат 3).mera», «Область (формат 3) 2.mera». */
  private static Path beside(Path file, String word) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
    String stem = name.substring(0, dot) + word;
    Path free = file.resolveSibling(stem + name.substring(dot));
    for (int i = 2; Files.exists(free); i++) {
      free = file.resolveSibling(stem + " " + i + name.substring(dot));
    }
    return free;
  }

  private static void delete(Path made) {
    try {
      Files.deleteIfExists(made);
    } catch (IOException ignored) {
      // the copy is in the way of nobody
    }
  }
}
