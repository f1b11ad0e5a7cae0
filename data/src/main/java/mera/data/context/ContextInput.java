package mera.data.context;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the index of social well-being (ИСБШ) is made of: shares of pupils in per cent. Inputs and
 * weights are a transparent default of the program; no published formula was found.
 */
public enum ContextInput {
  BOTH_HIGHER("both-higher", "Оба родителя с высшим образованием", 1, "1", "оба родител.*высш"),
  INCOMPLETE("incomplete", "Неполные семьи", -1, "1", "неполн\\S* сем"),
  LARGE("large", "Многодетные семьи", -1, "0.5", "многодетн"),
  POOR("poor", "Малообеспеченные семьи", -1, "1", "малоимущ|малообеспеч|получа\\S* пособи"),
  JOBLESS("jobless", "Безработные родители", -1, "1", "безработн|родител\\S* не работа"),
  REGISTERED(
      "registered", "Состоят на учёте", -1, "1", "на учете|(?<!\\p{L})(?:вшк|пдн|кдн)(?!\\p{L})"),
  LANGUAGE(
      "language",
      "Русский язык не родной",
      -1,
      "1",
      "русск\\S* язык\\S* не (?:является )?родн|неродн|слабо\\S* владе\\S* русск"),
  HEALTH(
      "health", "Обучающиеся с ОВЗ", -1, "1", "(?<!\\p{L})овз(?!\\p{L})|ограниченн\\S* возможност"),
  TRANSPORT("transport", "Подвоз обучающихся", -1, "1", "подвоз|удаленност"),
  HOUSING("housing", "Жильё без удобств", -1, "1", "без удобств|неблагоустроенн");

  private final String id;
  private final String title;
  private final int direction;
  private final BigDecimal weight;
  private final Pattern caption;

  ContextInput(String id, String title, int direction, String weight, String caption) {
    this.id = id;
    this.title = title;
    this.direction = direction;
    this.weight = new BigDecimal(weight);
    this.caption = Pattern.compile(caption);
  }

  /** Word for scripts. */
  public String id() {
    return id;
  }

  /** Its name, as shown and printed. */
  public String title() {
    return title;
  }

  /** 1: more is more favourable, −1: less. */
  public int direction() {
    return direction;
  }

  /** The weight that it usually has. */
  public BigDecimal usualWeight() {
    return weight;
  }

  /** The input that a question asks for. */
  static Optional<ContextInput> of(String question) {
    String plain = plain(question);
    return Arrays.stream(values()).filter(input -> input.caption.matcher(plain).find()).findFirst();
  }

  static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
