package mera.data.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;

/** The layout profiles that the program brings along, and changes of single values. */
public final class LayoutProfiles {

  static final YAMLMapper YAML = new YAMLMapper();

  private LayoutProfiles() {}

  private static final class Known {
    static final List<LayoutProfile> ALL = List.of(load("gost-2025.yaml"), load("gost-2016.yaml"));

    private static LayoutProfile load(String file) {
      try (InputStream yaml =
          Objects.requireNonNull(LayoutProfile.class.getResourceAsStream("profile/" + file))) {
        return LayoutProfile.read(yaml);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All of them, the usual one first. */
  public static List<LayoutProfile> all() {
    return Known.ALL;
  }

  /** The profile with the id. */
  public static LayoutProfile byId(String id) throws Refusal {
    return all().stream()
        .filter(profile -> profile.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Reason.IMPOSSIBLE,
                    "Оформления «"
                        + id
                        + "» нет; есть: "
                        + all().stream().map(LayoutProfile::id).collect(Collectors.joining(", "))
                        + "."));
  }

  static LayoutProfile changed(LayoutProfile profile, String key, String value) throws Refusal {
    ObjectNode tree = YAML.valueToTree(profile);
    int dot = key.indexOf('.');
    JsonNode holder = dot < 0 ? tree : tree.get(key.substring(0, dot));
    String name = key.substring(dot + 1);
    if (!(holder instanceof ObjectNode owner)
        || !owner.has(name)
        || !owner.get(name).isValueNode()) {
      throw new Refusal(
          Reason.IMPOSSIBLE, "У оформления нет свойства «" + key + "»; есть: " + keys(tree) + ".");
    }
    boolean number = owner.get(name).isNumber();
    owner.put(name, number ? value.strip().replace(',', '.') : value.strip());
    try {
      return YAML.treeToValue(tree, LayoutProfile.class);
    } catch (JsonProcessingException | IllegalArgumentException unfit) {
      throw new Refusal(
          Reason.IMPOSSIBLE,
          "Значение «"
              + value
              + "» не подходит свойству оформления «"
              + key
              + "»"
              + range(owner.get(name), number)
              + ".",
          unfit);
    }
  }

  private static String range(JsonNode node, boolean number) {
    return number && !node.asText().matches("-?\\d+(\\.\\d+)?") ? ": нужно число" : "";
  }

  private static String keys(ObjectNode tree) {
    return tree.properties().stream()
        .flatMap(
            entry ->
                entry.getValue().isObject()
                    ? entry.getValue().properties().stream()
                        .map(inner -> entry.getKey() + "." + inner.getKey())
                    : Stream.of(entry.getKey()))
        .filter(key -> !List.of("id", "version").contains(key))
        .collect(Collectors.joining(", "));
  }
}
