package mera.app.objectivity;

import java.util.stream.Collectors;
import mera.data.objectivity.Group;
import mera.data.objectivity.Label;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.WorkSigns;

/** One school in one work: a cell of the matrix. */
record SignsCell(SchoolSigns school, WorkSigns signs, Resolution resolution) {

  /** How a cell looks. */
  enum Look {
    /** Nothing found, or not evaluated. */
    QUIET,
    /** A sign of one group. */
    SINGLE,
    /** Signs of several groups. */
    CHECK,
    /** An official marker. */
    OFFICIAL,
    /** School marks above the results: never counts. */
    MARKS,
    /** Too few works. */
    FEW
  }

  Look look() {
    return switch (signs.label()) {
      case OFFICIAL -> Look.OFFICIAL;
      case CHECK -> Look.CHECK;
      case SINGLE -> Look.SINGLE;
      case FEW -> Look.FEW;
      case NONE, NOT_EVALUATED -> signs.marksAboveResults() ? Look.MARKS : Look.QUIET;
    };
  }

  /** «УГ», «в»; «·» where nothing was found, «—» where nothing was evaluated. */
  String letters() {
    return switch (look()) {
      case QUIET -> signs.label() == Label.NOT_EVALUATED ? "—" : "·";
      case MARKS -> "в";
      case FEW -> "мало";
      case SINGLE, CHECK, OFFICIAL ->
          signs.groups().stream().map(Group::letter).collect(Collectors.joining());
    };
  }

  /** Is there something to look at? */
  boolean stands() {
    return switch (look()) {
      case QUIET, FEW -> false;
      case SINGLE, CHECK, OFFICIAL, MARKS -> true;
    };
  }

  /** The cell in words, for a screen reader. */
  String words() {
    return switch (look()) {
      case MARKS -> "отметки выше ВПР, не учитывается";
      case QUIET, FEW -> signs.label().printed();
      case SINGLE, CHECK, OFFICIAL ->
          signs.label().printed()
              + ": "
              + signs.groups().stream().map(Group::printed).collect(Collectors.joining(", "));
    };
  }
}
