package mera.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings as a small JSON file. Losing them is a nuisance and never a reason not to start:
 * what cannot be read is taken from {@link Settings#FIRST}, what cannot be written is logged.
 */
public final class SettingsFile {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  private final Path file;
  private final ObjectMapper json = JsonMapper.builder().build();

  public SettingsFile(Path file) {
    this.file = file;
  }

  /** Where the operating system keeps a user's settings. */
  public static Path usual() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String windows = System.getenv("APPDATA");
    String linux = System.getenv("XDG_CONFIG_HOME");
    Path home = Path.of(System.getProperty("user.home", "."));
    Path folder;
    if (name.startsWith("windows") && windows != null) {
      folder = Path.of(windows, "Mera");
    } else if (linux != null && !linux.isBlank()) {
      folder = Path.of(linux, "mera");
    } else {
      folder = home.resolve(".config").resolve("mera");
    }
    return folder.resolve("settings.json");
  }

  public Settings read() {
    try {
      return Files.exists(file) ? settings(json.readTree(file.toFile())) : Settings.FIRST;
    } catch (IOException e) {
      LOG.warn(
          "Settings are unreadable, the first ones are used: {}", e.getClass().getSimpleName());
      return Settings.FIRST;
    }
  }

  /** Either the old or the new file is there, never half of one. */
  public void write(Settings settings) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "settings", ".tmp");
      try {
        Files.write(fresh, bytes(settings));
        move(fresh);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      LOG.warn("Settings are not written: {}", e.getClass().getSimpleName());
    }
  }

  private void move(Path fresh) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private byte[] bytes(Settings settings) throws JsonProcessingException {
    ObjectNode node = json.createObjectNode();
    node.put("theme", settings.theme().name());
    node.put("fontPercent", settings.fontPercent());
    node.put("width", settings.width());
    node.put("height", settings.height());
    ArrayNode recent = node.putArray("recent");
    settings.recent().forEach(path -> recent.add(path.toString()));
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
  }

  private static Settings settings(JsonNode node) {
    Settings first = Settings.FIRST;
    boolean dark = node.path("theme").asText("").equals(Settings.Theme.DARK.name());
    List<Path> recent = new ArrayList<>();
    node.path("recent").forEach(entry -> path(entry.asText("")).ifPresent(recent::add));
    return new Settings(
        dark ? Settings.Theme.DARK : Settings.Theme.LIGHT,
        node.path("fontPercent").asInt(first.fontPercent()),
        node.path("width").asInt(first.width()),
        node.path("height").asInt(first.height()),
        recent);
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
