package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.util.List;
import mera.data.document.Drawing.Bar;
import mera.data.document.Drawing.Line;
import mera.data.document.Drawing.Words;
import mera.data.document.TextLine.Setting;
import org.openpdf.text.pdf.PdfContentByte;

/** A chart on a page, never split. */
record DrawnBox(Drawing drawing, Pages pages) implements Box {

  private static final float DASH = 3;

  @Override
  public double head() {
    return points(drawing.height());
  }

  @Override
  public void draw(double after) {
    if (!pages.fits(head() + after) && !pages.atTop()) {
      pages.turn();
    }
    PdfContentByte canvas = pages.canvas();
    for (Drawing.Shape shape : drawing.shapes()) {
      switch (shape) {
        case Line line -> draw(canvas, line);
        case Bar bar -> draw(canvas, bar);
        case Words words -> draw(canvas, words);
      }
    }
    pages.advance(head());
  }

  private float x(double millimetres) {
    return (float) (pages.left() + points(millimetres));
  }

  private float y(double millimetres) {
    return (float) (pages.y() - points(millimetres));
  }

  private void draw(PdfContentByte canvas, Line line) {
    canvas.saveState();
    canvas.setGrayStroke((float) line.ink().level());
    canvas.setLineWidth((float) line.width());
    if (line.dashed()) {
      canvas.setLineDash(DASH, DASH, 0);
    }
    canvas.moveTo(x(line.x1()), y(line.y1()));
    canvas.lineTo(x(line.x2()), y(line.y2()));
    canvas.stroke();
    canvas.restoreState();
  }

  private void draw(PdfContentByte canvas, Bar bar) {
    canvas.saveState();
    canvas.setGrayFill((float) bar.ink().level());
    canvas.rectangle(
        x(bar.x()),
        y(bar.y() + bar.height()),
        (float) points(bar.width()),
        (float) points(bar.height()));
    canvas.fill();
    canvas.restoreState();
  }

  private void draw(PdfContentByte canvas, Words words) {
    Setting setting = pages.table(words.size());
    List<TextLine> lines = LineBreaker.lines(words.text(), words.bold(), setting, pages.width());
    if (lines.isEmpty()) {
      return;
    }
    TextLine line = lines.getFirst();
    double left =
        switch (words.align()) {
          case LEFT, JUSTIFY -> x(words.x());
          case CENTER -> x(words.x()) - line.width() / 2;
          case RIGHT -> x(words.x()) - line.width();
        };
    line.draw(
        canvas,
        setting,
        Document.Align.LEFT,
        left,
        y(words.y()) + setting.lineHeight() / 2,
        line.width());
  }
}
