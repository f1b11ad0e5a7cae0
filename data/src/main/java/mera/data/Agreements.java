package mera.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mera.data.document.Document;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Sides;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;
import mera.data.document.Folder;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.order.Case;
import mera.data.order.PersonName;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.tutor.Agreement;
import mera.data.tutor.Support;
import mera.data.tutor.SupportLine;

/**
 * Drafts of network agreements (договор о сетевом взаимодействии) between listed schools and their
 * tutors, from the register of support; what is not known is a blank to be filled by hand.
 */
public final class Agreements {

  /** Why there is nothing to write. */
  public static final String NONE =
      "Договоров нет: ни у одной школы списка не выбрана школа-тьютор.";

  private static final String BLANK = "________";
  private static final String TITLE = "ДОГОВОР О СЕТЕВОМ ВЗАИМОДЕЙСТВИИ";

  private static final int LONGEST_NAME = 80;

  private Agreements() {}

  /** The draft for one school and its tutor. */
  static Document document(School school, School tutor, Support support) {
    Agreement agreement = support.agreement();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.heading(
            1, TITLE + " № " + (agreement.number().isEmpty() ? BLANK : agreement.number())));
    blocks.add(new Sides(BLANK, agreement.day().isEmpty() ? "от " + BLANK : agreement.day()));
    blocks.add(new Space(1));
    blocks.add(
        Paragraph.body(
            party(school, "Школа")
                + " и "
                + party(tutor, "Школа-тьютор")
                + " заключили настоящий договор о нижеследующем."));
    chapter(
        blocks,
        "1. Предмет договора",
        "1.1. "
            + (agreement.subject().isEmpty()
                ? "Стороны вместе работают над повышением качества образования в Школе."
                : "Предмет договора: " + plain(agreement.subject()) + "."),
        "1.2. Взаимодействие безвозмездное и ведётся по плану, который Стороны согласуют в течение"
            + " месяца после подписания договора.");
    chapter(
        blocks,
        "2. Обязанности Сторон",
        "2.1. Школа-тьютор проводит открытые уроки и консультации, делится методическими"
            + " материалами, помогает разбирать результаты оценочных процедур.",
        "2.2. Школа направляет своих педагогов на совместные мероприятия, применяет полученный опыт"
            + " и сообщает Школе-тьютору о результатах.",
        "2.3. Каждая Сторона назначает ответственного за взаимодействие приказом руководителя."
            + person("Методист-наставник", support.mentor())
            + person("Куратор", support.curator()));
    chapter(
        blocks,
        "3. Срок действия и прочие условия",
        "3.1. Договор действует со дня подписания до " + BLANK + ".",
        "3.2. Изменения оформляются письменно. Каждая Сторона может отказаться от договора,"
            + " предупредив другую за месяц.",
        "3.3. Договор составлен в двух экземплярах, по одному для каждой Стороны.");
    chapter(blocks, "4. Подписи Сторон");
    blocks.add(signatures(school, tutor));
    return new Document(
        "Договор о сетевом взаимодействии: " + school.name() + ", " + tutor.name(),
        List.of(new Section(Orientation.PORTRAIT, blocks)));
  }

  private static String party(School school, String called) {
    String director = school.director();
    return school.name()
        + " (далее – "
        + called
        + ") в лице директора "
        + (director == null || director.isBlank()
            ? BLANK
            : PersonName.of(director).withInitials(Case.GENITIVE))
        + " на основании устава";
  }

  private static String person(String post, String name) {
    return name.isEmpty() ? "" : " " + post + ": " + plain(name) + ".";
  }

  private static String plain(String text) {
    return text.strip().replaceFirst("\\.+$", "");
  }

  private static void chapter(List<Block> blocks, String heading, String... points) {
    blocks.add(new Space(1));
    blocks.add(Paragraph.heading(2, heading));
    for (String point : points) {
      blocks.add(Paragraph.body(point));
    }
  }

  private static Table signatures(School school, School tutor) {
    return new Table(
        List.of(new Column("Школа", 85, Align.LEFT), new Column("Школа-тьютор", 85, Align.LEFT)),
        List.of(
            row(school.name(), tutor.name()),
            row("Адрес: " + BLANK, "Адрес: " + BLANK),
            row("Директор " + BLANK + signed(school), "Директор " + BLANK + signed(tutor)),
            row("М.П.", "М.П.")));
  }

  private static String signed(School school) {
    String director = school.director();
    if (director == null || director.isBlank()) {
      return "";
    }
    PersonName name = PersonName.of(director);
    return " " + (name.initials() + " " + name.surname()).strip();
  }

  private static Row row(String left, String right) {
    return new Row(List.of(Cell.of(left), Cell.of(right)), false);
  }

  /**
   * Writes a draft for each school that has a tutor.
   *
   * @param folder made where it is missing
   * @return the files by the code of the school
   * @throws Refusal when no school has one
   */
  public static Map<String, Path> write(List<SupportLine> lines, Format format, Path folder)
      throws Refusal {
    List<SupportLine> paired = lines.stream().filter(line -> line.tutor() != null).toList();
    if (paired.isEmpty()) {
      throw new Refusal(Refusal.Reason.INCOMPLETE, NONE);
    }
    Folder.make(folder);
    Map<String, Path> files = new LinkedHashMap<>();
    for (SupportLine line : paired) {
      School school = line.school();
      Path file = Folder.file(folder, files.values(), fileName(school), format);
      format.write(
          document(school, Objects.requireNonNull(line.tutor()), line.support()),
          LayoutProfile.standard(),
          file);
      files.put(school.code(), file);
    }
    return files;
  }

  private static String fileName(School school) {
    String name = school.name().replaceAll("[\\\\/:*?\"<>|«»\\s]+", " ").strip();
    String brief = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
    return "Договор – " + school.code() + " " + brief;
  }
}
