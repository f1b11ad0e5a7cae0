package mera.data.training;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.school.School;

/**
 * The exact counts behind the spreadsheets of the training region, counted from the drawn pupils
 * and not from the files.
 *
 * @param outcomes by work, then by code of the school
 * @param roles by code of the school, all schools
 * @param files in the order they were written
 */
public record Truth(
    List<School> schools, List<Outcome> outcomes, Map<String, Role> roles, List<Path> files) {

  static final Comparator<Outcome> ORDER =
      Comparator.comparing(Outcome::work).thenComparing(Outcome::schoolCode);

  public Truth {
    schools = List.copyOf(schools);
    outcomes = outcomes.stream().sorted(ORDER).toList();
    roles = Map.copyOf(roles);
    files = List.copyOf(files);
  }

  /** Rows of pupils in all files. */
  public int rows() {
    return outcomes.stream().mapToInt(o -> o.n() + o.absent() + o.rejected()).sum();
  }

  static Outcome counted(Scale scale, SchoolPupils rows) {
    int[] marks = new int[6];
    int[] journal = new int[3];
    long sum = 0;
    long squares = 0;
    int absent = 0;
    int rejected = 0;
    for (Pupil pupil : rows.pupils()) {
      if (pupil.absent()) {
        absent++;
      } else if (pupil.total() > scale.max()) {
        rejected++;
      } else {
        int mark = scale.mark(pupil.total());
        marks[mark]++;
        sum += pupil.total();
        squares += (long) pupil.total() * pupil.total();
        if (pupil.journal() > 0) {
          journal[1 + Integer.signum(mark - pupil.journal())]++;
        }
      }
    }
    return new Outcome(
        rows.school().school().code(),
        scale.work(),
        marks[2] + marks[3] + marks[4] + marks[5],
        new Outcome.Marks(marks[2], marks[3], marks[4], marks[5]),
        journal[0] + journal[1] + journal[2] == 0
            ? null
            : new Outcome.Journal(journal[0], journal[1], journal[2]),
        sum,
        squares,
        scale.max(),
        absent,
        rejected);
  }
}
