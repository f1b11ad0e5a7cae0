package mera.app.identify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A user who puts every file into one folder. */
final class FakeOutlet implements Outlet {

  private final Path folder;
  private final List<Path> opened = new ArrayList<>();

  FakeOutlet(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Path> save(String name) {
    return Optional.of(folder.resolve(name));
  }

  @Override
  public void open(Path file) {
    opened.add(file);
  }

  List<Path> opened() {
    return opened;
  }
}
