package mera.app.frame;

/** Parts of the program in the order of the analyst's year, as in the navigation. */
public enum Section {
  OVERVIEW("Обзор", "fth-home"),
  SCHOOLS("Школы", "fth-book-open"),
  IMPORT("Импорт", "fth-download"),
  IDENTIFY("Отбор", "fth-filter"),
  PLANS("Планы", "fth-list"),
  ORDERS("Приказы", "fth-file-text"),
  HISTORY("Журнал", "fth-clock");

  private final String title;
  private final String icon;

  Section(String title, String icon) {
    this.title = title;
    this.icon = icon;
  }

  public String title() {
    return title;
  }

  /** Literal of the Feather icon. */
  public String icon() {
    return icon;
  }
}
