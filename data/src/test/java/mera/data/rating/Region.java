package mera.data.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mera.data.rating.Indicator.Better;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.jspecify.annotations.Nullable;

/** A small region for tests: what each school did, written in one line. */
final class Region {

  static final int YEAR = 2025;
  static final Work MATHS = new Work(Exam.VPR, "математика", 5, YEAR);
  static final String SCOPE = "ВПР/математика/4-8";

  final List<School> schools = new ArrayList<>();
  final List<Outcome> outcomes = new ArrayList<>();
  final List<SchoolValue> values = new ArrayList<>();
  final Map<String, String> clusters = new HashMap<>();
  final Map<String, Zone> previous = new HashMap<>();

  Region school(String code) {
    schools.add(School.named(code, "edu" + code, "Школа " + code, "Лесной район"));
    return this;
  }

  /** Marks, and as many primary points as marks 2…5 would give of 5. */
  Region marks(String code, int two, int three, int four, int five) {
    int n = two + three + four + five;
    outcomes.add(
        new Outcome(
            code,
            MATHS,
            n,
            new Outcome.Marks(two, three, four, five),
            new Outcome.Journal(two, three + four, five),
            2L * two + 3L * three + 4L * four + 5L * five,
            4L * two + 9L * three + 16L * four + 25L * five,
            5,
            2,
            0));
    return this;
  }

  /** So many of a hundred with mark «2», the others «3». */
  Region low(String code, int percent) {
    return school(code).marks(code, percent, 100 - percent, 0, 0);
  }

  Region value(String code, String caption, String text) {
    values.add(new SchoolValue(code, Topic.RATING, YEAR, caption, text));
    return this;
  }

  RatingData data() {
    return new RatingData(YEAR, schools, outcomes, values, clusters, previous);
  }

  Rating rated(Constructor constructor) {
    return Rating.of(constructor, data());
  }

  RatedSchool rated(Constructor constructor, String code) {
    return rated(constructor).school(code).orElseThrow();
  }

  static Indicator counted(String id, Take take, Better better, Normal normal, String weight) {
    return new Indicator(
        id, id, take, SCOPE, null, null, better, normal, List.of(), new BigDecimal(weight));
  }

  static Indicator imported(
      String id, String caption, @Nullable String per, Better better, Normal normal) {
    return new Indicator(
        id, id, Take.IMPORTED, null, caption, per, better, normal, List.of(), BigDecimal.ONE);
  }

  static Constructor constructor(ZoneRule zones, Indicator... indicators) {
    return new Constructor(
        "test",
        1,
        "Проба",
        "тест",
        new BigDecimal("0.60"),
        10,
        BigDecimal.ZERO,
        Constructor.Within.REGION,
        zones,
        List.of(indicators));
  }
}
