package mera.data.plan;

/**
 * A column of the printed table; its place in the list is its place on the page.
 *
 * @param width relative to the other columns, by custom millimetres
 */
public record PlanColumn(Field field, String caption, double width) {}
