package mera.data.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mera.data.document.Document.Orientation;
import mera.data.plan.Party;
import mera.data.plan.Placeholders;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An order before its period, region, parties, lists and plans are known; texts carry placeholders.
 *
 * @param name as shown in the list of templates
 * @param basis whose published structure it follows
 * @param issuer lines of the letterhead
 * @param kind ПРИКАЗ or РАСПОРЯЖЕНИЕ
 * @param parties key → party of the training region, to be replaced by the analyst's own
 * @param refForm how {ref:…} prints; absent where nothing refers to an appendix
 * @param appendixHeader lines in the corner of every appendix; empty: none
 * @param stamp approval stamp of the appendices that have none of their own
 */
public record OrderTemplate(
    String id,
    String name,
    String basis,
    List<String> issuer,
    String kind,
    boolean kindSpaced,
    List<HeaderBlock> header,
    DateForm dateForm,
    @Nullable String datePrefix,
    @Nullable String numberSuffix,
    @Nullable String place,
    String title,
    String preamble,
    @Nullable Operative operative,
    Map<String, Party> parties,
    List<PointDraft> points,
    Signatory signatory,
    @Nullable String executor,
    List<Signatory> approvals,
    @Nullable String refForm,
    List<AppendixDraft> appendices,
    List<String> appendixHeader,
    List<String> stamp) {

  private static final String REFERENCE = "Приложение № {n}";

  public OrderTemplate {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(dateForm, "dateForm");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(preamble, "preamble");
    Objects.requireNonNull(signatory, "signatory");
  }

  /**
   * A point of a template.
   *
   * @param due a date such as {@code {year+1}-08-31}
   */
  public record PointDraft(
      Point.Kind kind, String text, @Nullable String due, List<PointDraft> sub) {

    public PointDraft {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(text, "text");
    }
  }

  /** What an appendix of a template holds. */
  public enum Holds {
    PLAN,
    SCHOOL_LISTS,
    PAIRS
  }

  /**
   * An appendix of a template.
   *
   * @param id what {ref:…} names
   * @param orientation of lists and pairs; a plan brings its own
   * @param plan id of the plan template, for {@link Holds#PLAN}
   * @param columns captions; what they show is told by their words
   */
  public record AppendixDraft(
      String id,
      Holds kind,
      @Nullable Orientation orientation,
      @Nullable String plan,
      List<String> title,
      List<Appendix.Titled> lists,
      List<String> columns,
      List<String> stamp) {

    public AppendixDraft {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(kind, "kind");
      if ((kind == Holds.PLAN) != (plan != null)) {
        throw new IllegalArgumentException("appendix " + id + ": a plan names its template");
      }
    }
  }

  /** Ids of the plan templates whose plans the order approves, in the order of its appendices. */
  public List<String> plans() {
    return appendices.stream().map(AppendixDraft::plan).filter(Objects::nonNull).toList();
  }

  /** Uses of the school lists that the order needs, in the order of their first mention. */
  public List<String> listUses() {
    return ListUses.of(this);
  }

  /**
   * An order without id, date and number.
   *
   * @throws Refusal when a list or a plan that the template refers to is missing
   */
  public Order make(OrderStart start) throws Refusal {
    Map<String, Party> directory =
        Placeholders.parties(start.firstYear(), start.region(), parties, start.parties());
    Drafting words =
        new Drafting(Placeholders.of(start.firstYear(), start.region(), directory), start);
    Order order =
        new Order(
            null,
            id,
            new Order.Head(words.fill(issuer), kind, kindSpaced, header, words.fillOrNull(place)),
            new Registration(null, null, dateForm, orEmpty(datePrefix), orEmpty(numberSuffix)),
            words.fill(title),
            words.fill(preamble),
            operative,
            points.stream().map(words::point).toList(),
            words.signatory(signatory),
            words.fillOrNull(executor),
            approvals.stream().map(words::signatory).toList(),
            new Order.AppendixForm(
                refForm == null ? REFERENCE : refForm, words.fill(appendixHeader)),
            words.appendices(appendices, stamp),
            start.lists(),
            List.of(),
            null,
            Map.of(),
            Order.Sheets.NONE,
            Set.of());
    requireLists(order);
    return order;
  }

  private void requireLists(Order order) throws Refusal {
    OrderText text = new OrderText(order);
    for (String use : listUses()) {
      text.list(use);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Fills the pieces of one order. */
  private record Drafting(Placeholders words, OrderStart start) {

    String fill(String raw) {
      return words.fill(raw, OrderText::isToken).strip();
    }

    List<String> fill(List<String> raw) {
      return raw.stream().map(this::fill).toList();
    }

    @Nullable String fillOrNull(@Nullable String raw) {
      return raw == null ? null : fill(raw);
    }

    Signatory signatory(Signatory raw) {
      return new Signatory(fill(raw.position()), fill(raw.name()), fill(raw.acting()));
    }

    Point point(PointDraft raw) {
      String due = raw.due();
      return new Point(
          raw.kind(),
          fill(raw.text()),
          due == null ? null : LocalDate.parse(words.fill(due)),
          raw.sub().stream().map(this::point).toList());
    }

    List<Appendix> appendices(List<AppendixDraft> drafts, List<String> commonStamp) throws Refusal {
      List<Appendix> made = new ArrayList<>();
      for (AppendixDraft draft : drafts) {
        List<String> stamp = fill(draft.stamp().isEmpty() ? commonStamp : draft.stamp());
        made.add(appendix(draft, stamp));
      }
      return List.copyOf(made);
    }

    private Appendix appendix(AppendixDraft draft, List<String> stamp) throws Refusal {
      Orientation orientation =
          draft.orientation() == null ? Orientation.PORTRAIT : draft.orientation();
      List<String> title = fill(draft.title());
      return switch (draft.kind()) {
        case PLAN -> {
          String template = Objects.requireNonNull(draft.plan());
          yield new Appendix.OfPlan(draft.id(), stamp, planId(template), template);
        }
        case SCHOOL_LISTS ->
            new Appendix.OfLists(
                draft.id(),
                stamp,
                orientation,
                title,
                draft.lists().stream()
                    .map(list -> new Appendix.Titled(list.use(), fill(list.title())))
                    .toList(),
                Columns.ofLists(draft.columns()));
        case PAIRS ->
            new Appendix.OfPairs(
                draft.id(),
                stamp,
                orientation,
                title,
                Columns.ofPairs(draft.columns()),
                start.pairs());
      };
    }

    /** A plan that is not stored yet goes by the id of its template. */
    private String planId(String template) throws Refusal {
      Plan plan = start.plans().get(template);
      if (plan == null) {
        throw new Refusal(
            Refusal.Reason.INCOMPLETE,
            "Для приказа нужен план по шаблону «"
                + PlanTemplates.nameOf(template)
                + "»: создайте его и выберите.");
      }
      String stored = plan.id();
      return stored == null ? template : stored;
    }
  }
}
