package mera.data.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How dates are printed. */
public enum DateForm {
  /** «09.12.2021». */
  NUMERIC,
  /** «31 января 2018 года». */
  WORDS,
  /** ««14» октября 2019 г.». */
  WORDS_QUOTED;

  // Own list: a runtime image may come without the Russian locale.
  static final List<String> MONTHS =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");

  public String print(LocalDate date) {
    String month = MONTHS.get(date.getMonthValue() - 1);
    int day = date.getDayOfMonth();
    int year = date.getYear();
    return switch (this) {
      case NUMERIC -> String.format(Locale.ROOT, "%02d.%02d.%04d", day, date.getMonthValue(), year);
      case WORDS -> day + " " + month + " " + year + " года";
      case WORDS_QUOTED -> "«" + day + "» " + month + " " + year + " г.";
    };
  }
}
