package mera.data.order;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mera.data.problem.Refusal;

/**
 * Fills what the texts of an order leave open until the page is made: references to appendices,
 * schools and directors of the lists, date and number.
 */
public final class OrderText {

  private static final Pattern TOKEN = Pattern.compile("\\{([^{}:]+)(?::([^{}]*))?\\}");
  private static final Pattern BRACKETS =
      Pattern.compile("\\s*\\((\\{(?:schools|directors\\.dat):([^{}]+)\\})\\)");
  private static final Pattern NUMBER = Pattern.compile("\\s*(№\\s*)?\\{n\\}");
  private static final String TO = "{to}";
  private static final String UNKNOWN_DIRECTOR = "________";

  private final Order order;

  /** How sentences about a wrong text begin: «В пункте 3.1». */
  private final String where;

  public OrderText(Order order) {
    this(order, "В тексте приказа");
  }

  private OrderText(Order order, String where) {
    this.order = order;
    this.where = where;
  }

  /** The same for a text that stands there. */
  OrderText at(String place) {
    return new OrderText(order, place);
  }

  /** Is it filled when the page is made, not when the template becomes an order? */
  static boolean isToken(String name) {
    return name.contains(":")
        || name.equals("date")
        || name.equals("number")
        || name.equals("n")
        || name.equals("to")
        || name.equals("operative");
  }

  /** The text as printed. Brackets that would name the schools of an empty list are left out. */
  public String fill(String text) throws Refusal {
    Matcher matcher = TOKEN.matcher(BRACKETS.matcher(text).replaceAll(this::withoutEmpty));
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String argument = matcher.group(2);
      matcher.appendReplacement(
          filled,
          Matcher.quoteReplacement(word(matcher.group(1), argument == null ? "" : argument)));
    }
    return matcher.appendTail(filled).toString();
  }

  /** The text of a point as printed. */
  String fill(Point point) throws Refusal {
    Addressee to = point.to();
    if (to == null || !point.text().contains(TO)) {
      return fill(point.text());
    }
    return fill(point.text().replace(TO, to.printed()));
  }

  private String withoutEmpty(MatchResult brackets) {
    List<ListedSchool> schools = order.lists().get(brackets.group(2));
    boolean empty = schools != null && schools.isEmpty();
    return empty ? "" : Matcher.quoteReplacement(brackets.group());
  }

  private String word(String name, String argument) throws Refusal {
    return switch (name) {
      case "date" -> order.registration().printedDate();
      case "number" -> order.registration().printedNumber();
      case "ref" -> numbered(order.appendixForm().reference(), numberOf(argument));
      case "refs" -> references(argument);
      case "refs.dat" -> dative(argument);
      case "basis" -> basis(argument);
      case "schools" ->
          named(argument).stream().map(ListedSchool::name).collect(Collectors.joining(", "));
      case "directors.dat" ->
          named(argument).stream().map(OrderText::director).collect(Collectors.joining(", "));
      default ->
          throw new Refusal(
              Refusal.Reason.IMPOSSIBLE,
              where + " стоит «{" + name + "}», такой подстановки нет: исправьте текст.");
    };
  }

  /** A line of the header of the n-th appendix; a single appendix has no number. */
  String headerLine(String line, int number) throws Refusal {
    return fill(numbered(line, number));
  }

  private String numbered(String form, int number) {
    if (order.appendices().size() == 1) {
      return NUMBER.matcher(form).replaceAll("");
    }
    return form.replace("{n}", String.valueOf(number));
  }

  private String references(String argument) throws Refusal {
    List<String> numbers = new ArrayList<>();
    String form = order.appendixForm().reference();
    String noun = form.contains(" ") ? form.substring(0, form.indexOf(' ')) : "";
    String number = form.substring(noun.length()).strip();
    for (String ref : argument.split(",", -1)) {
      numbers.add(number.replace("{n}", String.valueOf(numberOf(ref.strip()))));
    }
    String all = String.join(", ", numbers);
    return noun.isEmpty() ? all : plural(noun) + " " + all;
  }

  /** «приложению № 1», «приложениям № 2, № 3», «приложениям № 1–4». */
  private String dative(String argument) throws Refusal {
    List<Integer> numbers = new ArrayList<>();
    for (String ref : argument.split(",", -1)) {
      numbers.add(numberOf(ref.strip()));
    }
    if (order.appendices().size() == 1) {
      return "приложению";
    }
    String sign = order.appendixForm().reference().contains("№") ? "№ " : "";
    if (numbers.size() == 1) {
      return "приложению " + sign + numbers.getFirst();
    }
    boolean row = numbers.size() > 2;
    for (int i = 1; i < numbers.size(); i++) {
      row &= numbers.get(i) == numbers.get(i - 1) + 1;
    }
    return "приложениям "
        + (row
            ? sign + numbers.getFirst() + "–" + numbers.getLast()
            : numbers.stream().map(number -> sign + number).collect(Collectors.joining(", ")));
  }

  private String basis(String argument) throws Refusal {
    int number = argument.strip().matches("\\d{1,3}") ? Integer.parseInt(argument.strip()) : 0;
    if (number < 1 || number > order.bases().size()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "В преамбуле есть ссылка на основание «"
              + argument
              + "», а такого основания нет: добавьте его или уберите ссылку.");
    }
    return order.bases().get(number - 1).printed();
  }

  private static String plural(String noun) {
    return noun.endsWith("е") ? noun.substring(0, noun.length() - 1) + "я" : noun;
  }

  private int numberOf(String ref) throws Refusal {
    for (int i = 0; i < order.appendices().size(); i++) {
      if (order.appendices().get(i).ref().equals(ref)) {
        return i + 1;
      }
    }
    throw new Refusal(
        Refusal.Reason.IMPOSSIBLE,
        where
            + " есть ссылка на приложение «"
            + ref
            + "», а такого приложения нет: добавьте его или уберите ссылку.");
  }

  /** The schools of a list that the order carries. */
  List<ListedSchool> list(String use) throws Refusal {
    List<ListedSchool> schools = order.lists().get(use);
    if (schools == null) {
      throw new Refusal(
          Refusal.Reason.INCOMPLETE,
          "Для приказа нужен " + listName(use) + ": выберите утверждённый список.");
    }
    return schools;
  }

  private List<ListedSchool> named(String use) throws Refusal {
    List<ListedSchool> schools = list(use);
    if (schools.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.INCOMPLETE,
          "В приказе перечисляются школы, а "
              + listName(use)
              + " пуст: выберите другой список или измените текст.");
    }
    return schools;
  }

  private static String listName(String use) {
    return switch (use) {
      case "low" -> "список школ с низкими образовательными результатами";
      case "risk" -> "список школ зоны риска";
      case "bias" -> "список школ с признаками необъективных результатов";
      default -> "список школ «" + use + "»";
    };
  }

  private static String director(ListedSchool school) {
    String name = school.director();
    return name == null || name.isBlank()
        ? UNKNOWN_DIRECTOR
        : PersonName.of(name).dativeWithInitials();
  }
}
