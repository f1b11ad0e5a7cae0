package mera.data.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Places of a plan's rows in the working file, with room between them: a row that comes between two
 * others, or moves, gets a place there, and all the others keep theirs and are not written again.
 */
final class PlanPlaces {

  /** Room between two rows. */
  private static final int GAP = 1 << 10;

  private static final int LAST = Integer.MAX_VALUE / 2;

  private PlanPlaces() {}

  /**
   * New places for rows in their order.
   *
   * @param before the place of each row until now; −1: it had none
   */
  static int[] of(int[] before) {
    int[] places = new int[before.length];
    boolean[] kept = kept(before);
    int low = 0;
    int row = 0;
    while (row < before.length) {
      int end = row;
      while (end < before.length && !kept[end]) {
        end++;
      }
      int count = end - row;
      long high = end < before.length ? before[end] : low + (long) GAP * (count + 1);
      long step = (high - low) / (count + 1);
      if (count > 0 && step < 1 || high > LAST) {
        return fresh(before.length);
      }
      for (int i = 0; i < count; i++) {
        places[row + i] = (int) (low + step * (i + 1));
      }
      if (end < before.length) {
        places[end] = before[end];
        low = before[end];
      }
      row = end + 1;
    }
    return places;
  }

  private static int[] fresh(int rows) {
    int[] places = new int[rows];
    Arrays.setAll(places, row -> (row + 1) * GAP);
    return places;
  }

  /** The most rows that are in order already: the longest rising run of places. */
  private static boolean[] kept(int[] before) {
    List<Integer> tails = new ArrayList<>();
    int[] previous = new int[before.length];
    for (int row = 0; row < before.length; row++) {
      if (before[row] < 0) {
        continue;
      }
      int low = 0;
      int high = tails.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (before[tails.get(middle)] < before[row]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[row] = low == 0 ? -1 : tails.get(low - 1);
      if (low == tails.size()) {
        tails.add(row);
      } else {
        tails.set(low, row);
      }
    }
    boolean[] kept = new boolean[before.length];
    for (int row = tails.isEmpty() ? -1 : tails.getLast(); row >= 0; row = previous[row]) {
      kept[row] = true;
    }
    return kept;
  }
}
