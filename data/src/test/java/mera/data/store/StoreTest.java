package mera.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import mera.data.school.School;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("Лесогорская область.mera");
  }

  @Test
  void theFileOnDiskHasTheNameThatTheAnalystGave() throws Refusal, IOException {
    create().close();

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatWasWrittenIsThereAfterReopening() throws Refusal {
    try (Store store = create()) {
      put(store, school("980001", "Первая"));
    }
    try (Store store = Store.open(file)) {
      assertThat(names(store)).containsExactly("Первая");
      assertThat(store.entries()).extracting(Store.Entry::text).containsExactly("Первая");
      assertThat(store.meta("region")).isEqualTo("Лесогорская область");
    }
  }

  @Test
  void undoRestoresWhatAnActionReplacedAndRedoReplacesItAgain() throws Refusal {
    try (Store store = create()) {
      put(store, school("980001", "Старое имя"), school("980002", "Вторая"));
      long renamed = put(store, school("980001", "Новое имя"));
      assertThat(names(store)).containsExactlyInAnyOrder("Новое имя", "Вторая");

      store.moveTo(renamed - 1);
      assertThat(names(store)).containsExactlyInAnyOrder("Старое имя", "Вторая");

      store.moveTo(renamed);
      assertThat(names(store)).containsExactlyInAnyOrder("Новое имя", "Вторая");
    }
  }

  @Test
  void anUndoneActionStaysUndoneAfterReopening() throws Refusal {
    try (Store store = create()) {
      put(store, school("980001", "Первая"));
      store.moveTo(0);
    }
    try (Store store = Store.open(file)) {
      assertThat(names(store)).isEmpty();
      assertThat(store.entries().getFirst().undone()).isTrue();
    }
  }

  @Test
  void aNewActionForgetsWhatWasUndone() throws Refusal {
    try (Store store = create()) {
      put(store, school("980001", "Старое имя"));
      put(store, school("980001", "Новое имя"));
      put(store, school("980002", "Вторая"));
      store.moveTo(1);

      put(store, school("980003", "Третья"));

      assertThat(names(store)).containsExactlyInAnyOrder("Старое имя", "Третья");
      assertThat(store.entries())
          .extracting(Store.Entry::text)
          .containsExactly("Старое имя", "Третья");
    }
    Store.open(file).close();
  }

  @Test
  void aRefusedActionLeavesNothingBehind() throws Refusal {
    try (Store store = create()) {
      put(store, school("980001", "Первая"));

      assertThatThrownBy(
              () ->
                  store.write(
                      "Школы",
                      "Правка",
                      change -> {
                        SchoolRows.put(change, List.of(school("980002", "Вторая")));
                        throw new Refusal(Reason.IMPOSSIBLE, "Нельзя.");
                      }))
          .isInstanceOf(Refusal.class);

      assertThat(names(store)).containsExactly("Первая");
      assertThat(store.entries()).hasSize(1);
    }
  }

  @Test
  void anExistingFileIsNotOverwritten() throws Refusal {
    create().close();

    refused(Reason.EXISTS, () -> create());
  }

  @Test
  void aFileThatIsOpenElsewhereIsRefusedWithASentence() throws Refusal {
    try (Store first = create()) {
      assertThat(first.position()).isZero();
      refused(Reason.IN_USE, () -> Store.open(file));
    }
    Store.open(file).close();
  }

  @Test
  void aTextFileIsNoWorkingFile() throws IOException {
    Files.writeString(file, "Это не рабочий файл. ".repeat(2000));
    byte[] before = Files.readAllBytes(file);

    refused(Reason.DAMAGED, () -> Store.open(file));

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aTornFileIsRefusedWithASentence() throws Refusal, IOException {
    try (Store store = create()) {
      put(store, school("980001", "Первая"));
    }
    byte[] whole = Files.readAllBytes(file);
    byte[] torn = new byte[whole.length];
    System.arraycopy(whole, 0, torn, 0, 8192);
    new java.util.Random(1).nextBytes(torn);
    Files.write(file, torn);

    refused(Reason.DAMAGED, () -> Store.open(file));
  }

  @Test
  void rowsThatVanishedUnderTheHistoryAreNoticed() throws Exception {
    try (Store store = create()) {
      put(store, school("980001", "Первая"));
    }
    direct("delete from school");

    refused(Reason.DAMAGED, () -> Store.open(file));
  }

  @Test
  void aFileOfANewerProgramIsRefusedWithASentence() throws Exception {
    create().close();
    direct("update meta set text = '999' where name = 'format'");

    refused(Reason.NEWER, () -> Store.open(file));
  }

  @Test
  void aFileOfAnyOlderProgramIsBroughtUpToDateAndKeptAsItWas() throws Exception {
    for (int format = 1; format < Migrations.FORMAT; format++) {
      file = folder.resolve("Область " + format + ".mera");
      older(format);

      Path kept;
      try (Store store = Store.open(file)) {
        kept = store.kept().orElseThrow();
        assertThat(store.meta("format")).isEqualTo(String.valueOf(Migrations.FORMAT));
        put(store, school("980001", "Первая"));
      }
      assertThat(kept).hasFileName("Область " + format + " (формат " + format + ").mera");
      assertThat(format(kept)).isEqualTo(format);
      try (Store store = Store.open(file)) {
        assertThat(store.kept()).isEmpty();
        assertThat(names(store)).containsExactly("Первая");
      }
      try (var files = Files.list(folder)) {
        assertThat(files).hasSize(2 * format);
      }
    }
  }

  @Test
  void anOlderFileThatCannotBeBroughtUpToDateStaysAsItIs() throws Exception {
    older(1);
    direct("create table known_mapping (id bigint)");

    refused(Reason.NO_SPACE, () -> Store.open(file));

    assertThat(format(file)).isEqualTo(1);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  /** A file as a program of that format made it, with an empty history. */
  private void older(int format) throws Exception {
    MeraFilePath.registerOnce();
    try (var connection = DriverManager.getConnection("jdbc:h2:mera:" + file, "mera", "")) {
      var db = DSL.using(connection, SQLDialect.H2);
      Migrations.after(0).subList(0, format).forEach(db::execute);
      db.execute(
          "insert into meta (name, text) values ('format', ?), ('position', '0')",
          String.valueOf(format));
    }
  }

  /** Read only: it is looked at, not tidied. */
  private static int format(Path file) throws Exception {
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:mera:" + file + ";ACCESS_MODE_DATA=r", "mera", "");
        var rows =
            connection
                .createStatement()
                .executeQuery("select text from meta where name = 'format'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void aMissingFolderIsNamed() {
    file = folder.resolve("нет").resolve("x.mera");

    refused(Reason.NOT_FOUND, this::create);
  }

  @Test
  void aFullDiskStoresNothingAndLosesNothing() throws Refusal {
    FullDisk.register();
    try (Store store = create()) {
      put(store, school("980001", "Первая"));
    }
    try (Store store = Store.open(file)) {
      FullDisk.full = true;
      refused(Reason.NO_SPACE, () -> put(store, many()));
    } finally {
      FullDisk.full = false;
    }
    try (Store store = Store.open(file)) {
      assertThat(names(store)).containsExactly("Первая");
      assertThat(store.entries()).hasSize(1);
    } finally {
      FullDisk.unregister();
    }
  }

  private static School[] many() {
    return java.util.stream.IntStream.range(0, 20_000)
        .mapToObj(i -> school("9" + i, "Школа с длинным названием № " + i))
        .toArray(School[]::new);
  }

  private Store create() throws Refusal {
    return Store.create(file, Map.of("region", "Лесогорская область"));
  }

  private static long put(Store store, School... schools) throws Refusal {
    return store.write(
        "Школы", schools[0].name(), change -> SchoolRows.put(change, List.of(schools)));
  }

  private static List<String> names(Store store) {
    return SchoolRows.all(store).stream().map(School::name).toList();
  }

  private static School school(String code, String name) {
    return School.named(code, "edu" + code, name, "Ольшанский район");
  }

  private void direct(String sql) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:h2:mera:" + file, "mera", "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Attempt {
    Object run() throws Refusal;
  }

  private static void refused(Reason reason, Attempt attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.getMessage()).matches("(?s)[А-ЯЁ].*\\.").contains("«");
              assertThat(refusal.getMessage().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
            });
  }
}
