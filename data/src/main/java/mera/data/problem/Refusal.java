package mera.data.problem;

import org.jspecify.annotations.Nullable;

/**
 * Nothing was done, and the user can do something about it: the file is in use, is no workbook,
 * needs a password. The message is one Russian sentence that says where, what and what to do.
 */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  /** Why nothing was done. */
  public enum Reason {
    /** Another program or another window holds the file. */
    IN_USE,
    /** The file is not there. */
    NOT_FOUND,
    /** The file would be overwritten. */
    EXISTS,
    /** Not what its name says, torn or damaged. */
    DAMAGED,
    /** A page, a picture, a document: no table at all, or none that can be read. */
    FOREIGN,
    /** It takes more time or memory than this computer should give to one file. */
    TOO_LARGE,
    /** A password is needed, or the given one does not fit. */
    PASSWORD,
    /** A sheet or a column that the file must have is missing. */
    INCOMPLETE,
    /** The disk is full or may not be written. */
    NO_SPACE,
    /** The working file was written by a newer program. */
    NEWER,
    /** What was asked for makes no sense here: unknown id, nothing to undo, no results. */
    IMPOSSIBLE
  }

  private final Reason reason;

  public Refusal(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  public Refusal(Reason reason, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  /** Why nothing was done. */
  public Reason reason() {
    return reason;
  }

  /** The Russian sentence; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
