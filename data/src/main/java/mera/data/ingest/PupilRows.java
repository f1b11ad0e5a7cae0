package mera.data.ingest;

import java.util.Optional;
import mera.data.ingest.Layout.Header;
import mera.data.result.Scale;
import mera.data.school.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Checks and folds the rows of one sheet. This is the inner loop of every import: a row of a class
 * that the row before belonged to makes no object, compares texts by identity first and looks
 * nothing up.
 */
final class PupilRows {

  /** Totals above this are nonsense even where the highest total is unknown. */
  private static final int MOST = 300;

  /** Points of a task whose topic was not taught: nothing, but not the pupil's nothing. */
  static final int NOT_TAUGHT = -1;

  private final int max;
  private final Fold fold;
  private final Mentions mentions;
  private final RowCounts counts;
  private final GroupRows groups;
  private final boolean hasGroups;
  private final RowRemarks remarks;
  private final SideRows sides;

  private final int schoolColumn;
  private final int nameColumn;
  private final int municipalityColumn;
  private final int classColumn;
  private final int variantColumn;
  private final int totalColumn;
  private final int journalColumn;
  private final int[] taskColumns;
  private final int[] points;

  /** A task of this row holds neither points nor one of the words for none. */
  private boolean odd;

  private String lastSchool = "";
  private String lastClass = "";
  private @Nullable OpenClass open;

  PupilRows(
      Source source,
      @Nullable String sheet,
      Header header,
      int max,
      @Nullable Scale scale,
      Fold fold,
      Mentions mentions) {
    this.max = max > 0 ? max : MOST;
    this.fold = fold;
    this.mentions = mentions;
    this.counts = source.counts();
    this.groups = new GroupRows(source.problems(), sheet);
    this.hasGroups = header.layout().format() == Format.FIS_OKO_INDIVIDUAL;
    this.remarks = new RowRemarks(source.problems(), sheet, header, this.max, scale);
    this.sides = new SideRows(source, sheet == null ? "" : sheet);
    boolean composite = header.column(Column.SCHOOL) >= 0;
    schoolColumn = header.column(composite ? Column.SCHOOL : Column.LOGIN);
    nameColumn = header.column(Column.NAME);
    municipalityColumn = header.column(Column.MUNICIPALITY);
    classColumn = header.column(Column.CLASS);
    variantColumn = header.column(Column.VARIANT);
    totalColumn = header.column(Column.TOTAL);
    journalColumn = header.column(Column.JOURNAL);
    taskColumns = header.taskColumns().stream().mapToInt(Integer::intValue).toArray();
    points = new int[taskColumns.length];
  }

  /** One row below the header. */
  void take(Line line) {
    int variant = line.whole(variantColumn);
    int total = line.whole(totalColumn);
    boolean absent = variant == Line.OTHER && Cells.isAbsent(line.text(variantColumn));
    boolean anyPoints = !absent && readPoints(line);
    if (variant == Line.EMPTY && !anyPoints && (total == Line.EMPTY || total == 0)) {
      takeEmpty(line);
      return;
    }
    OpenClass pupils = classOf(line);
    if (pupils == null && sides.take(line)) {
      return;
    }
    if (pupils == null) {
      remarks.noSchool(line);
      counts.rejected++;
    } else if (absent) {
      pupils.addAbsent();
      counts.absent++;
    } else if (total < 0 || total > max) {
      pupils.addRejected();
      counts.rejected++;
      countInGroup();
      remarks.rejected(line, total);
    } else {
      if (odd) {
        remarks.unknownPoints(line);
      }
      remarks.doubts(line, total, points);
      pupils.add(total, journal(line), points);
      countInGroup();
      counts.stored++;
    }
  }

  private void countInGroup() {
    if (hasGroups) {
      groups.count(lastSchool);
    }
  }

  /** After the last row. */
  void end() {
    groups.end();
    sides.end();
  }

  /** A row without a result: a group row, a prepared row without a pupil, or nothing. */
  private void takeEmpty(Line line) {
    if (!(hasGroups && groups.take(line)) && !sides.take(line) && SideRows.hasText(line)) {
      counts.ignored++;
    }
  }

  private @Nullable OpenClass classOf(Line line) {
    String school = line.text(schoolColumn);
    String className = line.text(classColumn);
    if (open != null && school.equals(lastSchool) && className.equals(lastClass)) {
      return open;
    }
    Optional<Mention> known = mentions.known(school);
    if (known == null) {
      known = mentions.add(school, line.text(nameColumn), line.text(municipalityColumn));
    }
    if (known.isEmpty()) {
      open = null;
      return null;
    }
    Optional<String> letter = ClassName.ofPupil(className);
    lastSchool = school;
    lastClass = className;
    if (letter.isPresent()) {
      open = fold.of(known.get().key(), letter.get());
      return open;
    }
    remarks.unknownClass(line);
    // The next row is told too.
    open = null;
    return fold.of(known.get().key(), "");
  }

  /** Reads the points of all tasks; is there any? */
  private boolean readPoints(Line line) {
    boolean any = false;
    odd = false;
    for (int i = 0; i < taskColumns.length; i++) {
      int value = line.whole(taskColumns[i]);
      any |= value != Line.EMPTY;
      points[i] = value >= 0 ? value : value == Line.EMPTY ? 0 : wordForPoints(line, i);
    }
    return any;
  }

  private int wordForPoints(Line line, int task) {
    String text = line.text(taskColumns[task]);
    boolean notTaught = Cells.isNotTaught(text);
    odd |= !notTaught && !Cells.isNotAttempted(text);
    return notTaught ? NOT_TAUGHT : 0;
  }

  private int journal(Line line) {
    int mark = line.whole(journalColumn);
    if (mark >= 2 && mark <= 5) {
      return mark;
    }
    if (mark != Line.EMPTY) {
      remarks.journal(line);
    }
    return 0;
  }
}
