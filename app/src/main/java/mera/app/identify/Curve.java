package mera.app.identify;

import java.util.ArrayList;
import java.util.List;
import mera.app.figure.ThresholdCurve.Step;
import mera.data.Workspace;
import mera.data.identify.Identification;
import mera.data.identify.Method;
import mera.data.problem.Refusal;

/**
 * How many schools the list would have at each threshold, the other parameters left as they are.
 * Computed piece by piece, so that a moved slider never waits long for it.
 *
 * @param method with the usual threshold: the curve does not depend on it
 * @param steps from the lowest threshold on; fewer than all while it is computed
 */
record Curve(Method method, Knob knob, int year, String snapshot, List<Step> steps) {

  private static final int PIECE = 2;

  /** Nothing computed yet. */
  static Curve begin(Method method, int year, String snapshot) throws Refusal {
    Knob knob = Knob.of(method).getFirst();
    String usual = knob.setting(knob.value(Method.of(method.id())));
    return new Curve(method.with(knob.key(), usual), knob, year, snapshot, List.of());
  }

  /** Does it answer the same question, however far it is computed? */
  boolean isLike(Curve other) {
    return method.equals(other.method) && year == other.year && snapshot.equals(other.snapshot);
  }

  boolean isComplete() {
    return steps.size() > knob.to() - knob.from();
  }

  /** One piece more; off the FX thread. */
  Curve more(Workspace workspace) throws Refusal {
    List<Step> longer = new ArrayList<>(steps);
    for (int i = 0; i < PIECE && longer.size() <= knob.to() - knob.from(); i++) {
      int threshold = knob.from() + longer.size();
      Identification found =
          workspace.identify(method.with(knob.key(), knob.setting(threshold)), year);
      longer.add(new Step(knob.printed(threshold), SelectionPicture.members(found).size()));
    }
    return new Curve(method, knob, year, snapshot, List.copyOf(longer));
  }
}
