package mera.data.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.ingest.Mapping.MappedWork;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Work;

/** The YAML form of a {@link Mapping}. */
final class MappingYaml {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "charset",
          "delimiter",
          "sheet",
          "header",
          "headerRows",
          "skip",
          "fill",
          "empty",
          "school",
          "class",
          "subject",
          "grade",
          "absent",
          "works");

  /** Keys of the section «school». */
  static final List<Meaning> SCHOOL =
      List.of(
          Meaning.CODE,
          Meaning.OGE_CODE,
          Meaning.EGE_CODE,
          Meaning.INN,
          Meaning.NAME,
          Meaning.MUNICIPALITY);

  /** Keys beside it. */
  static final List<Meaning> ROW = List.of(Meaning.CLASS, Meaning.SUBJECT, Meaning.GRADE);

  private static final Set<String> SCHOOL_KEYS =
      SCHOOL.stream().map(Meaning::key).collect(Collectors.toSet());
  private static final Set<String> ABSENT_KEYS = Set.of("column", "word");
  private static final Set<String> WORK_KEYS =
      Stream.concat(
              Stream.of("kind", "subject", "grade", "year", "variant", "max"),
              Arrays.stream(Meaning.values()).filter(m -> !m.isOfRow()).map(Meaning::key))
          .collect(Collectors.toSet());
  private static final Set<Meaning> RESULTS =
      EnumSet.of(
          Meaning.TWO,
          Meaning.PERCENT_TWO,
          Meaning.BELOW,
          Meaning.PERCENT_BELOW,
          Meaning.MEAN,
          Meaning.LOWER);

  private final String file;

  private MappingYaml(String file) {
    this.file = file;
  }

  static Mapping parse(String file, InputStream yaml) throws Refusal, IOException {
    MappingYaml form = new MappingYaml(file);
    try {
      return form.mapping(new YAMLMapper().readTree(yaml));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw form.refusal("строка " + line + " записана не по правилам YAML");
    }
  }

  private Mapping mapping(JsonNode root) throws Refusal {
    known(root, KEYS);
    JsonNode school = root.path("school");
    known(school, SCHOOL_KEYS);
    Set<Integer> skipRows = new LinkedHashSet<>();
    List<String> skipWords = new ArrayList<>();
    for (JsonNode skip : root.path("skip")) {
      if (skip.isInt()) {
        skipRows.add(skip.intValue());
      } else {
        skipWords.add(Cells.caption(skip.asText()));
      }
    }
    Set<String> fillDown = new LinkedHashSet<>();
    root.path("fill").forEach(column -> fillDown.add(column.asText()));
    Set<String> emptyWords = new LinkedHashSet<>();
    root.path("empty").forEach(word -> emptyWords.add(Cells.caption(word.asText())));
    JsonNode absent = root.path("absent");
    Map<Meaning, String> columns = columns(root, school, absent);
    List<MappedWork> works = new ArrayList<>();
    for (JsonNode work : root.path("works")) {
      works.add(work(work));
    }
    if (works.isEmpty()) {
      throw refusal("нет ни одной работы (works)");
    }
    return new Mapping(
        root.path("name").asText(file),
        charset(root.path("charset").asText("")),
        delimiter(root.path("delimiter").asText("")),
        optional(root.path("sheet").asText("")),
        number(root, "header", 1, 0, 1000),
        number(root, "headerRows", 1, 1, 10),
        skipRows,
        skipWords,
        fillDown,
        emptyWords,
        columns,
        absent.path("word").asText(""),
        works);
  }

  private Map<Meaning, String> columns(JsonNode root, JsonNode school, JsonNode absent)
      throws Refusal {
    Map<Meaning, String> columns = new EnumMap<>(Meaning.class);
    SCHOOL.forEach(meaning -> put(columns, meaning, school.path(meaning.key())));
    ROW.forEach(meaning -> put(columns, meaning, root.path(meaning.key())));
    boolean named =
        SCHOOL.stream()
            .anyMatch(meaning -> meaning != Meaning.MUNICIPALITY && columns.containsKey(meaning));
    if (!named) {
      throw refusal("не указано «code»");
    }
    if (!absent.isMissingNode()) {
      known(absent, ABSENT_KEYS);
      text(absent, "word");
      columns.put(Meaning.ABSENT, text(absent, "column"));
    }
    return columns;
  }

  private static void put(Map<Meaning, String> columns, Meaning meaning, JsonNode node) {
    if (!node.asText("").isBlank()) {
      columns.put(meaning, node.asText());
    }
  }

  private MappedWork work(JsonNode node) throws Refusal {
    known(node, WORK_KEYS);
    String kind = text(node, "kind");
    Optional<Exam> exam = Exam.of(kind);
    if (exam.isEmpty()) {
      throw refusal("вид работы «" + kind + "» не из ВПР, ОГЭ, ЕГЭ, ДР");
    }
    Work work =
        new Work(
            exam.get(),
            Subject.of(text(node, "subject")),
            number(node, "grade", -1, 1, 12),
            number(node, "year", -1, 2000, 2099),
            node.path("variant").asText(""));
    Map<Meaning, String> columns = new EnumMap<>(Meaning.class);
    for (Meaning meaning : Meaning.values()) {
      if (!meaning.isOfRow()) {
        put(columns, meaning, node.path(meaning.key()));
      }
    }
    boolean pupils = columns.containsKey(Meaning.TOTAL);
    if (!pupils) {
      text(node, Meaning.PARTICIPANTS.key());
      if (columns.keySet().stream().noneMatch(RESULTS::contains)) {
        throw refusal("не указан ни один столбец результатов, например «mean» или «two»");
      }
    }
    together(columns, Meaning.TWO, Meaning.THREE, Meaning.FOUR, Meaning.FIVE);
    together(
        columns,
        Meaning.PERCENT_TWO,
        Meaning.PERCENT_THREE,
        Meaning.PERCENT_FOUR,
        Meaning.PERCENT_FIVE);
    together(columns, Meaning.LOWER, Meaning.EQUAL, Meaning.HIGHER);
    boolean onlyMean =
        columns.containsKey(Meaning.MEAN)
            && RESULTS.stream().noneMatch(m -> m != Meaning.MEAN && columns.containsKey(m));
    return new MappedWork(work, columns, number(node, "max", onlyMean ? -1 : 0, 1, 10_000));
  }

  /** All of these or none. */
  private void together(Map<Meaning, String> columns, Meaning... meanings) throws Refusal {
    boolean any = Arrays.stream(meanings).anyMatch(columns::containsKey);
    for (Meaning meaning : meanings) {
      if (any && !columns.containsKey(meaning)) {
        throw refusal("не указано «" + meaning.key() + "»");
      }
    }
  }

  private void known(JsonNode node, Set<String> keys) throws Refusal {
    if (!node.isObject()) {
      throw refusal("нет раздела с ключами " + String.join(", ", keys.stream().sorted().toList()));
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!keys.contains(name)) {
        throw refusal("ключ «" + name + "» неизвестен");
      }
    }
  }

  private String text(JsonNode node, String key) throws Refusal {
    String text = node.path(key).asText("");
    if (text.isBlank()) {
      throw refusal("не указано «" + key + "»");
    }
    return text;
  }

  /** The number of this key, or the default; a negative default: it has to be there. */
  private int number(JsonNode node, String key, int byDefault, int least, int most) throws Refusal {
    JsonNode value = node.path(key);
    if (value.isMissingNode() && byDefault >= 0) {
      return byDefault;
    }
    if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
      throw refusal("«" + key + "» – целое число от " + least + " до " + most);
    }
    return value.intValue();
  }

  private Optional<Charset> charset(String name) throws Refusal {
    try {
      return optional(name).map(Charset::forName);
    } catch (IllegalArgumentException e) {
      throw refusal("кодировка «" + name + "» неизвестна");
    }
  }

  private Optional<Character> delimiter(String text) throws Refusal {
    if (text.length() > 1) {
      throw refusal("разделитель (delimiter) – один знак");
    }
    return optional(text).map(one -> one.charAt(0));
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Refusal refusal(String what) {
    return new Refusal(
        Refusal.Reason.INCOMPLETE, "Файл соответствия «" + file + "»: " + what + ".");
  }
}
