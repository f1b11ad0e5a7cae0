package mera.data.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.document.Document.Orientation;
import mera.data.ingest.PaperTables;
import mera.data.plan.Field;
import mera.data.plan.Indicator;
import mera.data.plan.Node;
import mera.data.plan.Numbering;
import mera.data.plan.Part;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanReview;
import mera.data.plan.SectionRows;
import mera.data.plan.SeedParties;
import mera.data.plan.Seeds;
import org.jspecify.annotations.Nullable;

/** The four published orders as the program holds them, made from the checked data. */
final class SeedOrders {

  private static final Map<String, Field> FIELDS =
      Map.of(
          "no", Field.NUMBER,
          "measure", Field.MEASURE,
          "deadline", Field.DEADLINE,
          "responsible", Field.PARTIES,
          "result", Field.RESULT,
          "document", Field.DOCUMENT);
  private static final Pattern ONE = Pattern.compile("\\(Приложение (?:№ )?(\\d)\\)");
  private static final Pattern TWO = Pattern.compile("\\(Приложения № (\\d), № (\\d)\\)");

  /** An invented list in the place of the one that the publication left out. */
  static final List<ListedSchool> SCHOOLS =
      List.of(
          new ListedSchool("1", "МБОУ СОШ № 1", "Сосновский район", null, ""),
          new ListedSchool("2", "МБОУ ООШ № 2", "Сосновский район", null, ""));

  private final JsonNode order;
  private final Map<String, Plan> plans = new HashMap<>();

  private SeedOrders(String id) throws IOException {
    order = Seeds.byId(Seeds.read("orders.json").get("orders"), id);
  }

  /** The order and its plans by id. */
  record Made(Order order, Map<String, Plan> plans, List<String> texts) {}

  static Made read(String id) throws IOException {
    SeedOrders seed = new SeedOrders(id);
    Order made = seed.make();
    return new Made(made, seed.plans, seed.texts(made));
  }

  /**
   * As it was published, slips and all: the headers with their typed dates as stamps, the plans as
   * imported from what an office would send, the appendix that the publication lacks left out.
   */
  static Made published(String id) throws Exception {
    SeedOrders seed = new SeedOrders(id);
    Order order = seed.make();
    List<Appendix> appendices = new ArrayList<>();
    Map<String, Plan> plans = new LinkedHashMap<>();
    int at = 0;
    for (JsonNode one : seed.order.get("appendices")) {
      List<String> lines = new ArrayList<>(strings(one.get("headerBlock")));
      lines.addAll(strings(one.get("approvalStamp")));
      if (!one.get("missingInSeed").asBoolean()) {
        appendices.add(order.appendices().get(at).withStamp(lines));
      }
      at++;
      if (one.get("plan").isTextual()) {
        String plan = one.get("plan").asText();
        plans.put(plan, imported(plan, id, Objects.requireNonNull(seed.plans.get(plan))));
      }
    }
    return new Made(order.withAppendices(appendices), plans, List.of());
  }

  private static Plan imported(String file, String id, Plan made) throws Exception {
    PlanReview review = PlanReview.of(file, PaperTables.read(Seeds.plan(file + ".docx")));
    Plan read = review.plan(made.period(), SeedParties.of(id));
    return new Plan(
        file,
        "",
        made.kind(),
        read.title(),
        read.period(),
        read.numbering(),
        read.sectionRows(),
        read.orientation(),
        read.columns(),
        read.parties(),
        made.indicators(),
        made.parts(),
        read.nodes(),
        read.origin(),
        read.answers());
  }

  private Order make() throws IOException {
    List<Appendix> appendices = new ArrayList<>();
    for (JsonNode one : order.get("appendices")) {
      appendices.add(appendix(one, appendices.size() + 1));
    }
    String kind = order.get("kindPrinted").asText();
    boolean spaced = kind.contains(" ");
    Map<String, List<ListedSchool>> lists = new LinkedHashMap<>();
    lists.put("low", SCHOOLS);
    lists.put("bias", SCHOOLS);
    lists.put("red", schools("3.3"));
    lists.put("weak", schools("3.2"));
    return new Order(
        null,
        "",
        new Order.Head(
            strings(order.get("issuer")),
            order.get("kind").asText(),
            spaced,
            header(),
            order.get("place").isNull() ? null : order.get("place").asText()),
        new Registration(
            LocalDate.parse(order.get("date").asText()),
            order.get("number").asText(),
            form(),
            order.get("datePrinted").asText().startsWith("от") ? "от " : "",
            ""),
        order.get("title").asText(),
        order.get("preamble").asText(),
        operative(),
        Seeds.items(order.get("points")).stream().map(this::point).toList(),
        signatory(order.get("signatory")),
        order.get("executor").isNull() ? null : order.at("/executor/text").asText(),
        Seeds.items(order.get("approvals")).stream().map(SeedOrders::signatory).toList(),
        new Order.AppendixForm(
            order.toString().contains("(Приложение №") ? "Приложение № {n}" : "Приложение {n}",
            corner()),
        appendices,
        lists,
        List.of(),
        null,
        Map.of(),
        Order.Sheets.NONE,
        Set.of());
  }

  private List<ListedSchool> schools(String point) {
    List<ListedSchool> schools = new ArrayList<>();
    for (JsonNode top : order.get("points")) {
      for (JsonNode sub : top.path("sub")) {
        if (sub.get("n").asText().equals(point)) {
          for (String name : strings(sub.path("schools"))) {
            schools.add(new ListedSchool(name, name, "", null, ""));
          }
        }
      }
    }
    return schools;
  }

  private List<HeaderBlock> header() {
    List<HeaderBlock> blocks = new ArrayList<>();
    for (String block : strings(order.get("headerOrder"))) {
      switch (block) {
        case "issuer" -> {}
        case "date+number" -> blocks.add(HeaderBlock.DATE_NUMBER);
        default -> blocks.add(HeaderBlock.valueOf(block.toUpperCase(Locale.ROOT)));
      }
    }
    return blocks;
  }

  private DateForm form() {
    String printed = order.get("datePrinted").asText();
    if (printed.contains("«")) {
      return DateForm.WORDS_QUOTED;
    }
    return printed.matches(".*\\d\\d\\.\\d\\d\\.\\d{4}.*") ? DateForm.NUMERIC : DateForm.WORDS;
  }

  private @Nullable Operative operative() {
    JsonNode word = order.get("operative");
    if (word.isNull()) {
      return null;
    }
    boolean spaced = word.asText().startsWith("п р");
    String text = spaced ? word.asText().replace(" ", "") : word.asText();
    return new Operative(text, spaced, order.get("operativeInline").asBoolean());
  }

  private Point point(JsonNode raw) {
    String text = raw.get("text").asText();
    Matcher two = TWO.matcher(text);
    text = two.replaceAll("({refs:a$1,a$2})");
    text = ONE.matcher(text).replaceAll("({ref:a$1})");
    if (raw.path("schools").size() > 0) {
      String all = String.join(", ", strings(raw.get("schools")));
      text =
          text.replace(
              all, raw.get("n").asText().equals("3.2") ? "{schools:weak}" : "{schools:red}");
    }
    JsonNode due = raw.at("/report/due");
    return new Point(
        Point.Kind.valueOf(raw.get("kind").asText()),
        text,
        due.isMissingNode() ? null : LocalDate.parse(due.asText()),
        Seeds.items(raw.path("sub")).stream().map(this::point).toList());
  }

  private static Signatory signatory(JsonNode raw) {
    return new Signatory(strings(raw.get("position")), raw.get("person").asText());
  }

  /** The printed block with its number, and its date, in their one place. */
  private List<String> corner() {
    for (JsonNode one : order.get("appendices")) {
      List<String> lines = new ArrayList<>(strings(one.get("headerBlock")));
      if (!lines.isEmpty()) {
        lines.set(0, lines.getFirst().replaceAll("\\d+", "{n}"));
        lines.set(lines.size() - 1, "от {date} № {number}");
        return lines;
      }
    }
    return List.of();
  }

  private Appendix appendix(JsonNode raw, int number) throws IOException {
    String ref = "a" + number;
    List<String> stamp =
        strings(raw.get("approvalStamp")).stream()
            .map(line -> line.contains("___") ? "от {date} № {number}" : line)
            .toList();
    return switch (raw.get("kind").asText()) {
      case "PROGRAMME", "PLAN" -> {
        Plan plan = plan(raw);
        plans.put(String.valueOf(plan.id()), plan);
        yield new Appendix.OfPlan(ref, stamp, String.valueOf(plan.id()), "");
      }
      case "SCHOOL_LISTS" -> {
        List<String> titles = strings(raw.get("lists"));
        yield new Appendix.OfLists(
            ref,
            stamp,
            Orientation.PORTRAIT,
            List.of(),
            List.of(
                new Appendix.Titled("low", "Список: " + titles.get(0)),
                new Appendix.Titled("bias", "Список: " + titles.get(1))),
            Columns.ofLists(List.of("№", "Муниципальное образование", "Наименование организации")));
      }
      default -> pairs(raw, ref, stamp);
    };
  }

  private Appendix pairs(JsonNode raw, String ref, List<String> stamp) throws IOException {
    JsonNode table = table(raw.at("/tables/0").asText());
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode row : table.get("rows")) {
      String school = row.get("school").asText();
      String tutor = row.get("tutor").asText();
      pairs.add(new Pair(school, school, "", tutor, tutor));
    }
    List<String> captions =
        Seeds.items(table.get("columns")).stream().map(c -> c.path("caption").asText()).toList();
    List<Appendix.Column> columns = new ArrayList<>(Columns.ofPairs(captions));
    columns.set(0, new Appendix.Column(Appendix.Content.BARE_NUMBER, captions.getFirst()));
    return new Appendix.OfPairs(
        ref, stamp, Orientation.PORTRAIT, strings(raw.get("title")), columns, pairs);
  }

  private static JsonNode table(String id) throws IOException {
    return Seeds.byId(Seeds.read("seed_rows.json").get("tables"), id);
  }

  private Plan plan(JsonNode appendix) throws IOException {
    JsonNode raw =
        Seeds.byId(Seeds.read("seed_rows.json").get("plans"), appendix.get("plan").asText());
    boolean programme = appendix.get("kind").asText().equals("PROGRAMME");
    List<Indicator> indicators = new ArrayList<>();
    if (programme) {
      for (JsonNode row : table("samara-indicators").get("rows")) {
        indicators.add(
            new Indicator(
                row.get("no").asText(),
                row.get("indicator").asText(),
                row.get("target").asText(),
                ""));
      }
    }
    return new Plan(
        raw.get("id").asText(),
        "",
        programme ? "программа" : "план",
        strings(appendix.get("title")),
        new PlanPeriod(
            LocalDate.parse(raw.at("/period/from").asText()),
            LocalDate.parse(raw.at("/period/to").asText()),
            false),
        Numbering.valueOf(raw.get("numbering").asText()),
        SectionRows.valueOf(raw.get("sectionRows").asText()),
        Plan.Orientation.valueOf(raw.get("orientation").asText()),
        Seeds.items(raw.get("columns")).stream()
            .map(
                column ->
                    new PlanColumn(
                        Objects.requireNonNull(FIELDS.get(column.get("key").asText())),
                        column.get("caption").asText(),
                        column.get("widthMm").asDouble()))
            .toList(),
        Map.of(),
        indicators,
        programme ? programme(appendix) : List.of(),
        nodes(raw));
  }

  private static List<Node> nodes(JsonNode raw) {
    List<Node> nodes = new ArrayList<>();
    String section = null;
    Map<String, String> groups = new HashMap<>();
    for (JsonNode row : raw.get("rows")) {
      String id = "n" + (nodes.size() + 1);
      Node.Kind kind = Node.Kind.valueOf(row.get("kind").asText());
      Map<Field, Integer> merges = new EnumMap<>(Field.class);
      row.path("merged")
          .properties()
          .forEach(
              entry ->
                  merges.put(
                      Objects.requireNonNull(FIELDS.get(entry.getKey())),
                      entry.getValue().asInt()));
      String parent = row.path("parent").asText();
      nodes.add(
          new Node(
              id,
              kind == Node.Kind.SECTION ? null : groups.getOrDefault(parent, section),
              kind,
              row.path("no").asText(),
              row.path("measure").asText(),
              row.path("deadline").asText(),
              row.path("responsible").asText(),
              List.of(),
              row.path("result").asText(),
              row.path("document").asText(),
              merges));
      if (kind == Node.Kind.SECTION) {
        section = id;
      } else if (kind == Node.Kind.GROUP) {
        groups.put(row.path("no").asText(), id);
      }
    }
    return nodes;
  }

  /** The prose of the programme, which stands in the published text only. */
  private List<Part> programme(JsonNode appendix) throws IOException {
    List<String> chapters = strings(appendix.get("parts"));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.TitlePage("2021 год"));
    parts.add(new Part.Chapter(chapters.get(0)));
    parts.add(
        new Part.Passport(
            Seeds.items(table("samara-passport").get("rows")).stream()
                .map(row -> new Part.Entry(row.get("name").asText(), row.get("text").asText()))
                .toList()));
    parts.add(new Part.Chapter(chapters.get(1)));
    prose(chapters.get(1), "Целевые индикаторы", parts);
    parts.add(new Part.Chapter("Целевые индикаторы и показатели Программы"));
    parts.add(new Part.IndicatorTable(new Part.Captions("№п/п", "Индикаторы", "Показатели (%)")));
    parts.add(new Part.Chapter(chapters.get(2)));
    prose(chapters.get(2), "№ п/п", parts);
    parts.add(new Part.PlanTable(true));
    parts.add(new Part.Chapter(chapters.get(3)));
    prose(chapters.get(3), "Приложение 2", parts);
    return parts;
  }

  private void prose(String after, String before, List<Part> parts) throws IOException {
    Path seed = Path.of("..", "..", "shared", "seeds", order.get("seed").asText());
    String text = Files.readString(seed);
    int from = text.indexOf(after, text.indexOf("2021 год"));
    String chapter =
        text.substring(from + after.length(), text.indexOf(before, from + after.length()));
    List<String> items = new ArrayList<>();
    for (String line : chapter.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (line.startsWith("- ")) {
        items.add(line.substring(2));
      } else {
        flush(items, parts);
        parts.add(new Part.Text(line));
      }
    }
    flush(items, parts);
  }

  private static void flush(List<String> items, List<Part> parts) {
    if (!items.isEmpty()) {
      parts.add(new Part.Items(items));
      items.clear();
    }
  }

  /** Every text of the publication in its order, taken from the data and not from our pages. */
  private List<String> texts(Order made) throws IOException {
    List<String> texts = new ArrayList<>(strings(order.get("issuer")));
    String date = form().print(LocalDate.parse(order.get("date").asText()));
    String number = order.get("number").asText();
    String prefix = order.get("datePrinted").asText().startsWith("от") ? "от " : "";
    for (String block : strings(order.get("headerOrder"))) {
      switch (block) {
        case "kind" -> texts.add(order.get("kind").asText());
        case "place" -> texts.add(order.get("place").asText());
        case "date" -> texts.add(prefix + date);
        case "number" -> texts.add("№ " + number);
        case "date+number" -> texts.add(prefix + date + " № " + number);
        case "title" -> texts.add(order.get("title").asText());
        default -> {}
      }
    }
    texts.add(order.get("preamble").asText());
    texts.add(order.path("operative").isNull() ? "" : order.get("operative").asText());
    for (JsonNode point : order.get("points")) {
      texts.add(point.get("n").asText() + ". " + point.get("text").asText());
      for (JsonNode sub : point.path("sub")) {
        texts.add(sub.get("n").asText() + ". " + sub.get("text").asText());
      }
    }
    signed(order.get("signatory"), texts);
    if (order.get("approvals").size() > 0) {
      texts.add("Согласовано:");
      order.get("approvals").forEach(one -> signed(one, texts));
    }
    if (!order.get("executor").isNull()) {
      texts.add(order.at("/executor/text").asText());
    }
    int n = 0;
    for (JsonNode appendix : order.get("appendices")) {
      n++;
      appendix(appendix, n, date, number, made, texts);
    }
    return texts;
  }

  private static void signed(JsonNode who, List<String> texts) {
    texts.addAll(strings(who.get("position")));
    texts.add(who.get("person").asText());
  }

  private void appendix(
      JsonNode raw, int n, String date, String number, Order made, List<String> texts)
      throws IOException {
    List<String> corner = new ArrayList<>(strings(raw.get("headerBlock")));
    if (corner.isEmpty() && raw.get("missingInSeed").asBoolean()) {
      corner.addAll(corner().stream().map(l -> l.replace("{n}", String.valueOf(n))).toList());
    }
    if (!corner.isEmpty()) {
      corner.set(corner.size() - 1, "от " + date + " № " + number);
    }
    texts.addAll(corner);
    strings(raw.get("approvalStamp"))
        .forEach(l -> texts.add(l.contains("___") ? "от " + date + " № " + number : l));
    texts.addAll(strings(raw.get("title")));
    switch (raw.get("kind").asText()) {
      case "PROGRAMME", "PLAN" -> planTexts(raw, texts);
      case "SCHOOL_LISTS" -> {
        for (Appendix.Titled list : ((Appendix.OfLists) made.appendices().get(n - 1)).lists()) {
          texts.add(list.title());
          texts.addAll(List.of("№", "Муниципальное образование", "Наименование организации"));
          int row = 1;
          for (ListedSchool school : SCHOOLS) {
            texts.addAll(List.of(row++ + ".", school.municipality(), school.name()));
          }
        }
      }
      default -> {
        JsonNode table = table(raw.at("/tables/0").asText());
        captions(table, texts);
        for (JsonNode row : table.get("rows")) {
          texts.add(row.get("no").asText());
          texts.add(row.get("school").asText());
          texts.add(row.get("tutor").asText());
        }
      }
    }
  }

  private void planTexts(JsonNode appendix, List<String> texts) throws IOException {
    JsonNode plan =
        Seeds.byId(Seeds.read("seed_rows.json").get("plans"), appendix.get("plan").asText());
    if (!appendix.get("kind").asText().equals("PROGRAMME")) {
      rows(plan, texts);
      return;
    }
    for (Part part : programme(appendix)) {
      switch (part) {
        case Part.TitlePage page -> texts.add(page.titlePage());
        case Part.Chapter chapter -> texts.add(chapter.chapter());
        case Part.Text text -> texts.add(text.text());
        case Part.Items items -> items.list().forEach(item -> texts.add("– " + item));
        case Part.Passport passport ->
            passport
                .passport()
                .forEach(
                    entry -> {
                      texts.add(entry.name());
                      texts.add(entry.text());
                    });
        case Part.IndicatorTable table -> {
          texts.addAll(List.of("№п/п", "Индикаторы", "Показатели (%)"));
          for (JsonNode row : table("samara-indicators").get("rows")) {
            texts.add(row.get("no").asText());
            texts.add(row.get("indicator").asText());
            texts.add(row.get("target").asText());
          }
        }
        case Part.PlanTable table -> rows(plan, texts);
      }
    }
  }

  private static void rows(JsonNode plan, List<String> texts) {
    captions(plan, texts);
    for (JsonNode row : plan.get("rows")) {
      if (row.get("kind").asText().equals("SECTION")) {
        texts.add(row.get("no").asText() + " " + row.get("measure").asText());
      } else {
        plan.get("columns")
            .forEach(column -> texts.add(row.path(column.get("key").asText()).asText()));
      }
    }
  }

  private static void captions(JsonNode table, List<String> texts) {
    table.get("columns").forEach(column -> texts.add(column.path("caption").asText()));
  }

  private static List<String> strings(JsonNode list) {
    return Seeds.items(list).stream().map(JsonNode::asText).toList();
  }
}
