package mera.data.store;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Lets a working file be called {@code region.mera}: H2 insists on {@code .mv.db} behind the name,
 * and this path takes it off again before the disk is touched.
 */
final class MeraFilePath extends FilePathWrapper {

  static final String SCHEME = "mera";
  private static final String SUFFIX = ".mv.db";

  /** Makes the scheme known to H2; more than once does no harm. */
  static void register() {
    FilePath.register(new MeraFilePath());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FilePath unwrap(String path) {
    String plain = path.startsWith(getPrefix()) ? path.substring(getPrefix().length()) : path;
    return FilePath.get(
        plain.endsWith(SUFFIX) ? plain.substring(0, plain.length() - SUFFIX.length()) : plain);
  }
}
