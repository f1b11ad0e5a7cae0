package mera.data.training;

/**
 * What a school is to reach in a work.
 *
 * @param n participants
 * @param minTwos fewest marks «2»
 * @param maxTwos most marks «2»
 * @param ability above (below) a usual pupil in standard deviations
 * @param absent pupils who were not there
 * @param rejected rows with a total above the maximum
 */
record Target(int n, int minTwos, int maxTwos, double ability, int absent, int rejected) {

  /** Most marks «2» that are below 30 %. */
  static int below(int n) {
    return (3 * n - 1) / 10;
  }

  /** Fewest marks «2» that are at least 30 %. */
  static int low(int n) {
    return (3 * n + 9) / 10;
  }
}
