package mera.data.objectivity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mera.data.result.Aggregate;
import mera.data.result.Attempt;
import mera.data.result.Exam;
import mera.data.result.Histogram;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.TaskSum;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.school.SchoolValue;

/** A region for tests, filled school by school. */
final class Region {

  static final Work MATHS_5 = new Work(Exam.VPR, "математика", 5, 2025);
  static final Work MATHS_4_BEFORE = new Work(Exam.VPR, "математика", 4, 2024);
  static final int MAX = 20;

  final List<School> schools = new ArrayList<>();
  final List<Tally> tallies = new ArrayList<>();
  final List<Aggregate> aggregates = new ArrayList<>();
  final List<MeanResult> means = new ArrayList<>();
  final List<SchoolValue> values = new ArrayList<>();
  final Map<Work, Scale> scales = new HashMap<>();

  /** So many ordinary schools, each with 30 pupils spread alike over the scores of the work. */
  static Region ordinary(int schools, Work... works) {
    Region region = new Region();
    for (int s = 0; s < schools; s++) {
      String code = String.valueOf(980_100 + s);
      region.school(code, "СОШ");
      for (Work work : works) {
        region.scale(work);
        region.pupils(code, work, usual(s));
      }
    }
    return region;
  }

  /** Thirty pupils whose journal marks follow the scores; every school a little otherwise. */
  static List<int[]> usual(int school) {
    List<int[]> pupils = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int score = 2 + (i * 16 + school % 5) / 30;
      int mark = score < 7 ? 2 : score < 11 ? 3 : score < 15 ? 4 : 5;
      pupils.add(new int[] {score, i % 3 == 0 ? Math.min(5, mark + 1) : mark});
    }
    return pupils;
  }

  /** So many pupils with this score and journal mark. */
  static List<int[]> same(int pupils, int score, int journal) {
    return new ArrayList<>(Collections.nCopies(pupils, new int[] {score, journal}));
  }

  Region school(String code, String kind) {
    schools.add(
        new School(
            code,
            "edu" + code,
            "Школа " + code,
            "Лесной район",
            kind,
            null,
            null,
            null,
            null,
            null,
            null));
    return this;
  }

  /** 20 points, marks from 7, 11 and 15. */
  Region scale(Work work) {
    scales.put(work, new Scale(work, MAX, 7, 11, 15, "тест"));
    return this;
  }

  /**
   * @param pupils score and journal mark of each
   */
  Region pupils(String code, Work work, List<int[]> pupils) {
    return group(code, work, "", pupils, List.of(), 0);
  }

  Region group(
      String code, Work work, String name, List<int[]> pupils, List<TaskSum> tasks, int twins) {
    tallies.add(new Tally(code, work, name, histogram(pupils), tasks, 0, 0, twins));
    return this;
  }

  static Histogram histogram(List<int[]> pupils) {
    int highest = pupils.stream().mapToInt(pupil -> pupil[0]).max().orElse(0);
    int[] cells = new int[(highest + 1) * Histogram.JOURNAL_MARKS];
    for (int[] pupil : pupils) {
      cells[pupil[0] * Histogram.JOURNAL_MARKS + (pupil[1] == 0 ? 0 : pupil[1] - 1)]++;
    }
    return Histogram.of(cells);
  }

  Region marker(String code, int year, String indicator, String text) {
    values.add(new SchoolValue(code, SchoolValue.Topic.MARKER, year, indicator, text));
    return this;
  }

  Facts facts() {
    return new Facts(
        schools,
        Outcome.of(tallies, aggregates, scales, Attempt.FIRST),
        tallies,
        aggregates,
        means,
        scales,
        values);
  }

  Objectivity judged() {
    return SignMethod.standard().judge(2025, facts());
  }

  SchoolSigns judged(String code) {
    return judged().school(code).orElseThrow();
  }

  WorkSigns judged(String code, Work work) {
    return judged(code).works().stream()
        .filter(one -> one.work().equals(work))
        .findFirst()
        .orElseThrow();
  }

  Sign sign(String code, Work work, SignKind kind) {
    return sign(judged(code, work), kind);
  }

  static Sign sign(WorkSigns work, SignKind kind) {
    return work.signs().stream().filter(sign -> sign.kind() == kind).findFirst().orElseThrow();
  }
}
