package mera.app.overview;

import mera.app.frame.Section;

/**
 * One step of the year.
 *
 * @param section where it is done
 * @param title «Импорт»
 * @param state how far it is
 * @param fact what is there, may be empty
 */
public record Step(Section section, String title, State state, String fact) {

  /** How far a step is. */
  public enum State {
    DONE("готово"),
    NEXT("на очереди"),
    LATER("не начато");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** As shown. */
    public String words() {
      return words;
    }
  }
}
