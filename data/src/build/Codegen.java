import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: runs the migration scripts of the product in an in-memory H2 and writes the jOOQ
 * classes of the result. Arguments: folder of the scripts, folder to write, package to write.
 */
public class Codegen {

  private static final String URL = "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1";

  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[1]);
    List<Path> scripts;
    try (var files = Files.list(Path.of(args[0]))) {
      scripts = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
    String stamp = stamp(scripts);
    Path stampFile = out.resolveSibling("jooq.sha256");
    if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
      return;
    }
    try (var connection = DriverManager.getConnection(URL, "sa", "");
        var statement = connection.createStatement()) {
      for (Path script : scripts) {
        statement.execute(Files.readString(script));
      }
      GenerationTool.generate(configuration(out, args[2]));
    }
    Files.writeString(stampFile, stamp);
  }

  private static Configuration configuration(Path out, String packageName) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(
            new Jdbc().withDriver("org.h2.Driver").withUrl(URL).withUser("sa").withPassword(""))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.h2.H2Database")
                        .withInputSchema("PUBLIC")
                        .withOutputSchemaToDefault(true))
                .withGenerate(
                    new Generate()
                        .withRecords(true)
                        .withPojos(false)
                        .withDaos(false)
                        .withJavaTimeTypes(true)
                        .withFluentSetters(true)
                        .withGeneratedAnnotation(false)
                        .withNullableAnnotation(true)
                        .withNullableAnnotationType("org.jspecify.annotations.Nullable")
                        .withNonnullAnnotation(false))
                .withTarget(
                    new Target()
                        .withPackageName(packageName)
                        .withDirectory(out.toString())
                        .withClean(true)));
  }

  private static String stamp(List<Path> scripts) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(org.jooq.Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
    digest.update(Files.readAllBytes(Path.of(System.getProperty("jdk.launcher.sourcefile"))));
    for (Path script : scripts) {
      digest.update(script.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(script));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
