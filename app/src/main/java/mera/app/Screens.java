package mera.app;

import java.util.List;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.history.HistoryScreen;

/** The screens of the program. */
final class Screens {

  private Screens() {}

  static List<Screen> of(Desk desk) {
    return List.of(new HistoryScreen(desk));
  }
}
