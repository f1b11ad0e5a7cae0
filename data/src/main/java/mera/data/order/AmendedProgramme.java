package mera.data.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mera.data.plan.Indicator;
import mera.data.plan.Part;
import mera.data.plan.Programme;
import mera.data.plan.Programme.Chapter;

/**
 * What an amending order says of the words around the table of measures: title page, passport and
 * chapters of a programme. Tables of indicators and measures are told by their rows.
 */
final class AmendedProgramme {

  private static final String NOW = " изложить в следующей редакции: «";
  private static final Pattern NUMBERED =
      Pattern.compile("(?iuU)раздел\\s+([\\dIVXLCХ]+)\\s*[.)]?\\s+(.+)");

  /** So many paragraphs are told one by one; a chapter with more changes is given as a whole. */
  private static final int SINGLE = 3;

  private static final List<String> ORDINALS =
      List.of(
          "первый",
          "второй",
          "третий",
          "четвёртый",
          "пятый",
          "шестой",
          "седьмой",
          "восьмой",
          "девятый",
          "десятый");

  private final Programme before;
  private final Programme after;
  private final List<String> texts = new ArrayList<>();

  private AmendedProgramme(Programme before, Programme after) {
    this.before = before;
    this.after = after;
  }

  /** The changes as parts of one sentence each, in printed order. */
  static List<String> of(Programme before, Programme after) {
    return new AmendedProgramme(before, after).changes();
  }

  private List<String> changes() {
    foot();
    passport();
    captions();
    chapters();
    return List.copyOf(texts);
  }

  private void foot() {
    String old = before.foot().orElse("");
    String now = after.foot().orElse("");
    if (old.equals(now)) {
      return;
    }
    texts.add(
        now.isBlank()
            ? "на титульном листе слова «" + flat(old) + "» исключить"
            : old.isBlank()
                ? "титульный лист дополнить словами «" + flat(now) + "»"
                : "на титульном листе слова «"
                    + flat(old)
                    + "» заменить словами «"
                    + flat(now)
                    + "»");
  }

  private void passport() {
    Map<String, String> old = rows(before);
    Map<String, String> now = rows(after);
    old.forEach(
        (name, text) -> {
          if (!now.containsKey(name)) {
            texts.add("в паспорте строку «" + flat(name) + "» исключить");
          }
        });
    now.forEach(
        (name, text) -> {
          if (!old.containsKey(name)) {
            texts.add(
                "паспорт дополнить строкой «"
                    + flat(name)
                    + "» следующего содержания: «"
                    + printed(text)
                    + "»");
          } else if (!text.equals(old.get(name))) {
            texts.add(
                printed(text).isEmpty()
                    ? "в паспорте текст строки «" + flat(name) + "» исключить"
                    : "в паспорте строку «" + flat(name) + "»" + NOW + printed(text) + "»");
          }
        });
  }

  private static Map<String, String> rows(Programme programme) {
    Map<String, String> rows = new LinkedHashMap<>();
    programme
        .passport()
        .orElse(List.of())
        .forEach(row -> rows.merge(row.name(), row.text(), (one, more) -> one + "\n" + more));
    return rows;
  }

  private void captions() {
    boolean was = before.captions().isPresent();
    boolean is = after.captions().isPresent();
    if (was != is) {
      texts.add("таблицу показателей " + (is ? "включить" : "исключить"));
    } else if (is && !before.captions().equals(after.captions())) {
      texts.add(
          "наименования граф таблицы показателей"
              + NOW
              + Stream.of(after.captions().orElseThrow())
                  .flatMap(
                      all ->
                          Stream.of(
                              all.numberCaption(),
                              all.textCaption(),
                              all.baselineCaption(),
                              all.targetCaption(),
                              all.dueCaption()))
                  .filter(caption -> !caption.isBlank())
                  .map(AmendedProgramme::flat)
                  .collect(Collectors.joining("; "))
              + "»");
    }
  }

  // ---- chapters ----

  private void chapters() {
    List<Chapter> gone = new ArrayList<>(before.chapters());
    List<Chapter> came = new ArrayList<>(after.chapters());
    Map<Chapter, Chapter> same = new LinkedHashMap<>();
    for (Chapter now : after.chapters()) {
      gone.stream()
          .filter(old -> Objects.equals(old.heading(), now.heading()))
          .findFirst()
          .ifPresent(
              old -> {
                same.put(now, old);
                gone.remove(old);
                came.remove(now);
              });
    }
    // A chapter under another heading is still the same where its text or its place says so.
    for (Chapter now : List.copyOf(came)) {
      gone.stream()
          .filter(old -> old.heading() != null && now.heading() != null)
          .filter(
              old ->
                  paragraphs(before, old).equals(paragraphs(after, now))
                      || before.chapters().indexOf(old) == after.chapters().indexOf(now))
          .findFirst()
          .ifPresent(
              old -> {
                same.put(now, old);
                gone.remove(old);
                came.remove(now);
              });
    }
    gone.forEach(old -> texts.add(name(old, "раздел") + " исключить"));
    for (Chapter now : after.chapters()) {
      Chapter old = same.get(now);
      if (old == null) {
        added(now);
      } else {
        changed(old, now);
      }
    }
  }

  private void added(Chapter now) {
    String text = String.join("\n", paragraphs(after, now));
    texts.add(
        now.heading() == null
            ? "дополнить вводной частью следующего содержания: «" + text + "»"
            : "дополнить "
                + name(now, "разделом")
                + (text.isEmpty() ? "" : " следующего содержания: «" + text + "»"));
  }

  private void changed(Chapter old, Chapter now) {
    if (!Objects.equals(old.heading(), now.heading())) {
      texts.add(
          "наименование раздела «"
              + flat(Objects.toString(old.heading(), ""))
              + "»"
              + NOW
              + flat(Objects.toString(now.heading(), ""))
              + "»");
    }
    List<String> was = paragraphs(before, old);
    List<String> is = paragraphs(after, now);
    if (!was.equals(is)) {
      paragraphs(now, was, is);
    }
  }

  /** What differs lies between the paragraphs that both begin and both end with. */
  private void paragraphs(Chapter chapter, List<String> was, List<String> is) {
    int head = common(was, is);
    int tail =
        common(was.subList(head, was.size()).reversed(), is.subList(head, is.size()).reversed());
    List<String> old = was.subList(head, was.size() - tail);
    List<String> now = is.subList(head, is.size() - tail);
    String in = "в " + name(chapter, "разделе") + " ";
    if (is.isEmpty()) {
      texts.add("текст " + name(chapter, "раздела") + " исключить");
    } else if (old.isEmpty() && head > 0 && now.size() <= SINGLE) {
      String place = tail == 0 ? "" : "после абзаца " + genitive(head - 1) + " ";
      texts.add(
          (place.isEmpty() ? name(chapter, "раздел") + " " : in + place)
              + "дополнить "
              + (now.size() == 1 ? "абзацем" : "абзацами")
              + " следующего содержания: «"
              + String.join("\n", now)
              + "»");
    } else if (now.isEmpty() && old.size() <= SINGLE) {
      texts.add(
          in
              + (old.size() == 1 ? "абзац " : "абзацы ")
              + IntStream.range(head, head + old.size())
                  .mapToObj(AmendedProgramme::ordinal)
                  .collect(Collectors.joining(", "))
              + " исключить");
    } else if (old.size() == now.size() && old.size() <= SINGLE && is.size() > 1) {
      for (int i = 0; i < old.size(); i++) {
        if (!old.get(i).equals(now.get(i))) {
          texts.add(in + "абзац " + ordinal(head + i) + NOW + now.get(i) + "»");
        }
      }
    } else {
      boolean whole = chapter.heading() != null && onlyText(chapter);
      texts.add(
          (whole ? name(chapter, "раздел") : "текст " + name(chapter, "раздела"))
              + NOW
              + String.join("\n", is)
              + "»");
    }
  }

  private static int common(List<String> one, List<String> other) {
    int same = 0;
    while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
      same++;
    }
    return same;
  }

  private boolean onlyText(Chapter chapter) {
    return after.body(chapter).stream()
        .allMatch(part -> part instanceof Part.Text || part instanceof Part.Items);
  }

  /** Each item of a list is a paragraph. */
  private static List<String> paragraphs(Programme of, Chapter chapter) {
    return of.body(chapter).stream()
        .flatMap(
            part ->
                switch (part) {
                  case Part.Text text -> Indicator.listed(text.text(), of.indicators()).lines();
                  case Part.Items items ->
                      items.list().stream()
                          .flatMap(
                              item ->
                                  Indicator.isListedIn(item)
                                      ? Indicator.listed(item, of.indicators()).lines()
                                      : Stream.of("– " + item));
                  case Part.Chapter any -> Stream.empty();
                  case Part.Passport any -> Stream.empty();
                  case Part.IndicatorTable any -> Stream.empty();
                  case Part.PlanTable any -> Stream.empty();
                  case Part.TitlePage any -> Stream.empty();
                })
        .map(AmendedProgramme::flat)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** «разделе II «Цели Программы»», «раздел «Цели»»; without a heading «вводной части». */
  private static String name(Chapter chapter, String noun) {
    String heading = chapter.heading();
    if (heading == null) {
      return noun.equals("раздел") ? "вводную часть" : "вводной части";
    }
    Matcher numbered = NUMBERED.matcher(flat(heading));
    return numbered.matches()
        ? noun + " " + numbered.group(1) + " «" + numbered.group(2) + "»"
        : noun + " «" + flat(heading) + "»";
  }

  private static String ordinal(int place) {
    return place < ORDINALS.size() ? ORDINALS.get(place) : String.valueOf(place + 1);
  }

  /** «третьего», «четвёртого». */
  private static String genitive(int place) {
    String nominative = ordinal(place).toLowerCase(Locale.ROOT);
    if (nominative.endsWith("ий")) {
      return nominative.substring(0, nominative.length() - 2) + "ьего";
    }
    return nominative.endsWith("ый") || nominative.endsWith("ой")
        ? nominative.substring(0, nominative.length() - 2) + "ого"
        : nominative;
  }

  private String printed(String text) {
    return Indicator.listed(text, after.indicators())
        .lines()
        .map(AmendedProgramme::flat)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
