package mera.data.ingest;

import java.util.Arrays;
import java.util.Optional;

/** What a column of a table of unknown layout can hold; see {@link Mapping}. */
public enum Meaning {
  /** Login or code of the school. */
  CODE("code", true, "Код или логин школы"),
  OGE_CODE("oge", true, "Код ОО в ОГЭ"),
  EGE_CODE("ege", true, "Код ОО в ЕГЭ"),
  INN("inn", true, "ИНН"),
  NAME("name", true, "Школа"),
  MUNICIPALITY("municipality", true, "Муниципалитет"),
  CLASS("class", true, "Класс"),
  /** The row speaks of the work of this subject only. */
  SUBJECT("subject", true, "Предмет"),
  /** The row speaks of the work of this grade only. */
  GRADE("grade", true, "Параллель"),
  /** The word for an absent pupil stands here, in rows of pupils. */
  ABSENT("absent", true, "Отметка об отсутствии"),

  PARTICIPANTS("participants", false, "Участников"),
  TWO("two", false, "«2»"),
  THREE("three", false, "«3»"),
  FOUR("four", false, "«4»"),
  FIVE("five", false, "«5»"),
  PERCENT_TWO("twoPercent", false, "«2», %"),
  PERCENT_THREE("threePercent", false, "«3», %"),
  PERCENT_FOUR("fourPercent", false, "«4», %"),
  PERCENT_FIVE("fivePercent", false, "«5», %"),
  /** Participants who did not reach the minimum. */
  BELOW("below", false, "Ниже порога"),
  PERCENT_BELOW("belowPercent", false, "Ниже порога, %"),
  /** Participants with 80–99 points. */
  HIGH("high", false, "80–99 баллов"),
  /** Participants with 100 points. */
  BEST("best", false, "100 баллов"),
  MEAN("mean", false, "Средний балл"),
  LOWER("lower", false, "Понизили"),
  EQUAL("equal", false, "Подтвердили"),
  HIGHER("higher", false, "Повысили"),
  /** Total of a pupil: the rows are pupils. */
  TOTAL("total", false, "Балл участника"),
  /** Journal mark of a pupil. */
  JOURNAL("journal", false, "Отметка по журналу");

  private final String key;
  private final boolean ofRow;
  private final String words;

  Meaning(String key, boolean ofRow, String words) {
    this.key = key;
    this.ofRow = ofRow;
    this.words = words;
  }

  /** Key in the file of a mapping. */
  public String key() {
    return key;
  }

  /** Does it hold for the whole row, whatever the work? */
  public boolean isOfRow() {
    return ofRow;
  }

  /** Name for people. */
  public String words() {
    return words;
  }

  static Optional<Meaning> of(String key) {
    return Arrays.stream(values()).filter(meaning -> meaning.key.equals(key)).findFirst();
  }
}
