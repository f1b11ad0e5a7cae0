package mera.data.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a plan from those of a template; ids are n1, n2 … in printed order. */
final class NodeMaker {

  private static final Pattern PARTY = Pattern.compile("\\{([^{}.]+)[^{}]*\\}");

  private final Placeholders words;
  private final Map<String, Party> directory;
  private final Numbering numbering;
  private final List<Node> made = new ArrayList<>();
  private final List<Boolean> numbered = new ArrayList<>();

  NodeMaker(Placeholders words, Map<String, Party> directory, Numbering numbering) {
    this.words = words;
    this.directory = directory;
    this.numbering = numbering;
  }

  List<Node> make(List<PlanTemplate.Row> rows) {
    String section = null;
    for (PlanTemplate.Row row : rows) {
      if (row.section() != null) {
        section = add(row, null, Node.Kind.SECTION, row.section());
      } else {
        addMeasure(row, section);
      }
    }
    return withMissingNumbers();
  }

  private void addMeasure(PlanTemplate.Row row, @Nullable String parent) {
    Node.Kind kind = row.children().isEmpty() ? Node.Kind.MEASURE : Node.Kind.GROUP;
    String id = add(row, parent, kind, text(row.measure()));
    row.children().forEach(child -> addMeasure(child, id));
  }

  private String add(
      PlanTemplate.Row row, @Nullable String parent, Node.Kind kind, String rawText) {
    String id = "n" + (made.size() + 1);
    Map<Field, Integer> merges = new EnumMap<>(Field.class);
    row.merge().forEach((key, rows) -> merges.put(PlanTemplate.field(key), rows));
    numbered.add(row.number() != null);
    made.add(
        new Node(
            id,
            parent,
            kind,
            text(row.number()),
            text(rawText),
            text(row.deadline()),
            capital(text(row.parties())),
            partyKeys(row.parties()),
            text(row.result()),
            text(row.document()),
            merges));
    return id;
  }

  private String text(@Nullable String raw) {
    return raw == null ? "" : words.fill(raw).strip();
  }

  /** Names of parties stand in the directory as inside a sentence; a cell begins one. */
  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private List<String> partyKeys(@Nullable String raw) {
    if (raw == null) {
      return List.of();
    }
    Set<String> keys = new LinkedHashSet<>(PartyReader.read(words.fill(raw), directory));
    Matcher matcher = PARTY.matcher(raw);
    while (matcher.find()) {
      if (directory.containsKey(matcher.group(1))) {
        keys.add(matcher.group(1));
      }
    }
    return List.copyOf(keys);
  }

  private List<Node> withMissingNumbers() {
    List<Node> counted = numbering.renumber(made);
    List<Node> result = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      result.add(numbered.get(i) ? made.get(i) : made.get(i).withNumber(counted.get(i).number()));
    }
    return List.copyOf(result);
  }
}
