package mera.app.order;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers for the user and remembers what was asked. */
final class FakeOutlet implements PdfOutlet {

  private final Path folder;
  private final List<String> proposed = new ArrayList<>();
  private final List<Path> opened = new ArrayList<>();
  private Optional<String> answer = Optional.empty();

  /** Files are saved under their proposed names. */
  FakeOutlet(Path folder) {
    this.folder = folder;
  }

  /** From now on the user types this name. */
  void types(String name) {
    answer = Optional.of(name);
  }

  List<String> proposed() {
    return List.copyOf(proposed);
  }

  List<Path> opened() {
    return List.copyOf(opened);
  }

  @Override
  public Optional<Path> save(String name) {
    proposed.add(name);
    return Optional.of(folder.resolve(answer.orElse(name)));
  }

  @Override
  public Optional<Path> folder() {
    return Optional.of(folder);
  }

  @Override
  public void open(Path file) {
    opened.add(file);
  }
}
