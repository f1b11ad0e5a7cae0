package mera.data.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.school.Mention;
import mera.data.school.SchoolCode;
import org.jspecify.annotations.Nullable;

/** Schools that the rows of a file name; each is worked out once. */
final class Mentions {

  private final Map<String, Mention> schools = new LinkedHashMap<>();
  private final Map<String, Optional<Mention>> byCell = new HashMap<>();

  /** The school that this cell has named before; null: it is new, {@link #add} it. */
  @Nullable Optional<Mention> known(String cell) {
    return byCell.get(cell);
  }

  /**
   * @param cell a login, or a composite cell «login | name»
   * @param name name of the school; empty: the second part of the cell
   * @param municipality name, or a composite cell «code | name»
   * @return the school; empty when the cell holds no login
   */
  Optional<Mention> add(String cell, String name, String municipality) {
    Optional<Mention> school =
        SchoolCode.loginIn(cell)
            .map(
                login ->
                    Mention.ofLogin(
                        SchoolCode.in(login).orElseThrow(),
                        login,
                        SchoolTexts.school(
                            name.isEmpty() ? secondPart(cell, "") : Cells.oneLine(name)),
                        SchoolTexts.municipality(secondPart(municipality, municipality))));
    byCell.put(cell, school);
    school.ifPresent(found -> schools.putIfAbsent(found.key(), found));
    return school;
  }

  /** The school of all rows, in a table that names none. */
  void only(Mention school) {
    byCell.put("", Optional.of(school));
    schools.putIfAbsent(school.key(), school);
  }

  private static String secondPart(String cell, String without) {
    int bar = cell.indexOf('|');
    return Cells.oneLine(bar < 0 ? without : cell.substring(bar + 1));
  }

  /** In the order in which they were first named. */
  List<Mention> list() {
    return List.copyOf(schools.values());
  }
}
