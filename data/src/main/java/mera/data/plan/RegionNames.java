package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The region in the cases that titles need: «Лесогорская область», «Лесогорской области» twice. */
public record RegionNames(String nom, String gen, String dat) {

  private record Ending(String nom, String gen, String dat) {}

  /** Endings of the words that names of regions and districts are made of; the first that fits. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("ская", "ской", "ской"),
          new Ending("ная", "ной", "ной"),
          new Ending("ский", "ского", "скому"),
          new Ending("ный", "ного", "ному"),
          new Ending("ской", "ского", "скому"),
          new Ending("область", "области", "области"),
          new Ending("край", "края", "краю"),
          new Ending("республика", "республики", "республике"),
          new Ending("округ", "округа", "округу"),
          new Ending("район", "района", "району"));

  /**
   * The cases of a usual name («Лесогорская область», «Забайкальский край», «Республика Алтай»,
   * «Городской округ Лесогорск»): adjectives and the kind of territory decline, proper names behind
   * it stay. A name of another make stays as it is in all cases.
   */
  public static RegionNames of(String nom) {
    List<String> gen = new ArrayList<>();
    List<String> dat = new ArrayList<>();
    for (String word : nom.strip().split(" +")) {
      Ending ending = ending(word);
      gen.add(ending == null ? word : replaced(word, ending, ending.gen()));
      dat.add(ending == null ? word : replaced(word, ending, ending.dat()));
    }
    return new RegionNames(nom.strip(), String.join(" ", gen), String.join(" ", dat));
  }

  private static @Nullable Ending ending(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(one -> lower.endsWith(one.nom())).findFirst().orElse(null);
  }

  private static String replaced(String word, Ending ending, String other) {
    String stem = word.substring(0, word.length() - ending.nom().length());
    boolean capital = stem.isEmpty() && Character.isUpperCase(word.charAt(0));
    return stem
        + (capital ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1) : other);
  }
}
