package mera.data.ingest;

import static mera.data.ingest.Tables.MA_4_2024;
import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.protocol;
import static mera.data.ingest.Tables.pupil;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that give nothing: one sentence each, and never the end of a folder. */
class BrokenFileTest {

  @TempDir Path folder;

  private static void assertRefused(Path file, Reason reason, String sentence) {
    assertRefused(file, ImportOptions.NONE, reason, sentence);
  }

  private static void assertRefused(
      Path file, ImportOptions options, Reason reason, String sentence) {
    assertThatThrownBy(() -> Import.read(file, options, Progress.NONE))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason))
        .hasMessage(sentence);
  }

  private Path write(String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path good() throws Exception {
    Object[][] pupils = new Object[300][];
    for (int i = 0; i < pupils.length; i++) {
      pupils[i] = pupil(1, i % 2, i % 3, "А", 2 + i % 4, i % 2 + i % 3);
    }
    return Tables.write(folder, MA_4_2024, protocol(pupils));
  }

  private static String damaged(String name) {
    return "Книга «"
        + name
        + "» повреждена, её не удаётся прочитать: откройте её в Excel и сохраните заново.";
  }

  @Test
  void aTruncatedWorkbookIsDamaged() throws Exception {
    byte[] whole = Files.readAllBytes(good());
    for (int length : new int[] {100, whole.length / 2, whole.length - 30}) {
      assertRefused(
          write("обрыв.xlsx", Arrays.copyOf(whole, length)), Reason.DAMAGED, damaged("обрыв.xlsx"));
    }
  }

  @Test
  void aWorkbookWithSpoiltBytesIsDamaged() throws Exception {
    byte[] bytes = Files.readAllBytes(good());
    Arrays.fill(bytes, bytes.length / 3, bytes.length / 3 + 400, (byte) 0x5a);
    assertRefused(write(MA_4_2024, bytes), Reason.DAMAGED, damaged(MA_4_2024));
  }

  @Test
  void aWorkbookWhoseCheckSumsDoNotFitIsDamagedThoughItUnpacks() throws Exception {
    Path file = folder.resolve(MA_4_2024);
    byte[] bytes = Files.readAllBytes(good());
    for (int i = 0; i < bytes.length - 20; i++) {
      // The check sum stands 16 bytes behind each signature of the directory at the end.
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 16] ^= 1;
      }
    }
    Files.write(file, bytes);
    assertRefused(file, Reason.DAMAGED, damaged(MA_4_2024));
  }

  @Test
  void aWorkbookWithTornXmlIsDamaged() throws Exception {
    Path file = folder.resolve("xml.xlsx");
    zip(file, "[Content_Types].xml", "<Types", "xl/workbook.xml", "<workbook><sheets>");
    assertRefused(file, Reason.DAMAGED, damaged("xml.xlsx"));
  }

  private static void zip(Path file, String... namesAndTexts) throws Exception {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aTextNamedAsAWorkbookIsNoWorkbook() throws Exception {
    for (String name : List.of("текст.xlsx", "текст.xls", "Текст.XLSX")) {
      assertRefused(
          write(name, "логин;имя;регион\n".getBytes(StandardCharsets.UTF_8)),
          Reason.DAMAGED,
          "Файл «"
              + name
              + "» назван книгой Excel, но внутри не книга: откройте его в Excel и сохраните как"
              + " «Книга Excel (.xlsx)».");
    }
  }

  @Test
  void aZipOfAnotherKindNamedAsAWorkbookIsNoWorkbook() throws Exception {
    Path file = folder.resolve("архив.xlsx");
    zip(file, "письмо.txt", "текст");
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("внутри не книга");
  }

  @Test
  void anEmptyFileIsNamedSo() throws Exception {
    assertRefused(
        write("пусто.xlsx", new byte[0]),
        Reason.DAMAGED,
        "Файл «пусто.xlsx» пуст (0 байт): получите его заново.");
  }

  @Test
  void anEncryptedWorkbookOpensWithItsPasswordOnly() throws Exception {
    for (EncryptionMode mode : List.of(EncryptionMode.agile, EncryptionMode.standard)) {
      Path file = encrypted(mode);
      assertRefused(
          file, Reason.PASSWORD, "Книга «" + MA_4_2024 + "» защищена паролем: укажите пароль.");
      assertRefused(
          file,
          ImportOptions.NONE.withPassword("Секрет"),
          Reason.PASSWORD,
          "Пароль не подходит к книге «" + MA_4_2024 + "»: проверьте раскладку и регистр букв.");
      Reading reading = Import.read(file, ImportOptions.NONE.withPassword("секрет"), Progress.NONE);
      assertThat(reading.counts().stored()).isEqualTo(300);
    }
  }

  private Path encrypted(EncryptionMode mode) throws Exception {
    Path file = good();
    byte[] plain = Files.readAllBytes(file);
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword("секрет");
      try (OutputStream out = encryptor.getDataStream(container)) {
        new ByteArrayInputStream(plain).transferTo(out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    return file;
  }

  @Test
  void aTornEncryptedWorkbookIsDamaged() throws Exception {
    byte[] whole = Files.readAllBytes(encrypted(EncryptionMode.agile));
    Path file = write("обрыв.xlsx", Arrays.copyOf(whole, 600));
    assertRefused(
        file, ImportOptions.NONE.withPassword("секрет"), Reason.DAMAGED, damaged("обрыв.xlsx"));
  }

  @Test
  void aMissingSheetIsNamed() throws Exception {
    Path file =
        Tables.write(
            folder,
            MA_4_2024,
            page(
                "Классы",
                row("Пользователь", "Муниципалитет", "Школа", "Буква (цифра) класса (если один)"),
                row("edu980001", "Округ", "edu980001 | Школа", "4А")));
    assertRefused(
        file,
        Reason.INCOMPLETE,
        "В книге «" + MA_4_2024 + "» нет листа «Протокол»: выгрузите её заново целиком.");
    assertRefused(
        file,
        ImportOptions.NONE.withFormat("vpr-2022"),
        Reason.INCOMPLETE,
        "В книге «" + MA_4_2024 + "» нет листа «Протокол»: выгрузите её заново целиком.");
  }

  @Test
  void aMissingColumnIsNamedWithItsSheet() throws Exception {
    Tables.Page page = protocol(pupil(1, 1, 2, "А", 5, 3));
    page.rows().set(0, Arrays.copyOf(page.rows().getFirst(), 13));
    assertRefused(
        Tables.write(folder, MA_4_2024, page),
        Reason.INCOMPLETE,
        "В файле «"
            + MA_4_2024
            + "» на листе «Протокол» нет столбца «Итого баллов»: выгрузите таблицу заново со всеми"
            + " столбцами.");
  }

  @Test
  void aFileOfUnknownKindIsRefusedWithWhatToDo() throws Exception {
    Path file = Tables.write(folder, "Рейтинг.xlsx", page("Лист", row("Место", "Школа", "Балл")));
    assertRefused(
        file,
        Reason.IMPOSSIBLE,
        "Вид файла «Рейтинг.xlsx» не опознан: укажите вид (--format) или опишите столбцы в файле"
            + " соответствия (--map).");
    assertRefused(
        file,
        ImportOptions.NONE.withFormat("register"),
        Reason.INCOMPLETE,
        "В файле «Рейтинг.xlsx» не найдена строка заголовков вида «register»: нужны столбцы"
            + " «Логин», «Краткое наименование», «Муниципалитет».");
    assertThatThrownBy(
            () -> Import.read(file, ImportOptions.NONE.withFormat("egais"), Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("register, scales, vpr-2022");
    assertThatThrownBy(
            () -> Import.read(file, ImportOptions.NONE.withFormat("mapping"), Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("файл соответствия");
  }

  @Test
  void aFileThatIsNotThereAndAFolderAreRefused() {
    Path none = folder.resolve("нет.xlsx");
    assertRefused(
        none,
        Reason.NOT_FOUND,
        "Файл «" + none + "» не найден: проверьте, не перемещён ли он и подключён ли диск.");
    assertThatThrownBy(() -> Import.read(folder, ImportOptions.NONE, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("папка, а нужен файл");
    assertThatThrownBy(() -> Import.readAll(List.of(none), ImportOptions.NONE, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("не найден");
  }

  @Test
  void aFileThatMayNotBeReadIsRefused() throws Exception {
    Path file = good();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
    assumeThat(Files.isReadable(file)).as("the administrator may read every file").isFalse();
    assertRefused(
        file,
        Reason.IN_USE,
        "Файл «"
            + MA_4_2024
            + "» не удаётся прочитать – нет прав на чтение: попросите владельца открыть доступ.");
  }

  @Test
  void theReasonWhyAFileCannotBeReadIsTold() {
    Path file = Path.of("a.xlsx");
    assertThat(
            Sentences.unreadable(file, new java.nio.file.AccessDeniedException("a.xlsx"))
                .getMessage())
        .contains("нет прав на чтение");
    Refusal inUse =
        Sentences.unreadable(
            file, new java.nio.file.FileSystemException("a.xlsx", null, "used by another"));
    assertThat(inUse.getMessage()).contains("занят другой программой");
    assertThat(inUse.reason()).isEqualTo(Reason.IN_USE);
    assertThat(Sentences.unreadable(file, new java.nio.file.NoSuchFileException("a.xlsx")).reason())
        .isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void aWorkbookThatUnpacksToFarTooMuchIsNotOpened() throws Exception {
    Path file = folder.resolve("бомба.xlsx");
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 300; i++) {
        zip.write(blanks);
      }
    }
    assertRefused(
        file,
        Reason.DAMAGED,
        "Книга «бомба.xlsx» распаковывается в подозрительно большой объём и поэтому не открыта:"
            + " получите её заново у отправителя.");
  }

  @Test
  void aTextTableWithOpenQuotesIsDamaged() throws Exception {
    Path file =
        write(
            "обрыв.csv",
            "логин;имя;регион\nedu980001;\"МБОУ;Округ\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("не закрыты кавычки");
  }

  @Test
  void oneBadFileDoesNotStopAFolder() throws Exception {
    good();
    write("а.xlsx", new byte[0]);
    write("б.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    Tables.write(folder, "в.xlsx", page("Лист", row("Место", "Школа")));
    List<Reading> readings = Import.readAll(List.of(folder), ImportOptions.NONE, Progress.NONE);
    assertThat(readings)
        .extracting(
            r ->
                r.path().getFileName()
                    + " "
                    + r.format()
                    + " "
                    + r.problems().stream().map(p -> p.rule()).toList())
        .containsExactly(
            MA_4_2024 + " vpr-2022 []",
            "а.xlsx  [damaged]",
            "б.pdf  [foreign]",
            "в.xlsx  [unknown-format]");
    assertThat(readings.get(2).sha256()).hasSize(64);
    assertThat(readings.get(2).size()).isEqualTo(8);
  }

  @Test
  void aFolderWithAnEncryptedBookSaysSoInAProblem() throws Exception {
    encrypted(EncryptionMode.agile);
    List<Reading> readings = Import.readAll(List.of(folder), ImportOptions.NONE, Progress.NONE);
    assertThat(readings.getFirst().problems().getFirst().rule()).isEqualTo("password");
  }
}
