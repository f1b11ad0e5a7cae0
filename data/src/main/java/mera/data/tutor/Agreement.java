package mera.data.tutor;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A network agreement (договор о сетевом взаимодействии) between a listed school and its tutor.
 *
 * @param number without «№»; may be empty
 * @param date null: not known
 * @param subject what the schools do together; may be empty
 */
public record Agreement(String number, @Nullable LocalDate date, String subject) {

  /** Nothing is agreed yet. */
  public static final Agreement NONE = new Agreement("", null, "");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Is nothing known of it? */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** «№ 5 от 01.09.2026», what there is of it. */
  public String printed() {
    List<String> words = new ArrayList<>();
    if (!number.isEmpty()) {
      words.add("№ " + number);
    }
    if (date != null) {
      words.add("от " + day());
    }
    return String.join(" ", words);
  }

  /** «01.09.2026»; empty without a date. */
  public String day() {
    return date == null ? "" : DAY.format(date);
  }

  /**
   * A typed day, «1.9.2026» or «2026-09-01».
   *
   * @return null for an empty text
   * @throws Refusal for anything else
   */
  public static @Nullable LocalDate day(String text) throws Refusal {
    String plain = text.strip().replaceFirst("\\s*г(ода|\\.)?$", "");
    if (plain.isEmpty()) {
      return null;
    }
    try {
      if (plain.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(plain);
      }
      String[] parts = plain.split("\\.", -1);
      if (parts.length == 3 && plain.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}")) {
        return LocalDate.parse(
            "0".repeat(2 - parts[0].length())
                + parts[0]
                + "."
                + "0".repeat(2 - parts[1].length())
                + parts[1]
                + "."
                + parts[2],
            DAY);
      }
    } catch (DateTimeParseException impossible) {
      // said below
    }
    throw new Refusal(
        Refusal.Reason.IMPOSSIBLE,
        "Дату договора записывают так: 01.09.2026, а не «" + text.strip() + "».");
  }
}
