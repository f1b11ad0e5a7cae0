package mera.data.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mera.data.ingest.Layout.Header;
import mera.data.problem.Refusal;

/**
 * What a book holds, told by its captions.
 *
 * @param tables the sheets of that layout, at least one
 */
record Recognition(Layout layout, List<Table> tables) {

  /** A sheet whose header was found. */
  record Table(Top top, Header header) {

    /** Are there captions enough, and do the lines above them speak of this table? */
    boolean isEnough() {
      return header.isEnough() && Titles.allow(this);
    }
  }

  /** Caption of the sheet «Классы», which the exports since 2022 have beside «Протокол». */
  private static final String CLASSES = "буква (цифра) класса";

  /** The known layout that fits best; empty when none does. */
  static Optional<Recognition> of(String file, Book book) throws Refusal {
    List<Top> tops = tops(book);
    List<Sheet> sheets = tops.stream().map(Sheet::of).toList();
    Optional<Recognition> best = Optional.empty();
    int most = 0;
    for (Layout layout : Layout.ALL) {
      List<Table> tables =
          sheets.stream().map(sheet -> best(sheet, layout)).filter(Table::isEnough).toList();
      int captions = tables.stream().mapToInt(table -> table.header().captions()).max().orElse(0);
      if (captions > most) {
        most = captions;
        best = Optional.of(new Recognition(layout, tables));
      }
    }
    if (best.isEmpty()) {
      refuseTorn(file, tops);
    } else {
      refuseMissing(file, best.get().tables());
    }
    return best;
  }

  /** The sheets of this layout, which the analyst has named. */
  static Recognition of(String file, Book book, Layout layout) throws Refusal {
    List<Top> tops = tops(book);
    List<Table> all = tops.stream().map(top -> best(Sheet.of(top), layout)).toList();
    List<Table> enough = all.stream().filter(table -> table.header().isEnough()).toList();
    if (!enough.isEmpty()) {
      refuseMissing(file, enough);
      return new Recognition(layout, enough);
    }
    boolean noSheet =
        !layout.sheet().isEmpty() && tops.stream().noneMatch(t -> t.name().equals(layout.sheet()));
    if (noSheet && !book.sheets().equals(List.of(""))) {
      throw Sentences.noSheet(file, layout.sheet());
    }
    throw Sentences.noHeader(file, layout.format().id(), layout.requiredCaptions());
  }

  /** Layouts that keep whatever stands in a row, or find their columns block by block. */
  private static final Set<Format> KEEP_ALL =
      EnumSet.of(
          Format.CONTEXT_2021,
          Format.CONTEXT_2022,
          Format.RATING,
          Format.RISK_PROFILE,
          Format.GIA_PROTOCOL,
          Format.EGE_SCHOOLS);

  /**
   * Captions of tables of pupils that are not read. Any other is told by its letter: what is taken
   * for a header may hold the cells of a pupil.
   */
  private static final Set<String> USUAL =
      Set.of(
          "фио",
          "фамилия",
          "имя",
          "отчество",
          "пол",
          "gender",
          "id",
          "code",
          "var-2",
          "код",
          "номер обучающегося",
          "код обучающегося",
          "код участника",
          "код региона",
          "регион",
          "пользователь",
          "дата загрузки",
          "учебник",
          "др.уч. автор",
          "др.уч. название");

  /** Says which columns and sheets are not read. */
  void noteUnused(Source source) {
    Predicate<String> shown =
        caption -> source.problems().showsWords() || USUAL.contains(Cells.caption(caption));
    List<String> unused =
        tables.stream().flatMap(table -> table.header().unused(shown).stream()).distinct().toList();
    if (!unused.isEmpty() && !KEEP_ALL.contains(layout.format())) {
      source.problems().note("Не использованы столбцы: " + String.join(", ", unused) + ".");
    }
    List<String> read = tables.stream().map(table -> table.top().name()).toList();
    List<String> others =
        source.book().sheets().stream().filter(sheet -> !read.contains(sheet)).toList();
    if (!others.isEmpty()) {
      source.problems().note("Не использованы листы: " + quoted(others) + ".");
    }
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "«" + name + "»").collect(Collectors.joining(", "));
  }

  private static List<Top> tops(Book book) throws Refusal {
    List<Top> tops = new ArrayList<>();
    for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
      tops.add(Top.of(book, sheet));
    }
    return tops;
  }

  /**
   * The first rows of a sheet and what may be its header, worked out once for all layouts: a header
   * may take up to three rows, each with captions of its own.
   */
  private record Sheet(Top top, List<Top.TopRow> headers) {

    static Sheet of(Top top) {
      List<Top.TopRow> headers = new ArrayList<>();
      for (int from = 0; from < top.rows().size(); from++) {
        Top.TopRow rows = top.rows().get(from);
        headers.add(rows);
        for (int to = from + 1; to < Math.min(from + 3, top.rows().size()); to++) {
          rows = Captions.merged(rows, top.rows().get(to));
          headers.add(rows);
        }
      }
      return new Sheet(top, headers);
    }
  }

  /** The rows that have most of the captions; the first of equals. */
  private static Table best(Sheet sheet, Layout layout) {
    Header best = layout.header(Top.TopRow.NONE);
    for (Top.TopRow rows : sheet.headers()) {
      Header header = layout.header(rows);
      if (header.captions() > best.captions()) {
        best = header;
      }
    }
    return new Table(sheet.top(), best);
  }

  private static void refuseMissing(String file, List<Table> tables) throws Refusal {
    for (Table table : tables) {
      Optional<String> missing = table.header().missing();
      if (missing.isPresent()) {
        throw Sentences.noColumn(file, table.top().name(), missing.get());
      }
    }
  }

  /** Parts of a known file are there, but not the one that counts. */
  private static void refuseTorn(String file, List<Top> tops) throws Refusal {
    for (Top top : tops) {
      for (Top.TopRow row : top.rows()) {
        if (row.captions().stream().anyMatch(caption -> caption.startsWith(CLASSES))) {
          throw Sentences.noSheet(file, "Протокол");
        }
        if (row.caption().equals("индивидуальные результаты")) {
          Layout layout = Layout.of(Format.FIS_OKO_INDIVIDUAL).orElseThrow();
          throw Sentences.noHeader(file, layout.format().id(), layout.requiredCaptions());
        }
      }
    }
  }
}
