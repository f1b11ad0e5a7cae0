package mera.data.ingest;

import static mera.data.ingest.Tables.MA_4_2024;
import static mera.data.ingest.Tables.protocol;
import static mera.data.ingest.Tables.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mera.data.ingest.Tables.Page;
import mera.data.result.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small workbooks spoilt at random, some hundreds of times from fixed seeds: each is read or
 * refused with one sentence, and where check sums tell what is whole, no number is another one.
 */
class MutatedFileTest {

  private static final String NAME = MA_4_2024.replace(".xlsx", "");

  @TempDir Path folder;

  private static Page pupils() {
    Object[][] pupils = new Object[25][];
    for (int i = 0; i < pupils.length; i++) {
      pupils[i] = pupil(1 + i % 2, i % 2, i % 3, i % 2 == 0 ? "А" : "Б", 2 + i % 4, i % 2 + i % 3);
    }
    return protocol(pupils);
  }

  private static byte[] spoilt(byte[] bytes, Random random) {
    byte[] spoilt = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        return Arrays.copyOf(spoilt, random.nextInt(spoilt.length));
      }
      case 1 -> {
        int at = random.nextInt(spoilt.length);
        random.nextBytes(spoilt);
        System.arraycopy(bytes, 0, spoilt, 0, at);
        int until = Math.min(bytes.length, at + 1 + random.nextInt(40));
        System.arraycopy(bytes, until, spoilt, until, bytes.length - until);
      }
      default -> {
        for (int i = 0; i <= random.nextInt(6); i++) {
          spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
      }
    }
    return spoilt;
  }

  private List<Tally> survived(Path file) throws Exception {
    List<Reading> readings = Import.readAll(List.of(file), ImportOptions.NONE, Progress.NONE);
    List<Tally> tallies = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading.format().isEmpty()) {
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().getFirst().message()).matches("(?s)\\P{Cntrl}+\\.");
      }
      tallies.addAll(reading.tallies());
    }
    return tallies;
  }

  private void assertSpoiltBytesSurvived(Path file, int times, boolean summed) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    List<Tally> expected = survived(file);
    assertThat(expected).hasSize(2);
    for (int seed = 0; seed < times; seed++) {
      Files.write(file, spoilt(whole, new Random(seed)));
      List<Tally> tallies = survived(file);
      if (summed && !tallies.isEmpty()) {
        assertThat(tallies).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  @Test
  void spoiltBytesOfAWorkbookChangeNoNumber() throws Exception {
    assertSpoiltBytesSurvived(Tables.write(folder, MA_4_2024, pupils()), 300, true);
  }

  @Test
  void spoiltBytesOfATableOfOpenDocumentChangeNoNumber() throws Exception {
    assertSpoiltBytesSurvived(OtherTables.ods(folder.resolve(NAME + ".ods"), pupils()), 300, true);
  }

  @Test
  void spoiltBytesOfAnArchiveChangeNoNumber() throws Exception {
    byte[] member = Files.readAllBytes(Tables.write(folder, MA_4_2024, pupils()));
    Path archive =
        OtherTables.zip(folder.resolve("архив.zip"), StandardCharsets.UTF_8, MA_4_2024, member);
    byte[] whole = Files.readAllBytes(archive);
    List<Tally> expected = survived(archive);
    for (int seed = 0; seed < 150; seed++) {
      Files.write(archive, spoilt(whole, new Random(seed)));
      List<Tally> tallies = survived(archive);
      assertThat(tallies.isEmpty() || sameNumbers(tallies, expected)).as("seed %d", seed).isTrue();
    }
  }

  /** The name of a member may have been spoilt, and with it the year of its work. */
  private static boolean sameNumbers(List<Tally> tallies, List<Tally> expected) {
    return tallies.stream()
        .map(tally -> tally.className() + tally.scores() + tally.tasks())
        .toList()
        .equals(
            expected.stream()
                .map(tally -> tally.className() + tally.scores() + tally.tasks())
                .toList());
  }

  @Test
  void spoiltBytesOfAnOldWorkbookAreSurvived() throws Exception {
    assertSpoiltBytesSurvived(OtherTables.xls(folder.resolve(NAME + ".xls"), pupils()), 300, false);
  }

  @Test
  void spoiltBytesOfATextTableAreSurvived() throws Exception {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      byte[] bytes = OtherTables.csv(pupils(), ";").getBytes(charset);
      assertSpoiltBytesSurvived(Files.write(folder.resolve(NAME + ".csv"), bytes), 150, false);
    }
  }

  @Test
  void spoiltPartsWithRightCheckSumsAreSurvived() throws Exception {
    for (Path file :
        List.of(
            Tables.write(folder, MA_4_2024, pupils()),
            OtherTables.ods(folder.resolve(NAME + ".ods"), pupils()))) {
      List<Object> parts = new ArrayList<>();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : zip.stream().<ZipEntry>map(part -> part).toList()) {
          parts.add(entry.getName());
          parts.add(zip.getInputStream(entry).readAllBytes());
        }
      }
      for (int seed = 0; seed < 300; seed++) {
        Random random = new Random(seed);
        Object[] changed = parts.toArray();
        int part = 2 * random.nextInt(changed.length / 2) + 1;
        changed[part] = spoiltXml((byte[]) changed[part], random);
        survived(OtherTables.zip(file, StandardCharsets.UTF_8, changed));
      }
    }
  }

  /** A part is missing, empty, or another one stands in its place; the check sums are right. */
  @Test
  void partsThatAreMissingOrChangedRoundAreSurvived() throws Exception {
    for (Path file :
        List.of(
            Tables.write(folder, MA_4_2024, pupils()),
            OtherTables.ods(folder.resolve(NAME + ".ods"), pupils()))) {
      List<Object> parts = new ArrayList<>();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : zip.stream().<ZipEntry>map(part -> part).toList()) {
          parts.add(entry.getName());
          parts.add(zip.getInputStream(entry).readAllBytes());
        }
      }
      for (int one = 0; one < parts.size(); one += 2) {
        List<Object> less = new ArrayList<>(parts);
        less.subList(one, one + 2).clear();
        survived(OtherTables.zip(file, StandardCharsets.UTF_8, less.toArray()));
        Object[] empty = parts.toArray();
        empty[one + 1] = new byte[0];
        survived(OtherTables.zip(file, StandardCharsets.UTF_8, empty));
        for (int other = 0; other < parts.size(); other += 2) {
          Object[] round = parts.toArray();
          round[one + 1] = parts.get(other + 1);
          round[other + 1] = parts.get(one + 1);
          survived(OtherTables.zip(file, StandardCharsets.UTF_8, round));
        }
      }
    }
  }

  /** Numbers in the XML become other ones: indexes of texts and styles, rows, dimensions. */
  @Test
  void numbersOfTheXmlThatPointNowhereAreSurvived() throws Exception {
    Path file = folder.resolve(MA_4_2024);
    String[] wild = {"-1", "0", "1048577", "2147483648", "9999999999999999999", "1e9", "", "x"};
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String rows =
          "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"0\"><v>0</v></c><c r=\"B1\"><v>7</v></c></row>"
              + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>";
      String before = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>";
      OtherTables.xlsx(
          file,
          digitChanged(rows, wild, random),
          digitChanged(before, wild, random),
          "",
          "<si><t>Школа</t></si><si><t>Класс</t></si>");
      survived(file);
    }
  }

  private static String digitChanged(String xml, String[] wild, Random random) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < xml.length(); i++) {
      if (Character.isDigit(xml.charAt(i))) {
        digits.add(i);
      }
    }
    int at = digits.get(random.nextInt(digits.size()));
    return xml.substring(0, at) + wild[random.nextInt(wild.length)] + xml.substring(at + 1);
  }

  private static byte[] spoiltXml(byte[] part, Random random) {
    if (part.length == 0 || random.nextInt(3) == 0) {
      return part.length == 0 ? part : spoilt(part, random);
    }
    String text = new String(part, StandardCharsets.UTF_8);
    String[] wild = {
      "<",
      ">",
      "\"",
      "&x;",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-1",
      "99999999999",
      "1E999",
      "XFD1048576",
      "<row>",
      "</row>",
      "<c t=\"s\"><v>-7</v></c>",
      "\ud83d\ude00",
      "<?xml version=\"1.0\"?>"
    };
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(30));
    return (text.substring(0, from) + wild[random.nextInt(wild.length)] + text.substring(to))
        .getBytes(StandardCharsets.UTF_8);
  }
}
