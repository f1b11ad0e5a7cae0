package mera.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How this user likes the window. Values outside the limits are moved to the nearest limit, so that
 * no settings file can make the window unusable.
 *
 * @param fontPercent 80…200, 100 = 14 px
 * @param width of the window in pixels
 * @param height of the window in pixels
 * @param recent working files, the newest first
 */
public record Settings(Theme theme, int fontPercent, int width, int height, List<Path> recent) {

  /** What the window opens with the first time. */
  public static final Settings FIRST = new Settings(Theme.LIGHT, 100, 1366, 768, List.of());

  /** The smallest window in which nothing is clipped. */
  public static final int MIN_WIDTH = 1024;

  /** See {@link #MIN_WIDTH}. */
  public static final int MIN_HEIGHT = 640;

  private static final int MIN_FONT = 80;
  private static final int MAX_FONT = 200;
  private static final int FONT_STEP = 10;
  private static final int MAX_SIDE = 10_000;
  private static final int MAX_RECENT = 10;

  /** Light or dark. */
  public enum Theme {
    LIGHT,
    DARK;

    public Theme other() {
      return this == LIGHT ? DARK : LIGHT;
    }
  }

  public Settings {
    fontPercent = Math.clamp(fontPercent, MIN_FONT, MAX_FONT);
    width = Math.clamp(width, MIN_WIDTH, MAX_SIDE);
    height = Math.clamp(height, MIN_HEIGHT, MAX_SIDE);
    recent = recent.stream().distinct().limit(MAX_RECENT).toList();
  }

  public Settings withTheme(Theme other) {
    return new Settings(other, fontPercent, width, height, recent);
  }

  /** One step of the font size is 10 %. */
  public Settings withFontSteps(int steps) {
    return new Settings(theme, fontPercent + steps * FONT_STEP, width, height, recent);
  }

  public Settings withUsualFont() {
    return new Settings(theme, FIRST.fontPercent(), width, height, recent);
  }

  public Settings withSize(int newWidth, int newHeight) {
    return new Settings(theme, fontPercent, newWidth, newHeight, recent);
  }

  /** The file becomes the newest of the list. */
  public Settings opened(Path file) {
    List<Path> files = new ArrayList<>();
    files.add(file.toAbsolutePath().normalize());
    files.addAll(recent);
    return new Settings(theme, fontPercent, width, height, files);
  }

  public Settings without(Path file) {
    List<Path> files = recent.stream().filter(other -> !other.equals(file)).toList();
    return new Settings(theme, fontPercent, width, height, files);
  }
}
