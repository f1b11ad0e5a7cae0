package mera.data.school;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import mera.data.school.FictionalSchools.Made;

/**
 * How many schools are found first and linked at once, beside the simple way, and how long 1 000
 * mentions among 1 000 schools take, beside a bare reading of the names.
 */
public final class MatchingBenchmark {

  private static final int RUNS = 15;
  private static final int THOUSAND = 1000;

  private MatchingBenchmark() {}

  public static void main(String[] arguments) {
    List<Made> schools = FictionalSchools.of(1);
    System.out.println(Accuracy.head());
    for (Spelling spelling : Spelling.values()) {
      System.out.println(Accuracy.ofSimple(schools, spelling, 1).line());
      System.out.println(Accuracy.ofOurs(schools, spelling, 1).line());
    }
    List<School> register = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    Random random = new Random(1);
    for (long seed = 1; register.size() < THOUSAND; seed++) {
      for (Made made : FictionalSchools.of(seed)) {
        School school = made.school();
        String code = register.size() + "";
        String area = seed + "-й " + school.municipality();
        register.add(School.named(code, code, school.name(), area));
        mentions.add(Mention.ofName(Spelling.FULL.of(made, random).name(), area));
      }
    }
    List<School> known = register.subList(0, THOUSAND);
    List<Mention> asked = mentions.subList(0, THOUSAND);
    double first = milliseconds(() -> match(known, asked));
    double[] ours = new double[RUNS];
    double[] bare = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      ours[i] = milliseconds(() -> match(known, asked));
      bare[i] = milliseconds(() -> asked.forEach(mention -> SchoolName.of(mention.name())));
    }
    Arrays.sort(ours);
    Arrays.sort(bare);
    System.out.printf(
        Locale.ROOT,
        "1000 mentions, 1000 schools: cold %.0f ms, warm %.0f ms, reading the names alone %.0f ms,"
            + " ratio %.1f%n",
        first,
        ours[RUNS / 2],
        bare[RUNS / 2],
        ours[RUNS / 2] / bare[RUNS / 2]);
  }

  private static void match(List<School> register, List<Mention> mentions) {
    Matching matching = Matching.of(register, List.of());
    mentions.forEach(matching::match);
  }

  private static double milliseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
