package mera.data.ingest;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** A row of a workbook, filled anew for each row: only cells that hold something count. */
final class GridLine implements Line {

  /** More columns no spreadsheet program has. */
  static final int MOST_COLUMNS = 16_384;

  /** More rows no spreadsheet program has. */
  static final int MOST_ROWS = 1_048_576;

  /** How the number of a cell is shown. */
  enum Shown {
    PLAIN,
    DATE,
    PERCENT
  }

  private static final byte NOTHING = 0;
  private static final byte TEXT = 1;
  private static final byte WHOLE = 2;
  private static final byte NUMBER = 3;
  private static final byte DATE = 4;
  private static final byte PERCENT = 5;
  private static final byte NO_VALUE = 6;

  /**
   * Numbers up to here that are shown as dates fall into 1900. Nobody means that year: they are
   * points or codes in a column of a wrong format.
   */
  private static final int NO_DATE = 366;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private byte[] kinds = new byte[32];
  private int[] wholes = new int[32];
  private @Nullable String[] texts = new @Nullable String[32];
  private int width;
  private int number;
  private boolean hidden;
  private boolean dates;
  private List<Flaw> flaws = List.of();

  /** Starts a new row. */
  void start(int rowNumber, boolean isHidden) {
    Arrays.fill(kinds, 0, width, NOTHING);
    width = 0;
    number = rowNumber;
    hidden = isHidden;
    dates = false;
    flaws = List.of();
  }

  /** The same row once more, further down. */
  void renumber(int rowNumber) {
    number = rowNumber;
  }

  private void put(int column, byte kind, int whole, @Nullable String text) {
    if (column >= kinds.length) {
      int length = Math.max(column + 1, 2 * kinds.length);
      kinds = Arrays.copyOf(kinds, length);
      wholes = Arrays.copyOf(wholes, length);
      texts = Arrays.copyOf(texts, length);
    }
    kinds[column] = kind;
    wholes[column] = whole;
    texts[column] = text;
    width = Math.max(width, column + 1);
  }

  /**
   * @param text without blanks around it
   */
  void text(int column, String text) {
    if (!text.isEmpty()) {
      put(column, TEXT, 0, text);
    }
  }

  /** A whole number 0…999 999 999 that is shown as such. */
  void whole(int column, int value) {
    put(column, WHOLE, value, null);
  }

  void number(int column, BigDecimal value, Shown shown, boolean from1904) {
    double approximate = value.doubleValue();
    if (shown == Shown.DATE && approximate > NO_DATE && DateUtil.isValidExcelDate(approximate)) {
      put(column, DATE, OTHER, date(approximate, from1904));
      dates = true;
      return;
    }
    if (shown == Shown.DATE && approximate > 0 && approximate < 1) {
      put(column, DATE, OTHER, date(approximate, from1904));
      return;
    }
    byte kind = shown == Shown.PERCENT ? PERCENT : NUMBER;
    put(column, kind, Cells.whole(value), Cells.plain(value));
  }

  /** A date of a file that writes it as such. */
  void date(int column, String text) {
    put(column, DATE, OTHER, text);
    dates = true;
  }

  void flaw(Flaw flaw) {
    put(flaw.column(), NO_VALUE, OTHER, flaw.value() == null ? "" : flaw.value());
    if (flaws.isEmpty()) {
      flaws = new ArrayList<>();
    }
    flaws.add(flaw);
  }

  private static String date(double serial, boolean from1904) {
    LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904, true);
    if (serial < 1) {
      return moment.format(TIME);
    }
    return moment.format(serial == Math.rint(serial) ? DAY : MOMENT);
  }

  /** Date of a file that writes it as {@code 2026-04-20} or {@code 2026-04-20T09:00:00}. */
  static String isoDate(String iso) {
    String[] parts = iso.split("[-T]", 4);
    if (parts.length < 3 || iso.startsWith("-")) {
      return iso;
    }
    String day = parts[2] + "." + parts[1] + "." + parts[0];
    boolean midnight = parts.length == 3 || parts[3].startsWith("00:00:00");
    return midnight ? day : day + " " + parts[3];
  }

  /** Adds the cells of another part of the same row. */
  void add(GridLine other) {
    for (int i = 0; i < other.width; i++) {
      if (other.kinds[i] != NOTHING) {
        put(i, other.kinds[i], other.wholes[i], other.texts[i]);
      }
    }
    dates |= other.dates;
    if (!other.flaws.isEmpty()) {
      List<Flaw> all = new ArrayList<>(flaws);
      all.addAll(other.flaws);
      flaws = all;
    }
  }

  boolean isBlank() {
    return width == 0;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int width() {
    return width;
  }

  private byte kind(int column) {
    return column < 0 || column >= width ? NOTHING : kinds[column];
  }

  @Override
  public String text(int column) {
    byte kind = kind(column);
    if (kind == NOTHING) {
      return "";
    }
    String text = texts[column];
    return kind == WHOLE || text == null ? Integer.toString(wholes[column]) : text;
  }

  @Override
  public int whole(int column) {
    byte kind = kind(column);
    return switch (kind) {
      case NOTHING -> EMPTY;
      case TEXT -> Cells.whole(text(column));
      default -> wholes[column];
    };
  }

  @Override
  public boolean isNumber(int column) {
    byte kind = kind(column);
    return kind == WHOLE || kind == NUMBER || kind == PERCENT;
  }

  @Override
  public boolean isDate(int column) {
    return kind(column) == DATE;
  }

  @Override
  public boolean isPercent(int column) {
    return kind(column) == PERCENT;
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public boolean hasDates() {
    return dates;
  }

  @Override
  public List<Flaw> flaws() {
    return flaws;
  }
}
