package mera.data.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
          "school",
          "works");
  private static final Set<String> SCHOOL_KEYS = Set.of("code", "name", "municipality");
  private static final Set<String> WORK_KEYS =
      Set.of("kind", "subject", "grade", "year", "variant", "participants", "mean", "max");

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
        text(school, "code"),
        school.path("name").asText(""),
        school.path("municipality").asText(""),
        works);
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
    return new MappedWork(
        work, text(node, "participants"), text(node, "mean"), number(node, "max", -1, 1, 10_000));
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
