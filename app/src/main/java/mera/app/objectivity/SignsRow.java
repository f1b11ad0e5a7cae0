package mera.app.objectivity;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import mera.app.text.Search;
import mera.data.objectivity.Label;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.SchoolSigns;
import mera.data.result.Work;

/** One school of the matrix with its works of ВПР. */
record SignsRow(SchoolSigns school, Map<Work, SignsCell> cells) {

  String code() {
    return school.schoolCode();
  }

  Optional<SignsCell> cell(Work work) {
    return Optional.ofNullable(cells.get(work));
  }

  /** The most serious cell, the highest score first; empty without works. */
  Optional<SignsCell> worst() {
    return cells.values().stream()
        .min(
            Comparator.comparing((SignsCell cell) -> cell.signs().label())
                .thenComparing(cell -> cell.signs().score().negate())
                .thenComparing(cell -> cell.signs().work()));
  }

  boolean isListed() {
    return cells.values().stream()
        .anyMatch(cell -> cell.resolution().kind() == Resolution.Kind.LISTED);
  }

  /** Is anything found in some work? */
  boolean stands() {
    return cells.values().stream().anyMatch(SignsCell::stands);
  }

  /** One word for the last column. */
  String conclusion() {
    if (school.exclusion() != null) {
      return "не участвует";
    }
    return switch (school.label()) {
      case OFFICIAL -> "маркер";
      case CHECK -> "анализ";
      case SINGLE -> "один";
      case FEW -> "мало работ";
      case NONE, NOT_EVALUATED ->
          stands() ? "отметки" : school.label() == Label.NONE ? "не выявлены" : "—";
    };
  }

  boolean matches(String query) {
    return query.isBlank()
        || Search.matches(
            String.join(" ", school.name(), school.municipality(), school.schoolCode()), query);
  }
}
