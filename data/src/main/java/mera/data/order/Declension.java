package mera.data.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mera.data.order.Endings.Line;

/**
 * Proposes the forms of bodies and posts: the head word and the adjectives before it are declined,
 * what stands behind it stays as it is. A proposal is looked at before it is printed.
 */
public final class Declension {

  /** Nouns of people: their accusative is their genitive. */
  private static final Set<String> PEOPLE =
      Set.of(
          "директор",
          "начальник",
          "заместитель",
          "руководитель",
          "министр",
          "специалист",
          "консультант",
          "методист",
          "председатель",
          "секретарь",
          "ректор",
          "проректор",
          "учитель",
          "советник",
          "референт",
          "инспектор",
          "мэр",
          "губернатор",
          "эксперт",
          "координатор",
          "куратор",
          "юрист",
          "бухгалтер",
          "помощник",
          "представитель",
          "тьютор",
          "наставник");

  private static final Endings ADJECTIVES =
      new Endings(
          List.of(
              Line.of("(?:[гкхжчшщ])ая", 2, "ой ой ую ой"),
              Line.of("ая", 2, "ой ой ую ой"),
              Line.of("яя", 2, "ей ей юю ей"),
              Line.of("[жчшщ]ее", 2, "его ему = им"),
              Line.of("ее", 2, "его ему = им"),
              Line.of("[гкх]ое", 2, "ого ому = им"),
              Line.of("ое", 2, "ого ому = ым"),
              Line.of("[жчшщ]ие", 2, "их им = ими"),
              Line.of("ие", 2, "их им = ими"),
              Line.of("ые", 2, "ых ым = ыми"),
              Line.of("[жчшщ]ий", 2, "его ему = им"),
              Line.of("[гкх]ий", 2, "ого ому = им"),
              Line.of("ний", 2, "его ему = им"),
              Line.of("(?:ый|ой)", 2, "ого ому = ым")));

  private static final Endings NOUNS =
      new Endings(
          List.of(
              Line.of("глава", 1, "ы е у ой"),
              Line.of("руководители", 1, "ей ям ей ями"),
              Line.of("заместители", 1, "ей ям ей ями"),
              Line.of("учителя", 1, "ей ям ей ями"),
              Line.of("директора", 1, "ов ам ов ами"),
              Line.of("начальники", 1, "ов ам ов ами"),
              Line.of("специалисты", 1, "ов ам ов ами"),
              Line.of("педагоги", 1, "ов ам ов ами"),
              Line.of("органы", 1, "ов ам = ами"),
              Line.of("учреждения", 1, "й м = ми"),
              Line.of("организации", 1, "й ям = ями"),
              Line.of("школы", 1, " ам = ами"),
              Line.of("ия", 1, "и и ю ей"),
              Line.of("[гкх]а", 1, "и е у ой"),
              Line.of("[жчшщ]а", 1, "и е у ей"),
              Line.of("а", 1, "ы е у ой"),
              Line.of("я", 1, "и е ю ей"),
              Line.of("ние", 1, "я ю = ем"),
              Line.of("ство", 1, "а у = ом"),
              Line.of("бюро", 0, "= = = ="),
              Line.of("тель", 1, "я ю я ем"),
              Line.of("секретарь", 1, "я ю я ем"),
              Line.of("й", 1, "я ю = ем"),
              Line.of("[бвгдзклмнпрстфх]", 0, "а у = ом")));

  private static final Pattern ABBREVIATION = Pattern.compile("[А-ЯЁ]{2,}.*|[«\"].*|\\d.*");
  private static final Pattern ADJECTIVE =
      Pattern.compile("(?iu).{2,}(?:ая|яя|ое|ее|ые|ие|ый|ий|ой)");

  /** Nouns that end like adjectives, or stand for the whole post. */
  private static final Set<String> AS_NOUNS = Set.of("комиссия", "лицей", "управляющая");

  private static final Set<String> POSTS_LIKE_ADJECTIVES =
      Set.of("заведующий", "заведующая", "управляющий", "исполняющий", "исполняющая");

  private Declension() {}

  /**
   * A body or a post in the case: «Департаменту Смоленской области», «первого заместителя
   * начальника». A second post after a comma is declined as well.
   *
   * @return empty when its head word is not of the kinds that the program knows
   */
  public static Optional<String> of(String nominative, Case in) {
    List<String> parts = new ArrayList<>();
    for (String part : nominative.strip().split("(?<=,)\\s+")) {
      Optional<String> declined =
          parts.isEmpty() || beginsPost(part) ? phrase(part, in) : Optional.of(part);
      if (declined.isEmpty()) {
        return Optional.empty();
      }
      parts.add(declined.get());
    }
    return Optional.of(String.join(" ", parts));
  }

  private static boolean beginsPost(String part) {
    String first = part.split("[\\s,]", 2)[0].toLowerCase(Locale.ROOT);
    return PEOPLE.contains(first) || POSTS_LIKE_ADJECTIVES.contains(first);
  }

  private static Optional<String> phrase(String phrase, Case in) {
    String[] words = phrase.split("[\\s\\u00a0]+");
    if (words[0].isEmpty() || ABBREVIATION.matcher(words[0]).matches()) {
      return words[0].isEmpty() ? Optional.empty() : Optional.of(phrase);
    }
    if (words[0].equalsIgnoreCase("и.о.") || words[0].equalsIgnoreCase("врио")) {
      return Optional.of(phrase);
    }
    int head = 0;
    while (head < words.length && isAdjective(words[head])) {
      head++;
    }
    boolean post =
        head > 0 && POSTS_LIKE_ADJECTIVES.contains(words[head - 1].toLowerCase(Locale.ROOT));
    if (head == words.length && !post) {
      return Optional.empty();
    }
    String noun = post || head == words.length ? "" : bare(words[head]);
    boolean person = post || PEOPLE.contains(noun.toLowerCase(Locale.ROOT));
    List<String> out = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (i > head || i == head && post) {
        out.add(words[i]);
        continue;
      }
      Optional<String> form =
          i < head ? adjective(words[i], in, person) : noun(words[i], in, person);
      if (form.isEmpty()) {
        return Optional.empty();
      }
      out.add(form.get());
    }
    return Optional.of(String.join(" ", out));
  }

  private static boolean isAdjective(String word) {
    return ADJECTIVE.matcher(word).matches()
        && !AS_NOUNS.contains(word.toLowerCase(Locale.ROOT))
        && !word.toLowerCase(Locale.ROOT).endsWith("ание")
        && !word.toLowerCase(Locale.ROOT).endsWith("ение");
  }

  private static Optional<String> adjective(String word, Case in, boolean person) {
    boolean masculine = word.matches("(?iu).*(ый|ий|ой)");
    boolean many = word.matches("(?iu).*(ые|ие)");
    Case asked = in == Case.ACCUSATIVE && person && (masculine || many) ? Case.GENITIVE : in;
    return ADJECTIVES.form(word, asked);
  }

  private static Optional<String> noun(String word, Case in, boolean person) {
    String bare = bare(word);
    if (bare.contains("-")) {
      // Two nouns in one word: no proposal is better than half of one.
      return Optional.empty();
    }
    String tail = word.substring(bare.length());
    boolean own = bare.matches("(?iu)глава|.*ели|.*оры|.*ники");
    Case asked = in == Case.ACCUSATIVE && person && !own ? Case.GENITIVE : in;
    return NOUNS.form(bare, asked).map(form -> form + tail);
  }

  private static String bare(String word) {
    return word.replaceFirst("[,;:]+$", "");
  }
}
