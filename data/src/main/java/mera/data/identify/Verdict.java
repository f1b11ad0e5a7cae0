package mera.data.identify;

/** What the low works of a school add up to. */
interface Verdict {

  /**
   * @param low low works of the year
   * @param again is one of them low in the year before as well?
   * @param basis what the other rules say
   */
  Status status(int low, boolean again, Basis basis);

  /** Works that must be confirmed for the status to be; 0: the method does not weigh it. */
  int toConfirm(int low, boolean again);

  /**
   * Rules R1 and R2: «по двум и более оценочным процедурам в году, а также по одной и той же
   * оценочной процедуре два года». Each of R2w, R3 and R5 puts a school into the list by itself;
   * R2w together with R1 makes it steady.
   *
   * @param works K, low works that meet R1
   * @param failures what rule R4 does
   * @param weighed is the reliability of shares known?
   */
  record TwoYears(int works, Combine combine, MoreRules.Failures failures, boolean weighed)
      implements Verdict {

    @Override
    public Status status(int low, boolean again, Basis basis) {
      boolean many = low >= works;
      boolean window = basis.rules().contains("R2w");
      if (many && (again || window)) {
        return Status.STEADY;
      }
      boolean other = window || basis.rules().contains("R3") || basis.rules().contains("R5");
      if (other || isListed(low, again)) {
        return Status.LOW;
      }
      boolean failed = failures == MoreRules.Failures.RISK && !basis.failures().isEmpty();
      boolean near = basis.rules().contains("R6");
      return low > 0 || failed || near ? Status.RISK : Status.NONE;
    }

    private boolean isListed(int low, boolean again) {
      boolean many = low >= works;
      return switch (combine) {
        case R1_ONLY -> many;
        case OR -> many || again;
        case AND -> many && again;
      };
    }

    @Override
    public int toConfirm(int low, boolean again) {
      if (!weighed || low == 0) {
        return 0;
      }
      return low >= works && (combine != Combine.AND || again) ? works : 1;
    }
  }

  /**
   * A sign and no more: nothing is said of the results.
   *
   * @param works K, marked works that make the sign
   */
  record Sign(int works) implements Verdict {
    @Override
    public Status status(int low, boolean again, Basis basis) {
      return low >= works ? Status.SIGN : Status.NONE;
    }

    @Override
    public int toConfirm(int low, boolean again) {
      return 0;
    }
  }
}
