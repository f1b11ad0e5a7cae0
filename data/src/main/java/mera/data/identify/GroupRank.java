package mera.data.identify;

import mera.data.result.Exam;

/**
 * Where a school stands among the schools of the region in all works of one kind together.
 *
 * @param n results of pupils
 * @param low those with mark 2 (ЕГЭ: below the minimum)
 * @param rank schools whose share is not lower, itself included: 1 is the highest share
 * @param of schools ranked
 */
public record GroupRank(Exam exam, int n, int low, int rank, int of) {}
