package mera.app.identify;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mera.app.frame.Desk;
import mera.data.identify.Identification;
import mera.data.identify.Method;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Computes the curve of the thresholds behind the list, piece by piece. */
final class CurveTrace {

  private final Desk desk;
  private final ReadOnlyObjectWrapper<@Nullable Curve> complete = new ReadOnlyObjectWrapper<>();
  private @Nullable Curve tracing;

  CurveTrace(Desk desk) {
    this.desk = desk;
  }

  /** The last complete curve; null until there is one. */
  ReadOnlyObjectProperty<@Nullable Curve> complete() {
    return complete.getReadOnlyProperty();
  }

  /** Nothing to do while the curve of these parameters is there or under way. */
  void follow(Method method, Identification found) {
    Curve wanted;
    try {
      wanted = Curve.begin(method, found.year(), found.snapshot());
    } catch (Refusal refusal) {
      desk.notices().refused(refusal.getMessage());
      return;
    }
    Curve known = tracing;
    if (known == null || !known.isLike(wanted)) {
      more(wanted);
    }
  }

  private void more(Curve so) {
    tracing = so;
    desk.work()
        .latest(
            "identify-curve",
            steps -> so.more(desk.workspace()),
            this::traced,
            desk.notices()::refused);
  }

  private void traced(Curve now) {
    Curve wanted = tracing;
    if (wanted == null || !now.isLike(wanted)) {
      return;
    }
    if (now.isComplete()) {
      tracing = now;
      complete.set(now);
    } else {
      more(now);
    }
  }
}
