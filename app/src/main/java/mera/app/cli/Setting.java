package mera.app.cli;

import mera.data.problem.Refusal;

/** One «KEY=VALUE» of the option {@code --set}. */
record Setting(String key, String value) {

  /**
   * Reads it, or refuses it in one sentence.
   *
   * @param example how it is written
   */
  static Setting of(String text, String example) throws Refusal {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE, "--set записывают так: " + example + ", а не «" + text + "».");
    }
    return new Setting(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }
}
