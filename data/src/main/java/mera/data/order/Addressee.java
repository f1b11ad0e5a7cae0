package mera.data.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import mera.data.plan.Party;

/**
 * Whom a point speaks to or of, in the place of {@code {to}}. What is printed is stored and can be
 * edited: the forms are proposed, never made while printing.
 *
 * @param name body or post in the nominative: «Институт развития образования»
 * @param form as printed: «Институту развития образования»
 * @param person name in the nominative; empty: nobody is named
 * @param personForm as printed: «Ручьёвой Е.В.»
 * @param brackets the person stands in brackets, as after a body
 * @param acting the person only acts for the holder of the post: «и.о. директора школы»
 */
public record Addressee(
    String name, String form, String person, String personForm, boolean brackets, boolean acting) {

  // A file of an earlier program knows nobody who acts for another.
  @JsonCreator
  public Addressee {}

  /** A body, or the holder of a post. */
  public Addressee(String name, String form, String person, String personForm, boolean brackets) {
    this(name, form, person, personForm, brackets, false);
  }

  /** A party of the directory with its head, in the forms that the directory has. */
  public static Addressee of(Party party, Case in) {
    Party.Person head = party.person();
    return switch (in) {
      case DATIVE -> of(party, party.dative(), head == null ? "" : head.dative());
      case ACCUSATIVE -> of(party, party.accusative(), head == null ? "" : head.accusative());
      case GENITIVE -> of(party, party.genitive(), head == null ? "" : head.genitive());
      default -> of(party, party.nom(), head == null ? "" : head.nom());
    };
  }

  private static Addressee of(Party party, String form, String personForm) {
    Party.Person head = party.person();
    return new Addressee(party.nom(), form, head == null ? "" : head.nom(), personForm, true);
  }

  /**
   * How the name is printed in a case, to be looked at; «и.о.» asks for the genitive in all cases.
   *
   * @return empty where the form is not known: it has to be written by hand
   */
  public static Optional<String> propose(String name, Case in, boolean acting) {
    return acting ? Signatory.acting(name).map("и.о. "::concat) : Declension.of(name, in);
  }

  /** «Институту развития образования (Ручьёвой Е.В.)». */
  public String printed() {
    if (personForm.isBlank()) {
      return form.strip();
    }
    String named = brackets ? "(" + personForm.strip() + ")" : personForm.strip();
    return form.isBlank() ? named : form.strip() + " " + named;
  }

  public Addressee withName(String changed) {
    return new Addressee(changed, form, person, personForm, brackets, acting);
  }

  public Addressee withForm(String changed) {
    return new Addressee(name, changed, person, personForm, brackets, acting);
  }

  public Addressee withPerson(String changed) {
    return new Addressee(name, form, changed, personForm, brackets, acting);
  }

  public Addressee withPersonForm(String changed) {
    return new Addressee(name, form, person, changed, brackets, acting);
  }

  public Addressee withBrackets(boolean changed) {
    return new Addressee(name, form, person, personForm, changed, acting);
  }

  public Addressee withActing(boolean changed) {
    return new Addressee(name, form, person, personForm, brackets, changed);
  }
}
