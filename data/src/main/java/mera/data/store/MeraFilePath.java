package mera.data.store;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Lets a working file be called {@code region.mera}: H2 insists on {@code .mv.db} behind the name,
 * and this path takes it off again before the disk is touched.
 */
public class MeraFilePath extends FilePathWrapper {

  static final String SCHEME = "mera";
  private static final String SUFFIX = ".mv.db";
  private static boolean registered;

  /** Makes the scheme known to H2. */
  static synchronized void registerOnce() {
    if (!registered) {
      register(new MeraFilePath());
    }
  }

  /** Lets a test put a disk of its own below the working file. */
  static synchronized void register(MeraFilePath path) {
    FilePath.register(path);
    registered = true;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  /** H2 takes the suffix off the real path too, so it has to come back with it. */
  @Override
  public FilePath toRealPath() {
    String suffix = toString().endsWith(SUFFIX) ? SUFFIX : "";
    return getPath(getPrefix() + getBase().toRealPath() + suffix);
  }

  @Override
  public FilePath unwrap(String path) {
    String plain = path.startsWith(getPrefix()) ? path.substring(getPrefix().length()) : path;
    return FilePath.get(
        plain.endsWith(SUFFIX) ? plain.substring(0, plain.length() - SUFFIX.length()) : plain);
  }
}
