package mera.app;

import java.util.ArrayList;
import java.util.List;
import mera.app.frame.Desk;
import mera.app.frame.FakePlaces;
import mera.app.frame.Section;
import mera.app.print.FakePrinters;
import mera.app.work.BackgroundWork;
import mera.app.work.SameThreadWork;
import mera.data.Workspace;

/**
 * A desk for tests of screens and models: work runs at once, what the user is told and where the
 * user is sent is written down.
 */
public final class FakeDesk implements Desk.Notices, Desk.Navigation {

  private final List<String> done = new ArrayList<>();
  private final List<String> next = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<Section> shown = new ArrayList<>();
  private final FakePlaces places = new FakePlaces();
  private final FakePrinters printers = new FakePrinters();
  private final Desk desk;
  private int changes;
  private Runnable changed = () -> {};
  private Runnable step = () -> {};

  public FakeDesk(Workspace workspace) {
    this(workspace, new SameThreadWork());
  }

  public FakeDesk(Workspace workspace, BackgroundWork work) {
    desk = new Desk(workspace, work, this, this, places, printers);
  }

  public Desk desk() {
    return desk;
  }

  /** How the user answers the print dialog, and what came to the printer. */
  public FakePrinters printers() {
    return printers;
  }

  /** How the user answers when a file is asked for. */
  public FakePlaces places() {
    return places;
  }

  /** Runs whenever the screen says that the file changed; usually {@code screen::refresh}. */
  public void whenChanged(Runnable action) {
    changed = action;
  }

  @Override
  public void done(String sentence) {
    done.add(sentence);
  }

  @Override
  public void done(String sentence, String action, Runnable run) {
    done.add(sentence + " [" + action + "]");
    step = run;
  }

  @Override
  public void next(String sentence, String action, Runnable run) {
    next.add(sentence + " [" + action + "]");
    step = run;
  }

  @Override
  public void refused(String sentence) {
    refused.add(sentence);
  }

  @Override
  public void show(Section section) {
    shown.add(section);
  }

  @Override
  public void changed() {
    changes++;
    changed.run();
  }

  /** Sentences with an offer to undo. */
  public List<String> done() {
    return done;
  }

  /** Sentences with their next step: «Список утверждён. [Построить планы]». */
  public List<String> next() {
    return next;
  }

  /** Does the step that was offered last. */
  public void takeNextStep() {
    step.run();
  }

  public List<String> refused() {
    return refused;
  }

  public List<Section> shown() {
    return shown;
  }

  /** How often the screen said that the file changed. */
  public int changes() {
    return changes;
  }
}
