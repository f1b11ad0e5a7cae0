package mera.data.ingest;

import java.util.Optional;
import mera.data.ingest.Layout.Header;
import mera.data.school.Mention;
import mera.data.school.SchoolCode;
import org.jspecify.annotations.Nullable;

/** The school of a row: by its login, else by its taxpayer number, else by its name. */
final class SchoolCells {

  private SchoolCells() {}

  /**
   * @param municipality of the row, also where it stands only in a row above
   * @return empty when the row names no school
   */
  static Optional<Mention> of(Header header, Line line, String municipality) {
    String name = Cells.oneLine(line.text(header.column(Column.NAME)));
    String login = Cells.withoutBlanks(line.text(header.column(Column.LOGIN)));
    String inn = known(line.text(header.column(Column.INN)));
    Optional<String> code = SchoolCode.in(login);
    if (code.isPresent()) {
      String found = SchoolCode.loginIn(login).orElseThrow();
      return Optional.of(new Mention(code.get(), found, null, null, inn, name, municipality));
    }
    if (inn != null) {
      return Optional.of(new Mention("inn:" + inn, null, null, null, inn, name, municipality));
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(Mention.ofName(name, municipality));
  }

  /** A code as the cell has it; null for none: empty, «нет», a dash. */
  static @Nullable String known(String cell) {
    String code = Cells.withoutBlanks(cell);
    return ReportRow.isNothing(code) || code.equalsIgnoreCase("нет") || code.equals("0")
        ? null
        : code;
  }
}
