package mera.data.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import mera.data.plan.PlanChecks.Looked;
import mera.data.plan.Remark.Weight;

/** Empty cells (L08), quotes and brackets without their pair (L19), plans without a name (L20). */
final class CellChecks {

  private static final List<Field> TEXTS =
      List.of(Field.MEASURE, Field.DEADLINE, Field.PARTIES, Field.RESULT, Field.DOCUMENT);

  private CellChecks() {}

  static void add(Looked looked, List<Remark> remarks) {
    for (Node row : looked.rows()) {
      if (row.kind() == Node.Kind.MEASURE) {
        empty(looked, row, remarks);
      }
      for (Field field : TEXTS) {
        String unpaired = unpaired(row.cell(field));
        if (!unpaired.isEmpty()) {
          remarks.add(
              Remark.of(
                  "L19",
                  Weight.MISTAKE,
                  row,
                  field,
                  PlanChecks.name(row) + ": " + unpaired + " без пары."));
        }
      }
      if ("".equals(looked.deadline(row).planRef()) && !row.deadline().isBlank()) {
        remarks.add(
            Remark.of(
                "L20",
                Weight.DOUBT,
                row,
                Field.DEADLINE,
                PlanChecks.name(row)
                    + ": срок «"
                    + row.deadline()
                    + "», а чей это план – не сказано."));
      }
    }
  }

  private static void empty(Looked looked, Node row, List<Remark> remarks) {
    for (Field field : List.of(Field.DEADLINE, Field.PARTIES, Field.RESULT, Field.DOCUMENT)) {
      boolean inherits =
          field == Field.DEADLINE && looked.deadline(row).kind() == DeadlineKind.INHERITED;
      if (looked.has(field) && looked.text(row, field).isBlank() && !inherits) {
        boolean must = field == Field.DEADLINE || field == Field.PARTIES;
        remarks.add(
            Remark.of(
                "L08",
                must ? Weight.MISTAKE : Weight.NOTE,
                row,
                field,
                PlanChecks.name(row) + ": " + missing(field) + "."));
      }
    }
  }

  private static String missing(Field field) {
    return switch (field) {
      case DEADLINE -> "нет срока";
      case PARTIES -> "нет исполнителя";
      case RESULT -> "нет результата";
      default -> "нет документа";
    };
  }

  /** What has no pair in a text, in Russian; empty when all is paired. */
  private static String unpaired(String text) {
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '«' || c == '(') {
        open.push(c);
      } else if (c == '»' || c == ')') {
        char pair = c == '»' ? '«' : '(';
        boolean item = c == ')' && i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
        if (open.contains(pair)) {
          if (open.pop() != pair) {
            return pair == '(' ? "кавычка «" : "скобка (";
          }
        } else if (!item) {
          return c == '»' ? "кавычка »" : "скобка )";
        }
      }
    }
    if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
      return "кавычка \"";
    }
    return open.isEmpty() ? "" : open.peek() == '«' ? "кавычка «" : "скобка (";
  }
}
