package mera.data.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.Charset;
import mera.data.ingest.Mapping.MappedWork;

/** Writes the YAML form of a {@link Mapping}; {@link MappingYaml} reads it. */
final class MappingText {

  private MappingText() {}

  static String of(Mapping mapping) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("name", mapping.name());
    mapping.charset().map(Charset::name).ifPresent(name -> root.put("charset", name));
    mapping.delimiter().ifPresent(one -> root.put("delimiter", one.toString()));
    mapping.sheet().ifPresent(sheet -> root.put("sheet", sheet));
    root.put("header", mapping.headerRow());
    root.put("headerRows", mapping.headerRows());
    ArrayNode skip = root.putArray("skip");
    mapping.skipRows().stream().sorted().forEach(skip::add);
    mapping.skipWords().forEach(skip::add);
    ArrayNode fill = root.putArray("fill");
    mapping.fillDown().stream().sorted().forEach(fill::add);
    if (!mapping.emptyWords().isEmpty()) {
      ArrayNode empty = root.putArray("empty");
      mapping.emptyWords().stream().sorted().forEach(empty::add);
    }
    ObjectNode school = root.putObject("school");
    MappingYaml.SCHOOL.forEach(meaning -> put(school, meaning, mapping.column(meaning)));
    MappingYaml.ROW.forEach(meaning -> put(root, meaning, mapping.column(meaning)));
    if (!mapping.column(Meaning.ABSENT).isEmpty()) {
      root.putObject("absent")
          .put("column", mapping.column(Meaning.ABSENT))
          .put("word", mapping.absentWord());
    }
    ArrayNode works = root.putArray("works");
    mapping.works().forEach(work -> put(works.addObject(), work));
    try {
      return new YAMLMapper().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(ObjectNode node, MappedWork work) {
    node.put("kind", work.work().exam().printed())
        .put("subject", work.work().subject())
        .put("grade", work.work().grade())
        .put("year", work.work().year());
    if (!work.work().variant().isEmpty()) {
      node.put("variant", work.work().variant());
    }
    for (Meaning meaning : Meaning.values()) {
      put(node, meaning, work.column(meaning));
    }
    if (work.max() > 0) {
      node.put("max", work.max());
    }
  }

  private static void put(ObjectNode node, Meaning meaning, String column) {
    if (!column.isEmpty()) {
      node.put(meaning.key(), column);
    }
  }
}
