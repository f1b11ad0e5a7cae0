package mera.data.rating;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mera.data.problem.Refusal;

/** Constructors as YAML: those the program brings along, and those of colleagues. */
public final class Constructors {

  private static final List<String> IDS = List.of("standard", "samara-mass", "imported-total");

  private static final YAMLMapper MAPPER = mapper();

  private Constructors() {}

  private static YAMLMapper mapper() {
    YAMLMapper mapper =
        YAMLMapper.builder(
                YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return mapper;
  }

  /** The constructors that the program brings along, in the order in which they are offered. */
  public static List<Constructor> builtIn() {
    return IDS.stream().map(Constructors::builtIn).toList();
  }

  /** The usual one: shares of «2» and of «4» and «5», ГИА, mean result, journal. */
  public static Constructor standard() {
    return builtIn("standard");
  }

  /** The constructor of this id that the program brings along. */
  public static Constructor byId(String id) throws Refusal {
    if (!IDS.contains(id)) {
      throw refusal("Конструктора «" + id + "» нет; есть: " + String.join(", ", IDS) + ".");
    }
    return builtIn(id);
  }

  /** Is it one that the program brings along, which a copy must not take the place of? */
  public static boolean isBuiltIn(String id) {
    return IDS.contains(id);
  }

  private static Constructor builtIn(String id) {
    try (InputStream yaml =
        Objects.requireNonNull(Constructors.class.getResourceAsStream(id + ".yaml"))) {
      return MAPPER.readValue(yaml, Constructor.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a constructor; what is wrong with it is said in one sentence. */
  public static Constructor read(Path file) throws Refusal {
    try {
      return parse(
          Files.readString(file, StandardCharsets.UTF_8), String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Reason.NOT_FOUND,
          "Файл конструктора «" + file + "» не прочитан. Проверьте путь и кодировку (UTF-8).",
          e);
    }
  }

  /**
   * Reads a constructor from its text.
   *
   * @param name how the text is called in messages
   */
  public static Constructor parse(String yaml, String name) throws Refusal {
    try {
      Constructor read = MAPPER.readValue(yaml, Constructor.class);
      if (read == null) {
        throw refusal("Файл конструктора «" + name + "» пуст.");
      }
      return read;
    } catch (JsonProcessingException | NullPointerException e) {
      throw refusal("Конструктор «" + name + "» не прочитан: " + reason(e) + ".");
    }
  }

  private static String reason(Exception e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "лишний ключ «" + unknown.getPropertyName() + "»" + place(unknown);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof NullPointerException) {
        return "не хватает обязательного ключа"
            + (e instanceof JsonProcessingException json ? place(json) : "");
      }
      if (cause instanceof IllegalArgumentException ours && ours.getMessage() != null) {
        return ours.getMessage() + (e instanceof JsonProcessingException json ? place(json) : "");
      }
    }
    if (e instanceof MismatchedInputException wrong) {
      String path =
          String.join(
              ".",
              wrong.getPath().stream()
                  .map(part -> String.valueOf(part.getFieldName()))
                  .filter(part -> !part.equals("null"))
                  .toList());
      return "ключ «" + path + "» не задан или записан не так" + place(wrong);
    }
    return "это не YAML конструктора"
        + (e instanceof JsonProcessingException json ? place(json) : "");
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : ", строка " + e.getLocation().getLineNr();
  }

  /** As {@link #parse} reads it. */
  public static String write(Constructor constructor) {
    try {
      return MAPPER.writeValueAsString(constructor);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static Refusal refusal(String sentence) {
    return new Refusal(Refusal.Reason.IMPOSSIBLE, sentence);
  }
}
