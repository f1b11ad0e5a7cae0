package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Contact;
import mera.data.document.Document.Corner;
import mera.data.document.Document.NewPage;
import mera.data.document.Document.PageFoot;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Run;
import mera.data.document.Document.Sides;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;
import mera.data.document.TextLine.Setting;

/** A block that has been measured for its page width and can be drawn. Lengths are points. */
sealed interface Box
    permits Box.Text, Box.Gap, Box.Signed, Box.Foot, Box.Sunk, Box.Turn, TableBox, DrawnBox {

  /** So much wider than the profile says a block in the corner may be. */
  double CORNER_SLACK = 1.2;

  /** Height that must be free on the page where the box begins. */
  double head();

  /** Whether the box may not be the last thing on a page. */
  default boolean keepsWithNext() {
    return false;
  }

  /**
   * Draws the box from the current place of its pages on.
   *
   * @param after height of what must stand on the page where the box ends
   */
  void draw(double after);

  /** Measures the block for the current section. */
  static Box of(Block block, Pages pages) {
    return switch (block) {
      case Paragraph p -> Text.of(p, pages);
      case Corner corner -> Text.of(corner, pages);
      case Sides sides -> Signed.of(new Signature(List.of(sides.left()), sides.right()), pages);
      case Signature signature -> Signed.of(signature, pages);
      case Space space -> new Gap(pages, space.lines() * pages.body().lineHeight());
      case Table table -> new TableBox(table, pages);
      case Contact contact -> Foot.of(contact, pages);
      case PageFoot foot -> new Sunk(Text.of(Paragraph.centred(foot.text(), false), pages));
      case NewPage turn -> new Turn(pages);
      case Drawing drawing -> new DrawnBox(drawing, pages);
    };
  }

  /**
   * Width of the block in the corner: centred lines are centred on the longest of them. A line that
   * is a little longer than the profile says is given its room rather than torn, but never more
   * than half of the page.
   */
  static double cornerColumn(Corner corner, LayoutProfile profile, Setting setting, double width) {
    double asked = Math.min(points(profile.cornerWidth()), width);
    double most = Math.max(asked, Math.min(CORNER_SLACK * asked, width / 2));
    double widest =
        corner.lines().stream()
            .flatMap(line -> LineBreaker.lines(line, false, setting, width).stream())
            .mapToDouble(line -> line.width() + 1)
            .filter(line -> line > asked && line <= most)
            .max()
            .orElse(asked);
    if (profile.cornerAlign() != Align.CENTER) {
      return widest;
    }
    return corner.lines().stream()
        .flatMap(line -> LineBreaker.lines(line, false, setting, widest).stream())
        .mapToDouble(line -> line.width() + 1)
        .max()
        .orElse(widest);
  }

  /**
   * Lines of text.
   *
   * @param heading level of a heading, 0: none
   * @param title what the bookmark of a heading says
   * @param offset of the column from the left margin
   * @param whole never split over pages
   * @param together so many first and last lines never stand apart from each other
   */
  record Text(
      Pages pages,
      int heading,
      String title,
      List<TextLine> lines,
      Setting setting,
      Align align,
      double offset,
      double column,
      boolean whole,
      int together,
      boolean keepsWithNext)
      implements Box {

    static Text of(Paragraph p, Pages pages) {
      double indent = p.indented() ? points(pages.profile().paragraphIndent()) : 0;
      Setting body = pages.body();
      List<TextLine> lines =
          p.align() == Align.CENTER
              ? LineBreaker.balanced(p.runs(), body, pages.width())
              : LineBreaker.lines(p.runs(), body, pages.width(), indent);
      return new Text(
          pages,
          p.level(),
          p.text(),
          lines,
          body,
          p.align(),
          0,
          pages.width(),
          p.keepWithNext(),
          pages.profile().linesTogether(),
          p.keepWithNext());
    }

    static Text of(Corner corner, Pages pages) {
      Setting body = pages.body();
      double column = cornerColumn(corner, pages.profile(), body, pages.width());
      List<TextLine> lines = new ArrayList<>();
      for (String line : corner.lines()) {
        lines.addAll(
            line.isBlank()
                ? List.of(new TextLine(List.of(), 0, 0, true))
                : LineBreaker.lines(line, false, body, column));
      }
      return new Text(
          pages,
          0,
          "",
          List.copyOf(lines),
          body,
          pages.profile().cornerAlign(),
          pages.width() - column,
          column,
          true,
          pages.profile().linesTogether(),
          true);
    }

    @Override
    public double head() {
      return firstGroup() * setting.lineHeight();
    }

    /** An empty paragraph is an empty line. */
    double height() {
      return Math.max(1, lines.size()) * setting.lineHeight();
    }

    @Override
    public void draw(double after) {
      if (lines.isEmpty()) {
        new Gap(pages, height()).draw(after);
        return;
      }
      int next = 0;
      while (next < lines.size()) {
        int end = groupEnd(next);
        double group = (end - next) * setting.lineHeight();
        double need = end == lines.size() ? group + after : group;
        if (!pages.fits(need) && !pages.atTop() && need <= pages.capacity()) {
          pages.turn();
        }
        if (next == 0 && heading > 0) {
          pages.bookmark(heading, title);
        }
        for (TextLine line : lines.subList(next, end)) {
          drawLine(line);
        }
        next = end;
      }
    }

    private void drawLine(TextLine line) {
      if (!pages.fits(setting.lineHeight())) {
        pages.turn();
      }
      line.draw(pages.canvas(), setting, align, pages.left() + offset, pages.y(), column);
      pages.advance(setting.lineHeight());
    }

    private int firstGroup() {
      return whole || lines.size() < 2 * together ? lines.size() : together;
    }

    /** Lines up to this index may not be torn from the line at the given one. */
    private int groupEnd(int next) {
      if (next == 0) {
        return firstGroup();
      }
      return lines.size() - next <= together ? lines.size() : next + 1;
    }
  }

  /** Free space, dropped where a page goes on. */
  record Gap(Pages pages, double height) implements Box {
    @Override
    public double head() {
      return 0;
    }

    @Override
    public void draw(double after) {
      if (pages.atTop() && pages.continued()) {
        return;
      }
      pages.advance(Math.min(height, pages.room()));
    }
  }

  /**
   * Position and name, never split over pages.
   *
   * @param name one line, unless it is wider than half of the page
   */
  record Signed(Pages pages, List<TextLine> position, List<TextLine> name, Setting setting)
      implements Box {

    static Signed of(Signature signature, Pages pages) {
      Setting body = pages.body();
      List<TextLine> name = LineBreaker.lines(signature.name(), false, body, pages.width() / 2);
      double column = positionColumn(name, pages.profile(), pages.width());
      List<TextLine> position = new ArrayList<>();
      for (String line : signature.position()) {
        position.addAll(LineBreaker.balanced(List.of(new Run(line, false, false)), body, column));
      }
      return new Signed(pages, List.copyOf(position), name, body);
    }

    /** Width that the name leaves to the position. */
    static double positionColumn(List<TextLine> name, LayoutProfile profile, double width) {
      double taken = name.stream().mapToDouble(TextLine::width).max().orElse(0);
      return width - taken - points(profile.signatureGap());
    }

    @Override
    public double head() {
      return height();
    }

    double height() {
      return Math.max(position.size(), above() + name.size()) * setting.lineHeight();
    }

    /** Lines of the position above the name. */
    private int above() {
      return Math.max(0, position.size() - 1);
    }

    @Override
    public void draw(double after) {
      if (!pages.fits(height()) && !pages.atTop()) {
        pages.turn();
      }
      drawColumn(position, Align.LEFT, pages.y());
      drawColumn(name, Align.RIGHT, pages.y() - above() * setting.lineHeight());
      pages.advance(height());
    }

    private void drawColumn(List<TextLine> lines, Align align, double top) {
      double y = top;
      for (TextLine line : lines) {
        line.draw(pages.canvas(), setting, align, pages.left(), y, pages.width());
        y -= setting.lineHeight();
      }
    }
  }

  /** Small lines at the foot of the page. */
  record Foot(Pages pages, List<TextLine> lines, Setting setting) implements Box {

    static Foot of(Contact contact, Pages pages) {
      Setting small = pages.contact();
      List<TextLine> lines = new ArrayList<>();
      for (String line : contact.lines()) {
        lines.addAll(LineBreaker.lines(line, false, small, pages.width()));
      }
      return new Foot(pages, List.copyOf(lines), small);
    }

    /** What it always takes of the page: nothing if the lower margin has room for it. */
    double taken() {
      return height() <= pages.footRoom() ? 0 : height();
    }

    @Override
    public double head() {
      return taken();
    }

    private double height() {
      return lines.size() * setting.lineHeight();
    }

    @Override
    public void draw(double after) {
      if (!pages.fits(taken())) {
        pages.turn();
      }
      double top = pages.bottom() + taken();
      for (TextLine line : lines) {
        line.draw(pages.canvas(), setting, Align.LEFT, pages.left(), top, pages.width());
        top -= setting.lineHeight();
      }
      pages.advance(pages.room());
    }
  }

  /** A line that sinks to the foot of the page. */
  record Sunk(Text text) implements Box {
    @Override
    public double head() {
      return text.height();
    }

    @Override
    public void draw(double after) {
      Pages pages = text.pages();
      pages.advance(Math.max(0, pages.room() - text.height()));
      text.draw(0);
    }
  }

  /** The end of a page. */
  record Turn(Pages pages) implements Box {
    @Override
    public double head() {
      return 0;
    }

    @Override
    public void draw(double after) {
      if (!pages.atTop()) {
        pages.turn();
      }
    }
  }
}
