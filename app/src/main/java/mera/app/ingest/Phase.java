package mera.app.ingest;

/** Where an import stands. */
public enum Phase {
  /** No files yet, or an import that is left for a while. */
  CHOOSE("реестр школ, шкалы и результаты"),
  /** The files are read, nothing is stored. */
  READING("чтение"),
  FILES("шаг 1 из 4"),
  COLUMNS("шаг 2 из 4"),
  SCHOOLS("шаг 3 из 4"),
  STORING("загрузка"),
  DONE("шаг 4 из 4");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  /** As the line below the title says it. */
  String words() {
    return words;
  }

  /** Is work under way that must end first? */
  boolean isBusy() {
    return this == READING || this == STORING;
  }
}
