package mera.app.frame;

import java.util.ArrayList;
import java.util.List;
import mera.app.print.FakePrinters;
import mera.app.work.BackgroundWork;
import mera.app.work.SameThreadWork;
import mera.data.Workspace;

/** A desk without a window: remembers what the user would have been told and shown. */
public final class TestDesk implements Desk.Notices, Desk.Navigation {

  private final List<String> told = new ArrayList<>();
  private final List<Section> shown = new ArrayList<>();
  private final FakePlaces places = new FakePlaces();
  private final FakePrinters printers = new FakePrinters();
  private int changes;

  public Desk of(Workspace workspace) {
    return of(workspace, new SameThreadWork());
  }

  public Desk of(Workspace workspace, BackgroundWork work) {
    return new Desk(workspace, work, this, this, places, printers);
  }

  /** How the user answers the print dialog, and what came to the printer. */
  public FakePrinters printers() {
    return printers;
  }

  /** How the user answers when a file is asked for. */
  public FakePlaces places() {
    return places;
  }

  /** «done: …», «next: …», «refused: …» in order. */
  public List<String> told() {
    return List.copyOf(told);
  }

  public List<Section> shown() {
    return List.copyOf(shown);
  }

  public int changes() {
    return changes;
  }

  @Override
  public void done(String sentence) {
    told.add("done: " + sentence);
  }

  @Override
  public void done(String sentence, String action, Runnable step) {
    done(sentence);
    step.run();
  }

  @Override
  public void next(String sentence, String action, Runnable step) {
    told.add("next: " + sentence + " [" + action + "]");
    step.run();
  }

  @Override
  public void refused(String sentence) {
    told.add("refused: " + sentence);
  }

  @Override
  public void show(Section section) {
    shown.add(section);
  }

  @Override
  public void changed() {
    changes++;
  }
}
