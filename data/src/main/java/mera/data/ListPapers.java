package mera.data;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.document.DataSheet;
import mera.data.document.Document;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.ListComparison;
import mera.data.identify.LowShare;
import mera.data.identify.SchoolFigures;
import mera.data.identify.SchoolList;
import mera.data.listing.ExplanationRequest;
import mera.data.listing.FinalList;
import mera.data.listing.FinalSheets;
import mera.data.listing.ListSheets;
import mera.data.listing.SchoolCard;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.SignMethod;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What goes out of the lists of a working file: workbooks, cards, the lists of an order. */
public final class ListPapers {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

  private final Workspace workspace;

  public ListPapers(Workspace workspace) {
    this.workspace = workspace;
  }

  /** An approved list with every number behind it, from the data as they were. */
  public List<DataSheet> workbook(SchoolList list) throws Refusal {
    Identification found = list.frozen();
    Map<String, String> about = new LinkedHashMap<>();
    about.put("Список", list.title() + " (" + list.id() + ")");
    about.put("Утверждён", list.approvedAt().format(MOMENT));
    workspace.rulebook().of(found).ifPresent(set -> about.put("Набор правил", set.printed()));
    workspace.rulebook().of(found).ifPresent(set -> about.put("Источник правил", set.source()));
    about.put("Повторный расчёт", again(list));
    return ListSheets.of(
        found,
        about,
        workspace.figures(list),
        before(list).map(earlier -> ListComparison.of(earlier.frozen(), found)).orElse(null));
  }

  private String again(SchoolList list) throws Refusal {
    return workspace.rerun(list).equals(list.frozen())
        ? "совпадает с утверждённым списком"
        : "не совпадает: данные изменились между расчётом и утверждением, или список сделан другой"
            + " версией программы";
  }

  /** The list of the same method that was approved before this one. */
  public Optional<SchoolList> before(SchoolList list) {
    List<SchoolList> earlier =
        workspace.lists().stream()
            .takeWhile(other -> !other.equals(list))
            .filter(other -> other.frozen().method().equals(list.frozen().method()))
            .toList();
    return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
  }

  /** The three lists of an order from what was found, with the signs of the year. */
  public FinalList lists(Identification found) throws Refusal {
    return FinalList.of(found, objectivity(found.year()), yearBefore(found));
  }

  /** The same as a workbook. */
  public List<DataSheet> workbook(FinalList lists) {
    return FinalSheets.of(lists);
  }

  /** The last approved list of the year before, of the same method. */
  private @Nullable Identification yearBefore(Identification found) {
    return workspace.lists().reversed().stream()
        .map(SchoolList::frozen)
        .filter(one -> one.year() == found.year() - 1 && one.method().equals(found.method()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Objectivity objectivity(int year) {
    try {
      return workspace.checks().look(SignMethod.standard(), year);
    } catch (Refusal withoutResults) {
      // No ВПР of the year: there is nothing to look for signs in.
      return null;
    }
  }

  /** Cards of the schools that an approved list names, by their codes. */
  public SortedMap<String, Document> cards(SchoolList list) throws Refusal {
    SortedMap<String, SchoolFigures> figures = workspace.figures(list);
    Objectivity signs = objectivity(list.frozen().year());
    String title = "список «" + list.title() + "» от " + list.approvedAt().format(MOMENT);
    SortedMap<String, Document> cards = new TreeMap<>();
    for (Finding finding : list.frozen().findings()) {
      if (FinalList.isNamed(finding)) {
        cards.put(
            finding.schoolCode(), card(title, list.frozen(), finding, figures, signs).document());
      }
    }
    return cards;
  }

  /**
   * Cards of these schools by their codes, in this order: by the last approved list of low results
   * of the latest year, else by what the usual rule finds.
   */
  public SequencedMap<String, Document> cards(Collection<String> codes) throws Refusal {
    if (workspace.years().isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Результатов в файле нет: загрузите их, чтобы печатать карточки.");
    }
    int year = workspace.years().last();
    Optional<SchoolList> approved =
        workspace.lists().reversed().stream()
            .filter(list -> list.frozen().year() == year)
            .filter(list -> list.frozen().method().equals(LowShare.standard().id()))
            .findFirst();
    return approved.isPresent()
        ? cards(
            "список «"
                + approved.get().title()
                + "» от "
                + approved.get().approvedAt().format(MOMENT),
            approved.get().frozen(),
            workspace.figures(approved.get()),
            codes)
        : computed(workspace.identify(LowShare.standard(), year), codes);
  }

  /** What the file of a card is called, without an ending. */
  public static String fileName(String code) {
    return "Карточка " + code;
  }

  /** The card of one school from what was found. */
  public Document card(Identification found, String code) throws Refusal {
    return computed(found, List.of(code)).firstEntry().getValue();
  }

  private SequencedMap<String, Document> computed(Identification found, Collection<String> codes)
      throws Refusal {
    return cards(
        "расчёт по правилам «" + found.title() + "»",
        found,
        found.rules() instanceof LowShare shares
            ? workspace.figures(shares, found.year())
            : new TreeMap<>(),
        codes);
  }

  private SequencedMap<String, Document> cards(
      String title,
      Identification found,
      SortedMap<String, SchoolFigures> figures,
      Collection<String> codes)
      throws Refusal {
    Objectivity signs = objectivity(found.year());
    SequencedMap<String, Document> cards = new LinkedHashMap<>();
    for (String code : codes) {
      Finding finding =
          found.findings().stream()
              .filter(one -> one.schoolCode().equals(code))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refusal(
                          Refusal.Reason.IMPOSSIBLE, "Школы с кодом " + code + " в списке нет."));
      cards.put(code, card(title, found, finding, figures, signs).document());
    }
    return cards;
  }

  /** The draft of a letter that asks a school to explain the signs that were found. */
  public Document request(Objectivity signs, String code) throws Refusal {
    SchoolSigns school =
        signs
            .school(code)
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Reason.IMPOSSIBLE, "Школы с кодом " + code + " в реестре нет."));
    return new ExplanationRequest(workspace.region(), school, signs.year()).document();
  }

  private SchoolCard card(
      String title,
      Identification found,
      Finding finding,
      SortedMap<String, SchoolFigures> figures,
      @Nullable Objectivity signs) {
    SchoolSigns own = signs == null ? null : signs.school(finding.schoolCode()).orElse(null);
    return new SchoolCard(
        workspace.region(),
        title,
        found,
        finding,
        figures.get(finding.schoolCode()),
        workspace.lists(),
        own,
        workspace.support().sentences(finding.schoolCode()));
  }
}
