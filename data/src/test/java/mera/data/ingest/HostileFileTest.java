package mera.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that want too much or are no tables at all: one sentence each. */
class HostileFileTest {

  @TempDir Path folder;

  private static final String SCHOOL =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Логин</t></is></c><c r=\"B1\""
          + " t=\"inlineStr\"><is><t>Муниципалитет</t></is></c><c r=\"C1\" t=\"inlineStr\"><is>"
          + "<t>Краткое наименование</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\">"
          + "<is><t>edu980001</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>Округ</t></is></c>"
          + "<c r=\"C2\" t=\"inlineStr\"><is><t>Школа</t></is></c></row>";

  private static Reading read(Path file) throws Refusal {
    return Import.read(file, ImportOptions.NONE, Progress.NONE);
  }

  private static void assertRefused(Path file, Reason reason, String part) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason))
        .hasMessageContaining(part);
  }

  private Path write(String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path write(String name, String text) throws Exception {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path schools(String name, String rows, String after) throws Exception {
    return OtherTables.xlsx(folder.resolve(name), rows, after);
  }

  private static void assertOneSchool(Path file) throws Exception {
    assertThat(read(file).schools()).hasSize(1);
  }

  @Test
  void anAbsurdDimensionIsNoMatter() throws Exception {
    Path file = schools("а.xlsx", SCHOOL, "<dimension ref=\"A1:XFD1048576\"/>");
    assertOneSchool(file);
  }

  @Test
  void cellsAtTheFarEndAreReadAndStylesAloneAreNothing() throws Exception {
    StringBuilder styles = new StringBuilder("<row r=\"5\">");
    for (int i = 0; i < GridLine.MOST_COLUMNS; i++) {
      styles.append("<c r=\"").append(Flaw.letters(i)).append("5\" s=\"1\"/>");
    }
    styles.append("</row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
    Path file = schools("а.xlsx", SCHOOL + styles, "");
    assertOneSchool(file);
    try (Place place = Place.of(file, Progress.NONE);
        Book book = ContainersTest.open(place);
        Rows rows = book.open(0)) {
      ContainersTest.next(rows);
      ContainersTest.next(rows);
      Line last = ContainersTest.next(rows);
      assertThat(List.of(last.number(), last.width(), last.whole(16_383)))
          .containsExactly(1_048_576, 16_384, 1);
    }
  }

  @Test
  void rowsAndColumnsThatNoProgramHasAreDamage() throws Exception {
    assertRefused(
        schools("а.xlsx", SCHOOL + "<row r=\"1048577\"><c><v>1</v></c></row>", ""),
        Reason.DAMAGED,
        "повреждена");
    assertRefused(
        schools("б.xlsx", SCHOOL + "<row r=\"3\"><c r=\"XFE3\"><v>1</v></c></row>", ""),
        Reason.DAMAGED,
        "повреждена");
    assertRefused(
        schools("в.xlsx", SCHOOL + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>", ""),
        Reason.DAMAGED,
        "Строки листа «Лист» книги «в.xlsx» идут не по порядку");
  }

  @Test
  void aLongCellIsReadAndItsValueShortenedInProblems() throws Exception {
    String text = "а".repeat(40_000);
    String row = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    Reading reading = read(schools("а.xlsx", SCHOOL + row, ""));
    assertThat(reading.schools()).hasSize(1);
    assertThat(reading.problems().getFirst().value()).hasSize(201);
    String far = "<row r=\"3\"><c t=\"str\"><v>" + "а".repeat(1_000_001) + "</v></c></row>";
    assertRefused(schools("б.xlsx", SCHOOL + far, ""), Reason.DAMAGED, "длиннее миллиона знаков");
  }

  @Test
  void documentTypesAndEntitiesAreRefused() throws Exception {
    Path secret = write("секрет.txt", "980099");
    List<String> attacks =
        List.of(
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE x [<!ENTITY a \"ааааааааааааа\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">");
    for (String attack : attacks) {
      Path file = folder.resolve("xxe.xlsx");
      OtherTables.zip(
          file,
          StandardCharsets.UTF_8,
          "xl/workbook.xml",
          "<?xml version=\"1.0\"?>" + attack + "<workbook><sheets/></workbook>");
      assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class);
      Path ods = folder.resolve("xxe.ods");
      OtherTables.zip(
          ods,
          StandardCharsets.UTF_8,
          "content.xml",
          "<?xml version=\"1.0\"?>" + attack + "<a><b>&b;&a;</b></a>");
      assertThatThrownBy(() -> read(ods)).isInstanceOf(Refusal.class);
    }
    Path unknown = schools("в.xlsx", "<row r=\"1\"><c t=\"str\"><v>&b;</v></c></row>", "");
    assertThatThrownBy(() -> read(unknown)).isInstanceOf(Refusal.class);
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    String nested = "<x>".repeat(100_000) + "</x>".repeat(100_000);
    assertRefused(
        schools("а.xlsx", SCHOOL, nested), Reason.DAMAGED, "объявления XML, которых в таблицах");
  }

  @Test
  void hugeSharedTextsAreRefusedBeforeTheyAreRead() throws Exception {
    long most = Limits.mostInMemory();
    Path file = folder.resolve("тексты.xlsx");
    OtherTables.xlsx(file, SCHOOL, "");
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(copy)) {
      out.setLevel(1);
      for (ZipEntry entry : zip.stream().<ZipEntry>map(e -> e).toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sharedStrings.xml")) {
          fill(out, most + 1);
        } else {
          zip.getInputStream(entry).transferTo(out);
        }
      }
    }
    Files.write(file, copy.toByteArray());
    assertRefused(file, Reason.TOO_LARGE, "не хватает памяти");
  }

  /** Compresses well, but not as a bomb does. */
  private static void fill(OutputStream out, long length) throws Exception {
    byte[] block = new byte[1 << 20];
    Random random = new Random(7);
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) (i % 4096 < 80 ? 'a' + random.nextInt(16) : 'a');
    }
    for (long written = 0; written < length; written += block.length) {
      out.write(block);
    }
  }

  @Test
  void anArchiveOfTooManyOrTooLargeMembersIsNotOpened() throws Exception {
    Path many = folder.resolve("много.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
      for (int i = 0; i < 10_001; i++) {
        zip.putNextEntry(new ZipEntry(i + ".csv"));
      }
    }
    assertRefused(many, Reason.DAMAGED, "подозрительно большой объём");
    Path large = folder.resolve("бомба.zip");
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(large))) {
      zip.putNextEntry(new ZipEntry("а.csv"));
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    Reading reading = Import.readAll(List.of(large), ImportOptions.NONE, Progress.NONE).getFirst();
    assertThat(reading.problems().getFirst().message()).contains("подозрительно большой объём");
  }

  @Test
  void sheetsThatAreMissingOrLieOutsideAreNamed() throws Exception {
    String rels =
        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"%s\"%s/>"
            + "</Relationships>";
    String book =
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Протокол\" r:id=\"r1\"/></sheets></workbook>";
    String[][] targets = {
      {"../../../../etc/passwd", ""},
      {"http://127.0.0.1/sheet.xml", " TargetMode=\"External\""},
      {"worksheets/нет.xml", ""}
    };
    for (int i = 0; i < targets.length; i++) {
      Path file = folder.resolve(i + ".xlsx");
      OtherTables.zip(
          file,
          StandardCharsets.UTF_8,
          "xl/workbook.xml",
          book,
          "xl/_rels/workbook.xml.rels",
          rels.formatted((Object[]) targets[i]));
      assertRefused(file, Reason.DAMAGED, i < 2 ? "лежит не в ней самой" : "повреждена");
    }
  }

  @Test
  void filesOfOtherKindsAreNamedWithWhatToDo() throws Exception {
    String html = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>1";
    assertRefused(
        write("отчёт.xls", html),
        Reason.FOREIGN,
        "Файл «отчёт.xls» – это страница HTML, а не книга: откройте его в Excel и сохраните как"
            + " «Книга Excel (.xlsx)».");
    assertRefused(
        write("отчёт2.xls", ("\ufeff" + html).getBytes(StandardCharsets.UTF_16LE)),
        Reason.FOREIGN,
        "страница HTML");
    assertRefused(
        write("отчёт3.xls", "\r\n <meta charset=windows-1251>" + html),
        Reason.FOREIGN,
        "страница HTML");
    String xml =
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
            + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
    assertRefused(write("2003.xls", xml), Reason.FOREIGN, "таблица XML 2003");
    assertRefused(write("а.xlsx", "%PDF-1.7"), Reason.FOREIGN, "документ PDF");
    assertRefused(
        write("б.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G'}), Reason.FOREIGN, "картинка");
    assertRefused(write("в.rar", "Rar!\u001a\u0007"), Reason.FOREIGN, "архив RAR");
    assertRefused(write("г.xls", "MIME-Version: 1.0\r\n"), Reason.FOREIGN, "веб-страница");
    assertRefused(
        write("д.xls", new byte[] {9, 8, 8, 0, 0, 5, 5, 0}), Reason.FOREIGN, "Excel 95 или старше");
    assertRefused(write("е.xls", "а\tб\n1\t2\n"), Reason.DAMAGED, "внутри не книга");
  }

  @Test
  void documentsInZipFilesAreNamedWithWhatToDo() throws Exception {
    String[][] kinds = {
      {"word/document.xml", "документ Word"},
      {"ppt/presentation.xml", "презентация"},
      {"xl/workbook.bin", "двоичная книга (.xlsb)"},
      {"Index/Document.iwa", "таблица Apple Numbers"},
      {"FixedDocSeq.fdseq", "документ другой программы"}
    };
    for (String[] kind : kinds) {
      Path file = folder.resolve("файл.xlsx");
      OtherTables.zip(
          file,
          StandardCharsets.UTF_8,
          "[Content_Types].xml",
          "<Types/>",
          "_rels/.rels",
          "<a/>",
          kind[0],
          "<a/>");
      assertRefused(file, Reason.FOREIGN, kind[1]);
    }
    Path text = folder.resolve("текст.ods");
    OtherTables.zip(
        text,
        StandardCharsets.UTF_8,
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        "<a/>");
    assertRefused(text, Reason.FOREIGN, "текстовый документ");
    Path locked = folder.resolve("пароль.ods");
    OtherTables.zip(
        locked,
        StandardCharsets.UTF_8,
        "mimetype",
        "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml",
        "<m><file-entry><encryption-data/></file-entry></m>",
        "content.xml",
        "noise");
    assertRefused(locked, Reason.FOREIGN, "снимите пароль");
  }

  @Test
  void otherOle2FilesAreNamedWithWhatToDo() throws Exception {
    String[][] kinds = {
      {"WordDocument", "документ Word"},
      {"PowerPoint Document", "презентация"},
      {"__properties_version1.0", "письмо Outlook"},
      {"Other", "внутри не книга"}
    };
    for (String[] kind : kinds) {
      Path file = folder.resolve("файл.xls");
      try (POIFSFileSystem container = new POIFSFileSystem();
          OutputStream out = Files.newOutputStream(file)) {
        container.createDocument(new ByteArrayInputStream(new byte[5000]), kind[0]);
        container.writeFilesystem(out);
      }
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(kind[1]);
    }
  }

  @Test
  void aTextThatIsNoneIsNoTable() throws Exception {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    Arrays.fill(noise, 100, 200, (byte) 0);
    assertRefused(write("шум.csv", noise), Reason.IMPOSSIBLE, "не опознан");
  }

  @Test
  void aQuoteThatIsNeverClosedEndsBeforeTheMemoryDoes() throws Exception {
    String text = "логин;имя;регион\n\"" + "edu980001;Ш;О\n".repeat(400_000);
    Path file = write("кавычка.csv", text.getBytes(Charset.forName("windows-1251")));
    assertRefused(file, Reason.DAMAGED, "не закрыты кавычки");
  }

  private static Limits limits(AtomicLong clock, boolean shortOfMemory) {
    return new Limits("большой.xlsx", 0, Progress.NONE, clock::get, () -> shortOfMemory);
  }

  @Test
  void aFileThatTakesTooLongIsGivenUpWithASentence() throws Exception {
    AtomicLong clock = new AtomicLong();
    Limits limits = limits(clock, false);
    for (int second = 1; second <= 60; second++) {
      clock.set(TimeUnit.SECONDS.toNanos(second));
      limits.check();
    }
    clock.set(TimeUnit.SECONDS.toNanos(61));
    assertThatThrownBy(limits::check)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE))
        .hasMessage(
            "Чтение файла «большой.xlsx» длится слишком долго и остановлено: удалите лишние листы и"
                + " строки или разделите файл.");
  }

  @Test
  void theTimeThatTheComputerSleptDoesNotCount() throws Exception {
    AtomicLong clock = new AtomicLong();
    Limits limits = limits(clock, false);
    clock.set(TimeUnit.HOURS.toNanos(8));
    limits.check();
    clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
    limits.check();
  }

  @Test
  void aFileForWhichThereIsNoMemoryIsGivenUpWithASentence() {
    assertThatThrownBy(limits(new AtomicLong(), true)::check)
        .hasMessage(
            "Для файла «большой.xlsx» не хватает памяти: закройте другие программы или разделите"
                + " файл на части.");
  }

  @Test
  void theLimitsAreLookedAtWhileRowsWithoutContentGoBy() throws Exception {
    StringBuilder blank = new StringBuilder(SCHOOL);
    for (int i = 3; i < 2000; i++) {
      blank.append("<row r=\"").append(i).append("\"><c s=\"1\"/></row>");
    }
    Path file = schools("а.xlsx", blank.toString(), "");
    AtomicLong asked = new AtomicLong();
    Progress progress =
        new Progress() {
          @Override
          public void rows(String name, long rows) {}

          @Override
          public boolean cancelled() {
            return asked.incrementAndGet() > 20;
          }
        };
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, progress))
        .isInstanceOf(CancellationException.class);
  }
}
