package mera.data.school;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * A made-up region of more than 700 schools with the collisions of real registers: equal names in
 * several municipalities, № 1 beside № 11, лицей № 3 beside СОШ № 3, the same number in two towns
 * of a district, branches, villages of one name or of nearly one name. Equal for equal seeds.
 */
final class FictionalSchools {

  /**
   * A school and the parts of its name.
   *
   * @param registered stands in the register; the others are mentioned all the same
   * @param adjective «Каменская»; empty: called by number or place
   * @param type «г.», «с.», …; empty: the name has no place
   * @param person «имени …»; empty: none
   */
  record Made(
      School school,
      boolean registered,
      String form,
      String kind,
      int number,
      String adjective,
      String type,
      String place,
      String person,
      Area area) {}

  /** A municipality: «Борский», «муниципальный район». */
  record Area(String word, String kind, boolean town) {
    String printed() {
      return town ? kind + " " + word : word + " " + kind;
    }
  }

  private record Village(String name, String adjective) {}

  private static final String[] BEGIN = {
    "Больше", "Мало", "Верхне", "Нижне", "Старо", "Ново", "Красно", "", "", ""
  };
  private static final String[] MIDDLE = {
    "ольхов",
    "камен",
    "соснов",
    "малинов",
    "дубров",
    "петров",
    "сергеев",
    "озёров",
    "ключев",
    "берёзов",
    "иванов",
    "лебедев",
    "тополев",
    "николаев",
    "михайлов",
    "заречен",
    "полянов",
    "степанов",
    "рябинов",
    "черемшан",
    "журавлёв",
    "мостов",
    "студенов",
    "таволжан",
    "кедров"
  };
  private static final String[] FORMS = {"МБОУ", "МБОУ", "МБОУ", "МКОУ", "МАОУ", "МОУ"};
  private static final String[] PERSONS = {
    "",
    "",
    "",
    "",
    "",
    "имени А. С. Бурелетова",
    "имени Героя Советского Союза И. П. Дубравина",
    "им. В. Н. Кленовой"
  };

  private final Random random;
  private final List<Made> schools = new ArrayList<>();
  private final Set<String> places = new HashSet<>();
  private int code = 100_000;

  private FictionalSchools(long seed) {
    random = new Random(seed);
  }

  static List<Made> of(long seed) {
    FictionalSchools made = new FictionalSchools(seed);
    String[] districts = {
      "Борский", "Каменский", "Лесной", "Заозёрный", "Верхнедубровский", "Нижнедубровский",
      "Ольховский", "Кедровский", "Ключевский", "Старолесский", "Новолесский", "Таволжский",
      "Рябиновский", "Журавлинский", "Сосновский", "Лебяжский", "Полянский", "Мостовской"
    };
    for (int i = 0; i < districts.length; i++) {
      String kind = i % 3 == 0 ? "муниципальный округ" : "муниципальный район";
      made.district(new Area(districts[i], kind, false));
    }
    for (String town : List.of("Лесогорск", "Каменск", "Соснобор", "Озёрск", "Дубровск")) {
      made.town(new Area(town, "городской округ", true));
    }
    return List.copyOf(made.schools);
  }

  private void town(Area area) {
    for (int n = 1; n <= 24; n++) {
      String kind = n % 7 == 3 ? "Лицей" : n % 9 == 5 ? "Гимназия" : "СОШ";
      numbered(area, kind, n, "г.", area.word());
      if (n == 3) {
        numbered(area, "СОШ", n, "г.", area.word());
      }
    }
    numbered(area, "Школа-интернат", 6, "г.", area.word());
    add(area, "ЧОУ", "Гимназия", 1, "", "г.", area.word(), "", true);
  }

  private void district(Area area) {
    places.clear();
    String centre = area.word().replaceAll("(ский|ской|ной|ный)$", "") + "ово";
    int schoolsOfCentre = 2 + random.nextInt(4);
    for (int n = 1; n <= schoolsOfCentre; n++) {
      numbered(area, n == 3 ? "Лицей" : "СОШ", n, "пгт", centre);
    }
    numbered(area, "СОШ", 11, "пгт", centre);
    Village second = village();
    numbered(area, "СОШ", 1, "с.", second.name());
    numbered(area, "СОШ", 2, "с.", second.name());
    for (int i = 0; i < 22; i++) {
      rural(area);
    }
  }

  private void rural(Area area) {
    Village village = village();
    String kind = random.nextInt(3) == 0 ? "ООШ" : "СОШ";
    int style = random.nextInt(10);
    if (style < 5) {
      add(area, form(), kind, 0, village.adjective(), "", village.name(), person(), registered());
      if (random.nextInt(6) == 0) {
        branch(area, village());
      }
    } else if (style < 9) {
      add(area, form(), kind, 0, "", "с.", village.name(), person(), registered());
    } else {
      add(area, "ГБОУ", "СОШ «ОЦ»", 0, "", "с.", village.name(), "", registered());
    }
  }

  /** «Филиал МБОУ «Каменская СОШ» — ООШ с. Ольховка», of the school made last. */
  private void branch(Area area, Village village) {
    Made main = schools.getLast();
    add(area, main.form(), "Филиал", 0, main.adjective(), "с.", village.name(), main.kind(), true);
  }

  private void numbered(Area area, String kind, int number, String type, String place) {
    add(area, form(), kind, number, "", type, place, person(), registered());
  }

  private void add(
      Area area,
      String form,
      String kind,
      int number,
      String adjective,
      String type,
      String place,
      String person,
      boolean registered) {
    String digits = String.format(Locale.ROOT, "%06d", code++);
    School bare = School.named(digits, "edu" + digits, "", area.printed());
    Made made =
        new Made(bare, registered, form, kind, number, adjective, type, place, person, area);
    schools.add(
        new Made(
            School.named(digits, "edu" + digits, registerName(made), area.printed()),
            registered,
            form,
            kind,
            number,
            adjective,
            type,
            place,
            person,
            area));
  }

  /** As the register prints it. */
  static String registerName(Made made) {
    if (made.kind().equals("Филиал")) {
      return "Филиал "
          + made.form()
          + " «"
          + made.adjective()
          + " "
          + made.person()
          + "» — ООШ с. "
          + made.place();
    }
    String person = made.person().isEmpty() ? "" : " " + made.person();
    if (!made.adjective().isEmpty()) {
      return made.form() + " «" + made.adjective() + " " + made.kind() + person + "»";
    }
    if (made.number() == 0) {
      return made.form() + " " + made.kind() + person + " " + made.type() + " " + made.place();
    }
    return made.form()
        + " «"
        + made.kind()
        + " № "
        + made.number()
        + person
        + "» "
        + made.type()
        + " "
        + made.place();
  }

  private String form() {
    return FORMS[random.nextInt(FORMS.length)];
  }

  private String person() {
    return PERSONS[random.nextInt(PERSONS.length)];
  }

  /** One in fourteen is missing from the register. */
  private boolean registered() {
    return random.nextInt(14) != 0;
  }

  private Village village() {
    while (true) {
      String begin = BEGIN[random.nextInt(BEGIN.length)];
      String middle = MIDDLE[random.nextInt(MIDDLE.length)];
      String word = begin.isEmpty() ? capital(middle) : begin + middle;
      String end = List.of("ка", "ое", "ка", "ский").get(random.nextInt(4));
      if (places.add(word)) {
        return new Village(word + end, word + "ская");
      }
    }
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
