package mera.data.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import mera.data.school.SchoolValue.Topic;

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
    Sittings sittings = new Sittings();
    Optional<Reading> reading = recognised(file, options, progress, sittings, Glance.ALL);
    if (reading.isEmpty()) {
      throw new Refusal(Reason.IMPOSSIBLE, Sentences.unknown(Sentences.name(file)));
    }
    return Protocol.counted(List.of(reading.get()), sittings).getFirst();
  }

  /**
   * Reads files, folders and archives in the order of {@link #files}. A file that gives nothing
   * does not stop the others: its reading has no format and says why in its only problem ({@code
   * unknown-format}, {@code foreign}, {@code damaged}, {@code password}, {@code incomplete}, {@code
   * too-large}, {@code in-use}, {@code not-found}). Scales that one file holds check the files
   * after it. Two results are read at a time where there are two processors; the progress is told
   * by one of them at a time.
   *
   * @throws Refusal when one of the paths is not there, or the options make no sense
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public static List<Reading> readAll(List<Path> paths, ImportOptions options, Progress progress)
      throws Refusal {
    return readAll(new Intake(paths, options, Map.of()), progress);
  }

  /** The same where something is said of single files. */
  public static List<Reading> readAll(Intake intake, Progress progress) throws Refusal {
    format(intake.common());
    List<Path> files = FilesOfImport.found(intake.paths(), progress);
    Sittings sittings = new Sittings();
    List<Reading> readings =
        new Batch(intake, progress, sittings)
            .read(FilesOfImport.ranked(files, intake::of, progress));
    return Protocol.counted(readings, sittings);
  }

  /**
   * Looks at the first rows of a file with the code that would read all of it. A file that gives
   * nothing is shown too: its reading has no format and says why in its only problem.
   *
   * @param rows most rows of data a sheet
   * @throws Refusal when the file cannot be opened, or the options make no sense
   */
  public static Preview preview(Path file, ImportOptions options, int rows) throws Refusal {
    PreviewPages pages = new PreviewPages(rows);
    Sittings sittings = new Sittings();
    Reading reading;
    try {
      Optional<Reading> read = recognised(file, options, Progress.NONE, sittings, pages);
      reading =
          read.isPresent()
              ? Protocol.counted(List.of(read.get()), sittings).getFirst()
              : none(file, "unknown-format", Sentences.unknown(Sentences.name(file)));
    } catch (Refusal refusal) {
      if (!pages.hasLooked()) {
        throw refusal;
      }
      reading = none(file, rule(refusal.reason()), refusal.getMessage());
    }
    return pages.preview(reading);
  }

  /** What the file gave, or why it gave nothing. */
  static Reading readingOrProblem(
      Path file, ImportOptions options, Progress progress, Sittings sittings) {
    try {
      Optional<Reading> reading = recognised(file, options, progress, sittings, Glance.ALL);
      return reading.isPresent()
          ? reading.get()
          : none(file, "unknown-format", Sentences.unknown(Sentences.name(file)));
    } catch (Refusal refusal) {
      sittings.forget(file);
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
      case FOREIGN -> "foreign";
      case TOO_LARGE -> "too-large";
      default -> "damaged";
    };
  }

  private static Reading none(Path file, String rule, String message) {
    String name = Sentences.name(file);
    String sha256 = "";
    long size = 0;
    try (Place place = Place.of(file, Progress.NONE)) {
      size = place.size();
      sha256 = Container.sha256(place);
    } catch (Refusal e) {
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

  private static Optional<Reading> recognised(
      Path file, ImportOptions options, Progress progress, Sittings sittings, Glance glance)
      throws Refusal {
    Optional<Format> named = format(options);
    try (Place place = Place.of(file, progress)) {
      return recognised(place, named, options, progress, sittings, glance);
    } catch (OutOfMemoryError e) {
      // The last resort where Limits have not seen it coming; all that was read is let go.
      throw Sentences.tooMuchMemory(Sentences.name(file), e);
    }
  }

  private static Optional<Reading> recognised(
      Place place,
      Optional<Format> named,
      ImportOptions options,
      Progress progress,
      Sittings sittings,
      Glance glance)
      throws Refusal {
    String name = place.name();
    Limits limits = Limits.of(name, place.size(), progress);
    Optional<Book> opened = Container.open(place, options, limits);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    Problems problems = new Problems(name);
    try (ReportingBook book = new ReportingBook(opened.get(), problems)) {
      Optional<Recognition> recognition = recognition(name, opened.get(), named);
      Pace pace = new Pace(name, progress, limits);
      if (recognition.isPresent()
          ? recognition.get().layout().format().isOfPupils()
          : options.mapping().map(Mapping::isOfPupils).orElse(true)) {
        problems.hideWords();
      }
      Source source =
          glance.look(
              new Source(
                  place.shown(), name, book, options, problems, new RowCounts(), pace, sittings),
              recognition);
      if (recognition.isEmpty() && options.mapping().isEmpty()) {
        return Optional.empty();
      }
      Content content =
          recognition.isPresent()
              ? content(source, recognition.get())
              : MappedTable.read(source, options.mapping().orElseThrow());
      recognition.ifPresent(known -> known.noteUnused(source));
      pace.end();
      book.end();
      Format format = recognition.map(r -> r.layout().format()).orElse(Format.MAPPING);
      return Optional.of(
          new Reading(
              place.shown(),
              Container.sha256(place),
              place.size(),
              format.id(),
              source.counts().counts(),
              content,
              problems.list(),
              problems.notes()));
    }
  }

  private static Optional<Recognition> recognition(String name, Book book, Optional<Format> named)
      throws Refusal {
    if (named.isEmpty()) {
      return Recognition.of(name, book);
    }
    Optional<Layout> layout = named.flatMap(Layout::of);
    return layout.isEmpty()
        ? Optional.empty()
        : Optional.of(Recognition.of(name, book, layout.get()));
  }

  private static Content content(Source source, Recognition recognition) throws Refusal {
    return switch (recognition.layout().format()) {
      case REGISTER -> RegisterTable.read(source, recognition.tables());
      case SCALES -> ScaleTable.read(source, recognition.tables());
      case VPR_2022, VPR_2021, VPR_2020, VPR_FORM, FIS_OKO_INDIVIDUAL ->
          PupilTable.read(source, recognition.tables());
      case GIA_PROTOCOL -> Protocol.read(source, recognition.tables());
      case EGE_SCHOOLS -> EgeSchools.read(source, recognition.tables());
      case MARK_TABLE -> MarkTable.read(source, recognition.tables());
      case FIS_OKO_MARKS, FIS_OKO_JOURNAL, FIS_OKO_JOURNAL_LONG, FIS_OKO_SCORES, FIS_OKO_TASKS ->
          ReportTable.read(source, recognition.tables());
      case CONTEXT_2022, CONTEXT_2021 -> ContextTable.read(source, recognition.tables());
      case MARKERS -> MarkerTable.read(source, recognition.tables());
      case RATING -> RatingTable.read(source, recognition.tables(), Topic.RATING);
      case RISK_PROFILE -> RatingTable.read(source, recognition.tables(), Topic.RISK);
      case SCHOOL_LIST -> SchoolListTable.read(source, recognition.tables());
      case MAPPING -> throw new IllegalStateException("a mapping has no captions of its own");
    };
  }

  /**
   * The files of these files, folders and zip archives, each once. A member of an archive is a path
   * below the path of the archive, which {@link #read} understands. Hidden files and the lock files
   * of office programs («~$…») inside folders are left out.
   */
  public static List<Path> found(List<Path> paths) throws Refusal {
    return FilesOfImport.found(paths, Progress.NONE);
  }

  /** What {@link #found} finds: registers first, then scales, then the rest, by name. */
  public static List<Path> files(List<Path> paths) throws Refusal {
    return FilesOfImport.ranked(found(paths), file -> ImportOptions.NONE, Progress.NONE).stream()
        .map(FilesOfImport.Ranked::file)
        .toList();
  }
}
