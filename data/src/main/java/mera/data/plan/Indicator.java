package mera.data.plan;

/**
 * A target of the plan as a whole.
 *
 * @param number as printed
 * @param text what is measured: a share of what in what
 * @param target the value to be reached, as printed, such as {@code 100} or {@code 12,9}
 * @param unit such as {@code %}
 */
public record Indicator(String number, String text, String target, String unit) {}
