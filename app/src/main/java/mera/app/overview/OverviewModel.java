package mera.app.overview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import org.jspecify.annotations.Nullable;

/** Where the year stands; nothing of it is entered here. */
public final class OverviewModel {

  private final Desk desk;
  private final ReadOnlyObjectWrapper<@Nullable YearPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  public OverviewModel(Desk desk) {
    this.desk = desk;
  }

  /** Null until it was first read. */
  public ReadOnlyObjectProperty<@Nullable YearPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  /** Reads the working file in the background. */
  public void refresh() {
    desk.work()
        .latest(
            "overview",
            steps -> YearPicture.of(desk.workspace()),
            this::show,
            desk.notices()::refused);
  }

  /** Goes to the section of the next step. */
  public void next() {
    YearPicture now = picture.get();
    if (now != null) {
      open(now.next().section());
    }
  }

  public void open(Section section) {
    desk.navigation().show(section);
  }

  private void show(YearPicture now) {
    picture.set(now);
    subtitle.set(now.region() + (now.year() == 0 ? "" : ", результаты " + now.year() + " года"));
  }
}
