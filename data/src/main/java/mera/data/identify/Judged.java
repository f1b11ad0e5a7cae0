package mera.data.identify;

import mera.data.result.Work;

/** One work of one year, judged for every school; schools go by their place in the register. */
interface Judged {

  Work work();

  /** Did enough pupils of the school write the work? */
  boolean counted(int school);

  /** Is the school low in the work, or does it have the sign? Only if {@link #counted}. */
  boolean low(int school);

  /** Is it so beyond chance? */
  boolean confirmed(int school);

  /** The numbers behind {@link #low}. */
  Reason reason(String rule, int school);
}
