package mera.data.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mera.data.problem.Refusal;
import org.jooq.exception.DataAccessException;

/** A working file in the hands of one store: the claim on its path, and the connection to it. */
final class Hold {

  /** H2 lets one program open a file twice; two writers of one history must not be. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final Connection connection;

  private Hold(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Takes hold of a file; refused when it is held already.
   *
   * @param create may the file be made?
   */
  static Hold of(Path file, boolean create) throws SQLException, Refusal {
    if (!HELD.add(key(file))) {
      throw StoreRefusals.inUse(file, null);
    }
    try {
      return new Hold(file, session(file, create));
    } catch (SQLException | RuntimeException failure) {
      HELD.remove(key(file));
      throw failure;
    }
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** A connection to a file that is there, without a claim on it. */
  static Connection session(Path file) throws SQLException {
    return session(file, false);
  }

  private static Connection session(Path file, boolean create) throws SQLException {
    MeraFilePath.registerOnce();
    // WRITE_DELAY=0: with the default, a killed process was seen to lose acknowledged commits.
    String url =
        "jdbc:h2:"
            + MeraFilePath.SCHEME
            + ":"
            + file.toAbsolutePath()
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
            + (create ? "" : ";IFEXISTS=TRUE");
    Connection connection = DriverManager.getConnection(url, "mera", "");
    connection.setAutoCommit(false);
    return connection;
  }

  Path file() {
    return file;
  }

  Connection connection() {
    return connection;
  }

  void commit() {
    try {
      connection.commit();
    } catch (SQLException failure) {
      throw new DataAccessException("commit", failure);
    }
  }

  void rollback() {
    try {
      connection.rollback();
    } catch (SQLException broken) {
      // The store is closed already (a full disk does that); what is on the disk is the last
      // commit.
      abandon();
    }
  }

  /** Lets go of the file. */
  void release() {
    try {
      HELD.remove(key(file));
      connection.close();
    } catch (SQLException broken) {
      org.slf4j.LoggerFactory.getLogger(Store.class).warn("close", broken);
    }
  }

  /** Lets go of a file that could not be opened or written, without a further word. */
  void abandon() {
    try {
      HELD.remove(key(file));
      connection.close();
    } catch (SQLException | RuntimeException ignored) {
      // nothing more can be done for it
    }
  }
}
