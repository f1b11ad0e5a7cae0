package mera.app;

import java.nio.file.Path;
import mera.app.text.Words;
import mera.app.work.BackgroundWork.Steps;
import mera.data.Demo;
import mera.data.Workspace;
import mera.data.ingest.Progress;
import mera.data.order.OrderTemplates;
import mera.data.problem.Refusal;

/** The fictional region with everything done, for learning: the journal leads back to any step. */
final class Training {

  private Training() {}

  /** Writes tables, working file and orders into the folder and opens the file. */
  static Workspace make(Path folder, Steps steps) throws Refusal {
    Demo.Summary summary =
        new Demo(folder, steps::say).run(OrderTemplates.all(), new Watching(steps));
    return Workspace.open(summary.workspace());
  }

  private record Watching(Steps steps) implements Progress {

    @Override
    public void rows(String file, long rows) {
      steps.say(file + ", " + Words.count(rows, "строка", "строки", "строк"));
    }

    @Override
    public boolean cancelled() {
      return steps.cancelled();
    }
  }
}
