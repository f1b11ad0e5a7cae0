package mera.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mera.data.ingest.PaperTable;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.tutor.Agreement;
import mera.data.tutor.Support;
import org.jspecify.annotations.Nullable;

/**
 * A table of support that somebody filled in, before it is stored. An empty cell leaves what the
 * register has; a dash empties it; «нет» as the tutor decides that there is none.
 *
 * @param file its name
 * @param rows rows of the table that name a known school
 * @param changed the rows of the register that would change, in the order of the table
 * @param problems what was left out, and why
 */
public record SupportReading(String file, int rows, List<Support> changed, List<Problem> problems) {

  public SupportReading {
    changed = List.copyOf(changed);
    problems = List.copyOf(problems);
  }

  /** What a column holds. */
  private enum Cell {
    CODE,
    SCHOOL,
    TUTOR_CODE,
    TUTOR,
    MENTOR,
    CURATOR,
    NUMBER,
    DATE,
    SUBJECT,
    NOTE
  }

  /** The first table whose header names the school and something of its support. */
  static SupportReading of(
      String file, List<PaperTable> tables, Collection<School> schools, Map<String, Support> known)
      throws Refusal {
    for (PaperTable table : tables) {
      for (PaperTable.Row row : table.rows()) {
        Map<Cell, Integer> columns = columns(row);
        boolean school = columns.containsKey(Cell.CODE) || columns.containsKey(Cell.SCHOOL);
        if (school && columns.keySet().stream().anyMatch(cell -> cell.compareTo(Cell.SCHOOL) > 0)) {
          return new Pass(file, table, columns, schools, known).read(row);
        }
      }
    }
    throw new Refusal(
        Refusal.Reason.INCOMPLETE,
        "В «"
            + file
            + "» нет таблицы сопровождения: нужна строка заголовков с графой «Школа» или «Код"
            + " школы» и хотя бы одной из граф «Школа-тьютор», «Наставник», «Куратор», «Номер"
            + " договора».");
  }

  private static Map<Cell, Integer> columns(PaperTable.Row row) {
    Map<Cell, Integer> columns = new EnumMap<>(Cell.class);
    for (PaperTable.Cell cell : row.cells()) {
      caption(cell.text()).ifPresent(found -> columns.putIfAbsent(found, cell.column()));
    }
    return columns;
  }

  private static Optional<Cell> caption(String text) {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    boolean code = words.contains("код") || words.contains("логин");
    Cell cell = null;
    if (words.length() > 80) {
      return Optional.empty();
    } else if (words.contains("тьютор")) {
      cell = code ? Cell.TUTOR_CODE : Cell.TUTOR;
    } else if (words.contains("наставник") || words.contains("методист")) {
      cell = Cell.MENTOR;
    } else if (words.contains("куратор")) {
      cell = Cell.CURATOR;
    } else if (words.contains("предмет")) {
      cell = Cell.SUBJECT;
    } else if (words.contains("дата")) {
      cell = Cell.DATE;
    } else if (words.contains("договор")) {
      cell = Cell.NUMBER;
    } else if (words.contains("примечани")) {
      cell = Cell.NOTE;
    } else if (code) {
      cell = Cell.CODE;
    } else if (words.contains("школ") || words.contains("организац")) {
      cell = Cell.SCHOOL;
    }
    return Optional.ofNullable(cell);
  }

  /** One reading of a table. */
  private static final class Pass {

    private final String file;
    private final PaperTable table;
    private final Map<Cell, Integer> columns;
    private final Map<String, Support> known;
    private final Map<String, School> byCode = new HashMap<>();
    private final Map<String, List<School>> byName = new HashMap<>();
    private final Map<String, Support> read = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int rows;

    Pass(
        String file,
        PaperTable table,
        Map<Cell, Integer> columns,
        Collection<School> schools,
        Map<String, Support> known) {
      this.file = file;
      this.table = table;
      this.columns = columns;
      this.known = known;
      for (School school : schools) {
        byCode.put(school.code(), school);
        byCode.putIfAbsent(school.login(), school);
        byName.computeIfAbsent(folded(school.name()), any -> new ArrayList<>()).add(school);
      }
    }

    SupportReading read(PaperTable.Row header) {
      for (PaperTable.Row row : table.rows()) {
        if (row.number() > header.number()) {
          school(row, text(row, Cell.CODE), text(row, Cell.SCHOOL), "школа")
              .ifPresent(school -> row(row, school));
        }
      }
      List<Support> changed =
          read.values().stream()
              .filter(
                  one ->
                      !one.equals(
                          known.getOrDefault(one.schoolCode(), Support.none(one.schoolCode()))))
              .toList();
      return new SupportReading(file, rows, changed, problems);
    }

    private void row(PaperTable.Row row, School school) {
      rows++;
      if (read.containsKey(school.code())) {
        say(
            row,
            "school-twice",
            school.name(),
            "школа «" + school.name() + "» стоит второй раз: взята последняя строка.");
      }
      Support support = known.getOrDefault(school.code(), Support.none(school.code()));
      support = tutor(row, school, support);
      support = support.withMentor(next(row, Cell.MENTOR, support.mentor()));
      support = support.withCurator(next(row, Cell.CURATOR, support.curator()));
      support = support.withNote(next(row, Cell.NOTE, support.note()));
      read.put(school.code(), support.withAgreement(agreement(row, support.agreement())));
    }

    private Support tutor(PaperTable.Row row, School school, Support support) {
      String code = text(row, Cell.TUTOR_CODE);
      String name = text(row, Cell.TUTOR);
      String said = code.isEmpty() ? name : code;
      if (said.isEmpty()) {
        return support;
      }
      if (isDash(said)) {
        return support.opened();
      }
      String plain = folded(said);
      if (plain.equals("нет") || plain.startsWith("без ")) {
        return support.withTutor(null);
      }
      Optional<School> tutor = school(row, code, name, "школа-тьютор");
      if (tutor.filter(one -> one.code().equals(school.code())).isPresent()) {
        say(row, "tutor-is-self", said, "школа не может быть тьютором самой себе.");
        return support;
      }
      return tutor.map(one -> support.withTutor(one.code())).orElse(support);
    }

    private Agreement agreement(PaperTable.Row row, Agreement old) {
      String number = next(row, Cell.NUMBER, old.number()).replaceFirst("^№\\s*", "");
      return new Agreement(number, date(row, old.date()), next(row, Cell.SUBJECT, old.subject()));
    }

    private @Nullable LocalDate date(PaperTable.Row row, @Nullable LocalDate old) {
      String text = text(row, Cell.DATE);
      if (text.isEmpty()) {
        return old;
      }
      if (isDash(text)) {
        return null;
      }
      try {
        return Agreement.day(text);
      } catch (Refusal unclear) {
        say(row, "agreement-date", text, "дата договора «" + text + "» не понята: 01.09.2026.");
        return old;
      }
    }

    private Optional<School> school(PaperTable.Row row, String code, String name, String what) {
      if (!code.isEmpty() && !isDash(code)) {
        School found = byCode.get(code);
        if (found == null) {
          say(row, "unknown-school", code, what + " с кодом «" + code + "» не найдена в реестре.");
        }
        return Optional.ofNullable(found);
      }
      if (name.isEmpty()) {
        return Optional.empty();
      }
      List<School> found = byName.getOrDefault(folded(name), List.of());
      if (found.size() != 1) {
        String why =
            found.isEmpty()
                ? "не найдена в реестре: укажите код."
                : "не одна в реестре: укажите код.";
        say(row, "unknown-school", name, what + " «" + name + "» " + why);
        return Optional.empty();
      }
      return Optional.of(found.getFirst());
    }

    private String next(PaperTable.Row row, Cell cell, String old) {
      String text = text(row, cell);
      int most =
          cell == Cell.NUMBER ? 100 : cell == Cell.MENTOR || cell == Cell.CURATOR ? 500 : 1000;
      if (text.length() > most) {
        String brief = text.substring(0, 60);
        say(
            row,
            "too-long",
            brief,
            "больше " + most + " знаков не хранится, сократите: «" + brief + "…».");
        return old;
      }
      return text.isEmpty() ? old : isDash(text) ? "" : text;
    }

    private String text(PaperTable.Row row, Cell cell) {
      Integer column = columns.get(cell);
      return column == null ? "" : row.text(column).replaceAll("\\s+", " ").strip();
    }

    private void say(PaperTable.Row row, String rule, String value, String sentence) {
      problems.add(
          new Problem(
              file,
              table.name(),
              row.number(),
              null,
              value,
              rule,
              "Строка " + row.number() + ": " + sentence));
    }
  }

  private static boolean isDash(String text) {
    return text.matches("[-–—]");
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replaceAll("[«»\"„“”]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
