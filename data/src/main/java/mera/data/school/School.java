package mera.data.school;

import org.jspecify.annotations.Nullable;

/**
 * A school (образовательная организация) of the register.
 *
 * @param code the key: the six digits of the login, or the register's own code abroad
 * @param login login in ФИС ОКО such as {@code edu980012}; the prefix tells the kind ({@code ksh}
 *     special, {@code spo} college); equal to the code where there are no logins
 * @param name short name as printed in orders
 * @param municipality municipal district or town
 * @param kind СОШ, ООШ, Гимназия …; empty when unknown
 * @param exclusion why the school takes no part in the selection (neutral Russian words); null:
 *     takes part
 * @param inn taxpayer number
 * @param ogeCode code in the ОГЭ protocols
 * @param egeCode code in the ЕГЭ protocols
 * @param director head in the nominative, as the register has it
 * @param mainCode code of the main school, for a branch
 * @param successorCode code of the school that this one was joined to; its results stay under its
 *     own code. Null: it is there
 */
public record School(
    String code,
    String login,
    String name,
    String municipality,
    String kind,
    @Nullable String exclusion,
    @Nullable String inn,
    @Nullable String ogeCode,
    @Nullable String egeCode,
    @Nullable String director,
    @Nullable String mainCode,
    @Nullable String successorCode) {

  /** A school as a register has it. */
  public School(
      String code,
      String login,
      String name,
      String municipality,
      String kind,
      @Nullable String exclusion,
      @Nullable String inn,
      @Nullable String ogeCode,
      @Nullable String egeCode,
      @Nullable String director,
      @Nullable String mainCode) {
    this(
        code,
        login,
        name,
        municipality,
        kind,
        exclusion,
        inn,
        ogeCode,
        egeCode,
        director,
        mainCode,
        null);
  }

  /** The same with the codes that a mention knows and the register does not. */
  public School completed(Mention mention) {
    return new School(
        code,
        login,
        name,
        municipality,
        kind,
        exclusion,
        inn == null ? mention.inn() : inn,
        ogeCode == null ? mention.ogeCode() : ogeCode,
        egeCode == null ? mention.egeCode() : egeCode,
        director,
        mainCode,
        successorCode);
  }

  /** A school of which no more is known than its code and names. */
  public static School named(String code, String login, String name, String municipality) {
    return new School(code, login, name, municipality, "", null, null, null, null, null, null);
  }

  /** The same school, joined to another one: it takes no part in the selection any more. */
  public School joinedTo(School successor) {
    return with("присоединена к " + successor.name(), successor.code());
  }

  /**
   * The same school as another register has it, joined where this one is.
   *
   * @param fresh the row of the new register
   */
  public School renewed(School fresh) {
    return successorCode == null ? fresh : fresh.with(exclusion, successorCode);
  }

  private School with(@Nullable String newExclusion, @Nullable String newSuccessor) {
    return new School(
        code,
        login,
        name,
        municipality,
        kind,
        newExclusion,
        inn,
        ogeCode,
        egeCode,
        director,
        mainCode,
        newSuccessor);
  }

  /** Does the school take part in the selection? */
  public boolean takesPart() {
    return exclusion == null;
  }
}
