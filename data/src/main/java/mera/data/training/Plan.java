package mera.data.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mera.data.result.Work;

/** What is planted in one school: the targets of its works of both years. */
final class Plan {

  /** Subject letters and grade, as {@link Paper#letters} has them. */
  private static final List<String> WORKS =
      List.of("РУ 4", "МА 4", "РУ 5", "МА 5", "РУ 6", "МА 6", "РУ 7", "МА 7", "РУ 8", "МА 8");

  /** School and work of the rows that hold a total above the maximum. */
  private static final Set<String> REJECTED =
      Set.of("980101 МА 4 2025", "980304 РУ 6 2024", "980701 МА 5 2025");

  private final TrainingSchool school;
  private final int percent;
  private final long seed;
  private final double ability;
  private final Set<String> lowWorks;

  /**
   * @param percent size of all schools, 100 as in the list
   */
  Plan(TrainingSchool school, int percent) {
    this.school = school;
    this.percent = percent;
    this.seed = Long.parseLong(school.school().code());
    Random random = random(0);
    double drawn = Math.clamp(0.25 * random.nextGaussian(), -0.35, 0.1);
    // A school with low works is nowhere a strong one, or it would bear signs of both kinds.
    boolean anyAbility = school.role() == Role.AVERAGE || school.role() == Role.LIFTED;
    this.ability = anyAbility ? drawn : -Math.abs(drawn);
    List<String> works = new ArrayList<>(WORKS);
    Collections.shuffle(works, random);
    int low =
        switch (school.role()) {
          case LOW -> 5;
          case FALLING -> 3;
          case RISK -> 1;
          case AVERAGE, LIFTED, EDGE -> 0;
        };
    this.lowWorks = new HashSet<>(works.subList(0, low));
  }

  /** A stream of its own for every use, so that a new work does not move all others. */
  private Random random(long use) {
    return new Random((1000 * seed + use) * 0x9E3779B97F4A7C15L);
  }

  TrainingSchool school() {
    return school;
  }

  /**
   * How hard the conditions of the school are, 0…1. Weak schools mostly work in hard conditions,
   * but not all, so that every quarter of the matrix of results and context holds somebody.
   */
  double hardship(Random chance) {
    double low = lowWorks.isEmpty() ? 0 : 0.2;
    return Math.clamp(0.3 - 1.4 * ability + low + 0.12 * chance.nextGaussian(), 0.02, 0.98);
  }

  List<Pupil> pupils(Paper paper) {
    Work work = paper.work();
    Random random = random(10L * (work.year() - 2000) + WORKS.indexOf(paper.letters()));
    Target target = target(paper, random);
    return new Draw(random, paper, school.habits().notAttempted().equals("0")).pupils(target);
  }

  private Target target(Paper paper, Random random) {
    Work work = paper.work();
    int enrolled = enrolled(work);
    double absence = 0.065 + 0.011 * (work.grade() - 4);
    int absent = 0;
    for (int i = 0; i < enrolled; i++) {
      absent += random.nextDouble() < absence ? 1 : 0;
    }
    int n = Math.max(5, enrolled - absent);
    String name = school.school().code() + " " + paper.letters() + " " + work.year();
    int rejected = REJECTED.contains(name) ? 1 : 0;
    double able = ability + 0.07 * random.nextGaussian();
    if (school.role() == Role.EDGE && work.year() == 2025) {
      if (paper.letters().equals("РУ 6")) {
        return new Target(20, 6, 6, -0.2, 2, 0);
      } else if (paper.letters().equals("МА 7")) {
        return new Target(10, 3, 3, -0.2, 1, 0);
      }
    }
    if (isLow(paper)) {
      double share = school.role() == Role.LOW ? 0.33 + 0.2 * random.nextDouble() : 0.36;
      int twos = Math.max(Target.low(n), (int) Math.round(share * n));
      return new Target(n, twos, twos, able - 0.5, absent, rejected);
    }
    boolean lifted = school.role() == Role.LIFTED && work.grade() <= 5;
    return new Target(n, 0, Target.below(n), lifted ? 0.95 : able, absent, rejected);
  }

  private boolean isLow(Paper paper) {
    return lowWorks.contains(paper.letters())
        && (school.role() == Role.LOW || paper.work().year() == 2025);
  }

  /** Pupils of the cohort: those of grade 4 are in grade 5 a year later. */
  private int enrolled(Work work) {
    double swing = 0.85 + 0.3 * random(work.year() - work.grade()).nextDouble();
    int usual = (int) Math.round(school.size() * swing * percent / 100);
    return Math.clamp(usual, 6, 80 * Math.max(percent, 100) / 100);
  }
}
