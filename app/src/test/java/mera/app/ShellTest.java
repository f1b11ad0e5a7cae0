package mera.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import mera.app.history.HistoryScreen;
import mera.app.settings.Settings;
import mera.app.work.WorkQueue;
import mera.data.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
  @TempDir Path folder;

  @Test
  void looks() throws Exception {
    try (Workspace workspace =
        Workspace.create(folder.resolve("Лесогорская область.mera"), "Лесогорская область")) {
      Shell shell =
          Fx.get(
              () ->
                  new Shell(
                      workspace,
                      new Shell.Surroundings(
                          new WorkQueue(
                              fault -> {
                                throw new AssertionError(fault);
                              }),
                          new SimpleObjectProperty<>(Settings.FIRST),
                          Clock.fixed(Instant.parse("2026-11-09T14:32:00Z"), ZoneOffset.UTC),
                          () -> {}),
                      desk -> List.of(new HistoryScreen(desk))));
      Snapshots.write("shell", shell);
    }
  }
}
