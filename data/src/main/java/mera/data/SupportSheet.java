package mera.data;

import java.util.ArrayList;
import java.util.List;
import mera.data.document.DataSheet;
import mera.data.document.DataSheet.Column;
import mera.data.document.DataSheet.Kind;
import mera.data.tutor.Support;
import mera.data.tutor.SupportLine;
import mera.data.tutor.SupportRemark;
import org.jspecify.annotations.Nullable;

/** The register of support as a sheet; {@link SupportReading} reads it back. */
final class SupportSheet {

  private static final List<Column> COLUMNS =
      List.of(
          column("Код школы", 12),
          column("Школа", 40),
          column("Муниципалитет", 24),
          column("Код тьютора", 12),
          column("Школа-тьютор", 40),
          column("Методист-наставник", 30),
          column("Куратор", 30),
          column("Номер договора", 16),
          column("Дата договора", 14),
          column("Предмет договора", 40),
          column("Примечание", 30));

  private SupportSheet() {}

  private static Column column(String caption, double width) {
    return new Column(caption, Kind.TEXT, width);
  }

  static List<DataSheet> of(List<SupportLine> lines) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    List<List<@Nullable Object>> remarks = new ArrayList<>();
    for (SupportLine line : lines) {
      Support support = line.support();
      List<@Nullable Object> row = new ArrayList<>();
      row.add(line.school().code());
      row.add(line.school().name());
      row.add(line.school().municipality());
      row.add(support.tutorCode());
      row.add(line.tutorName());
      row.add(support.mentor());
      row.add(support.curator());
      row.add(support.agreement().number());
      row.add(support.agreement().day());
      row.add(support.agreement().subject());
      row.add(support.note());
      rows.add(row);
      for (SupportRemark remark : line.remarks()) {
        List<@Nullable Object> said = new ArrayList<>();
        said.add(line.school().code());
        said.add(line.school().name());
        said.add(remark.sentence());
        remarks.add(said);
      }
    }
    DataSheet register = new DataSheet("Сопровождение", COLUMNS, rows);
    DataSheet checks =
        new DataSheet(
            "Замечания",
            List.of(column("Код", 12), column("Школа", 40), column("Замечание", 80)),
            remarks);
    return remarks.isEmpty() ? List.of(register) : List.of(register, checks);
  }
}
