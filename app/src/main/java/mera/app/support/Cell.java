package mera.app.support;

import mera.data.problem.Refusal;
import mera.data.tutor.Agreement;
import mera.data.tutor.Support;
import mera.data.tutor.SupportLine;

/** A cell of the register that can be typed into. */
enum Cell {
  TUTOR("Школа-тьютор", 13),
  MENTOR("Методист-наставник", 10),
  CURATOR("Куратор", 9),
  NUMBER("Договор №", 6),
  DATE("Дата", 6),
  SUBJECT("Предмет договора", 10),
  NOTE("Примечание", 8);

  private final String caption;
  private final double width;

  Cell(String caption, double width) {
    this.caption = caption;
    this.width = width;
  }

  String caption() {
    return caption;
  }

  /** In em. */
  double width() {
    return width;
  }

  /** What stands in it. */
  String text(SupportLine line) {
    Support support = line.support();
    return switch (this) {
      case TUTOR -> line.tutorName();
      case MENTOR -> support.mentor();
      case CURATOR -> support.curator();
      case NUMBER -> support.agreement().number();
      case DATE -> support.agreement().day();
      case SUBJECT -> support.agreement().subject();
      case NOTE -> support.note();
    };
  }

  /**
   * The row with another text in this cell; not for the tutor, which is a school.
   *
   * @throws Refusal a day that is none
   */
  Support with(Support support, String typed) throws Refusal {
    String text = typed.replaceAll("\\s+", " ").strip();
    Agreement old = support.agreement();
    return switch (this) {
      case TUTOR -> throw new IllegalArgumentException("a tutor is a school");
      case MENTOR -> support.withMentor(text);
      case CURATOR -> support.withCurator(text);
      case NUMBER ->
          support.withAgreement(
              new Agreement(text.replaceFirst("^№\\s*", ""), old.date(), old.subject()));
      case DATE ->
          support.withAgreement(new Agreement(old.number(), Agreement.day(text), old.subject()));
      case SUBJECT -> support.withAgreement(new Agreement(old.number(), old.date(), text));
      case NOTE -> support.withNote(text);
    };
  }
}
