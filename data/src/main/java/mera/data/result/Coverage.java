package mera.data.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import org.jspecify.annotations.Nullable;

/**
 * Which school has results in which work: a matrix of works by schools.
 *
 * @param works in the order of year, kind, grade, subject
 * @param schools in the order of the register
 * @param cells one for each school and work
 */
public record Coverage(List<Work> works, List<School> schools, Map<Key, Cell> cells) {

  /** Place of a cell. */
  public record Key(String schoolCode, Work work) {}

  /** What is known of a school in a work. */
  public enum State {
    /** Has results, and as many pupils as are enrolled, or nobody knows how many are. */
    TAKEN,
    /** Has results, but participants and absent pupils are fewer than are enrolled. */
    FEWER,
    /** Has results of more pupils than are enrolled. */
    MORE,
    /** Has no result in a work that others have written. */
    MISSING,
    /** Has none, and none is to be expected: no such grade, or the school is left out. */
    NOT_EXPECTED
  }

  /**
   * @param participants 0 where there is no result
   * @param absent pupils marked «отсутствовал»; 0 where only a report is known
   * @param enrolled pupils of the grade; null where no source says it
   * @param pupils of the whole school; null where no source says it
   */
  public record Cell(
      State state,
      int participants,
      int absent,
      @Nullable Integer enrolled,
      @Nullable Integer pupils) {}

  public Coverage {
    works = List.copyOf(works);
    schools = List.copyOf(schools);
    cells = Map.copyOf(cells);
  }

  /**
   * The matrix of all works that anybody has results in.
   *
   * @param values context data that may tell how many pupils are enrolled
   */
  public static Coverage of(
      Collection<School> schools,
      Collection<Outcome> outcomes,
      Collection<MeanResult> means,
      Collection<SchoolValue> values) {
    SortedSet<Work> works = new TreeSet<>();
    Map<Key, int[]> counted = new HashMap<>();
    for (Outcome outcome : outcomes) {
      works.add(outcome.work());
      counted.put(
          new Key(outcome.schoolCode(), outcome.work()), new int[] {outcome.n(), outcome.absent()});
    }
    for (MeanResult mean : means) {
      works.add(mean.work());
      counted.putIfAbsent(new Key(mean.schoolCode(), mean.work()), new int[] {mean.n(), 0});
    }
    Enrolment enrolment = new Enrolment(values);
    Map<Key, Cell> cells = new HashMap<>();
    for (School school : schools) {
      for (Work work : works) {
        Key key = new Key(school.code(), work);
        cells.put(key, cell(school, work, counted.get(key), enrolment));
      }
    }
    return new Coverage(new ArrayList<>(works), new ArrayList<>(schools), cells);
  }

  private static Cell cell(
      School school, Work work, int @Nullable [] counted, Enrolment enrolment) {
    Integer enrolled = enrolment.inGrade(school.code(), work.grade(), work.year());
    Integer pupils = enrolment.inSchool(school.code(), work.year());
    if (counted == null) {
      boolean noGrade = enrolled == null ? !hasGrade(school, work.grade()) : enrolled == 0;
      State state = noGrade || !school.takesPart() ? State.NOT_EXPECTED : State.MISSING;
      return new Cell(state, 0, 0, enrolled, pupils);
    }
    int present = counted[0] + counted[1];
    boolean more = enrolled != null && present > enrolled || pupils != null && present > pupils;
    boolean fewer = enrolled != null && present < enrolled;
    State state = more ? State.MORE : fewer ? State.FEWER : State.TAKEN;
    return new Cell(state, counted[0], counted[1], enrolled, pupils);
  }

  /** A primary school ends with grade 4, a basic one (ООШ) with grade 9. */
  private static boolean hasGrade(School school, int grade) {
    String kind = school.kind().toUpperCase(Locale.ROOT);
    boolean primary = kind.startsWith("НОШ") || kind.startsWith("НАЧАЛЬН");
    boolean basic = kind.startsWith("ООШ") || kind.startsWith("ОСНОВН");
    return !(primary && grade > 4 || basic && grade > 9);
  }

  /** The cell of a school in a work. */
  public Cell at(String schoolCode, Work work) {
    Cell cell = cells.get(new Key(schoolCode, work));
    if (cell == null) {
      throw new IllegalArgumentException(schoolCode + " " + work);
    }
    return cell;
  }

  /** Schools whose cell in the work has this state, in the order of the register. */
  public List<School> schools(Work work, State state) {
    return schools.stream().filter(school -> at(school.code(), work).state() == state).toList();
  }

  /** How many schools have which state in the work. */
  public Map<State, Integer> counts(Work work) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    schools.forEach(school -> counts.merge(at(school.code(), work).state(), 1, Integer::sum));
    return counts;
  }

  /** Works with the most missing schools first, those with none left out. */
  public List<Work> incomplete() {
    return works.stream()
        .filter(work -> !schools(work, State.MISSING).isEmpty())
        .sorted(Comparator.comparingInt(work -> -schools(work, State.MISSING).size()))
        .toList();
  }
}
