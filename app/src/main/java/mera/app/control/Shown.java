package mera.app.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a choice are shown. Nothing is typed into such a box, so no words are read
 * back.
 */
public final class Shown<T> extends StringConverter<T> {

  private final Function<T, String> words;
  private final String none;

  private Shown(Function<T, String> words, String none) {
    this.words = words;
    this.none = none;
  }

  /** By these words; nothing while nothing is chosen. */
  public static <T> Shown<T> by(Function<T, String> words) {
    return new Shown<>(words, "");
  }

  /**
   * @param none stands where nothing is chosen
   */
  public static <T> Shown<T> by(Function<T, String> words, String none) {
    return new Shown<>(words, none);
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? none : words.apply(value);
  }

  @Override
  public T fromString(String typed) {
    throw new UnsupportedOperationException("the box is not typed into");
  }
}
