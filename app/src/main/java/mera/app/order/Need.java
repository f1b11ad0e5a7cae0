package mera.app.order;

import mera.app.frame.Section;

/**
 * What a template needs before it can become an order.
 *
 * @param key use of a list, or id of a plan template
 * @param words what it is, with its size where it is there
 * @param met is it there?
 * @param section where it is made
 */
record Need(String key, String words, boolean met, Section section) {

  /** A list may be declared empty; a plan may not. */
  boolean isList() {
    return section == Section.IDENTIFY;
  }
}
