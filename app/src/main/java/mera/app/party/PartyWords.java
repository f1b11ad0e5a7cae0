package mera.app.party;

import java.util.ArrayList;
import java.util.List;
import mera.app.text.Words;
import mera.data.Directory.Entry;
import mera.data.document.DataSheet;
import mera.data.order.Case;
import mera.data.plan.Party;
import org.jspecify.annotations.Nullable;

/** How parties are called on the screen and in a spreadsheet. */
final class PartyWords {

  private PartyWords() {}

  static String kind(Party.Kind kind) {
    return switch (kind) {
      case BODY -> "Орган власти";
      case INSTITUTE -> "Учреждение";
      case MUNICIPAL -> "Муниципалитеты";
      case SCHOOLS -> "Школы";
      case SCHOOL_LEADERS -> "Руководители школ";
      case STAFF -> "Работники";
      case SCHOOL -> "Одна школа";
      case NOBODY -> "Не исполнитель";
    };
  }

  static String caption(Case in) {
    return switch (in) {
      case GENITIVE -> "Родительный";
      case DATIVE -> "Дательный";
      case ACCUSATIVE -> "Винительный";
      case INSTRUMENTAL -> "Творительный";
    };
  }

  static String head(Party party) {
    Party.Person person = party.person();
    return person == null ? "" : person.nom();
  }

  /** Has the party all forms that an order may need? */
  static boolean declined(Party party) {
    Party.Person person = party.person();
    boolean body = party.gen() != null && party.dat() != null && party.acc() != null;
    return body && (person == null || person.dat() != null && person.acc() != null);
  }

  /** «Мер: 3, документов: 1». */
  static String uses(Entry entry) {
    return "Назван: "
        + Words.count(entry.uses().measures(), "мера", "меры", "мер")
        + ", "
        + Words.count(entry.uses().orders(), "приказ", "приказа", "приказов")
        + ".";
  }

  /** What is searched for a party. */
  static String searched(Party party) {
    return String.join(" ", party.spellings()) + " " + head(party) + " " + kind(party.kind());
  }

  static DataSheet sheet(List<Entry> entries) {
    List<DataSheet.Column> columns = new ArrayList<>();
    for (String caption :
        List.of(
            "Полное наименование",
            "Краткое",
            "Далее –",
            "Вид",
            "Родительный",
            "Дательный",
            "Винительный",
            "Руководитель",
            "Должность",
            "Другие написания")) {
      columns.add(new DataSheet.Column(caption, DataSheet.Kind.TEXT, 28));
    }
    columns.add(new DataSheet.Column("Мер", DataSheet.Kind.NUMBER, 8));
    columns.add(new DataSheet.Column("Приказов", DataSheet.Kind.NUMBER, 10));
    return new DataSheet("Исполнители", columns, entries.stream().map(PartyWords::row).toList());
  }

  private static List<@Nullable Object> row(Entry entry) {
    Party party = entry.party();
    Party.Person person = party.person();
    Party.Post post = person == null ? null : person.post();
    List<@Nullable Object> row = new ArrayList<>();
    row.add(party.nom());
    row.add(party.shortName());
    row.add(party.abbreviation());
    row.add(kind(party.kind()));
    row.add(party.gen());
    row.add(party.dat());
    row.add(party.acc());
    row.add(head(party));
    row.add(post == null ? null : post.nom());
    row.add(String.join("; ", party.aliases()));
    row.add(entry.uses().measures());
    row.add(entry.uses().orders());
    return row;
  }
}
