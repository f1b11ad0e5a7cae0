package mera.data.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import mera.data.ingest.Mapping.MappedWork;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.MeanResult;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.Mention;
import mera.data.school.SchoolCode;
import org.jspecify.annotations.Nullable;

/** Reads a table that a {@link Mapping} describes. */
final class MappedTable {

  /** Numbers of documents are longer. */
  private static final Pattern CODE = Pattern.compile("\\d{1,8}");

  private final Source source;
  private final Mapping mapping;
  private final boolean ofPupils;
  private final MappedColumns columns;
  private final RowCounts counts;
  private final MappedResults results;
  private final FilledDown above = new FilledDown();
  private final Map<Meaning, CodeColumn> codes = new EnumMap<>(Meaning.class);
  private final SideRows sides;
  private final Map<String, Mention> schools = new LinkedHashMap<>();
  private final Map<Work, Set<String>> seen = new LinkedHashMap<>();
  private final SequencedSet<Work> works = new LinkedHashSet<>();
  private final Map<Work, Fold> folds = new LinkedHashMap<>();
  private final List<Aggregate> aggregates = new ArrayList<>();
  private final List<MeanResult> means = new ArrayList<>();

  /** What a row said of one work. */
  private enum Outcome {
    NOTHING,
    TAKEN,
    ABSENT,
    WRONG
  }

  private MappedTable(
      Source source, Mapping mapping, MappedColumns columns, @Nullable String sheet) {
    this.source = source;
    this.counts = source.counts();
    this.mapping = mapping;
    this.ofPupils = mapping.isOfPupils();
    this.columns = columns;
    this.results = new MappedResults(source.problems(), sheet);
    for (Meaning code : List.of(Meaning.CODE, Meaning.OGE_CODE, Meaning.EGE_CODE, Meaning.INN)) {
      codes.put(code, new CodeColumn(source.problems(), sheet, mapping.column(code)));
    }
    this.sides = new SideRows(source, sheet == null ? "" : sheet);
  }

  /** Index of the sheet that the mapping names. */
  static int sheet(Source source, Mapping mapping) throws Refusal {
    int sheet = mapping.sheet().map(name -> source.book().sheets().indexOf(name)).orElse(0);
    if (sheet < 0) {
      throw Sentences.noSheet(source.name(), mapping.sheet().orElse(""));
    }
    return sheet;
  }

  static Content read(Source source, Mapping mapping) throws Refusal {
    int sheet = sheet(source, mapping);
    Top top = Top.of(source.book(), sheet);
    MappedColumns columns = MappedColumns.of(source.name(), top, mapping);
    MappedTable reading = new MappedTable(source, mapping, columns, Source.sheetName(top));
    try (Rows lines = source.book().open(sheet)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (line.number() > mapping.lastHeaderRow()) {
          reading.take(line);
          source.pace().step();
        }
      }
    }
    return reading.content();
  }

  private Content content() {
    codes.values().forEach(CodeColumn::end);
    sides.end();
    List<Tally> tallies = new ArrayList<>();
    // A school that no row counts for is read from rows gone wrong only.
    folds.values().stream()
        .flatMap(fold -> fold.tallies().stream())
        .filter(tally -> schools.containsKey(tally.schoolCode()))
        .forEach(tallies::add);
    return Content.results(works, tallies, means, aggregates, List.copyOf(schools.values()));
  }

  private void take(Line line) {
    if (isBlank(line) || mapping.skipRows().contains(line.number()) || isSkipped(line)) {
      return;
    }
    if (SchoolCode.in(line.text(columns.at(Meaning.CODE))).isEmpty() && sides.take(line)) {
      return;
    }
    Mention school = school(line);
    if (school == null) {
      counts.rejected++;
      if (hasNoCode(line)) {
        results.problem(
            line,
            keyColumn(),
            null,
            "no-code",
            "школа не указана или записана не так, строка не учтена – впишите её код или"
                + " название.");
      }
      return;
    }
    Set<Outcome> outcomes = new LinkedHashSet<>();
    for (int i = 0; i < mapping.works().size(); i++) {
      MappedWork work = mapping.works().get(i);
      if (applies(line, work.work())) {
        outcomes.add(takeWork(line, school, work, columns.works().get(i)));
      }
    }
    if (outcomes.contains(Outcome.TAKEN) || outcomes.contains(Outcome.ABSENT)) {
      schools.putIfAbsent(school.key(), school);
    }
    count(outcomes);
  }

  private void count(Set<Outcome> outcomes) {
    if (outcomes.contains(Outcome.TAKEN)) {
      counts.stored++;
    } else if (outcomes.contains(Outcome.ABSENT)) {
      counts.absent++;
    } else if (outcomes.contains(Outcome.WRONG)) {
      counts.rejected++;
    } else {
      counts.ignored++;
    }
  }

  private String text(Line line, Meaning meaning) {
    int column = columns.at(meaning);
    return columns.filled().contains(column)
        ? above.text(line, column)
        : Cells.oneLine(line.text(column));
  }

  /** The code without blanks; one that became a date or lost digits is left out, and told. */
  private String code(Line line, Meaning meaning) {
    int column = columns.at(meaning);
    String written = Objects.requireNonNull(codes.get(meaning)).code(line, column);
    String code =
        columns.filled().contains(column) ? Cells.withoutBlanks(text(line, meaning)) : written;
    if (!ofPupils || code.isEmpty() || isCode(meaning, code)) {
      return code;
    }
    results.problem(
        line,
        mapping.column(meaning),
        null,
        "no-code",
        "код школы записан не так, он не учтён – нужны логин или цифры кода.");
    return "";
  }

  /** A name or a number of a document may stand in the column of the code: is it none? */
  private static boolean isCode(Meaning meaning, String code) {
    return meaning == Meaning.INN
        ? isInn(code)
        : SchoolCode.loginIn(code).filter(code::equals).isPresent() || CODE.matcher(code).matches();
  }

  /** The last of the ten digits is a check digit, which tells it from a number of a passport. */
  private static boolean isInn(String code) {
    int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    if (!code.matches("\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Character.digit(code.charAt(i), 10);
    }
    return sum % 11 % 10 == Character.digit(code.charAt(9), 10);
  }

  /** Is there nothing in the columns of codes, so that nothing was told of them? */
  private boolean hasNoCode(Line line) {
    return codes.keySet().stream().allMatch(code -> line.text(columns.at(code)).isEmpty());
  }

  private @Nullable Mention school(Line line) {
    String code = code(line, Meaning.CODE);
    String written = text(line, Meaning.NAME);
    String name = ofPupils ? SchoolTexts.school(written) : written;
    String place = text(line, Meaning.MUNICIPALITY);
    String municipality = ofPupils ? SchoolTexts.municipality(place) : place;
    String oge = code(line, Meaning.OGE_CODE);
    String ege = code(line, Meaning.EGE_CODE);
    String inn = code(line, Meaning.INN);
    if (!code.isEmpty()) {
      return Mention.ofLogin(
          SchoolCode.in(code).orElse(code),
          SchoolCode.loginIn(code).orElse(code),
          name,
          municipality);
    }
    if (!oge.isEmpty()) {
      return Mention.ofOge(oge, name, municipality);
    }
    if (!ege.isEmpty()) {
      return Mention.ofEge(ege, name, municipality);
    }
    if (!inn.isEmpty()) {
      return new Mention("inn:" + inn, null, null, null, inn, name, municipality);
    }
    return name.isEmpty() ? null : Mention.ofName(name, municipality);
  }

  private String keyColumn() {
    return MappingYaml.SCHOOL.stream()
        .map(mapping::column)
        .filter(column -> !column.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A row that names a subject or a grade speaks of no other work. */
  private boolean applies(Line line, Work work) {
    String subject = text(line, Meaning.SUBJECT);
    int grade = Cells.whole(text(line, Meaning.GRADE));
    return (subject.isEmpty()
            || Subject.within(subject).orElse(Subject.of(subject)).equals(work.subject()))
        && (grade < 0 || grade == work.grade());
  }

  private Outcome takeWork(Line line, Mention school, MappedWork work, Map<Meaning, Integer> at) {
    if (at.containsKey(Meaning.TOTAL)) {
      return takePupil(line, school, work, at);
    }
    String className = ClassName.within(work.work().grade(), text(line, Meaning.CLASS));
    MappedResults.Row row = new MappedResults.Row(line, work, at, mapping.emptyWords());
    if (row.saysNothing()) {
      return Outcome.NOTHING;
    }
    List<Aggregate.Part> parts = results.parts(row);
    BigDecimal mean = parts == null ? null : results.mean(row, parts);
    if (parts == null || parts.isEmpty() && mean == null) {
      return Outcome.WRONG;
    }
    if (!seen.computeIfAbsent(work.work(), w -> new LinkedHashSet<>())
        .add(school.key() + "|" + className)) {
      results.problem(
          line,
          keyColumn(),
          school.key(),
          "school-twice",
          "школа с этим кодом уже стоит выше, результат не учтён – оставьте одну строку.");
      return Outcome.WRONG;
    }
    works.add(work.work());
    parts.forEach(
        part -> aggregates.add(new Aggregate(school.key(), work.work(), className, part)));
    if (mean != null && work.max() > 0) {
      means.add(new MeanResult(school.key(), work.work(), row.participants(), mean, work.max()));
    }
    return Outcome.TAKEN;
  }

  /** A row of a pupil: no text of it gets into a problem. */
  private Outcome takePupil(Line line, Mention school, MappedWork work, Map<Meaning, Integer> at) {
    int column = at.getOrDefault(Meaning.TOTAL, -1);
    int total = line.whole(column);
    boolean absent =
        !mapping.absentWord().isEmpty()
            && text(line, Meaning.ABSENT)
                .toLowerCase(Locale.ROOT)
                .startsWith(mapping.absentWord().toLowerCase(Locale.ROOT));
    if (!absent && total == Line.EMPTY) {
      return Outcome.NOTHING;
    }
    String written = text(line, Meaning.CLASS);
    Optional<String> name = ClassName.ofPupil(work.work().grade(), written);
    if (name.isEmpty() && !ClassName.beginsWithGrade(written)) {
      unknownClass(
          line, "похоже, ячейки строки сдвинуты, она не учтена – сверьте её с протоколом школы.");
      return Outcome.WRONG;
    }
    if (name.isEmpty()) {
      unknownClass(line, "строка учтена без класса – исправьте ячейку и загрузите файл снова.");
    }
    String className = name.orElse("");
    works.add(work.work());
    OpenClass pupils =
        folds.computeIfAbsent(work.work(), w -> new Fold(w, List.of())).of(school.key(), className);
    if (absent) {
      pupils.addAbsent();
      return Outcome.ABSENT;
    }
    int most = work.max() > 0 ? work.max() : 300;
    if (total < 0 || total > most) {
      pupils.addRejected();
      results.problem(
          line,
          work.column(Meaning.TOTAL),
          line.text(column),
          total < 0 ? "no-total" : "total-above-max",
          "балл не целое число до " + most + ", строка не учтена – сверьте её с протоколом школы.");
      return Outcome.WRONG;
    }
    int journal = line.whole(at.getOrDefault(Meaning.JOURNAL, -1));
    pupils.add(total, journal >= 2 && journal <= 5 ? journal : 0, new int[0]);
    return Outcome.TAKEN;
  }

  private void unknownClass(Line line, String whatThen) {
    results.problem(
        line,
        mapping.column(Meaning.CLASS),
        null,
        "unknown-class",
        "класс записан не так, как «4А» или «4-1»: " + whatThen);
  }

  private static boolean isBlank(Line line) {
    for (int i = 0; i < line.width(); i++) {
      if (!line.text(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private boolean isSkipped(Line line) {
    for (int i = 0; i < line.width() && !mapping.skipWords().isEmpty(); i++) {
      String caption = Cells.caption(line.text(i));
      if (mapping.skipWords().stream().anyMatch(caption::startsWith)) {
        return true;
      }
    }
    return false;
  }
}
