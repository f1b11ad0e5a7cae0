package mera.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mera.data.ImportRequest;
import mera.data.Workspace;
import mera.data.identify.LowShare;
import mera.data.ingest.Progress;
import mera.data.problem.Refusal;
import mera.data.training.TrainingRegion;

/** A working file with the training region, made once and copied for every test. */
public final class TrainingFile {

  private static final Path FOLDER = folder();

  private TrainingFile() {}

  private static final class Made {
    private static final Path FILE = FOLDER.resolve("made.mera");

    static {
      try (Workspace workspace = Workspace.create(FILE, TrainingRegion.NAME)) {
        workspace.importFiles(List.of(tables()), ImportRequest.USUAL, Progress.NONE);
      } catch (Refusal e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final class Tables {
    private static final Path WRITTEN = FOLDER.resolve("Результаты");

    static {
      try {
        TrainingRegion.write(WRITTEN);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The folder with register, scales and works. */
  public static Path tables() {
    return Tables.WRITTEN;
  }

  /** Register, scales and results of two years, nothing selected yet. */
  public static Workspace imported(Path folder) throws Refusal {
    Path copy = folder.resolve(TrainingRegion.NAME + ".mera");
    try {
      Files.copy(Made.FILE, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Workspace.open(copy);
  }

  /** Register, scales and results, but not a word of the conditions the schools work in. */
  public static Workspace withoutContext(Path folder) throws Refusal {
    Workspace workspace =
        Workspace.create(folder.resolve(TrainingRegion.NAME + ".mera"), TrainingRegion.NAME);
    List<Path> files =
        Stream.of("Реестр школ.xlsx", "Шкалы ВПР.xlsx", "ВПР 2024", "ВПР 2025")
            .map(tables()::resolve)
            .toList();
    workspace.importFiles(files, ImportRequest.USUAL, Progress.NONE);
    return workspace;
  }

  /** The same with an approved list. */
  public static Workspace listed(Path folder) throws Refusal {
    Workspace workspace = imported(folder);
    workspace.approve(
        workspace.identify(LowShare.standard(), workspace.years().last()), "Школы 2025 года");
    return workspace;
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("training");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      paths.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(f -> f.delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
