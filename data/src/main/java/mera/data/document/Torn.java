package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Block;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Section;
import mera.data.document.Document.Table;
import mera.data.document.LayoutProfile.Margins;
import mera.data.document.TableGrid.GridRow;
import mera.data.document.TableGrid.Place;

/**
 * A column in which a word is torn between two letters, because it is too wide even in the smallest
 * letters of a table.
 *
 * @param section place of the section, from 0
 * @param column its caption; empty: the table has none
 * @param word the widest one
 */
public record Torn(int section, Orientation orientation, String column, String word) {

  /** The first such column of each section. */
  public static List<Torn> of(Document document, LayoutProfile profile) {
    Typeface typeface = new Typeface(profile.lettering());
    List<Torn> all = new ArrayList<>();
    for (int i = 0; i < document.sections().size(); i++) {
      Section section = document.sections().get(i);
      for (Block block : section.blocks()) {
        if (block instanceof Table table && (all.isEmpty() || all.getLast().section() != i)) {
          add(i, section.orientation(), table, profile, typeface, all);
        }
      }
    }
    return List.copyOf(all);
  }

  private static void add(
      int section,
      Orientation orientation,
      Table table,
      LayoutProfile profile,
      Typeface typeface,
      List<Torn> all) {
    Margins margins = profile.margins(orientation);
    double paper = orientation == Orientation.LANDSCAPE ? 297 : 210;
    double width = points(paper - margins.left() - margins.right());
    double[] rules = TableFit.rules(table.columns(), width);
    TableGrid body = TableGrid.of(table.columns(), table.rows(), profile.sectionAlign());
    List<GridRow> rows = new ArrayList<>(TableFit.header(table, profile).rows());
    rows.addAll(body.rows());
    for (GridRow row : rows) {
      for (Place place : row.places()) {
        double column = rules[place.column() + place.across()] - rules[place.column()];
        double room = (column - 2 * points(profile.cellSides())) / profile.floorSize();
        if (LineBreaker.widestWord(place.text(), place.bold(), typeface) > room) {
          String caption = table.columns().get(place.column()).caption();
          all.add(new Torn(section, orientation, caption, word(place, room, typeface)));
          return;
        }
      }
    }
  }

  private static String word(Place place, double room, Typeface typeface) {
    for (String word : place.text().split("[\\s\u00a0]+")) {
      if (LineBreaker.widestWord(word, place.bold(), typeface) > room) {
        return word;
      }
    }
    return place.text();
  }
}
