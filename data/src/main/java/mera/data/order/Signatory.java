package mera.data.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who signs or approves.
 *
 * @param position lines of the post in the nominative
 * @param name «И.О. Фамилия»
 * @param acting lines that are printed instead where the person only acts for the holder of the
 *     post: «И.о. министра образования»; empty as a rule
 */
public record Signatory(List<String> position, String name, List<String> acting) {

  private static final String ACTING = "И.о. ";

  // A file of an earlier program knows nobody who acts for another.
  @JsonCreator
  public Signatory {
    position = List.copyOf(position);
    acting = acting == null ? List.of() : List.copyOf(acting);
  }

  /** The holder of the post. */
  public Signatory(List<String> position, String name) {
    this(position, name, List.of());
  }

  /** The lines of the post as they are printed. */
  public List<String> printed() {
    return acting.isEmpty() ? position : acting;
  }

  public Signatory withName(String changed) {
    return new Signatory(position, changed, acting);
  }

  /** With other lines in the place of those that are printed. */
  public Signatory withPrinted(List<String> changed) {
    return acting.isEmpty() || changed.isEmpty()
        ? new Signatory(changed, name)
        : new Signatory(position, name, changed);
  }

  /**
   * The same person acting for the holder of the post: «И.о.» and the post in the genitive, to be
   * looked at.
   *
   * @return empty where the genitive is not known: it has to be written by hand
   */
  public Optional<Signatory> asActing() {
    if (position.isEmpty()) {
      return Optional.empty();
    }
    return acting(position.getFirst())
        .map(
            first ->
                new Signatory(
                    position,
                    name,
                    Stream.concat(Stream.of(ACTING + first), position.stream().skip(1)).toList()));
  }

  /** The same person as the holder of the post. */
  public Signatory asHolder() {
    return new Signatory(position, name);
  }

  /** «директора школы» of «Директор школы». */
  static Optional<String> acting(String post) {
    return Declension.of(post.strip(), Case.GENITIVE)
        .filter(form -> !form.isEmpty())
        .map(form -> form.substring(0, 1).toLowerCase(Locale.ROOT) + form.substring(1));
  }
}
