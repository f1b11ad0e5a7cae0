package mera.app.home;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mera.app.work.BackgroundWork.Steps;
import mera.data.Workspace;
import mera.data.problem.Refusal;

/** Everything the start page can lead to. */
public interface Doors {

  /** Off the FX thread. */
  Workspace open(Path file) throws Refusal;

  /**
   * Off the FX thread.
   *
   * @param region name of the region or district
   */
  Workspace create(Path file, String region) throws Refusal;

  /** Makes and opens the training region; off the FX thread. */
  Workspace training(Steps steps) throws Refusal;

  /** Asks for a working file with the system's own window. */
  Optional<Path> choose();

  /** Asks where the new working file is to be; the name is a proposal. */
  Optional<Path> chooseNew(String name);

  /** On the FX thread: there is a working file to show. */
  void opened(Workspace workspace);

  /** Working files opened before, the newest first. */
  List<Path> recent();

  /** Takes a file from the list of the recent ones; the file itself stays. */
  void forget(Path file);
}
