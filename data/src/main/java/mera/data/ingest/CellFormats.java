package mera.data.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mera.data.ingest.GridLine.Shown;
import mera.data.problem.Refusal;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook show their numbers, by the index of their style. */
final class CellFormats {

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Shown> styles = new ArrayList<>();

  /** The styles of an Office Open XML workbook. */
  static CellFormats of(Parts parts, String part, Limits limits) throws Refusal {
    CellFormats formats = new CellFormats();
    if (!parts.has(part)) {
      return formats;
    }
    List<Integer> ids = new ArrayList<>();
    try (Xml xml = Xml.open(parts, part, limits)) {
      boolean cells = false;
      while (xml.nextTag()) {
        if (xml.isStart("numFmt")) {
          String code = xml.attribute("formatCode");
          formats.format(xml.attribute("numFmtId", 0), code == null ? "" : code);
        } else if (xml.isStart("cellXfs")) {
          cells = true;
        } else if (xml.isEnd("cellXfs")) {
          cells = false;
        } else if (cells && xml.isStart("xf")) {
          ids.add(xml.attribute("numFmtId", 0));
        }
      }
    }
    ids.forEach(formats::style);
    return formats;
  }

  /** A format of the workbook's own. */
  void format(int id, String code) {
    formats.put(id, code);
  }

  /** The next style. */
  void style(int formatId) {
    String code = formats.get(formatId);
    styles.add(shown(formatId, code == null ? builtIn(formatId) : code));
  }

  private static @Nullable String builtIn(int id) {
    return id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
  }

  private static Shown shown(int id, @Nullable String code) {
    if (code == null || code.length() > 1000) {
      return DateUtil.isInternalDateFormat(id) ? Shown.DATE : Shown.PLAIN;
    }
    if (DateUtil.isADateFormat(id, code)) {
      return Shown.DATE;
    }
    return code.indexOf('%') >= 0 && code.indexOf('"') < 0 ? Shown.PERCENT : Shown.PLAIN;
  }

  /** How a cell of this style shows its number. */
  Shown of(int style) {
    return style < 0 || style >= styles.size() ? Shown.PLAIN : styles.get(style);
  }
}
