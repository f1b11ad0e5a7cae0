package mera.app.identify;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.NoticeBar;
import mera.app.control.Tone;
import mera.app.identify.IdentifyModel.Extent;
import mera.app.text.Words;
import mera.data.identify.Identification;
import mera.data.identify.SchoolList;
import org.jspecify.annotations.Nullable;

/** What the analyst should know of the list before approving it; each bar can be closed. */
final class Warnings extends VBox {

  /** From this part of the schools on the list is suspiciously long: one in four. */
  private static final int MANY = 4;

  private final IdentifyModel model;
  private final Set<String> closed = new HashSet<>();

  Warnings(IdentifyModel model) {
    this.model = model;
    getStyleClass().add("warnings");
    model.picture().subscribe(this::show);
  }

  private void show(@Nullable SelectionPicture now) {
    getChildren().clear();
    if (now != null && now.found().isPresent()) {
      now.outdated().ifPresent(this::outdated);
      Identification found = now.found().get();
      Integer takingPart = found.counts().get("takingPart");
      if (takingPart != null && now.size() > 0 && now.size() * MANY >= takingPart) {
        bar("В список попадает четверть школ или больше. Проверьте порог и число участников.")
            .ifPresent(getChildren()::add);
      }
      if (!Nearest.of(now.rows()).isEmpty()) {
        bar("Правилам не соответствует ни одна школа: показаны 10 ближайших.")
            .ifPresent(getChildren()::add);
      }
      if (!found.notes().isEmpty()) {
        bar(String.join(" ", found.notes())).ifPresent(getChildren()::add);
      }
    }
    setManaged(!getChildren().isEmpty());
  }

  private void outdated(SchoolList list) {
    Button compare = Buttons.plain("Сравнить", () -> model.extent().set(Extent.MOVED));
    compare.setId("compare");
    bar("Данные изменились после расчёта № "
            + number(list)
            + " ("
            + Words.moment(list.approvedAt())
            + ").")
        .ifPresent(bar -> getChildren().add(bar.with(compare)));
  }

  /** «7» of «L7». */
  private static String number(SchoolList list) {
    String id = list.id();
    return id == null ? "" : id.substring(1);
  }

  private Optional<NoticeBar> bar(String sentence) {
    if (closed.contains(sentence)) {
      return Optional.empty();
    }
    Runnable close =
        () -> {
          closed.add(sentence);
          show(model.picture().get());
        };
    return Optional.of(new NoticeBar(Tone.WARNING, "fth-alert-triangle", sentence, close));
  }
}
