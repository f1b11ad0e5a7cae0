package mera.app.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mera.app.work.BackgroundWork.Steps;
import mera.data.Workspace;
import mera.data.problem.Refusal;

/** Opens real working files and writes down what was asked. */
final class FakeDoors implements Doors {

  final List<Path> recent = new ArrayList<>();
  final List<Workspace> opened = new ArrayList<>();
  Optional<Path> chosen = Optional.empty();

  @Override
  public Workspace open(Path file) throws Refusal {
    return Workspace.open(file);
  }

  @Override
  public Workspace create(Path file, String region) throws Refusal {
    return Workspace.create(file, region);
  }

  @Override
  public Workspace training(Steps steps) throws Refusal {
    throw new Refusal(Refusal.Reason.NO_SPACE, "На диске нет места.");
  }

  @Override
  public Optional<Path> choose() {
    return chosen;
  }

  @Override
  public Optional<Path> chooseNew(String name) {
    return chosen;
  }

  @Override
  public void opened(Workspace workspace) {
    opened.add(workspace);
  }

  @Override
  public List<Path> recent() {
    return List.copyOf(recent);
  }

  @Override
  public void forget(Path file) {
    recent.remove(file);
  }
}
