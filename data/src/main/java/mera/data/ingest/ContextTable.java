package mera.data.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.school.Mention;
import mera.data.school.SchoolCode;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Reads context data: one row a school in each sheet, a column a question. Columns with personal
 * data are dropped here and stand nowhere after.
 */
final class ContextTable {

  /** Columns that name the school or the row, beside those that answer questions. */
  private static final Set<Column> NAMING =
      Set.of(
          Column.SCHOOL,
          Column.LOGIN,
          Column.NAME,
          Column.REGION,
          Column.REGION_CODE,
          Column.MUNICIPALITY,
          Column.UPLOADED,
          Column.NUMBER);

  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<!\\p{L})(?:фио|ф\\. ?и\\. ?о)(?!\\p{L})|фамили|отчеств|телефон|e-?mail|снилс|паспорт"
              + "|электронн\\S+ (?:почт|адрес)|адрес эл|(?:^|\\. )(?:директор|руководитель|контакт.*)$");

  /** A person's name or an e-mail address, wherever it stands. */
  private static final Pattern PERSON =
      Pattern.compile(
          "\\S+@\\S+|\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)? \\p{Lu}\\p{Ll}+"
              + " \\p{Lu}\\p{Ll}+(?:вич|вна|ична|инична|ьич|оглы|кызы)");

  private static final Pattern DAY =
      Pattern.compile("(\\d{2})\\.(\\d{2})\\.(20\\d{2})(.*)", Pattern.DOTALL);
  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}(?:\\.\\d+)*\\.\\s*");

  private final Source source;
  private final Map<String, Answers> schools = new LinkedHashMap<>();
  private final SequencedSet<String> dropped = new LinkedHashSet<>();
  private String latest = "";

  /** What a school has answered so far, and when. */
  private record Answers(Mention school, String uploaded, Map<String, String> byQuestion) {}

  private ContextTable(Source source) {
    this.source = source;
  }

  static Content read(Source source, List<Table> tables) throws Refusal {
    ContextTable reading = new ContextTable(source);
    for (Table table : tables) {
      reading.read(table);
    }
    reading.noteDropped();
    Optional<Integer> uploaded =
        reading.latest.isEmpty()
            ? Optional.empty()
            : Optional.of(Integer.parseInt(reading.latest.substring(0, 4)));
    Optional<Integer> year =
        uploaded.isPresent() ? TableYear.orBeside(source, uploaded) : TableYear.of(source, tables);
    return reading.content(year.orElseThrow(() -> Sentences.noYear(source.name())));
  }

  private Content content(int year) {
    List<SchoolValue> values = new ArrayList<>();
    for (Answers answers : schools.values()) {
      answers
          .byQuestion()
          .forEach(
              (question, answer) ->
                  values.add(
                      new SchoolValue(
                          answers.school().key(), Topic.CONTEXT, year, question, answer)));
    }
    source.counts().stored += schools.size();
    return Content.values(values, schools.values().stream().map(Answers::school).toList());
  }

  private void read(Table table) throws Refusal {
    Map<Integer, String> questions = questions(table.header());
    Map<String, Answers> ofSheet = new LinkedHashMap<>();
    SideRows sides = new SideRows(source, table.top().name());
    try (Rows lines = source.book().open(table.top().sheet())) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (line.number() > table.header().row() && SideRows.hasText(line)) {
          take(table, line, questions, ofSheet, sides);
          source.pace().step();
        }
      }
    }
    sides.end();
    ofSheet.forEach(this::join);
  }

  /** Columns that answer something, by their captions. */
  private Map<Integer, String> questions(Header header) {
    Map<Integer, String> questions = new LinkedHashMap<>();
    List<Integer> naming = NAMING.stream().map(header::column).toList();
    for (int i = 0; i < header.cells().size(); i++) {
      String caption = Cells.oneLine(header.cells().get(i));
      if (caption.isEmpty() || naming.contains(i)) {
        continue;
      }
      if (PERSONAL.matcher(Cells.caption(caption)).find()) {
        dropped.add(caption);
      } else {
        boolean again = questions.containsValue(caption);
        questions.put(i, again ? caption + " (столбец " + (i + 1) + ")" : caption);
      }
    }
    return questions;
  }

  private void take(
      Table table,
      Line line,
      Map<Integer, String> questions,
      Map<String, Answers> ofSheet,
      SideRows sides) {
    Header header = table.header();
    String cell =
        line.text(header.column(Column.SCHOOL)) + " " + line.text(header.column(Column.LOGIN));
    Optional<String> code = SchoolCode.in(cell);
    if (code.isEmpty()) {
      if (!sides.take(line)) {
        source.counts().rejected++;
        source
            .problems()
            .add(
                Source.sheetName(table.top()),
                line.number(),
                header
                    .layout()
                    .shown(header.column(Column.SCHOOL) >= 0 ? Column.SCHOOL : Column.LOGIN),
                null,
                "no-login",
                "логин школы не указан или записан не так, строка не учтена – нужен логин вида"
                    + " edu980012.");
      }
      return;
    }
    Answers answers = answers(header, line, code.get(), questions);
    Answers before = ofSheet.get(code.get());
    boolean newer = before == null || answers.uploaded().compareTo(before.uploaded()) >= 0;
    if (before != null) {
      source.counts().ignored++;
      source
          .problems()
          .add(
              Source.sheetName(table.top()),
              line.number(),
              null,
              answers.school().login(),
              "school-twice",
              "школа уже стоит выше, учтены ответы, загруженные позже – оставьте одну строку.");
    }
    if (newer) {
      ofSheet.put(code.get(), answers);
    }
  }

  private Answers answers(Header header, Line line, String code, Map<Integer, String> questions) {
    Map<String, String> byQuestion = new LinkedHashMap<>();
    String inn = null;
    String oge = null;
    String ege = null;
    for (Map.Entry<Integer, String> question : questions.entrySet()) {
      String text = Cells.oneLine(line.text(question.getKey()));
      if (PERSON.matcher(text).find()) {
        dropped.add(question.getValue());
        continue;
      }
      if (!ReportRow.isNothing(text)) {
        byQuestion.put(question.getValue(), RatingTable.number(text));
      }
      String bare = NUMBERED.matcher(Cells.caption(question.getValue())).replaceFirst("");
      inn = bare.equals("инн") ? SchoolCells.known(text) : inn;
      oge = bare.equals("код огэ") ? SchoolCells.known(text) : oge;
      ege = bare.equals("код егэ") ? SchoolCells.known(text) : ege;
    }
    return new Answers(
        mention(header, line, code, inn, oge, ege), uploaded(header, line), byQuestion);
  }

  private static Mention mention(
      Header header,
      Line line,
      String code,
      @Nullable String inn,
      @Nullable String oge,
      @Nullable String ege) {
    String school = line.text(header.column(Column.SCHOOL));
    String login =
        SchoolCode.loginIn(school)
            .or(() -> SchoolCode.loginIn(line.text(header.column(Column.LOGIN))))
            .orElseThrow();
    String name = secondPart(school);
    return new Mention(
        code,
        login,
        oge,
        ege,
        inn,
        name.isEmpty() ? Cells.oneLine(line.text(header.column(Column.NAME))) : name,
        municipality(line.text(header.column(Column.MUNICIPALITY))));
  }

  private static String municipality(String cell) {
    String name = secondPart(cell);
    return name.isEmpty() ? Cells.oneLine(cell) : name;
  }

  /** Of a composite cell «code | name». */
  private static String secondPart(String cell) {
    int bar = cell.indexOf('|');
    return bar < 0 ? "" : Cells.oneLine(cell.substring(bar + 1));
  }

  /** Year, month, day and time, so that the order of texts is the order of time. */
  private String uploaded(Header header, Line line) {
    Matcher day = DAY.matcher(line.text(header.column(Column.UPLOADED)));
    if (!day.matches()) {
      return "";
    }
    String when = day.group(3) + day.group(2) + day.group(1) + day.group(4);
    latest = when.compareTo(latest) > 0 ? when : latest;
    return when;
  }

  private void join(String code, Answers more) {
    Answers known = schools.putIfAbsent(code, more);
    if (known != null) {
      more.byQuestion().forEach(known.byQuestion()::putIfAbsent);
      schools.put(
          code,
          new Answers(
              completed(known.school(), more.school()), known.uploaded(), known.byQuestion()));
    }
  }

  private static Mention completed(Mention first, Mention second) {
    return new Mention(
        first.key(),
        first.login(),
        first.ogeCode() == null ? second.ogeCode() : first.ogeCode(),
        first.egeCode() == null ? second.egeCode() : first.egeCode(),
        first.inn() == null ? second.inn() : first.inn(),
        first.name().isEmpty() ? second.name() : first.name(),
        first.municipality().isEmpty() ? second.municipality() : first.municipality());
  }

  private void noteDropped() {
    if (!dropped.isEmpty()) {
      source
          .problems()
          .note(
              "Личные данные не взяты из столбцов: "
                  + String.join(", ", dropped.stream().map(caption -> "«" + caption + "»").toList())
                  + ".");
    }
  }
}
