package mera.data.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.plan.PlanChecks.Looked;
import mera.data.plan.Remark.CellText;
import mera.data.plan.Remark.Fix;
import mera.data.plan.Remark.Weight;

/** Abbreviations nobody has declared (L09), one thing in two spellings (L10). */
final class NameChecks {

  /**
   * Two capitals at least and no other letter beside them but an «и» between: ЦОК, ЦДиК; looks
   * behind only where one stands.
   */
  private static final Pattern ABBREVIATION =
      Pattern.compile("[А-ЯЁ](?<!\\p{L}[А-ЯЁ])[А-ЯЁ]+(?:и[А-ЯЁ]+)?(?!\\p{L})");

  /** Forms of organisations and what every reader of such a plan knows. */
  private static final Set<String> KNOWN =
      Set.of(
          "РФ", "МБОУ", "МАОУ", "МКОУ", "МОУ", "ГБОУ", "ГАОУ", "ГКОУ", "ГОУ", "ФГБУ", "ГБУ", "ГАУ",
          "ГКУ", "МБУ", "МКУ", "МАУ", "ОГАУ", "ОГБУ", "ДПО", "ДО", "СПО", "СОШ", "ООШ", "НОШ", "ГУ",
          "МУ", "СО", "ЧОУ", "ВО", "ГОСТ");

  private NameChecks() {}

  static void add(Looked looked, List<Remark> remarks) {
    abbreviations(looked, remarks);
    deadlines(looked, remarks);
    parties(looked, remarks);
  }

  private static void abbreviations(Looked looked, List<Remark> remarks) {
    Map<String, Node> first = new LinkedHashMap<>();
    Map<String, Node> declared = new LinkedHashMap<>();
    Map<String, Integer> used = new HashMap<>();
    for (Node row : looked.plan().nodes()) {
      for (Field field : List.of(Field.MEASURE, Field.PARTIES, Field.RESULT, Field.DOCUMENT)) {
        String text = row.cell(field);
        for (String name : PartySplit.declared(text)) {
          if (declared.putIfAbsent(name, row) != null) {
            remarks.add(
                Remark.of(
                    "L09",
                    Weight.DOUBT,
                    row,
                    field,
                    "Сокращение «"
                        + name
                        + "» введено дважды: первый раз – "
                        + sentence(PlanChecks.name(declared.getOrDefault(name, row)))));
          }
        }
        Matcher found = ABBREVIATION.matcher(text);
        while (found.find()) {
          used.merge(found.group(), 1, Integer::sum);
          first.putIfAbsent(found.group(), row);
        }
      }
    }
    undeclared(looked, first, declared.keySet(), remarks);
    declared.forEach(
        (name, row) -> {
          boolean once = ABBREVIATION.matcher(name).matches() && used.getOrDefault(name, 0) < 2;
          if (once) {
            remarks.add(
                Remark.of(
                    "L09",
                    Weight.NOTE,
                    row,
                    null,
                    "Сокращение «" + name + "» введено, но больше не встречается."));
          }
        });
  }

  /** The row at the end of a sentence, which has one dot. */
  private static String sentence(String name) {
    String small = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return small.endsWith(".") ? small : small + ".";
  }

  private static void undeclared(
      Looked looked, Map<String, Node> first, Set<String> declared, List<Remark> remarks) {
    Set<String> known = new HashSet<>(KNOWN);
    known.addAll(looked.around().declared());
    for (String name : declared) {
      known.add(name);
      Matcher inside = ABBREVIATION.matcher(name);
      while (inside.find()) {
        known.add(inside.group());
      }
    }
    first.forEach(
        (name, row) -> {
          if (!known.contains(name)) {
            remarks.add(
                Remark.of(
                    "L09",
                    Weight.NOTE,
                    row,
                    null,
                    "Сокращение «"
                        + name
                        + "» нигде не расшифровано, впервые – "
                        + sentence(PlanChecks.name(row))));
          }
        });
  }

  /** Deadlines that mean the same and are written in two ways, letter case aside. */
  private static void deadlines(Looked looked, List<Remark> remarks) {
    Map<String, Map<String, List<Node>>> byMeaning = new LinkedHashMap<>();
    Map<String, String> meanings = new HashMap<>();
    for (Node row : looked.rows()) {
      Deadline read = looked.deadline(row);
      if (row.deadline().isBlank() || !read.recognised()) {
        continue;
      }
      byMeaning
          .computeIfAbsent(
              meanings.computeIfAbsent(row.deadline(), any -> meaning(read)),
              any -> new LinkedHashMap<>())
          .computeIfAbsent(plain(row.deadline()), any -> new ArrayList<>())
          .add(row);
    }
    byMeaning.values().forEach(spellings -> spellings(spellings, Field.DEADLINE, remarks));
  }

  private static String meaning(Deadline read) {
    return read.kind()
        + "|"
        + read.start()
        + "|"
        + read.end()
        + "|"
        + read.occurrences()
        + "|"
        + (read.recurrence() == null ? "" : read.recurrence().printed())
        + "|"
        + (read.reporting() == null ? "" : read.reporting().printed())
        + "|"
        + read.planRef()
        + "|"
        + read.condition()
        + "|"
        + read.notes();
  }

  /** Cells that are one party in two spellings, letter case and quotes counted as spelling. */
  private static void parties(Looked looked, List<Remark> remarks) {
    PartyReader reader = new PartyReader(looked.plan().parties());
    Map<String, Map<String, Node>> spelled = new LinkedHashMap<>();
    for (Field field : List.of(Field.PARTIES, Field.RESULT)) {
      Map<String, Node> texts = new LinkedHashMap<>();
      looked.rows().forEach(row -> texts.putIfAbsent(row.cell(field), row));
      texts.forEach(
          (text, row) -> {
            for (PartyReader.Found found : reader.find(text)) {
              spelled
                  .computeIfAbsent(found.key(), any -> new LinkedHashMap<>())
                  .putIfAbsent(plain(text.substring(found.start(), found.end())), row);
            }
          });
    }
    spelled.forEach(
        (key, spellings) -> {
          List<String> alike =
              spellings.keySet().stream().filter(one -> !isDeclared(looked, one)).toList();
          if (sameWithoutQuotes(alike)) {
            Node row = spellings.values().stream().reduce((one, later) -> later).orElseThrow();
            remarks.add(
                Remark.of(
                    "L10",
                    Weight.NOTE,
                    row,
                    Field.PARTIES,
                    "Исполнитель записан по-разному: «" + String.join("», «", alike) + "»."));
          }
        });
  }

  private static boolean isDeclared(Looked looked, String spelling) {
    return looked.around().declared().stream().anyMatch(name -> plain(name).equals(spelling));
  }

  private static boolean sameWithoutQuotes(List<String> spellings) {
    return spellings.size() > 1
        && spellings.stream().map(one -> PlainText.of(one).text()).distinct().count()
            < spellings.size();
  }

  private static void spellings(
      Map<String, List<Node>> spellings, Field field, List<Remark> remarks) {
    if (spellings.size() < 2) {
      return;
    }
    List<Node> most =
        spellings.values().stream()
            .reduce((one, other) -> other.size() > one.size() ? other : one)
            .orElseThrow();
    String usual = most.getFirst().cell(field);
    for (List<Node> rows : spellings.values()) {
      if (rows != most) {
        Node row = rows.getFirst();
        remarks.add(
            Remark.of(
                    "L10",
                    Weight.NOTE,
                    row,
                    field,
                    "Одно и то же записано по-разному: «"
                        + row.cell(field)
                        + "» и «"
                        + usual
                        + "».")
                .with(
                    new Fix(
                        "Записать одинаково",
                        rows.stream().map(one -> new CellText(one.id(), field, usual)).toList())));
      }
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
  }
}
