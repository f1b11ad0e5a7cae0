package mera.data.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of captions and what they mean, for guessing. */
final class GuessWords {

  /**
   * @param confidence 0…1
   */
  record Meant(Meaning meaning, double confidence) {}

  private record Word(Meaning meaning, List<String> stems) {}

  /** In the order of looking: the more telling first. */
  private static final List<Word> WORDS =
      List.of(
          new Word(Meaning.OGE_CODE, List.of("код огэ")),
          new Word(Meaning.EGE_CODE, List.of("код егэ")),
          new Word(Meaning.CODE, List.of("логин", "код оо", "код школы", "код по", "код")),
          new Word(Meaning.INN, List.of("инн")),
          new Word(Meaning.LOWER, List.of("понизил")),
          new Word(Meaning.EQUAL, List.of("подтвердил")),
          new Word(Meaning.HIGHER, List.of("повысил")),
          new Word(Meaning.JOURNAL, List.of("отметка за", "отметка по журн", "по журналу")),
          new Word(
              Meaning.TOTAL, List.of("первичный балл", "итого балл", "всего балл", "сумма балл")),
          new Word(Meaning.BELOW, List.of("не преодол", "не справ", "ниже порог", "ниже миним")),
          new Word(Meaning.HIGH, List.of("высокобалл", "80")),
          new Word(Meaning.BEST, List.of("100")),
          new Word(
              Meaning.MEAN,
              List.of("средний", "средняя", "ср. балл", "ср.балл", "ср балл", "ср. ")),
          new Word(
              Meaning.PARTICIPANTS,
              List.of(
                  "писал",
                  "приняли участие",
                  "участник",
                  "кол-во уч",
                  "количество уч",
                  "число уч",
                  "выполнял",
                  "сдавал",
                  "явили")),
          new Word(
              Meaning.MUNICIPALITY,
              List.of("муниципал", "район", "мсу", "территор", "округ", "община")),
          new Word(
              Meaning.NAME,
              List.of(
                  "школа",
                  "образовательн",
                  "общеобразовательн",
                  "наименование",
                  "название",
                  "оо",
                  "училище",
                  "учреждение")),
          new Word(Meaning.CLASS, List.of("класс", "литера")),
          new Word(Meaning.GRADE, List.of("параллель")),
          new Word(Meaning.SUBJECT, List.of("предмет")));

  private static final Map<Column, Meaning> MARKS =
      Map.of(
          Column.TWO, Meaning.TWO,
          Column.THREE, Meaning.THREE,
          Column.FOUR, Meaning.FOUR,
          Column.FIVE, Meaning.FIVE,
          Column.PERCENT_TWO, Meaning.PERCENT_TWO,
          Column.PERCENT_THREE, Meaning.PERCENT_THREE,
          Column.PERCENT_FOUR, Meaning.PERCENT_FOUR,
          Column.PERCENT_FIVE, Meaning.PERCENT_FIVE);

  private GuessWords() {}

  /**
   * @param own the caption in the last row of the header
   * @param joined the same with what stands above it
   */
  static Optional<Meant> of(String own, String joined) {
    String whole = Cells.caption(joined);
    // An empty cell below a caption belongs to it: merged over rows.
    String caption = own.isEmpty() ? whole : Cells.caption(own);
    return marks(caption)
        .or(() -> marks(whole))
        .or(() -> words(caption))
        .or(() -> words(whole).map(meant -> new Meant(meant.meaning(), meant.confidence() * 0.8)));
  }

  private static Optional<Meant> marks(String caption) {
    return Layout.of(Format.MARK_TABLE).orElseThrow().captions().stream()
        .filter(known -> MARKS.containsKey(known.column()) && known.fits(caption))
        .findFirst()
        .map(known -> new Meant(MARKS.getOrDefault(known.column(), Meaning.TWO), 0.9));
  }

  private static Optional<Meant> words(String caption) {
    if (caption.isEmpty()) {
      return Optional.empty();
    }
    boolean percent = caption.contains("%") || caption.toLowerCase(Locale.ROOT).contains("доля");
    for (Word word : WORDS) {
      for (String stem : word.stems()) {
        // «код», «оо», «инн» begin other words and captions too.
        boolean abbreviation = stem.length() <= 3 && Character.isLetter(stem.charAt(0));
        boolean begins = abbreviation ? caption.equals(stem) : caption.startsWith(stem);
        if (begins || stem.length() > 4 && caption.contains(stem)) {
          double sure = caption.equals(stem) ? 0.95 : caption.startsWith(stem) ? 0.8 : 0.6;
          Meaning meaning =
              percent && word.meaning() == Meaning.BELOW ? Meaning.PERCENT_BELOW : word.meaning();
          return Optional.of(new Meant(meaning, sure));
        }
      }
    }
    return Optional.empty();
  }
}
