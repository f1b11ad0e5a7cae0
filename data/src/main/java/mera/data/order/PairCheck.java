package mera.data.order;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.plan.Remark.Weight;

/** Who supports whom (O05): nobody itself, nobody who needs support, nobody too many. */
final class PairCheck {

  /** As many schools of one tutor are usual. */
  private static final int USUAL = 2;

  private PairCheck() {}

  static void add(Order order, Spot spot, Appendix.OfPairs part, List<OrderRemark> remarks) {
    if (part.pairs().isEmpty()) {
      remarks.add(of(Weight.DOUBT, spot, "Пары школ не назначены."));
    }
    Set<String> weak = new HashSet<>();
    part.pairs().forEach(pair -> weak.add(pair.schoolCode()));
    order
        .lists()
        .forEach(
            (use, schools) -> {
              if (!use.equals("bias")) {
                schools.forEach(school -> weak.add(school.code()));
              }
            });
    Map<String, Integer> load = new LinkedHashMap<>();
    Map<String, String> tutors = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Pair pair : part.pairs()) {
      if (pair.tutorCode().isBlank()) {
        continue;
      }
      if (pair.schoolCode().equals(pair.tutorCode())) {
        remarks.add(
            of(Weight.MISTAKE, spot, pair.schoolName() + " назначена тьютором самой себе."));
      } else if (weak.contains(pair.tutorCode())) {
        remarks.add(
            of(Weight.DOUBT, spot, pair.tutorName() + " – тьютор, но сама нуждается в помощи."));
      }
      if (!seen.add(pair.schoolCode() + " " + pair.tutorCode() + " " + pair.subject())) {
        remarks.add(
            of(
                Weight.DOUBT,
                spot,
                "Пара записана дважды: " + pair.schoolName() + " – " + pair.tutorName() + "."));
        continue;
      }
      load.merge(pair.tutorCode(), 1, Integer::sum);
      tutors.putIfAbsent(pair.tutorCode(), pair.tutorName());
    }
    load.forEach(
        (tutor, schools) -> {
          if (schools > USUAL) {
            remarks.add(
                of(
                    Weight.NOTE,
                    spot,
                    "Один тьютор на много школ: "
                        + tutors.getOrDefault(tutor, tutor)
                        + ", школ "
                        + schools
                        + "."));
          }
        });
  }

  private static OrderRemark of(Weight weight, Spot spot, String sentence) {
    return OrderRemark.of("O05", weight, spot, sentence);
  }
}
