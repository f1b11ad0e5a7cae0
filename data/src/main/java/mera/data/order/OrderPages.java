package mera.data.order;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mera.data.document.Document;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Contact;
import mera.data.document.Document.Corner;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Run;
import mera.data.document.Document.Section;
import mera.data.document.Document.Sides;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Space;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;

/** Turns orders and plans into what is printed. */
public final class OrderPages {

  private static final String OPERATIVE = "{operative}";

  private OrderPages() {}

  /**
   * The order with all its appendices, each as a section of its own.
   *
   * @param plans by id, at least those of {@link Order#planIds}
   * @throws Refusal when the order speaks of a list, a plan or an appendix that is not there
   */
  public static Document compose(Order order, Map<String, Plan> plans) throws Refusal {
    OrderText text = new OrderText(order);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(Orientation.PORTRAIT, name(order), body(order, text)));
    for (int i = 0; i < order.appendices().size(); i++) {
      sections.add(appendix(order, text, i + 1, plans));
    }
    sections.addAll(SheetPages.sections(order, title(order, text)));
    return new Document(order.head().kind() + ". " + title(order, text), sections);
  }

  /** The points as they are printed, sub-points behind their point. */
  public static List<NumberedPoint> points(Order order) throws Refusal {
    return PointPages.numbered(order.points(), new OrderText(order));
  }

  /** Which part of the order each block of its own pages is, in the order of reading. */
  public static List<Spot> spots(Order order) throws Refusal {
    OrderText text = new OrderText(order);
    List<Spot> spots = new ArrayList<>();
    spots.addAll(Collections.nCopies(head(order, text).size(), new Spot.Head("реквизиты")));
    int preamble = preamble(order, text.at("В преамбуле")).size();
    spots.addAll(Collections.nCopies(preamble, new Spot.Preamble()));
    for (int i = 0; i < order.points().size(); i++) {
      spots.add(new Spot.OfPoint(PointPlace.of(i)));
      for (int j = 0; j < order.points().get(i).sub().size(); j++) {
        spots.add(new Spot.OfPoint(new PointPlace(i, j)));
      }
    }
    spots.addAll(Collections.nCopies(closing(order).size(), new Spot.Signature()));
    return List.copyOf(spots);
  }

  /** The plan alone. */
  public static Document compose(Plan plan) {
    Section section =
        new Section(PlanPages.orientation(plan), capital(plan.kind()), PlanPages.blocks(plan));
    return new Document(plan.titleLine(), List.of(section));
  }

  private static List<Block> body(Order order, OrderText text) throws Refusal {
    List<Block> blocks = new ArrayList<>(head(order, text));
    blocks.addAll(preamble(order, text.at("В преамбуле")));
    blocks.addAll(PointPages.blocks(order.points(), text));
    blocks.addAll(closing(order));
    return blocks;
  }

  private static List<Block> head(Order order, OrderText text) throws Refusal {
    List<Block> blocks = new ArrayList<>();
    order.head().issuer().forEach(line -> blocks.add(Paragraph.centred(line, true)));
    blocks.add(new Space(1));
    List<HeaderBlock> header = order.head().blocks();
    for (int i = 0; i < header.size(); i++) {
      HeaderBlock next = i + 1 < header.size() ? header.get(i + 1) : header.get(i);
      if (header.get(i) == HeaderBlock.DATE && next == HeaderBlock.NUMBER) {
        Registration registration = order.registration();
        blocks.add(new Sides(registration.dateLine(), registration.numberLine()));
        i++;
      } else {
        blocks.addAll(header(header.get(i), order, text));
      }
    }
    blocks.add(new Space(0.5));
    return blocks;
  }

  private static List<Block> closing(Order order) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Space(2));
    blocks.add(signature(order.signatory()));
    if (!order.approvals().isEmpty()) {
      blocks.add(new Space(1));
      blocks.add(heading("Согласовано:"));
      for (Signatory approval : order.approvals()) {
        blocks.add(new Space(0.5));
        blocks.add(signature(approval));
      }
    }
    String executor = order.executor();
    if (executor != null) {
      blocks.add(new Contact(List.of(executor.split("\n"))));
    }
    return blocks;
  }

  /** «Приказ № 5 от 09.12.2026», «Распоряжение (проект)». */
  private static String name(Order order) {
    String kind = capital(order.head().kind());
    Registration registration = order.registration();
    return order.isRegistered()
        ? kind + " № " + registration.printedNumber() + " от " + registration.printedDate()
        : kind + " (проект)";
  }

  /** A basis may begin the preamble. */
  private static String begun(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String capital(String word) {
    String lower = word.toLowerCase(Locale.ROOT).strip();
    return lower.isEmpty()
        ? ""
        : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }

  private static List<Block> header(HeaderBlock block, Order order, OrderText text) throws Refusal {
    Registration registration = order.registration();
    return switch (block) {
      case KIND ->
          List.of(
              new Paragraph(
                  List.of(new Run(order.head().kind(), true, order.head().kindSpaced())),
                  Align.CENTER,
                  false,
                  true),
              new Space(0.5));
      case PLACE -> {
        String place = order.head().place();
        yield place == null ? List.of() : List.of(Paragraph.centred(place, false));
      }
      case DATE -> List.of(heading(registration.dateLine()));
      case NUMBER -> List.of(heading(registration.numberLine()));
      case DATE_NUMBER ->
          List.of(
              Paragraph.centred(registration.dateLine() + " " + registration.numberLine(), false));
      case TITLE ->
          List.of(new Space(0.5), Paragraph.heading(1, title(order, text)), new Space(0.5));
    };
  }

  private static Paragraph heading(String text) {
    return new Paragraph(List.of(new Run(text, false, false)), Align.LEFT, false, true);
  }

  private static String title(Order order, OrderText text) throws Refusal {
    String title = text.at("В заголовке").fill(order.title()).strip();
    return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
  }

  private static List<Block> preamble(Order order, OrderText text) throws Refusal {
    Operative operative = order.operative();
    if (operative == null) {
      return List.of(Paragraph.body(begun(text.fill(order.preamble()))));
    }
    if (!operative.inline()) {
      return List.of(
          Paragraph.body(begun(text.fill(order.preamble()))),
          new Paragraph(
              List.of(new Run(operative.text(), false, operative.spaced())),
              Align.LEFT,
              false,
              true));
    }
    return List.of(inline(order.preamble(), operative, text));
  }

  /** The word stands where the preamble has its mark, at the end where it has none. */
  private static Paragraph inline(String preamble, Operative operative, OrderText text)
      throws Refusal {
    int mark = preamble.indexOf(OPERATIVE);
    String before = mark < 0 ? preamble.strip() + " " : preamble.substring(0, mark);
    String after = mark < 0 ? "" : preamble.substring(mark + OPERATIVE.length());
    List<Run> runs = new ArrayList<>();
    runs.add(new Run(begun(text.fill(before)), false, false));
    runs.add(new Run(operative.text(), true, operative.spaced()));
    if (!after.isBlank()) {
      runs.add(new Run(text.fill(after), false, false));
    }
    return new Paragraph(runs, Align.JUSTIFY, true, true);
  }

  private static Signature signature(Signatory signatory) {
    return new Signature(signatory.printed(), signatory.name());
  }

  private static Section appendix(Order order, OrderText text, int number, Map<String, Plan> plans)
      throws Refusal {
    Appendix appendix = order.appendices().get(number - 1);
    List<Block> blocks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : order.appendixForm().header()) {
      lines.add(text.headerLine(line, number));
    }
    String place = text.fill(text.headerLine("Приложение № {n}", number));
    return switch (appendix) {
      case Appendix.OfPlan part -> {
        Plan plan = plan(part.planId(), number, plans);
        addCorner(blocks, lines, stamp(part, plan.kind(), text));
        LocalDate date = order.registration().date();
        blocks.addAll(PlanPages.blocks(plan, date == null ? null : Year.from(date)));
        yield new Section(
            PlanPages.orientation(plan), place + ". " + flat(plan.titleLine()), blocks);
      }
      case Appendix.OfPlanPart part -> {
        Plan plan = plan(part.planId(), number, plans);
        addCorner(blocks, lines, stamp(part, PlanPartPages.noun(part.share()), text));
        blocks.addAll(PlanPartPages.blocks(part, plan, text));
        yield new Section(
            PlanPartPages.orientation(part, plan), named(place, part.title()), blocks);
      }
      case Appendix.OfLists part -> {
        String noun = part.lists().size() == 1 ? "список" : "списки";
        addCorner(blocks, lines, stamp(part, noun, text));
        blocks.addAll(AppendixPages.lists(part, text));
        yield new Section(part.orientation(), named(place, part.title()), blocks);
      }
      case Appendix.OfPairs part -> {
        addCorner(blocks, lines, stamp(part, "перечень", text));
        blocks.addAll(AppendixPages.pairs(part, text));
        yield new Section(part.orientation(), named(place, part.title()), blocks);
      }
    };
  }

  private static String named(String place, List<String> title) {
    return title.isEmpty() ? place : place + ". " + flat(String.join(" ", title));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Plan plan(String id, int number, Map<String, Plan> plans) throws Refusal {
    Plan plan = plans.get(id);
    if (plan == null) {
      throw new Refusal(
          Refusal.Reason.INCOMPLETE,
          "Плана для приложения № "
              + number
              + " к приказу нет («"
              + id
              + "»): создайте или выберите план.");
    }
    return plan;
  }

  private static List<String> stamp(Appendix appendix, String noun, OrderText text) throws Refusal {
    List<String> lines = new ArrayList<>();
    for (String line : Approval.agree(appendix.stamp(), noun)) {
      lines.add(text.fill(line));
    }
    return lines;
  }

  /** The note of the appendix and the stamp of approval, one below the other. */
  private static void addCorner(List<Block> blocks, List<String> note, List<String> stamp) {
    List<String> lines = new ArrayList<>(note);
    if (!note.isEmpty() && !stamp.isEmpty()) {
      lines.add("");
    }
    lines.addAll(stamp);
    if (!lines.isEmpty()) {
      blocks.add(new Corner(lines));
      blocks.add(new Space(1));
    }
  }
}
