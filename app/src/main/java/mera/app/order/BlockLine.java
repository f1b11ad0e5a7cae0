package mera.app.order;

/**
 * A block as a line of the tree.
 *
 * @param level 0, or the depth under its heading
 * @param icon Feather literal
 * @param words number and beginning of the text
 */
record BlockLine(Block block, int level, String icon, String words) {}
