package mera.data.order;

/**
 * Whom a point speaks to or of, in the place of {@code {to}}. What is printed is stored and can be
 * edited: the forms are proposed, never made while printing.
 *
 * @param name body or post in the nominative: «Институт развития образования»
 * @param form as printed: «Институту развития образования»
 * @param person name in the nominative; empty: nobody is named
 * @param personForm as printed: «Ручьёвой Е.В.»
 * @param brackets the person stands in brackets, as after a body
 */
public record Addressee(
    String name, String form, String person, String personForm, boolean brackets) {

  /** «Институту развития образования (Ручьёвой Е.В.)». */
  public String printed() {
    if (personForm.isBlank()) {
      return form.strip();
    }
    String named = brackets ? "(" + personForm.strip() + ")" : personForm.strip();
    return form.isBlank() ? named : form.strip() + " " + named;
  }
}
