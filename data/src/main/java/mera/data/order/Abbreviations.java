package mera.data.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mera.data.order.OrderCheck.Looked;
import mera.data.order.OrderTexts.Said;
import mera.data.plan.PartySplit;
import mera.data.plan.Remark.Weight;

/** L09: what is shortened is declared once, before it is used; the order counts with its plans. */
final class Abbreviations {

  /** Capitals, also with «и» between them: ЦОК, ЦДиК. */
  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}«{.-])([А-ЯЁ]{2,6}(?:и[А-ЯЁ]{1,4})?)(?![\\p{L}}-])");

  private static final Pattern SHORTENED = Pattern.compile("[А-ЯЁ]{2,}(?:и[А-ЯЁ]+)?");

  /** Known to every reader of such an order. */
  private static final Set<String> KNOWN =
      Set.of(
          "ВПР", "ОГЭ", "ЕГЭ", "ГИА", "ФГОС", "СМИ", "РФ", "ШНОР", "НИКО", "ПРИКАЗ", "ГБУ", "МБУ",
          "МКУ", "ГАУ", "МАУ", "ДПО", "СОШ", "ООШ", "НОШ", "МБОУ", "МАОУ", "МКОУ", "ГБОУ", "ГКОУ",
          "МОУ", "ГУ", "МУ", "СО", "ДО", "ВО", "ГОУ", "ЧОУ", "ГКУ", "ГОСТ", "ФГБУ", "ФИО", "ИНН",
          "ОГАУ", "ОГБУ", "СПО", "ДОУ", "ПЛАН", "СПИСОК");

  private Abbreviations() {}

  static void add(Looked looked, List<OrderRemark> remarks) {
    List<Said> texts = new ArrayList<>(looked.texts());
    looked
        .plans()
        .forEach(
            (id, plan) -> texts.add(new Said(Spot.plan(looked.order(), id), OrderTexts.of(plan))));
    Set<String> declared = declared(texts, remarks);
    Map<String, Spot> loose = new LinkedHashMap<>();
    texts.forEach(said -> undeclared(said, declared, loose));
    Map<Spot, Set<String>> bySpot = new LinkedHashMap<>();
    loose.forEach((word, spot) -> bySpot.computeIfAbsent(spot, any -> new TreeSet<>()).add(word));
    bySpot.forEach(
        (spot, words) ->
            remarks.add(
                OrderRemark.of(
                    "L09",
                    Weight.NOTE,
                    spot,
                    "Сокращения не объявлены через «(далее – …)»: "
                        + String.join(", ", words)
                        + ".")));
  }

  private static Set<String> declared(List<Said> texts, List<OrderRemark> remarks) {
    String all = texts.stream().map(Said::text).collect(Collectors.joining("\n"));
    Set<String> declared = new LinkedHashSet<>();
    for (Said said : texts) {
      for (String word : PartySplit.declared(said.text())) {
        if (!declared.add(word)) {
          remarks.add(
              OrderRemark.of(
                  "L09", Weight.DOUBT, said.spot(), "«" + word + "» объявлено второй раз."));
        } else if (Stems.count(all, word) < 2) {
          remarks.add(
              OrderRemark.of(
                  "L09", Weight.NOTE, said.spot(), "«" + word + "» объявлено и не использовано."));
        } else {
          early(texts, said, word, remarks);
        }
      }
    }
    return declared;
  }

  /**
   * Words that are known by their capitals only: of others the full name itself may begin with
   * them.
   */
  private static void early(
      List<Said> texts, Said declaring, String word, List<OrderRemark> remarks) {
    if (!SHORTENED.matcher(word).matches()) {
      return;
    }
    Pattern used = Pattern.compile("(?<![\\p{L}{.])" + Pattern.quote(word) + "(?![\\p{L}}])");
    for (Said said : texts) {
      boolean here = said.equals(declaring);
      String text = here ? before(said.text(), word) : said.text();
      if (used.matcher(text).find()) {
        remarks.add(
            OrderRemark.of(
                "L09",
                Weight.DOUBT,
                said.spot(),
                "«" + word + "» употреблено раньше, чем объявлено."));
        return;
      }
      if (here) {
        return;
      }
    }
  }

  private static String before(String text, String word) {
    Matcher declared =
        Pattern.compile("\\(далее[^()]*" + Pattern.quote(word) + "\\s*\\)").matcher(text);
    return declared.find() ? text.substring(0, declared.start()) : text;
  }

  private static void undeclared(Said said, Set<String> declared, Map<String, Spot> loose) {
    Matcher matcher = CAPITALS.matcher(said.text());
    while (matcher.find()) {
      String word = matcher.group(1);
      if (!KNOWN.contains(word) && declared.stream().noneMatch(one -> one.contains(word))) {
        loose.putIfAbsent(word, said.spot());
      }
    }
  }
}
