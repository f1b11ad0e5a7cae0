package mera.data.objectivity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.result.Exam;
import mera.data.result.Work;
import mera.data.school.SchoolValue;

/**
 * Official markers as imported: M1. The unit is grade and subject («4 РУ»); an empty cell and «0»
 * are no marker.
 */
final class Markers {

  private static final Pattern INDICATOR = Pattern.compile("(\\d{1,2})\\s*([А-ЯЁ]{2})");
  private static final Map<String, String> SUBJECTS =
      Map.of("РУ", "русский язык", "МА", "математика");

  private final Map<String, Set<Work>> marked = new TreeMap<>();
  private final Set<Work> listed = new HashSet<>();
  private final Set<String> unread = new TreeSet<>();

  Markers(List<SchoolValue> values) {
    for (SchoolValue value : values) {
      if (value.topic() == SchoolValue.Topic.MARKER) {
        add(value);
      }
    }
  }

  private void add(SchoolValue value) {
    String indicator = value.indicator().strip();
    // The last column only counts the others.
    if (indicator.toLowerCase(Locale.ROOT).startsWith("количество")) {
      return;
    }
    Matcher matcher = INDICATOR.matcher(indicator.toUpperCase(Locale.ROOT));
    String subject = matcher.matches() ? SUBJECTS.get(matcher.group(2)) : null;
    String text = value.text().strip();
    if (subject == null || !Set.of("", "0", "1").contains(text)) {
      unread.add("«" + indicator + "»: «" + text + "»");
      return;
    }
    Work work = new Work(Exam.VPR, subject, Integer.parseInt(matcher.group(1)), value.year());
    listed.add(work);
    if (text.equals("1")) {
      marked.computeIfAbsent(value.schoolCode(), code -> new TreeSet<>()).add(work);
    }
  }

  /** M1 for a work of a school. */
  Sign of(String school, Work work, int n) {
    Work plain = new Work(work.exam(), work.subject(), work.grade(), work.year());
    if (!listed.contains(plain)) {
      return Sign.notEvaluated(
          SignKind.M1, n, () -> "в файле нет официального перечня по этой работе за год");
    }
    boolean has = works(school).contains(plain);
    return Sign.judged(
        SignKind.M1,
        has,
        has ? 1 : 0,
        null,
        n,
        () -> has ? "Маркер в официальном перечне" : "Маркера в официальном перечне нет");
  }

  /** Works of all years for which the school has a marker. */
  Set<Work> works(String school) {
    return marked.getOrDefault(school, Set.of());
  }

  /** Values that say nothing known, as they stand. */
  Set<String> unread() {
    return unread;
  }
}
