package mera.app.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import mera.app.figure.RibbonRows.Days;
import mera.app.text.Words;

/** Paints the head of a ribbon: its months, how many measures each has, and today. */
final class RibbonHead {

  /** Height of the head, in letters. */
  static final double HEIGHT = 4.6;

  private static final List<String> MONTHS =
      List.of("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

  private final Plot paper;
  private final GraphicsContext pen;
  private final Days days;
  private final RibbonChart.Picture picture;

  RibbonHead(Plot paper, GraphicsContext pen, Days days, RibbonChart.Picture picture) {
    this.paper = paper;
    this.pen = pen;
    this.days = days;
    this.picture = picture;
  }

  void today(double height) {
    LocalDate day = picture.today();
    if (day != null && !day.isBefore(days.from()) && !day.isAfter(days.to())) {
      pen.setStroke(paper.ink(Ink.LOW));
      pen.setLineWidth(1.5);
      pen.strokeLine(days.x(day), 0, days.x(day), height);
    }
  }

  void paint(double width) {
    double em = paper.em();
    pen.setFill(paper.ink(Ink.AXIS));
    paper.words(pen, "мер в месяц", em, 3.4 * em, false);
    int most = picture.load().values().stream().mapToInt(Integer::intValue).max().orElse(1);
    days.months()
        .forEach(
            month -> {
              double x0 = Math.max(days.x(month.atDay(1)), days.left());
              double x1 = Math.min(days.x(month.atEndOfMonth().plusDays(1)), days.right());
              month(month, x0, x1, most);
            });
    LocalDate day = picture.today();
    if (day != null && !day.isBefore(days.from()) && !day.isAfter(days.to())) {
      String words = Words.date(day).substring(0, 5);
      double room = paper.widthOf(words) + em;
      double x = Math.min(days.x(day) - room / 2, width - room);
      pen.setFill(paper.ink(Ink.LOW));
      pen.fillRoundRect(x, HEIGHT * em - 1.3 * em, room, 1.3 * em, em, em);
      pen.setFill(paper.ink(Ink.PAPER));
      paper.words(pen, words, x + em / 2, HEIGHT * em - 0.65 * em, false);
    }
    pen.setStroke(paper.ink(Ink.GRID));
    pen.setLineWidth(1);
    pen.strokeLine(0, HEIGHT * em - 0.5, width, HEIGHT * em - 0.5);
  }

  private void month(YearMonth month, double x0, double x1, int most) {
    double em = paper.em();
    String name = MONTHS.get(month.getMonthValue() - 1);
    boolean year = month.getMonthValue() == 1 || month.equals(YearMonth.from(picture.from()));
    String words = year ? name + " " + month.getYear() : name;
    double middle = (x0 + x1) / 2;
    pen.setFill(paper.ink(Ink.WORDS));
    String shown =
        paper.widthOf(words) < x1 - x0 ? words : paper.widthOf(name) < x1 - x0 ? name : "";
    paper.words(pen, shown, middle - paper.widthOf(shown) / 2, em, false);
    int count = picture.load().getOrDefault(month, 0);
    if (count > 0) {
      boolean busy = picture.busy() > 0 && count > picture.busy();
      double high = Math.max(0.15, 1.5 * count / most) * em;
      double wide = Math.min(2 * em, 0.5 * (x1 - x0));
      pen.setFill(paper.ink(busy ? Ink.RISK : Ink.REGION));
      pen.setGlobalAlpha(busy ? 1 : 0.55);
      pen.fillRect(middle - wide / 2 - 0.4 * em, 4.1 * em - high, wide, high);
      pen.setGlobalAlpha(1);
      pen.setFill(paper.ink(Ink.AXIS));
      paper.words(pen, Words.number(count), middle + wide / 2, 3.6 * em, false);
    }
  }
}
