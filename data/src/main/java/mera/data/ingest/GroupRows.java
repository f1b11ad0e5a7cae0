package mera.data.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mera.data.school.SchoolCode;
import org.jspecify.annotations.Nullable;

/**
 * Group rows of ФИС ОКО («МБОУ …(edu980012) | Кол-во участников: 89») stand before the pupils of a
 * school and tell how many have to come: a file cut short is found out so.
 */
final class GroupRows {

  private final Problems problems;
  private final @Nullable String sheet;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, int[]> present = new HashMap<>();
  private String lastLogin = "";
  private int[] last = new int[1];

  private record Group(int row, int participants) {}

  GroupRows(Problems problems, @Nullable String sheet) {
    this.problems = problems;
    this.sheet = sheet;
  }

  /** Is this row, which holds no result, a group row? Its only cell is the title of the group. */
  boolean take(Line line) {
    String title = "";
    for (int i = 0; i < line.width(); i++) {
      String text = line.text(i);
      if (!text.isEmpty() && !title.isEmpty()) {
        return false;
      }
      title = text.isEmpty() ? title : text;
    }
    if (title.indexOf('(') < 0 && title.indexOf('|') < 0) {
      return false;
    }
    Optional<String> login = SchoolCode.loginIn(title);
    int participants = Cells.whole(title.substring(title.lastIndexOf(':') + 1));
    if (login.isPresent() && participants >= 0) {
      groups.put(login.get(), new Group(line.number(), participants));
    }
    return true;
  }

  /** A present pupil of the school with this login. */
  void count(String login) {
    if (!login.equals(lastLogin)) {
      lastLogin = login;
      last = present.computeIfAbsent(login, school -> new int[1]);
    }
    last[0]++;
  }

  void end() {
    groups.forEach(
        (login, group) -> {
          int[] counted = present.getOrDefault(login, new int[1]);
          if (counted[0] != group.participants()) {
            problems.add(
                sheet,
                group.row(),
                null,
                login,
                "group-count",
                "в заголовке школы участников "
                    + group.participants()
                    + ", а строк "
                    + counted[0]
                    + " – похоже, файл неполный, выгрузите его заново.");
          }
        });
  }
}
