package mera.app.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.data.ingest.ColumnMeaning;
import mera.data.ingest.Mapping;
import mera.data.ingest.Mapping.MappedWork;
import mera.data.ingest.Meaning;
import mera.data.ingest.Preview.Page;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Work;

/**
 * A description of a table that is not finished yet: columns are named by where they stand, so that
 * another header row does not lose them.
 *
 * @param sheet empty where the file has no sheets
 * @param headerRow row of the captions, from 1; 0: none
 * @param meanings by index of the column
 * @param fillDown is an empty municipality that of the row above?
 * @param skipRows numbers of rows to leave out
 * @param emptyWords what says nothing in a cell of results
 * @param works parts of them that nobody told are empty or 0
 */
public record MappingDraft(
    String sheet,
    int headerRow,
    int headerRows,
    Map<Integer, ColumnMeaning> meanings,
    boolean fillDown,
    Set<Integer> skipRows,
    List<String> skipWords,
    Set<String> emptyWords,
    String absentWord,
    List<DraftWork> works) {

  /**
   * @param max highest score; 0 while unknown
   */
  public record DraftWork(Work work, int max) {

    /** Nothing is known of it but its kind. */
    static final DraftWork NEW = new DraftWork(new Work(Exam.DR, "", 0, 0), 0);

    boolean isNamed() {
      return !work.subject().isEmpty() && work.grade() > 0 && work.year() > 0;
    }
  }

  public MappingDraft {
    meanings = Map.copyOf(meanings);
    skipRows = Set.copyOf(skipRows);
    skipWords = List.copyOf(skipWords);
    emptyWords = Set.copyOf(emptyWords);
    works = List.copyOf(works);
  }

  /** Nothing is known but where the table is. */
  static MappingDraft empty(Page page) {
    return new MappingDraft(
        page.sheet(),
        1,
        1,
        Map.of(),
        false,
        Set.of(),
        List.of("итого", "всего"),
        Set.of(),
        "",
        List.of(DraftWork.NEW));
  }

  /** A finished description, on the sheet that it fits. */
  static MappingDraft of(Mapping mapping, Page page) throws Refusal {
    Map<Integer, ColumnMeaning> meanings = new LinkedHashMap<>();
    ColumnMeaning.of(mapping, page).forEach(one -> meanings.put(one.index(), one));
    return new MappingDraft(
        page.sheet(),
        mapping.headerRow(),
        mapping.headerRows(),
        meanings,
        !mapping.fillDown().isEmpty(),
        mapping.skipRows(),
        mapping.skipWords(),
        mapping.emptyWords(),
        mapping.absentWord(),
        mapping.works().isEmpty()
            ? List.of(DraftWork.NEW)
            : mapping.works().stream().map(one -> new DraftWork(one.work(), one.max())).toList());
  }

  /** The description as the import takes it; works that lack something are left out. */
  Mapping mapping(String name, Page page) {
    List<String> captions = ColumnMeaning.captions(page, headerRow, headerRows);
    Map<Meaning, String> ofRow = new EnumMap<>(Meaning.class);
    meanings.forEach(
        (index, one) -> {
          if (one.work() < 0) {
            ofRow.put(one.meaning(), ColumnMeaning.address(captions, index));
          }
        });
    List<MappedWork> mapped = new ArrayList<>();
    for (int i = 0; i < works.size(); i++) {
      if (lacks(i).isEmpty()) {
        mapped.add(new MappedWork(works.get(i).work(), columns(i, captions), works.get(i).max()));
      }
    }
    String municipality = ofRow.getOrDefault(Meaning.MUNICIPALITY, "");
    return new Mapping(
        name,
        Optional.empty(),
        Optional.empty(),
        sheet.isEmpty() ? Optional.empty() : Optional.of(sheet),
        headerRow,
        headerRows,
        skipRows,
        skipWords,
        fillDown && !municipality.isEmpty() ? Set.of(municipality) : Set.of(),
        emptyWords,
        ofRow,
        absentWord,
        mapped);
  }

  private Map<Meaning, String> columns(int work, List<String> captions) {
    Map<Meaning, String> columns = new EnumMap<>(Meaning.class);
    meanings.forEach(
        (index, one) -> {
          if (one.work() == work) {
            columns.put(one.meaning(), ColumnMeaning.address(captions, index));
          }
        });
    return columns;
  }

  /** What has to be said before the table can be read: Russian sentences. */
  List<String> lacks() {
    List<String> lacks = new ArrayList<>();
    Collection<ColumnMeaning> all = meanings.values();
    boolean named =
        all.stream()
            .map(ColumnMeaning::meaning)
            .anyMatch(
                meaning ->
                    List.of(
                            Meaning.CODE,
                            Meaning.OGE_CODE,
                            Meaning.EGE_CODE,
                            Meaning.INN,
                            Meaning.NAME)
                        .contains(meaning));
    if (!named) {
      lacks.add("Выберите столбец, который называет школу: «Школа» или «Код».");
    }
    if (works.isEmpty()) {
      lacks.add("Добавьте работу, результаты которой стоят в таблице.");
    }
    for (int i = 0; i < works.size(); i++) {
      lacks.addAll(lacks(i));
    }
    return lacks;
  }

  private List<String> lacks(int index) {
    DraftWork draft = works.get(index);
    Set<Meaning> own = new LinkedHashSet<>();
    meanings.values().stream()
        .filter(one -> one.work() == index)
        .forEach(one -> own.add(one.meaning()));
    String name = title(index) + ": ";
    List<String> lacks = new ArrayList<>();
    if (!draft.isNamed()) {
      lacks.add(name + "укажите предмет, класс и год.");
    }
    if (own.contains(Meaning.TOTAL)) {
      return lacks;
    }
    if (!own.contains(Meaning.PARTICIPANTS)) {
      lacks.add(name + "выберите столбец «Участников».");
    }
    Whole.missing(own).ifPresent(words -> lacks.add(name + words));
    if (Whole.isMeanOnly(own) && draft.max() == 0) {
      lacks.add(name + "укажите наибольший балл: без него средний балл не с чем сравнить.");
    }
    return lacks;
  }

  /** «Работа 1» until it has a subject. */
  String title(int work) {
    Work named = works.get(work).work();
    return named.subject().isEmpty() ? "Работа " + (work + 1) : named.subject();
  }

  /** Is there nothing left to say? */
  boolean isWhole() {
    return lacks().isEmpty();
  }

  /** The same with this meaning of a column; null: it is not used. A meaning stands once. */
  MappingDraft with(int column, Optional<ColumnMeaning> meaning) {
    Map<Integer, ColumnMeaning> all = new LinkedHashMap<>(meanings);
    meaning.ifPresent(
        fresh ->
            all.values()
                .removeIf(one -> one.meaning() == fresh.meaning() && one.work() == fresh.work()));
    all.remove(column);
    meaning.ifPresent(fresh -> all.put(column, fresh));
    return copy(sheet, headerRow, headerRows, all, fillDown, skipRows, emptyWords, works);
  }

  MappingDraft withHeader(int row, int rows) {
    return copy(sheet, row, rows, meanings, fillDown, skipRows, emptyWords, works);
  }

  MappingDraft withFillDown(boolean filled) {
    return copy(sheet, headerRow, headerRows, meanings, filled, skipRows, emptyWords, works);
  }

  MappingDraft without(int row) {
    Set<Integer> rows = new LinkedHashSet<>(skipRows);
    rows.add(row);
    return copy(sheet, headerRow, headerRows, meanings, fillDown, rows, emptyWords, works);
  }

  MappingDraft withEmpty(String word) {
    Set<String> words = new LinkedHashSet<>(emptyWords);
    words.add(word);
    return copy(sheet, headerRow, headerRows, meanings, fillDown, skipRows, words, works);
  }

  MappingDraft with(int index, DraftWork work) {
    List<DraftWork> all = new ArrayList<>(works);
    all.set(index, work);
    return copy(sheet, headerRow, headerRows, meanings, fillDown, skipRows, emptyWords, all);
  }

  /** One more work; kind, grade and year are those of the last one. */
  MappingDraft withOneMoreWork() {
    List<DraftWork> all = new ArrayList<>(works);
    DraftWork last = works.isEmpty() ? DraftWork.NEW : works.getLast();
    Work work = last.work();
    all.add(new DraftWork(new Work(work.exam(), "", work.grade(), work.year()), last.max()));
    return copy(sheet, headerRow, headerRows, meanings, fillDown, skipRows, emptyWords, all);
  }

  /** Without a work and the meanings of its columns. */
  MappingDraft withoutWork(int index) {
    List<DraftWork> all = new ArrayList<>(works);
    all.remove(index);
    Map<Integer, ColumnMeaning> left = new LinkedHashMap<>();
    meanings.forEach(
        (column, one) -> {
          if (one.work() != index) {
            int work = one.work() > index ? one.work() - 1 : one.work();
            left.put(column, new ColumnMeaning(column, one.meaning(), work));
          }
        });
    return copy(sheet, headerRow, headerRows, left, fillDown, skipRows, emptyWords, all);
  }

  private MappingDraft copy(
      String newSheet,
      int row,
      int rows,
      Map<Integer, ColumnMeaning> all,
      boolean filled,
      Set<Integer> skipped,
      Set<String> words,
      List<DraftWork> newWorks) {
    return new MappingDraft(
        newSheet, row, rows, all, filled, skipped, skipWords, words, absentWord, newWorks);
  }
}
