package mera.data.rating;

/**
 * How sure a place is: places 1 (best) … N over the simulated draws.
 *
 * @param median middle place
 * @param best 5 % of the draws are better
 * @param worst 5 % of the draws are worse
 * @param red share 0…1 of the draws in which the school is among the red ones
 */
public record RankInterval(int median, int best, int worst, double red) {}
