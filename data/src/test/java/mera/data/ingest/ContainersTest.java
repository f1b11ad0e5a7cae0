package mera.data.ingest;

import static mera.data.ingest.Tables.MA_4_2024;
import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.protocol;
import static mera.data.ingest.Tables.pupil;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import mera.data.ingest.Tables.Page;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import mera.data.result.Tally;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same table says the same, whatever kind of file it comes in. */
class ContainersTest {

  private static final String NAME = MA_4_2024.replace(".xlsx", "");

  @TempDir Path folder;

  private static Page pupils() {
    Object[][] pupils = new Object[40][];
    for (int i = 0; i < pupils.length; i++) {
      pupils[i] =
          i % 7 == 0
              ? pupil("отсутствовал", "", "", "4А", 3, 0)
              : pupil(1, i % 2, i % 3 == 0 ? "X" : i % 3, "4А", 2 + i % 4, i % 2 + i % 3);
    }
    return protocol(pupils);
  }

  private List<Tally> expected() throws Exception {
    Path other = Files.createDirectories(folder.resolve("эталон"));
    Reading reading = read(Tables.write(other, MA_4_2024, pupils()));
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(40, 34, 6, 0, 0));
    return reading.tallies();
  }

  private static Reading read(Path file) throws Refusal {
    return Import.read(file, ImportOptions.NONE, Progress.NONE);
  }

  @Test
  void anOldWorkbookSaysTheSame() throws Exception {
    Page other = page("Классы", row("Пользователь", "Школа"), row("edu980001", "Ш"));
    Reading reading = read(OtherTables.xls(folder.resolve(NAME + ".xls"), other, pupils()));
    assertThat(reading.tallies()).isEqualTo(expected());
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void anOldWorkbookOpensWithItsPasswordOnly() throws Exception {
    Path file = folder.resolve(NAME + ".xls");
    Biff8EncryptionKey.setCurrentUserPassword("секрет");
    try (HSSFWorkbook book = OtherTables.workbook(pupils());
        OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThatThrownBy(() -> read(file))
        .hasMessage("Книга «" + NAME + ".xls» защищена паролем: укажите пароль.");
    assertThat(
            Import.readAll(List.of(folder), ImportOptions.NONE, Progress.NONE)
                .getFirst()
                .problems())
        .extracting(problem -> problem.rule())
        .containsExactly("password");
    assertThatThrownBy(
            () -> Import.read(file, ImportOptions.NONE.withPassword("Секрет"), Progress.NONE))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PASSWORD));
    assertThat(
            Import.read(file, ImportOptions.NONE.withPassword("секрет"), Progress.NONE).tallies())
        .isEqualTo(expected());
  }

  @Test
  void aTableOfOpenDocumentSaysTheSame() throws Exception {
    Page other = page("Классы", row("Пользователь", "Школа"), row("edu980001", "Ш"));
    Reading reading = read(OtherTables.ods(folder.resolve(NAME + ".ods"), other, pupils()));
    assertThat(reading.tallies()).isEqualTo(expected());
  }

  @Test
  void cellsOfOpenDocumentAreReadByWhatTheyHold() throws Exception {
    Path file =
        OtherTables.odsOf(
            folder.resolve("виды.ods"),
            """
            <table:tracked-changes><table:cell-content-change><table:previous>\
            <table:change-track-table-cell office:value-type="float" office:value="99"/>\
            </table:previous></table:cell-content-change></table:tracked-changes>\
            <table:table table:name="А" table:style-name="ta2"><table:table-header-rows>\
            <table:table-row>\
            <table:table-cell office:value-type="percentage" office:value="0.469"><text:p>46,9 %</text:p></table:table-cell>\
            <table:table-cell office:value-type="date" office:date-value="2026-04-20"><text:p>20 апреля</text:p></table:table-cell>\
            <table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>два<text:s text:c="2"/>слова</text:p><text:p>и <text:span>строка</text:span></text:p></table:table-cell>\
            <table:covered-table-cell/>\
            <table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>\
            <table:table-cell office:value-type="string"><office:annotation><text:p>примечание</text:p></office:annotation><text:p>после</text:p></table:table-cell>\
            <table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#ДЕЛ/0!</text:p></table:table-cell>\
            <table:table-cell table:formula="of:=A1"/>\
            </table:table-row></table:table-header-rows>\
            <table:table-row table:number-rows-repeated="1000" table:visibility="collapse"><table:table-cell/></table:table-row>\
            <table:table-row table:visibility="filter" table:number-rows-repeated="2"><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>\
            <table:table-row table:number-rows-repeated="1047573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>\
            </table:table>""");
    try (Place place = Place.of(file, Progress.NONE);
        Book book = open(place)) {
      assertThat(book.sheets()).containsExactly("А");
      assertThat(book.isHidden(0)).isTrue();
      assertThat(book.merged(0)).containsExactly(new Region(1, 1, 2, 3));
      try (Rows rows = book.open(0)) {
        Line line = next(rows);
        assertThat(line.width()).isEqualTo(10);
        assertThat(line.text(0)).isEqualTo("0.469");
        assertThat(line.isPercent(0)).isTrue();
        assertThat(line.text(1)).isEqualTo("20.04.2026");
        assertThat(line.isDate(1)).isTrue();
        assertThat(line.text(2)).isEqualTo("два  слова\nи строка");
        assertThat(List.of(line.whole(3), line.whole(4), line.whole(6))).containsExactly(-1, 7, 7);
        assertThat(line.text(7)).isEqualTo("после");
        assertThat(line.flaws())
            .extracting(Flaw::rule)
            .containsExactly("error-cell", "no-cached-value");
        assertThat(line.isHidden()).isFalse();
        assertThat(next(rows).number()).isEqualTo(1002);
        Line last = next(rows);
        assertThat(last.number()).isEqualTo(1003);
        assertThat(last.isHidden()).isTrue();
        assertThat(last.text(0)).isEqualTo("ИСТИНА");
        assertThat(rows.next()).isNull();
      }
    }
  }

  static Line next(Rows rows) throws Refusal {
    return Objects.requireNonNull(rows.next());
  }

  static Book open(Place place) throws Refusal {
    return Container.open(
            place, ImportOptions.NONE, Limits.of(place.name(), place.size(), Progress.NONE))
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "UTF-8 ; csv",
        "UTF-8 , csv",
        "UTF-8 | txt",
        "UTF-8 tab tsv",
        "BOM ; csv",
        "windows-1251 ; csv",
        "windows-1251 tab txt",
        "UTF-16LE ; csv",
        "UTF-16BE tab csv",
        "UTF-16 , csv"
      })
  void aTextTableIsReadInItsCharsetWithItsDelimiter(String charset, String mark, String ending)
      throws Exception {
    String delimiter = mark.equals("tab") ? "\t" : mark;
    String text = OtherTables.csv(pupils(), delimiter);
    byte[] bytes =
        charset.equals("BOM")
            ? ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)
            : text.getBytes(Charset.forName(charset));
    Path file = Files.write(folder.resolve(NAME + "." + ending), bytes);
    assertThat(read(file).tallies()).isEqualTo(expected());
  }

  @Test
  void theMarkBetweenThousandsIsNotTakenForTheDecimalMark() {
    assertThat(TextForm.groups(List.of("12.5", "1,234", "1,234.5")))
        .isEqualTo(TextForm.Groups.COMMAS);
    assertThat(TextForm.groups(List.of("12,5", "1.234"))).isEqualTo(TextForm.Groups.POINTS);
    assertThat(TextForm.groups(List.of("12,5", "12.5", "1,234", "20.04.2026")))
        .isEqualTo(TextForm.Groups.NONE);
    assertThat(TextForm.groups(List.of("1,234"))).isEqualTo(TextForm.Groups.NONE);
    assertThat(TextForm.ungrouped("1,234.5", TextForm.Groups.COMMAS)).isEqualTo("1234.5");
    assertThat(TextForm.ungrouped("А,234", TextForm.Groups.COMMAS)).isEqualTo("А,234");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "IBM866", "windows-1251"})
  void aZipIsReadAsAFolderWhateverItsNamesAreWrittenIn(String charset) throws Exception {
    byte[] member = Files.readAllBytes(Tables.write(folder, MA_4_2024, pupils()));
    Path inbox = Files.createDirectories(folder.resolve("почта"));
    Path archive =
        OtherTables.zip(
            inbox.resolve("архив.zip"),
            Charset.forName(charset),
            "ВПР 2024/",
            "",
            "ВПР 2024/" + MA_4_2024,
            member,
            "__MACOSX/._x.xlsx",
            "x",
            "письмо.txt",
            "Добрый день");
    List<Tally> expected = expected();
    List<Reading> readings = Import.readAll(List.of(inbox), ImportOptions.NONE, Progress.NONE);
    assertThat(readings)
        .extracting(Reading::path)
        .containsExactly(
            archive.resolve("ВПР 2024").resolve(MA_4_2024), archive.resolve("письмо.txt"));
    Reading reading = readings.getFirst();
    assertThat(reading.tallies()).isEqualTo(expected);
    assertThat(reading.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(member)));
    assertThat(reading.size()).isEqualTo(member.length);
    assertThat(read(Import.files(List.of(archive)).getFirst()).tallies()).isEqualTo(expected);
  }

  @Test
  void anArchiveInAnArchiveIsOpenedAndADeeperOneNamed() throws Exception {
    byte[] member = Files.readAllBytes(Tables.write(folder, MA_4_2024, pupils()));
    Path work = folder.resolve("work.tmp");
    byte[] deepest =
        Files.readAllBytes(OtherTables.zip(work, StandardCharsets.UTF_8, "в.xlsx", member));
    byte[] inner =
        Files.readAllBytes(
            OtherTables.zip(
                work, StandardCharsets.UTF_8, "глубже.zip", deepest, MA_4_2024, member));
    Path archive =
        OtherTables.zip(
            folder.resolve("район.zip"), StandardCharsets.UTF_8, "школа.zip", inner, "п.zip", "PK");
    List<Reading> readings = Import.readAll(List.of(archive), ImportOptions.NONE, Progress.NONE);
    assertThat(readings)
        .extracting(
            r -> archive.relativize(r.path()).toString().replace('\\', '/'), Reading::format)
        .containsExactly(
            tuple("п.zip", ""),
            tuple("школа.zip/" + MA_4_2024, "vpr-2022"),
            tuple("школа.zip/глубже.zip", ""));
    assertThat(readings.getLast().problems().getFirst().message())
        .isEqualTo(
            "Архив «глубже.zip» вложен слишком глубоко и поэтому не открыт: распакуйте его и"
                + " загрузите папку.");
  }

  @Test
  void twoMembersOfOneNameAreBothReadAndNoneLeadsOutOfTheArchive() throws Exception {
    byte[] a = "год,класс,предмет\n".getBytes(StandardCharsets.UTF_8);
    Path archive = folder.resolve("два.zip");
    OtherTables.zip(archive, StandardCharsets.UTF_8, "../../а.csv", a, "/а.csv", a, "б:в.csv", a);
    assertThat(Import.files(List.of(archive)))
        .containsExactly(
            archive.resolve("а (2).csv"), archive.resolve("а.csv"), archive.resolve("б_в.csv"));
  }

  @Test
  void nothingUnpackedStaysBehind() throws Exception {
    byte[] member = Files.readAllBytes(Tables.write(folder, MA_4_2024, pupils()));
    Path archive =
        OtherTables.zip(folder.resolve("а.zip"), StandardCharsets.UTF_8, MA_4_2024, member);
    Path path = Import.files(List.of(archive)).getFirst();
    Path unpacked;
    try (Place place = Place.of(path, Progress.NONE)) {
      unpacked = place.bytes();
      assertThat(unpacked).exists();
    }
    assertThat(unpacked).doesNotExist();
  }

  @Test
  void anArchiveThatGivesNothingSaysWhy() throws Exception {
    Path empty = OtherTables.zip(folder.resolve("пусто.zip"), StandardCharsets.UTF_8, "папка/", "");
    assertThatThrownBy(() -> read(Import.files(List.of(empty)).getFirst()))
        .hasMessage("Архив «пусто.zip» пуст, файлов в нём нет: получите его заново.");
    Path torn = folder.resolve("обрыв.zip");
    byte[] whole = Files.readAllBytes(OtherTables.zip(torn, StandardCharsets.UTF_8, "а.csv", "а"));
    Files.write(torn, java.util.Arrays.copyOf(whole, whole.length - 20));
    assertThat(
            Import.readAll(List.of(torn), ImportOptions.NONE, Progress.NONE).getFirst().problems())
        .extracting(problem -> problem.rule())
        .containsExactly("damaged");
  }

  @Test
  void anEncryptedArchiveInAnArchiveHidesNoneOfTheOthers() throws Exception {
    byte[] table = "год,класс,предмет\n".getBytes(StandardCharsets.UTF_8);
    Path inner =
        OtherTables.zip(folder.resolve("внутри.zip"), StandardCharsets.UTF_8, "а.csv", table);
    Path archive =
        OtherTables.zip(
            folder.resolve("почта.zip"),
            StandardCharsets.UTF_8,
            "под паролем.zip",
            Files.readAllBytes(inner),
            "б.csv",
            table);
    byte[] bytes = Files.readAllBytes(archive);
    // The bit «encrypted» of the first member, before its bytes and in the directory.
    bytes[6] |= 1;
    int directory = 0;
    while (bytes[directory] != 'P' || bytes[directory + 1] != 'K' || bytes[directory + 2] != 1) {
      directory++;
    }
    bytes[directory + 8] |= 1;
    Files.write(archive, bytes);

    assertThat(Import.files(List.of(archive)))
        .containsExactly(archive.resolve("б.csv"), archive.resolve("под паролем.zip"));
    assertThatThrownBy(() -> read(archive.resolve("под паролем.zip")))
        .hasMessageContaining("парол");
  }
}
