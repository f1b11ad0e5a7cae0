package mera.data.objectivity;

import java.util.List;
import mera.data.result.Exam;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/**
 * What the works of a year say of one school.
 *
 * @param exclusion why the school takes no part; null: takes part
 * @param label the most serious label of its ВПР works. ОГЭ is not marked in the school: its sign
 *     serves the official index alone
 * @param works by work; empty for an excluded school and without results
 * @param years years, the given one included, in which a work called for a check; ascending
 */
public record SchoolSigns(
    String schoolCode,
    String name,
    String municipality,
    @Nullable String exclusion,
    Label label,
    List<WorkSigns> works,
    List<Integer> years) {

  public SchoolSigns {
    works = List.copyOf(works);
    years = List.copyOf(years);
  }

  static Label worst(List<WorkSigns> works) {
    return works.stream()
        .filter(work -> work.work().exam() == Exam.VPR)
        .map(WorkSigns::label)
        .min(Label::compareTo)
        .orElse(Label.NOT_EVALUATED);
  }

  /** Works that call for a check: their results are printed with a caution. */
  public List<Work> toCheck() {
    return works.stream()
        .filter(work -> work.label().callsForCheck())
        .map(WorkSigns::work)
        .toList();
  }
}
