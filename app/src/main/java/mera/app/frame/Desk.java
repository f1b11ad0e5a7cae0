package mera.app.frame;

import mera.app.work.BackgroundWork;
import mera.data.Workspace;

/**
 * What a screen is given.
 *
 * @param workspace the open working file
 * @param work for everything that may take longer than a blink
 * @param notices how the user is told
 * @param navigation how a screen sends the user on
 */
public record Desk(
    Workspace workspace, BackgroundWork work, Notices notices, Navigation navigation) {

  /** Bars above the body; never a dialog. All on the FX thread. */
  public interface Notices {

    /** Something was done; the bar offers to undo it and goes by itself after 8 seconds. */
    void done(String sentence);

    /** Something was done; the bar offers to undo it and the next step. Stays until closed. */
    void done(String sentence, String action, Runnable step);

    /** Something was done; the bar offers the next step. */
    void next(String sentence, String action, Runnable step);

    /** Nothing was done; the sentence says what to do. Stays until closed. */
    void refused(String sentence);
  }

  /** All on the FX thread. */
  public interface Navigation {

    void show(Section section);

    /** The working file changed: header, navigation and the screen in sight read it anew. */
    void changed();
  }
}
