package mera.data.order;

import org.jspecify.annotations.Nullable;

/**
 * A school of a list that an order approves or names.
 *
 * @param code key in the register
 * @param name short name as printed
 * @param director head in the nominative, as the register has it
 * @param basis one sentence: why the school is in the list; may be empty
 */
public record ListedSchool(
    String code, String name, String municipality, @Nullable String director, String basis) {}
