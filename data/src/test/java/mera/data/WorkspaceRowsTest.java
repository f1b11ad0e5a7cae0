package mera.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mera.data.plan.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of every kind live in the history: what was undone does not come back. */
class WorkspaceRowsTest {

  @TempDir Path folder;

  @Test
  void whatWasUndoneIsGoneForGoodOnceSomethingElseIsDone() throws Exception {
    Path file = folder.resolve("Рабочий.mera");
    try (Workspace workspace = Workspace.create(file, "Придуманная область")) {
      workspace.directory().keep(null, Party.named(Party.Kind.BODY, "Отдел образования"));
      workspace.undo();
      workspace.directory().keep(null, Party.named(Party.Kind.INSTITUTE, "Институт"));
      assertThat(workspace.parties().values()).extracting(Party::nom).containsExactly("Институт");
    }
    try (Workspace again = Workspace.open(file)) {
      assertThat(again.parties().values()).extracting(Party::nom).containsExactly("Институт");
      again.undo();
      assertThat(again.parties()).isEmpty();
      again.redo();
      assertThat(again.parties()).hasSize(1);
    }
  }
}
