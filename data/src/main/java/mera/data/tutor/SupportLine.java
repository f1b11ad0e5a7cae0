package mera.data.tutor;

import java.util.List;
import java.util.Optional;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/**
 * A listed school with its row of the register of support and what there is to remark.
 *
 * @param listed is it on the list? Rows of schools that left it stay until they are taken out
 * @param tutor the tutor school as the register of schools has it; null: none, or its code is
 *     unknown
 * @param suggestions the best first; empty when nobody fits
 */
public record SupportLine(
    School school,
    boolean listed,
    Support support,
    @Nullable School tutor,
    List<Suggestion> suggestions,
    List<SupportRemark> remarks) {

  // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
  public SupportLine(
      School school,
      boolean listed,
      Support support,
      @Nullable School tutor,
      List<Suggestion> suggestions,
      List<SupportRemark> remarks) {
    this.school = school;
    this.listed = listed;
    this.support = support;
    this.tutor = tutor;
    this.suggestions = List.copyOf(suggestions);
    this.remarks = List.copyOf(remarks);
  }

  /** «Лицей № 3», «без школы-тьютора»; empty while it is open. */
  public String tutorName() {
    if (support.tutorOpen()) {
      return "";
    }
    String code = support.tutorCode();
    School known = tutor;
    return known != null ? known.name() : code == null ? "без школы-тьютора" : code;
  }

  /** The first suggestion, while nothing is decided. */
  public Optional<Suggestion> suggestion() {
    return support.tutorOpen() ? suggestions.stream().findFirst() : Optional.empty();
  }

  /** Is there anything that must be mended? */
  public boolean hasErrors() {
    return remarks.stream().anyMatch(remark -> remark.kind().error());
  }
}
