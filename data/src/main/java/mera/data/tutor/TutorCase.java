package mera.data.tutor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A listed school, its suggestions and what was decided.
 *
 * @param suggestions the best first; empty when nobody fits
 * @param decision null: not decided yet
 */
public record TutorCase(
    TutorSchool listed, List<Suggestion> suggestions, @Nullable TutorDecision decision) {

  // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
  public TutorCase(
      TutorSchool listed, List<Suggestion> suggestions, @Nullable TutorDecision decision) {
    this.listed = listed;
    this.suggestions = List.copyOf(suggestions);
    this.decision = decision;
  }

  /** Code of the tutor as decided, else as suggested first; empty for none. */
  public Optional<String> tutor() {
    return decision != null
        ? Optional.ofNullable(decision.tutorCode())
        : suggestions.stream().findFirst().map(first -> first.tutor().school().code());
  }
}
