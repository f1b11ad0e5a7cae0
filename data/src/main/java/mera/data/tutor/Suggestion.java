package mera.data.tutor;

import java.util.List;

/**
 * One tutor school for one listed school.
 *
 * @param points how well they fit, for the order
 * @param reasons what speaks for it, Russian phrases
 * @param cautions what does not fit
 */
public record Suggestion(
    TutorSchool tutor, int points, List<String> reasons, List<String> cautions) {

  public Suggestion {
    reasons = List.copyOf(reasons);
    cautions = List.copyOf(cautions);
  }
}
