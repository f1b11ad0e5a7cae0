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
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;

/** Reads files: recognises what each one is, checks its rows and folds them. */
public final class Import {

  private Import() {}

  /**
   * Reads one file.
   *
   * @throws Refusal when nothing can be taken from the file: not there, damaged, locked, of unknown
   *     kind, without a column that it must have
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public static Reading read(Path file, ImportOptions options, Progress progress) throws Refusal {
    Optional<Reading> reading = recognised(file, options, progress);
    if (reading.isEmpty()) {
      throw new Refusal(Reason.IMPOSSIBLE, Sentences.unknown(Sentences.name(file)));
    }
    return reading.get();
  }

  /**
   * Reads files and folders in the order of {@link #files}. A file that gives nothing does not stop
   * the others: its reading has no format and says why in its only problem ({@code unknown-format},
   * {@code damaged}, {@code password}, {@code incomplete}, {@code in-use}, {@code not-found}).
   * Scales that one file holds check the files after it.
   *
   * @throws Refusal when one of the paths is not there, or the options make no sense
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public static List<Reading> readAll(List<Path> paths, ImportOptions options, Progress progress)
      throws Refusal {
    format(options);
    List<Reading> readings = new ArrayList<>();
    ImportOptions known = options;
    for (Path file : files(paths)) {
      Reading reading = readingOrProblem(file, known, progress);
      known = known.withScales(reading.scales());
      readings.add(reading);
    }
    return List.copyOf(readings);
  }

  private static Reading readingOrProblem(Path file, ImportOptions options, Progress progress) {
    try {
      Optional<Reading> reading = recognised(file, options, progress);
      return reading.isPresent()
          ? reading.get()
          : none(file, "unknown-format", Sentences.unknown(Sentences.name(file)));
    } catch (Refusal refusal) {
      return none(file, rule(refusal.reason()), refusal.getMessage());
    }
  }

  private static String rule(Reason reason) {
    return switch (reason) {
      case IN_USE -> "in-use";
      case NOT_FOUND -> "not-found";
      case PASSWORD -> "password";
      case INCOMPLETE -> "incomplete";
      case IMPOSSIBLE -> "unknown-format";
      default -> "damaged";
    };
  }

  private static Reading none(Path file, String rule, String message) {
    String name = Sentences.name(file);
    String sha256 = "";
    long size = 0;
    try {
      size = Files.size(file);
      sha256 = Container.sha256(file);
    } catch (IOException | Refusal e) {
      // The message already says that the file cannot be read.
    }
    Problem only = new Problem(name, null, 0, null, null, rule, message);
    return new Reading(
        file, sha256, size, "", Reading.Counts.NONE, Content.NONE, List.of(only), List.of());
  }

  private static Optional<Format> format(ImportOptions options) throws Refusal {
    if (options.format().isEmpty()) {
      return Optional.empty();
    }
    String id = options.format().get();
    Optional<Format> format = Format.of(id);
    if (format.isEmpty()) {
      throw new Refusal(
          Reason.IMPOSSIBLE, "Вид файлов «" + id + "» неизвестен: есть " + Format.ids() + ".");
    }
    if (format.get() == Format.MAPPING && options.mapping().isEmpty()) {
      throw new Refusal(
          Reason.IMPOSSIBLE,
          "Для вида «mapping» нужен файл соответствия, который описывает столбцы.");
    }
    return format;
  }

  private static Optional<Reading> recognised(Path file, ImportOptions options, Progress progress)
      throws Refusal {
    Optional<Format> named = format(options);
    Optional<Book> opened = Container.open(file, options);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    String name = Sentences.name(file);
    try (Book book = opened.get()) {
      Container.verify(file);
      Pace pace = new Pace(name, progress);
      Source source = new Source(name, book, options, new Problems(name), new RowCounts(), pace);
      Optional<Recognition> recognition = recognition(source, named);
      if (recognition.isEmpty() && options.mapping().isEmpty()) {
        return Optional.empty();
      }
      Content content =
          recognition.isPresent()
              ? content(source, recognition.get())
              : MappedTable.read(source, options.mapping().orElseThrow());
      recognition.ifPresent(known -> known.noteUnused(source));
      pace.end();
      Format format = recognition.map(r -> r.layout().format()).orElse(Format.MAPPING);
      return Optional.of(
          new Reading(
              file,
              Container.sha256(file),
              Files.size(file),
              format.id(),
              source.counts().counts(),
              content,
              source.problems().list(),
              source.problems().notes()));
    } catch (IOException e) {
      throw Sentences.unreadable(file, e);
    }
  }

  private static Optional<Recognition> recognition(Source source, Optional<Format> named)
      throws Refusal {
    if (named.isEmpty()) {
      return Recognition.of(source.name(), source.book());
    }
    Optional<Layout> layout = named.flatMap(Layout::of);
    return layout.isEmpty()
        ? Optional.empty()
        : Optional.of(Recognition.of(source.name(), source.book(), layout.get()));
  }

  private static Content content(Source source, Recognition recognition) throws Refusal {
    return switch (recognition.layout().format()) {
      case REGISTER -> RegisterTable.read(source, recognition.tables());
      case SCALES -> ScaleTable.read(source, recognition.tables());
      case VPR_2022, VPR_2021, FIS_OKO_INDIVIDUAL -> PupilTable.read(source, recognition.tables());
      case FIS_OKO_MARKS, FIS_OKO_JOURNAL, FIS_OKO_JOURNAL_LONG, FIS_OKO_SCORES, FIS_OKO_TASKS ->
          ReportTable.read(source, recognition.tables());
      case CONTEXT_2022, CONTEXT_2021 -> ContextTable.read(source, recognition.tables());
      case MARKERS -> MarkerTable.read(source, recognition.tables());
      case RATING -> RatingTable.read(source, recognition.tables());
      case SCHOOL_LIST -> SchoolListTable.read(source, recognition.tables());
      case MAPPING -> throw new IllegalStateException("a mapping has no captions of its own");
    };
  }

  /**
   * The files of these files and folders, each once: registers first, then scales, then the rest,
   * by name. Hidden files and the lock files of office programs («~$…») inside folders are left
   * out.
   */
  public static List<Path> files(List<Path> paths) throws Refusal {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw Sentences.notFound(path);
      }
      if (Files.isDirectory(path)) {
        walk(path, files);
      } else {
        files.add(path);
      }
    }
    record Ranked(int rank, Path file) {}
    return files.stream()
        .distinct()
        .map(file -> new Ranked(rank(file), file))
        .sorted(
            Comparator.comparingInt(Ranked::rank)
                .thenComparing(ranked -> ranked.file().toString(), String::compareTo))
        .map(Ranked::file)
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

  /** Registers are needed before results, scales before the results that they check. */
  private static int rank(Path file) {
    try {
      Optional<Book> opened = Container.open(file, ImportOptions.NONE);
      if (opened.isEmpty()) {
        return 2;
      }
      try (Book book = opened.get()) {
        Optional<Recognition> recognition = Recognition.of(Sentences.name(file), book);
        Format format = recognition.map(r -> r.layout().format()).orElse(Format.MAPPING);
        return format == Format.REGISTER ? 0 : format == Format.SCALES ? 1 : 2;
      }
    } catch (Refusal refusal) {
      // Said when the file is read in its turn.
      return 2;
    }
  }
}
