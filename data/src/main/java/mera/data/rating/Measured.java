package mera.data.rating;

/**
 * The value of an indicator for one school, with what it was counted from.
 *
 * @param value exact
 * @param n pupils behind it; 0 where the source does not say
 * @param deviation standard error of the value from chance alone; 0 where it is not known
 * @param source «ВПР 2025: 10 работ», «Рейтинг 2025»
 */
public record Measured(Ratio value, int n, double deviation, String source) {}
