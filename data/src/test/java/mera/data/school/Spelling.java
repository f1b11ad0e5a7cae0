package mera.data.school;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import mera.data.school.FictionalSchools.Made;

/** How files write the names of a made-up school. */
enum Spelling {
  /** The register of another year: quotes, blanks, case, legal form. */
  REGISTER("форма реестра"),
  /** Typed by the school. */
  SHORT("краткое"),
  /** By the charter. */
  FULL("полное по уставу");

  private final String words;

  Spelling(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  private static final List<String[]> LONG_FORMS =
      List.of(
          new String[] {"МБОУ", "Муниципальное бюджетное общеобразовательное учреждение"},
          new String[] {"МКОУ", "Муниципальное казённое общеобразовательное учреждение"},
          new String[] {"МАОУ", "Муниципальное автономное общеобразовательное учреждение"},
          new String[] {"МОУ", "Муниципальное общеобразовательное учреждение"},
          new String[] {"ГБОУ", "Государственное бюджетное общеобразовательное учреждение"},
          new String[] {"ЧОУ", "Частное общеобразовательное учреждение"});

  /** The school as a file names it. */
  Mention of(Made made, Random random) {
    String name =
        switch (this) {
          case REGISTER -> register(made, random);
          case SHORT -> brief(made, random);
          case FULL -> full(made, random);
        };
    return Mention.ofName(typed(name, random), area(made, random));
  }

  private static String register(Made made, Random random) {
    String name = FictionalSchools.registerName(made);
    return switch (random.nextInt(8)) {
      case 0 -> name.replace('«', '"').replace('»', '"');
      case 1 -> name.replace("№ ", "№");
      case 2 -> name.toUpperCase(Locale.ROOT);
      case 3 -> name.replace("МКОУ", "МБОУ").replace("с. ", "с.");
      default -> name;
    };
  }

  private static String brief(Made made, Random random) {
    if (made.kind().equals("Филиал")) {
      return made.person().contains("ООШ")
          ? FictionalSchools.registerName(made).replace("—", "-").replace("с. ", "село ")
          : "филиал " + made.adjective() + " " + made.person() + ", ООШ с. " + made.place();
    }
    String form = random.nextBoolean() ? made.form() + " " : "";
    if (!made.adjective().isEmpty()) {
      String kind = random.nextInt(4) == 0 ? longKind(made.kind(), false) : made.kind();
      return form + made.adjective() + " " + kind;
    }
    if (made.number() == 0) {
      return form + made.kind().replace("«ОЦ»", "\"ОЦ\"") + " " + made.type() + made.place();
    }
    String number = List.of(" №", " № ", " ", " N ", " №").get(random.nextInt(5)) + made.number();
    String kind =
        random.nextInt(5) == 0 && made.kind().equals("СОШ") ? "средняя школа" : made.kind();
    String place = random.nextInt(5) < 2 ? "" : " " + made.type() + " " + made.place();
    return form + kind + number + (made.registered() ? place : " " + made.type() + made.place());
  }

  private static String full(Made made, Random random) {
    String form =
        LONG_FORMS.stream()
            .filter(one -> one[0].equals(made.form()))
            .map(one -> one[1])
            .findFirst()
            .orElse(made.form());
    String type = longType(made.type().isEmpty() ? "с." : made.type());
    if (made.kind().equals("Филиал")) {
      return "Филиал "
          + form
          + " «"
          + made.adjective()
          + " "
          + longKind(made.person(), true)
          + "» — основная общеобразовательная школа "
          + type
          + " "
          + made.place();
    }
    String kind = longKind(made.kind(), true);
    String name =
        made.number() > 0
            ? kind + " № " + made.number()
            : made.adjective().isEmpty()
                ? kind
                : made.adjective() + " " + kind.toLowerCase(Locale.ROOT);
    String person = made.person().isEmpty() ? "" : " " + made.person();
    String district =
        made.area().town() || random.nextBoolean()
            ? ""
            : " " + genitive(made.area().word()) + " " + kindOfArea(made);
    return form + " «" + name + person + "» " + type + " " + made.place() + district;
  }

  private static String kindOfArea(Made made) {
    return made.area()
        .kind()
        .replace("ный", "ного")
        .replace("район", "района")
        .replace("округ", "округа");
  }

  private static String genitive(String adjective) {
    return adjective.substring(0, adjective.length() - 2) + "ого";
  }

  private static String longKind(String kind, boolean whole) {
    String general = whole ? " общеобразовательная школа" : " школа";
    return kind.replace("СОШ", "Средняя" + general)
        .replace("ООШ", "Основная" + general)
        .replace("«ОЦ»", "«Образовательный центр»");
  }

  private static String longType(String type) {
    return switch (type) {
      case "г." -> "города";
      case "с." -> "села";
      default -> "пгт";
    };
  }

  private static String area(Made made, Random random) {
    String printed = made.area().printed();
    if (made.area().town()) {
      return random.nextInt(3) == 0 ? "г. " + made.area().word() : printed;
    }
    return switch (random.nextInt(5)) {
      case 0 -> made.area().word() + " р-н";
      case 1 -> made.area().word();
      case 2 -> "МО «" + printed + "»";
      default -> printed;
    };
  }

  /** One name in fourteen has a letter lost, doubled, swapped or replaced. */
  private static String typed(String name, Random random) {
    if (random.nextInt(14) != 0) {
      return name.replace('ё', random.nextBoolean() ? 'е' : 'ё');
    }
    String[] words = name.split(" ", -1);
    int at = random.nextInt(words.length);
    String word = words[at];
    if (word.length() < 7) {
      return name;
    }
    int i = 2 + random.nextInt(word.length() - 5);
    words[at] =
        switch (random.nextInt(4)) {
          case 0 -> word.substring(0, i) + word.substring(i + 1);
          case 1 -> word.substring(0, i) + word.charAt(i) + word.substring(i);
          case 2 ->
              word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
          default -> word.substring(0, i) + "е" + word.substring(i + 1);
        };
    return String.join(" ", words);
  }
}
