package mera.data.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import mera.data.school.FictionalSchools.Made;

/**
 * How often a matching puts the right school first, links without a question, and links wrongly.
 *
 * @param mentions of schools that stand in the register
 * @param first the right school is the best
 * @param linked linked without a question and rightly
 * @param wrong linked without a question and wrongly, schools that are not in the register included
 */
record Accuracy(String name, int mentions, int first, int linked, int wrong, List<String> faults) {

  private record Asked(Made made, Mention mention) {}

  private static List<Asked> asked(List<Made> schools, Spelling spelling, long seed) {
    Random random = new Random(seed);
    List<Asked> asked = new ArrayList<>();
    schools.forEach(made -> asked.add(new Asked(made, spelling.of(made, random))));
    return asked;
  }

  static List<School> register(List<Made> schools) {
    return schools.stream().filter(Made::registered).map(Made::school).toList();
  }

  static Accuracy ofOurs(List<Made> schools, Spelling spelling, long seed) {
    Matching matching = Matching.of(register(schools), List.of());
    int all = 0;
    int first = 0;
    int linked = 0;
    List<String> faults = new ArrayList<>();
    for (Asked one : asked(schools, spelling, seed)) {
      Match match = matching.match(one.mention());
      String right = one.made().registered() ? one.made().school().code() : "";
      String sure = match.sureCode();
      String best =
          sure != null
              ? sure
              : match.candidates().isEmpty() ? "-" : match.candidates().getFirst().school().code();
      all += right.isEmpty() ? 0 : 1;
      first += best.equals(right) ? 1 : 0;
      linked += sure != null && sure.equals(right) ? 1 : 0;
      if (sure != null && !sure.equals(right)) {
        faults.add(
            one.mention().name()
                + " ("
                + one.mention().municipality()
                + ") → "
                + schools.stream()
                    .filter(made -> made.school().code().equals(sure))
                    .map(made -> made.school().name() + ", " + made.school().municipality())
                    .findFirst()
                    .orElse(""));
      }
    }
    return new Accuracy(
        "Мера, " + spelling.words(), all, first, linked, faults.size(), List.copyOf(faults));
  }

  /** The simple way links from the ratio on at which 99.5 % of its links are right. */
  static Accuracy ofSimple(List<Made> schools, Spelling spelling, long seed) {
    SimpleMatching matching = new SimpleMatching(register(schools));
    record Answer(boolean right, double ratio) {}
    List<Answer> answers = new ArrayList<>();
    int all = 0;
    int first = 0;
    for (Asked one : asked(schools, spelling, seed)) {
      SimpleMatching.Best best = matching.best(one.mention());
      boolean right = one.made().registered() && best.code().equals(one.made().school().code());
      all += one.made().registered() ? 1 : 0;
      first += right ? 1 : 0;
      if (!best.code().isEmpty()) {
        answers.add(new Answer(right, best.ratio()));
      }
    }
    answers.sort(Comparator.comparingDouble(Answer::ratio).reversed());
    int right = 0;
    int linked = 0;
    int wrong = 0;
    for (int i = 0; i < answers.size(); i++) {
      right += answers.get(i).right() ? 1 : 0;
      boolean last = i + 1 == answers.size() || answers.get(i + 1).ratio() < answers.get(i).ratio();
      if (last && right >= 0.995 * (i + 1)) {
        linked = right;
        wrong = i + 1 - right;
      }
    }
    return new Accuracy("Левенштейн, " + spelling.words(), all, first, linked, wrong, List.of());
  }

  double firstShare() {
    return (double) first / mentions;
  }

  double linkedShare() {
    return (double) linked / mentions;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-30s %6d %9.3f %9.3f %7d",
        name,
        mentions,
        firstShare(),
        linkedShare(),
        wrong);
  }

  static String head() {
    return String.format(
        Locale.ROOT, "%-30s %6s %9s %9s %7s", "", "школ", "первая", "сразу", "неверно");
  }
}
