package mera.app.figure;

import java.util.Optional;
import javafx.scene.Node;
import mera.app.control.Chip;
import mera.app.control.Tone;
import mera.data.identify.Status;
import org.jspecify.annotations.Nullable;

/** A status as icon, word and colour. */
public final class StatusChips {

  private StatusChips() {}

  /** «—» when the list says nothing of the school. */
  public static String words(@Nullable Status status) {
    if (status == null || status == Status.NONE) {
      return "—";
    }
    return status == Status.EXCLUDED ? "не участвует" : status.printed();
  }

  /** Empty when the list says nothing of the school. */
  public static Optional<Node> of(@Nullable Status status) {
    if (status == null) {
      return Optional.empty();
    }
    return switch (status) {
      case STEADY, LOW -> Optional.of(new Chip(Tone.DANGER, "fth-alert-octagon", status.printed()));
      case RISK -> Optional.of(new Chip(Tone.WARNING, "fth-alert-triangle", status.printed()));
      case SIGN -> Optional.of(new Chip(Tone.WARNING, "fth-flag", status.printed()));
      case EXCLUDED -> Optional.of(new Chip(Tone.PLAIN, "fth-slash", words(status)));
      case NONE -> Optional.empty();
    };
  }
}
