package mera.app.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers for the user and remembers what was asked; the user changes their mind until told. */
public final class FakePlaces implements Places {

  private final List<String> proposed = new ArrayList<>();
  private final List<Path> shown = new ArrayList<>();
  private @Nullable Path folder;
  private @Nullable String typed;
  private @Nullable Path read;

  /** From now on files go into this folder, under their proposed names. */
  public FakePlaces into(@Nullable Path chosen) {
    folder = chosen;
    return this;
  }

  /** From now on the user types this name. */
  public FakePlaces types(String name) {
    typed = name;
    return this;
  }

  /** From now on this file is read. */
  public FakePlaces reads(@Nullable Path file) {
    read = file;
    return this;
  }

  public List<String> proposed() {
    return List.copyOf(proposed);
  }

  /** Files that the program of the system would show. */
  public List<Path> shown() {
    return List.copyOf(shown);
  }

  @Override
  public Optional<Path> save(String name) {
    proposed.add(name);
    return Optional.ofNullable(folder).map(into -> into.resolve(typed == null ? name : typed));
  }

  @Override
  public Optional<Path> folder(String title) {
    return Optional.ofNullable(folder);
  }

  @Override
  public Optional<Path> open(String title, List<String> kinds) {
    return Optional.ofNullable(read);
  }

  @Override
  public void show(Path file) {
    shown.add(file);
  }
}
