package mera.data.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.school.SchoolCode;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.jspecify.annotations.Nullable;

/** Reads a register: one row a school. */
final class RegisterTable {

  private final Source source;
  private final RowCounts counts;
  private final Map<String, School> schools = new LinkedHashMap<>();
  private final Map<Column, CodeColumn> codes = new EnumMap<>(Column.class);
  private final Map<String, String> pupils = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();

  private RegisterTable(Source source) {
    this.source = source;
    this.counts = source.counts();
  }

  static Content read(Source source, List<Table> tables) throws Refusal {
    RegisterTable reading = new RegisterTable(source);
    for (Table table : tables) {
      Header header = table.header();
      reading.startCodes(Source.sheetName(table.top()), header);
      SideRows sides = new SideRows(source, table.top().name());
      try (Rows lines = source.book().open(table.top().sheet())) {
        for (Line line = lines.next(); line != null; line = lines.next()) {
          if (line.number() > header.row()) {
            reading.take(Source.sheetName(table.top()), header, line, sides);
            source.pace().step();
          }
        }
      }
      reading.codes.values().forEach(CodeColumn::end);
      sides.end();
    }
    return Content.register(
        reading.withMainSchools(), reading.values(TableYear.of(source, tables).orElse(0)));
  }

  private void startCodes(@Nullable String sheet, Header header) {
    for (Column column : List.of(Column.LOGIN, Column.INN, Column.OGE_CODE, Column.EGE_CODE)) {
      codes.put(column, new CodeColumn(source.problems(), sheet, header.layout().shown(column)));
    }
  }

  private String code(Header header, Line line, Column column) {
    return Objects.requireNonNull(codes.get(column)).code(line, header.column(column));
  }

  /**
   * Sizes and places of the schools; 0 for the year where neither the file nor the analyst says
   * one.
   */
  private List<SchoolValue> values(int year) {
    List<SchoolValue> values = new ArrayList<>();
    pupils.forEach(
        (code, number) ->
            values.add(new SchoolValue(code, Topic.CONTEXT, year, SchoolValue.PUPILS, number)));
    places.forEach(
        (code, place) ->
            values.add(new SchoolValue(code, Topic.CONTEXT, year, SchoolValue.PLACE, place)));
    return values;
  }

  private void take(@Nullable String sheet, Header header, Line line, SideRows sides) {
    String login = code(header, line, Column.LOGIN);
    String name = name(header, line);
    boolean nothing = login.isEmpty() && name.isEmpty();
    if (nothing || SchoolCode.in(login).isEmpty() && SideRows.isSide(line)) {
      if (SideRows.hasText(line)) {
        sides.add(line.number());
      }
      return;
    }
    Optional<String> code = code(login);
    if (code.isEmpty() || name.isEmpty()) {
      counts.rejected++;
      source
          .problems()
          .add(
              sheet,
              line.number(),
              header.layout().shown(code.isEmpty() ? Column.LOGIN : Column.NAME),
              login,
              code.isEmpty() ? "no-login" : "no-name",
              code.isEmpty()
                  ? "логин не указан или записан не так, школа не учтена – нужен логин вида"
                      + " edu980012."
                  : "наименование не указано, школа не учтена – допишите его.");
      return;
    }
    keep(sheet, line, school(header, line, code.get(), login, name));
    int number = line.whole(header.column(Column.PUPILS));
    if (number >= 0) {
      pupils.putIfAbsent(code.get(), Integer.toString(number));
    }
    String place = Cells.oneLine(line.text(header.column(Column.PLACE)));
    if (!place.isEmpty()) {
      places.putIfAbsent(code.get(), place);
    }
  }

  private void keep(@Nullable String sheet, Line line, School school) {
    School before = schools.putIfAbsent(school.code(), school);
    if (before == null) {
      counts.stored++;
      return;
    }
    counts.ignored++;
    schools.put(school.code(), completed(before, school));
    source
        .problems()
        .add(
            sheet,
            line.number(),
            null,
            school.login(),
            "school-twice",
            "школа «"
                + before.name()
                + "» уже стоит выше, из этой строки взято только недостающее – оставьте одну.");
  }

  private static School completed(School first, School second) {
    return new School(
        first.code(),
        first.login(),
        first.name(),
        first.municipality().isEmpty() ? second.municipality() : first.municipality(),
        first.kind().isEmpty() ? second.kind() : first.kind(),
        first.exclusion(),
        either(first.inn(), second.inn()),
        either(first.ogeCode(), second.ogeCode()),
        either(first.egeCode(), second.egeCode()),
        either(first.director(), second.director()),
        first.mainCode());
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }

  /** Six digits of a login; a code of another kind counts if it is all digits. */
  private static Optional<String> code(String login) {
    Optional<String> code = SchoolCode.in(login);
    boolean number = !login.isEmpty() && login.chars().allMatch(Character::isDigit);
    return code.isPresent() ? code : number ? Optional.of(login) : Optional.empty();
  }

  private static String name(Header header, Line line) {
    String name = Cells.oneLine(line.text(header.column(Column.NAME)));
    return name.isEmpty() ? Cells.oneLine(line.text(header.column(Column.FULL_NAME))) : name;
  }

  private School school(Header header, Line line, String code, String login, String name) {
    String kind = Cells.oneLine(line.text(header.column(Column.KIND)));
    return new School(
        code,
        SchoolCode.loginIn(login).orElse(login),
        name,
        Cells.oneLine(line.text(header.column(Column.MUNICIPALITY))),
        kind,
        exclusion(login, kind),
        known(code(header, line, Column.INN)),
        known(code(header, line, Column.OGE_CODE)),
        known(code(header, line, Column.EGE_CODE)),
        known(Cells.oneLine(line.text(header.column(Column.DIRECTOR)))),
        null);
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() || text.equals("-") || text.equalsIgnoreCase("нет") ? null : text;
  }

  /** Schools that methods leave out (identification.md, 11): by the login's prefix or the kind. */
  private static @Nullable String exclusion(String login, String kind) {
    String lower = kind.toLowerCase(Locale.ROOT);
    if (login.startsWith("ksh") || lower.startsWith("коррекц") || lower.startsWith("специальн")) {
      return "коррекционная школа";
    }
    if (login.startsWith("spo") || lower.startsWith("спо") || lower.startsWith("колледж")) {
      return "профессиональная образовательная организация";
    }
    if (lower.startsWith("вечерн")) {
      return "вечерняя школа";
    }
    return lower.startsWith("закрыт") ? "школа закрытого типа" : null;
  }

  /** A branch has the taxpayer number of its main school. */
  private List<School> withMainSchools() {
    Map<String, String> mainByInn = new LinkedHashMap<>();
    for (School school : schools.values()) {
      if (school.inn() != null && !isBranch(school)) {
        mainByInn.putIfAbsent(school.inn(), school.code());
      }
    }
    List<School> all = new ArrayList<>(schools.size());
    for (School school : schools.values()) {
      String main = school.inn() == null ? null : mainByInn.get(school.inn());
      all.add(isBranch(school) && main != null ? branch(school, main) : school);
    }
    return all;
  }

  private static boolean isBranch(School school) {
    String name = school.name().toLowerCase(Locale.ROOT);
    return name.startsWith("филиал") || name.contains(" филиал ") || name.endsWith(" филиал");
  }

  private static School branch(School school, String main) {
    return new School(
        school.code(),
        school.login(),
        school.name(),
        school.municipality(),
        school.kind(),
        school.exclusion(),
        school.inn(),
        school.ogeCode(),
        school.egeCode(),
        school.director(),
        main);
  }
}
