package mera.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import mera.data.problem.Problem;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** JSON objects with their keys in a stable order. */
final class Fields {

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  Fields with(String key, @Nullable Object value) {
    values.put(key, value);
    return this;
  }

  /** The keys that name a work; a variant only where the work has one. */
  Fields with(Work work) {
    with("kind", work.exam().printed()).with("subject", work.subject()).with("grade", work.grade());
    if (!work.variant().isEmpty()) {
      with("variant", work.variant());
    }
    return with("year", work.year());
  }

  Map<String, @Nullable Object> map() {
    return values;
  }

  static Map<String, @Nullable Object> of(Problem problem) {
    return new Fields()
        .with("file", problem.file())
        .with("sheet", problem.sheet())
        .with("row", problem.row())
        .with("column", problem.column())
        .with("value", problem.value())
        .with("rule", problem.rule())
        .with("message", problem.message())
        .map();
  }
}
