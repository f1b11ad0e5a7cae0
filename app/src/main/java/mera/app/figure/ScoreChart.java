package mera.app.figure;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import mera.app.text.Words;

/**
 * Primary scores of a school as bars, in per cent of its pupils, with the region as a line and the
 * borders of the marks. The bar at a border has another colour: there a peak would stand.
 */
public final class ScoreChart extends Plot {

  private static final double LEFT = 2.6;
  private static final double RIGHT = 0.4;
  private static final double TOP = 1.5;
  private static final double BOTTOM = 1.7;

  private double[] school = {};
  private double[] region = {};
  private List<Integer> borders = List.of();

  public ScoreChart() {
    getStyleClass().add("scores");
    setAccessibleText("Распределения баллов нет.");
  }

  /**
   * @param school pupils by primary score
   * @param region the same of all schools
   * @param borders least scores of the marks 3, 4, 5; empty without a scale
   */
  public void show(int[] school, int[] region, List<Integer> borders) {
    int scores = Math.max(school.length, region.length);
    this.school = shares(school, scores);
    this.region = shares(region, scores);
    this.borders = List.copyOf(borders);
    setAccessibleText(sentence());
    requestLayout();
  }

  private static double[] shares(int[] pupils, int scores) {
    long all = 0;
    for (int count : pupils) {
      all += count;
    }
    double[] shares = new double[scores];
    for (int score = 0; score < pupils.length && all > 0; score++) {
      shares[score] = (double) pupils[score] / all;
    }
    return shares;
  }

  private String sentence() {
    StringBuilder said = new StringBuilder("Первичные баллы, доля участников. ");
    for (int i = 0; i < borders.size(); i++) {
      int score = borders.get(i);
      said.append("С ")
          .append(score)
          .append(" баллов отметка «")
          .append(i + 3)
          .append("»: школа ")
          .append(Words.percent(at(school, score)))
          .append(", регион ")
          .append(Words.percent(at(region, score)))
          .append("; на балл ниже школа ")
          .append(Words.percent(at(school, score - 1)))
          .append(", регион ")
          .append(Words.percent(at(region, score - 1)))
          .append(". ");
    }
    return said.toString().strip();
  }

  private static double at(double[] shares, int score) {
    return score >= 0 && score < shares.length ? shares[score] : 0;
  }

  @Override
  void paint(GraphicsContext pen, double width, double height) {
    if (school.length == 0) {
      return;
    }
    double em = em();
    double left = LEFT * em;
    double right = width - RIGHT * em;
    double bottom = height - BOTTOM * em;
    double room = bottom - TOP * em;
    double top = highest();
    double step = (right - left) / school.length;
    grid(pen, left, right, bottom, room, top);
    for (int score = 0; score < school.length; score++) {
      double tall = room * school[score] / top;
      pen.setFill(ink(borders.contains(score) ? Ink.RISK : Ink.SCHOOL));
      pen.fillRect(left + (score + 0.12) * step, bottom - tall, 0.76 * step, tall);
    }
    borders(pen, left, right, bottom, step);
    line(pen, left, bottom, room, top, step);
    scores(pen, left, bottom, step);
  }

  private double highest() {
    double most = 0.05;
    for (int score = 0; score < school.length; score++) {
      most = Math.max(most, Math.max(school[score], region[score]));
    }
    return Math.ceil(most * 20) / 20;
  }

  private void grid(
      GraphicsContext pen, double left, double right, double bottom, double room, double top) {
    pen.setLineWidth(1);
    int percent = (int) Math.round(top * 100);
    int step = percent <= 20 ? 5 : percent <= 50 ? 10 : 25;
    for (int line = 0; line <= percent; line += step) {
      double y = Math.round(bottom - room * line / percent) + 0.5;
      pen.setStroke(ink(Ink.GRID));
      pen.strokeLine(left, y, right, y);
      pen.setFill(ink(Ink.AXIS));
      words(pen, Integer.toString(line), left - 0.4 * em(), y, true);
    }
  }

  private void borders(GraphicsContext pen, double left, double right, double bottom, double step) {
    double from = left;
    pen.setStroke(ink(Ink.WORDS));
    pen.setFill(ink(Ink.AXIS));
    for (int mark = 2; mark <= 5 && !borders.isEmpty(); mark++) {
      double to = mark == 5 ? right : left + borders.get(mark - 2) * step;
      String words = "«" + mark + "»";
      if (to - from > widthOf(words)) {
        words(pen, words, (from + to - widthOf(words)) / 2, 0.7 * em(), false);
      }
      if (mark < 5) {
        pen.setLineDashes(3, 2);
        pen.strokeLine(Math.round(to) + 0.5, 1.3 * em(), Math.round(to) + 0.5, bottom);
        pen.setLineDashes();
      }
      from = to;
    }
  }

  private void line(
      GraphicsContext pen, double left, double bottom, double room, double top, double step) {
    double[] x = new double[region.length];
    double[] y = new double[region.length];
    for (int score = 0; score < region.length; score++) {
      x[score] = left + (score + 0.5) * step;
      y[score] = bottom - room * region[score] / top;
    }
    pen.setStroke(ink(Ink.WORDS));
    pen.setLineWidth(1.5);
    pen.strokePolyline(x, y, region.length);
    pen.setLineWidth(1);
  }

  private void scores(GraphicsContext pen, double left, double bottom, double step) {
    pen.setFill(ink(Ink.AXIS));
    double free = 0;
    for (int score = 0; score < school.length; score++) {
      String words = Integer.toString(score);
      double x = left + (score + 0.5) * step - widthOf(words) / 2;
      if (x > free) {
        words(pen, words, x, bottom + 0.9 * em(), false);
        free = x + widthOf(words) + 0.35 * em();
      }
    }
  }
}
