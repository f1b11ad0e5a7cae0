package mera.data.identify;

/** What the low works of a school add up to. */
interface Verdict {

  /**
   * @param low low works of the year
   * @param again is one of them low in the year before as well?
   */
  Status status(int low, boolean again);

  /** Works that must be confirmed for the status to be; 0: the method does not weigh it. */
  int toConfirm(Status status, int low);

  /**
   * Rules R1 and R2: «по двум и более оценочным процедурам в году, а также по одной и той же
   * оценочной процедуре два года».
   *
   * @param works K, low works that meet R1
   * @param weighed is the reliability of shares known?
   */
  record TwoYears(int works, Combine combine, boolean weighed) implements Verdict {

    @Override
    public Status status(int low, boolean again) {
      boolean many = low >= works;
      if (many && again) {
        return Status.STEADY;
      }
      boolean listed =
          switch (combine) {
            case R1_ONLY -> many;
            case OR -> many || again;
            case AND -> false;
          };
      return listed ? Status.LOW : low > 0 ? Status.RISK : Status.NONE;
    }

    @Override
    public int toConfirm(Status status, int low) {
      if (!weighed || status == Status.NONE) {
        return 0;
      }
      return status != Status.RISK && low >= works ? works : 1;
    }
  }

  /**
   * A sign and no more: nothing is said of the results.
   *
   * @param works K, marked works that make the sign
   */
  record Sign(int works) implements Verdict {

    @Override
    public Status status(int low, boolean again) {
      return low >= works ? Status.SIGN : Status.NONE;
    }

    @Override
    public int toConfirm(Status status, int low) {
      return 0;
    }
  }
}
