package mera.app.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** Days as they are typed: «27.11.2026», also «7.1.2027». */
public final class Days {

  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d.M.uuuu", Words.RUSSIAN)
          .withResolverStyle(ResolverStyle.STRICT);

  private Days() {}

  /** Empty when it is no day of the calendar. */
  public static Optional<LocalDate> typed(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip(), TYPED));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  /** Makes a picker read and write days this way. */
  public static void in(DatePicker picker) {
    picker.setConverter(
        new StringConverter<LocalDate>() {
          @Override
          public String toString(@Nullable LocalDate day) {
            return day == null ? "" : Words.date(day);
          }

          @Override
          public @Nullable LocalDate fromString(String text) {
            return typed(text).orElse(null);
          }
        });
  }
}
