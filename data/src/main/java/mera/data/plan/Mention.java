package mera.data.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which a party is to be written otherwise, so that its abbreviation is declared where it
 * is first mentioned and used afterwards. Nothing changes until the analyst accepts.
 *
 * @param place of the text in reading order over order and appendices, from 0
 * @param partyKey who
 */
public record Mention(int place, String partyKey, String before, String after) {

  /**
   * What to change in texts that are read one after another.
   *
   * @param texts of the order and its appendices in reading order
   * @param parties the directory; only parties with a short name are declared
   */
  public static List<Mention> proposed(List<String> texts, Map<String, Party> parties) {
    Map<String, Party> shortened = new LinkedHashMap<>();
    parties.forEach(
        (key, party) -> {
          String name = party.shortName();
          if (name != null && !name.equals(party.nom())) {
            shortened.put(key, party);
          }
        });
    Map<String, Boolean> declared = new HashMap<>();
    List<Mention> mentions = new ArrayList<>();
    for (int place = 0; place < texts.size(); place++) {
      mentions.addAll(inText(place, texts.get(place), shortened, declared));
    }
    return List.copyOf(mentions);
  }

  private static List<Mention> inText(
      int place, String text, Map<String, Party> parties, Map<String, Boolean> declared) {
    List<Mention> mentions = new ArrayList<>();
    String now = text;
    for (PartyReader.Found found : PartyReader.find(text, parties)) {
      Party party = Objects.requireNonNull(parties.get(found.key()));
      String written = text.substring(found.start(), found.end());
      String shortName = party.name();
      boolean isShort = PlainText.of(written).text().equals(PlainText.of(shortName).text());
      boolean declares =
          PartySplit.declared(text).stream()
              .anyMatch(name -> PlainText.of(name).text().equals(PlainText.of(shortName).text()));
      if (declared.getOrDefault(found.key(), false)) {
        if (!isShort) {
          String shorter =
              now.replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(shortName));
          mentions.add(new Mention(place, found.key(), now, shorter));
          now = shorter;
        }
        continue;
      }
      declared.put(found.key(), true);
      if (!declares) {
        String full = isShort ? party.nom() : written;
        String longer =
            now.replaceFirst(
                Pattern.quote(written),
                Matcher.quoteReplacement(full + " (далее – " + shortName + ")"));
        mentions.add(new Mention(place, found.key(), now, longer));
        now = longer;
      }
    }
    return mentions;
  }
}
