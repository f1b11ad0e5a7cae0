package mera.data.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import mera.data.school.School;
import mera.data.training.TrainingSchool.Habits;
import org.jspecify.annotations.Nullable;

/** Reads the invented schools and gives them logins, codes and directors. */
final class TrainingSchools {

  private static final Map<String, String> PLACES =
      Map.of(
          "C", "Столица субъекта РФ",
          "T", "Город",
          "U", "Посёлок городского типа",
          "V", "Населённый пункт сельского типа");
  private static final Map<String, String> LEGAL_FORMS =
      Map.of(
          "МБОУ", "Муниципальное бюджетное общеобразовательное учреждение",
          "МКОУ", "Муниципальное казённое общеобразовательное учреждение",
          "МАОУ", "Муниципальное автономное общеобразовательное учреждение",
          "ГКОУ", "Государственное казённое общеобразовательное учреждение",
          "ГАПОУ", "Государственное автономное профессиональное образовательное учреждение");
  private static final String[] NOT_ATTEMPTED = {"0", "X", "0", "x", "0", "Х", "0", "х"};

  private final int region;
  private final Random random;
  private final Map<String, List<String>> people = new TreeMap<>();
  private final List<TrainingSchool> schools = new ArrayList<>();
  private String[] municipality = {};
  private int ordinal;
  private @Nullable School previous;

  private TrainingSchools(int region) {
    this.region = region;
    this.random = new Random(region);
    for (String line : ResourceText.lines("people.txt")) {
      String[] part = line.split(": ", 2);
      people.put(part[0], List.of(part[1].split(" ", -1)));
    }
  }

  /**
   * @param region two digits that begin every code: 98 for the training region
   */
  static List<TrainingSchool> of(int region) {
    TrainingSchools reading = new TrainingSchools(region);
    ResourceText.lines("schools.txt").forEach(reading::take);
    return List.copyOf(reading.schools);
  }

  private void take(String line) {
    if (line.startsWith("=")) {
      municipality = line.substring(2).split("\\|", -1);
      ordinal = 0;
      return;
    }
    ordinal++;
    int bar = line.indexOf('|');
    String[] word = line.substring(0, bar).split(" ", -1);
    School school = school(line.substring(bar + 1), word[2]);
    previous = school;
    schools.add(
        new TrainingSchool(
            school,
            String.format(Locale.ROOT, "reg%d_m0%s", region, municipality[0]),
            fullName(school.name()),
            String.valueOf(PLACES.get(word[3])),
            phone(),
            Integer.parseInt(word[1]),
            Role.of(word[0].charAt(0)),
            habits()));
  }

  private School school(String name, String kind) {
    String code = String.format(Locale.ROOT, "%d%s%02d", region, municipality[0], ordinal);
    boolean college = kind.equals("СПО");
    boolean special = kind.equals("Коррекционная");
    boolean branch = name.startsWith("Филиал") && previous != null;
    boolean senior = !kind.equals("ООШ") && !special;
    return new School(
        code,
        (college ? "spo" : special ? "ksh" : "edu") + code,
        name,
        municipality[1],
        kind,
        college
            ? "профессиональная образовательная организация"
            : special ? "коррекционная школа" : null,
        branch && previous != null ? previous.inn() : inn(),
        college ? null : String.format(Locale.ROOT, "5%s%03d", municipality[0], ordinal),
        senior ? String.format(Locale.ROOT, "6%s%03d", municipality[0], ordinal) : null,
        person(),
        branch && previous != null ? previous.code() : null);
  }

  /** Ten digits, the last one the check digit of the tax office's rule. */
  private String inn() {
    int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    String digits = String.format(Locale.ROOT, "%d%07d", region, random.nextInt(10_000_000));
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return digits + sum % 11 % 10;
  }

  private String person() {
    boolean man = random.nextInt(4) == 0;
    return one(man ? "men" : "women")
        + " "
        + one(man ? "male" : "female")
        + " "
        + one(man ? "male-patronymic" : "female-patronymic");
  }

  private String one(String list) {
    List<String> names = people.getOrDefault(list, List.of());
    return names.get(random.nextInt(names.size()));
  }

  private String phone() {
    return String.format(
        Locale.ROOT,
        "+7 (%s) %d-%02d-%02d",
        municipality[2],
        2 + random.nextInt(7),
        random.nextInt(100),
        random.nextInt(100));
  }

  private Habits habits() {
    int index = schools.size();
    return new Habits(NOT_ATTEMPTED[index % NOT_ATTEMPTED.length], index % 5, index == 24);
  }

  private static String fullName(String name) {
    String full =
        name.replace("«СОШ", "«Средняя общеобразовательная школа")
            .replace("«ООШ", "«Основная общеобразовательная школа")
            .replace("СОШ", "средняя общеобразовательная школа")
            .replace("ООШ", "основная общеобразовательная школа");
    for (Map.Entry<String, String> form : LEGAL_FORMS.entrySet()) {
      String words = name.startsWith("Филиал") ? genitive(form.getValue()) : form.getValue();
      full = full.replace(form.getKey(), words);
    }
    return full;
  }

  private static String genitive(String legalForm) {
    return legalForm
        .toLowerCase(Locale.ROOT)
        .replace("ное ", "ного ")
        .replace("учреждение", "учреждения");
  }
}
