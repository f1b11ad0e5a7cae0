package mera.data.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A second, bare-bones way to count pupils: it opens the zip and walks the XML of the sheets by
 * itself and shares no line with the reader under test.
 */
final class PlainCount {

  /** Participants and marks 2, 3, 4, 5. */
  private final Map<String, int[]> schools = new TreeMap<>();

  private PlainCount() {}

  /** Code of the school → {n, twos, threes, fours, fives}. */
  static Map<String, int[]> of(Path file, int max, int min3, int min4, int min5) throws Exception {
    PlainCount count = new PlainCount();
    for (List<Map<Integer, String>> sheet : sheets(file)) {
      count.sheet(sheet, max, min3, min4, min5);
    }
    return count.schools;
  }

  private void sheet(List<Map<Integer, String>> rows, int max, int min3, int min4, int min5) {
    int school = -1;
    int variant = -1;
    int total = -1;
    for (Map<Integer, String> row : rows) {
      if (total < 0) {
        for (Map.Entry<Integer, String> cell : row.entrySet()) {
          switch (cell.getValue()) {
            case "Пользователь", "логин школы", "ОО" -> school = cell.getKey();
            case "Вариант", "вариант" -> variant = cell.getKey();
            case "Итого баллов", "всего баллов", "Первичный балл" -> total = cell.getKey();
            default -> {}
          }
        }
      } else if (row.containsKey(total) && !"отсутствовал".equals(row.get(variant))) {
        int score = Integer.parseInt(row.getOrDefault(total, "").replaceAll("\\D", ""));
        if (score <= max) {
          String login = row.getOrDefault(school, "").strip();
          int[] n = schools.computeIfAbsent(login.substring(3, 9), code -> new int[5]);
          n[0]++;
          n[score >= min5 ? 4 : score >= min4 ? 3 : score >= min3 ? 2 : 1]++;
        }
      }
    }
  }

  /** Rows of pupils: those below the header that have a cell in its «Вариант» column. */
  static long rows(Path file) throws Exception {
    long rows = 0;
    for (List<Map<Integer, String>> sheet : sheets(file)) {
      int variant = -1;
      for (Map<Integer, String> row : sheet) {
        rows += variant > 0 && row.containsKey(variant) ? 1 : 0;
        for (Map.Entry<Integer, String> cell : row.entrySet()) {
          variant = cell.getValue().equalsIgnoreCase("вариант") ? cell.getKey() : variant;
        }
      }
    }
    return rows;
  }

  private static List<List<Map<Integer, String>>> sheets(Path file) throws Exception {
    List<List<Map<Integer, String>>> sheets = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> shared = new ArrayList<>();
      ZipEntry strings = zip.getEntry("xl/sharedStrings.xml");
      if (strings != null) {
        readShared(zip, strings, shared);
      }
      for (ZipEntry entry :
          zip.stream().sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          sheets.add(readSheet(zip, entry, shared));
        }
      }
    }
    return sheets;
  }

  private static void readShared(ZipFile zip, ZipEntry entry, List<String> shared)
      throws IOException, XMLStreamException {
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      StringBuilder item = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("t")) {
          item.append(xml.getElementText());
        } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("si")) {
          shared.add(item.toString());
          item.setLength(0);
        }
      }
    }
  }

  private static List<Map<Integer, String>> readSheet(
      ZipFile zip, ZipEntry entry, List<String> shared) throws IOException, XMLStreamException {
    List<Map<Integer, String>> rows = new ArrayList<>();
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      Map<Integer, String> row = new HashMap<>();
      String cell = "A1";
      boolean isShared = false;
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "row" -> rows.add(row = new HashMap<>());
          case "c" -> {
            cell = xml.getAttributeValue(null, "r");
            isShared = "s".equals(xml.getAttributeValue(null, "t"));
          }
          case "v", "t" -> {
            String text = xml.getElementText();
            row.put(column(cell), isShared ? shared.get(Integer.parseInt(text)) : text);
          }
          default -> {}
        }
      }
    }
    return rows;
  }

  private static int column(String cell) {
    int column = 0;
    for (char c : cell.toCharArray()) {
      column = c >= 'A' ? 26 * column + c - 'A' + 1 : column;
    }
    return column;
  }
}
