package mera.data.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mera.data.problem.Refusal;

/** Which files an import reads, and in which order. */
final class FilesOfImport {

  /**
   * @param rank 0 for registers, which are needed before results, 1 for scales, which check the
   *     results after them, 2 for the rest
   * @param known what it was recognised as; empty when nothing is known or it could not be opened
   */
  record Ranked(int rank, Path file, Optional<Recognition> known) {}

  private FilesOfImport() {}

  /** The files, each once, in the order in which they are found. */
  static List<Path> found(List<Path> paths, Progress progress) throws Refusal {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        walk(path, files);
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        // A member of an archive is there too, though no file system knows it.
        Place.of(path, progress).close();
        files.add(path);
      }
    }
    return files.stream()
        .flatMap(
            file -> Archive.is(file) ? Archive.members(file, progress).stream() : Stream.of(file))
        .distinct()
        .toList();
  }

  static List<Ranked> ranked(
      List<Path> files, Function<Path, ImportOptions> options, Progress progress) {
    return files.stream()
        .map(file -> ranked(file, options.apply(file), progress))
        .sorted(
            Comparator.comparingInt(Ranked::rank)
                .thenComparing(ranked -> ranked.file().toString(), String::compareTo))
        .toList();
  }

  private static void walk(Path folder, List<Path> files) throws Refusal {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
                throws IOException {
              return !dir.equals(folder) && isLeftOut(dir)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile() && !isLeftOut(file)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw Sentences.unreadable(folder, e);
    }
  }

  private static boolean isLeftOut(Path path) throws IOException {
    return Files.isHidden(path) || Sentences.name(path).startsWith("~$");
  }

  private static Ranked ranked(Path file, ImportOptions options, Progress progress) {
    try (Place place = Place.of(file, progress)) {
      Limits limits = Limits.of(place.name(), place.size(), progress);
      Optional<Book> opened = Container.open(place, options, limits);
      if (opened.isEmpty()) {
        return new Ranked(2, file, Optional.empty());
      }
      try (Book book = opened.get()) {
        Optional<Recognition> recognition = Recognition.of(place.name(), book);
        Format format = recognition.map(r -> r.layout().format()).orElse(Format.MAPPING);
        int rank = format == Format.REGISTER ? 0 : format == Format.SCALES ? 1 : 2;
        return new Ranked(rank, file, recognition);
      }
    } catch (Refusal | OutOfMemoryError e) {
      // Said when the file is read in its turn.
      return new Ranked(2, file, Optional.empty());
    }
  }
}
