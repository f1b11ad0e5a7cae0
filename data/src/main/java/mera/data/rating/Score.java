package mera.data.rating;

import java.math.BigDecimal;

/**
 * One indicator of one school.
 *
 * @param indicator id
 * @param normal the comparable number, more is better
 * @param weight as the constructor has it
 */
public record Score(String indicator, Measured measured, BigDecimal normal, BigDecimal weight) {}
