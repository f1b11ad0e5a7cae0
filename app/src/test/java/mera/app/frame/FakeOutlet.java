package mera.app.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A user who puts every file into one folder. */
public final class FakeOutlet implements Outlet {

  private final Path folder;
  private final List<Path> opened = new ArrayList<>();

  public FakeOutlet(Path folder) {
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

  public List<Path> opened() {
    return opened;
  }
}
