package mera.data.result;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of assessment (оценочная процедура). */
public enum Exam {
  /** Всероссийская проверочная работа. */
  VPR("ВПР"),
  /** Основной государственный экзамен, after grade 9. */
  OGE("ОГЭ"),
  /** Единый государственный экзамен, after grade 11. */
  EGE("ЕГЭ"),
  /** Regional or municipal diagnostic work. */
  DR("ДР");

  private final String printed;

  Exam(String printed) {
    this.printed = printed;
  }

  /** As printed and as in the JSON of the command line: «ВПР», «ОГЭ», «ЕГЭ», «ДР». */
  public String printed() {
    return printed;
  }

  /** The exam printed so, letter case aside. */
  public static Optional<Exam> of(String printed) {
    return Arrays.stream(values())
        .filter(exam -> exam.printed.equalsIgnoreCase(printed.strip()))
        .findFirst();
  }
}
