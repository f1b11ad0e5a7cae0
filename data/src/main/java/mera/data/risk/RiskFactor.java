package mera.data.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The twelve risk factors of the methodology of 2021–2022; the words are those of its reports. */
public enum RiskFactor {
  EQUIPMENT("Низкий уровень оснащения школы", "оснащени"),
  STAFF("Дефицит педагогических кадров", "дефицит.*кадр"),
  COMPETENCE(
      "Недостаточная предметная и методическая компетентность педагогических работников",
      "компетентност"),
  ADAPTIVITY("Риски низкой адаптивности учебного процесса", "адаптивност"),
  TRAINING(
      "Несформированность внутришкольной системы повышения квалификации", "повышения квалификаци"),
  HEALTH("Высокая доля обучающихся с ОВЗ", "(?<!\\p{L})овз(?!\\p{L})"),
  LANGUAGE("Низкое качество преодоления языковых и культурных барьеров", "языковых и культурных"),
  WELLBEING(
      "Пониженный уровень качества школьной образовательной и воспитательной среды",
      "воспитательной среды|благополучи"),
  DISCIPLINE("Низкий уровень дисциплины в классе", "дисциплин"),
  MOTIVATION("Низкая учебная мотивация обучающихся", "мотиваци"),
  FAILURE("Высокая доля обучающихся с рисками учебной неуспешности", "неуспешност"),
  PARENTS("Низкий уровень вовлечённости родителей", "вовлеченности родител|участия родител");

  private static final Pattern NUMBERED =
      Pattern.compile("(?:(?:фактор|риск|р)\\.? ?(?:№ ?)?)(\\d{1,2})(?:\\.(\\d{1,2}))?(?!\\d).*");

  private final String title;
  private final Pattern words;

  RiskFactor(String title, String words) {
    this.title = title;
    this.words = Pattern.compile(words);
  }

  /** 1…12, as reports number them. */
  public int number() {
    return ordinal() + 1;
  }

  /** Its name, as shown and printed. */
  public String title() {
    return title;
  }

  /**
   * A column of a questionnaire.
   *
   * @param question of several that make the factor; 0: the factor itself
   * @param moreIsBetter «(+)» behind the caption: the answers must be turned round
   */
  public record Asked(RiskFactor factor, int question, boolean moreIsBetter) {}

  /**
   * What a caption asks for: «Низкий уровень оснащения школы», «1. Низкий уровень …», «Фактор 1»,
   * or a question of a factor, «Риск 1.2. Доля устаревших компьютеров, %».
   */
  public static Optional<Asked> asked(String caption) {
    String plain =
        caption.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('ё', 'е');
    boolean turned = plain.endsWith("(+)");
    Matcher numbered = NUMBERED.matcher(plain);
    if (numbered.matches()) {
      int number = Integer.parseInt(numbered.group(1));
      int question = numbered.group(2) == null ? 0 : Integer.parseInt(numbered.group(2));
      return number < 1 || number > values().length
          ? Optional.empty()
          : Optional.of(new Asked(values()[number - 1], question, turned));
    }
    return Arrays.stream(values())
        .filter(factor -> factor.words.matcher(plain).find())
        .findFirst()
        .map(factor -> new Asked(factor, 0, turned));
  }
}
