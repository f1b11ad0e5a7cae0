package mera.data.result;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.jspecify.annotations.Nullable;

/** How many pupils the schools have, as far as context data and register tell. */
public final class Enrolment {

  /** «18. Общая численность обучающихся», «Численность обучающихся», «Число обучающихся». */
  private static final Pattern SCHOOL =
      Pattern.compile(
          "(?:\\d{1,2}(?:\\.\\d+)*\\.\\s*)?(?:общая )?(?:численность|число|количество) обучающихся");

  /** «4 класс Обучающихся», as in the context data of 2021. */
  private static final Pattern GRADE = Pattern.compile("(\\d{1,2}) класс\\P{L}+обучающихся");

  private static final int WHOLE_SCHOOL = 0;

  private record Key(String schoolCode, int grade) {}

  private final Map<Key, NavigableMap<Integer, Integer>> byYear = new HashMap<>();

  public Enrolment(Collection<SchoolValue> values) {
    for (SchoolValue value : values) {
      if (value.topic() == Topic.CONTEXT) {
        grade(value.indicator()).ifPresent(grade -> put(value, grade));
      }
    }
  }

  private static Optional<Integer> grade(String indicator) {
    String lower = indicator.toLowerCase(Locale.ROOT);
    Matcher grade = GRADE.matcher(lower);
    if (grade.matches()) {
      return Optional.of(Integer.parseInt(grade.group(1)));
    }
    return SCHOOL.matcher(lower).matches() ? Optional.of(WHOLE_SCHOOL) : Optional.empty();
  }

  private void put(SchoolValue value, int grade) {
    String text = value.text();
    if (!text.isEmpty() && text.length() < 7 && text.chars().allMatch(Character::isDigit)) {
      byYear
          .computeIfAbsent(new Key(value.schoolCode(), grade), key -> new TreeMap<>())
          .put(value.year(), Integer.parseInt(text));
    }
  }

  /** Pupils of the grade in that very year; null where no source says it. */
  @Nullable Integer inGrade(String schoolCode, int grade, int year) {
    NavigableMap<Integer, Integer> years = byYear.get(new Key(schoolCode, grade));
    return years == null ? null : years.get(year);
  }

  /** Pupils of the school in that year, else as a source without a year says; null without. */
  public @Nullable Integer inSchool(String schoolCode, int year) {
    NavigableMap<Integer, Integer> years = byYear.get(new Key(schoolCode, WHOLE_SCHOOL));
    if (years == null) {
      return null;
    }
    Integer same = years.get(year);
    return same == null ? years.get(0) : same;
  }
}
