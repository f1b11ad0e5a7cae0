package mera.app.order;

import org.jspecify.annotations.Nullable;

/**
 * Which page of which paper is to be seen, and how.
 *
 * @param position state of the working file
 * @param mark word across every page; empty: none
 * @param sought words that are marked on the page; empty: none
 * @param hit which of their places is to be seen, from 0; {@link #NEAREST} or {@link #NO_HIT}
 * @param scale 0: the width of the pane
 * @param room width of the pane, pixels
 * @param density dots of the screen to a pixel
 */
record PageWish(
    String order,
    long position,
    String mark,
    int page,
    String sought,
    int hit,
    double scale,
    double room,
    double density) {

  /** The page is asked for, wherever the words stand. */
  static final int NO_HIT = -1;

  /** The first place on this page or behind it. */
  static final int NEAREST = -2;

  boolean samePages(@Nullable PageWish other) {
    return other != null
        && order.equals(other.order)
        && position == other.position
        && mark.equals(other.mark);
  }

  PageWish at(int other) {
    return new PageWish(order, position, mark, other, sought, NO_HIT, scale, room, density);
  }

  PageWish seeking(String words, int place) {
    return new PageWish(order, position, mark, page, words, place, scale, room, density);
  }

  PageWish scaled(double other) {
    return new PageWish(order, position, mark, page, sought, NO_HIT, other, room, density);
  }

  PageWish within(double width, double dots) {
    return new PageWish(order, position, mark, page, sought, NO_HIT, scale, width, dots);
  }
}
