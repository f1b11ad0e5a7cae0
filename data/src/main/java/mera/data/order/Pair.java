package mera.data.order;

/** A school of a list and the school that is to help it (школа-тьютор). */
public record Pair(
    String schoolCode,
    String schoolName,
    String municipality,
    String tutorCode,
    String tutorName) {}
