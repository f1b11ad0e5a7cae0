package mera.data.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mera.data.document.LayoutProfile;
import mera.data.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * An order of an education authority with its appendices.
 *
 * @param id null until it is stored
 * @param template id of the template it was made from
 * @param title «Об …», without a full stop
 * @param preamble basis and purpose
 * @param operative null: none is printed and the preamble ends with a colon
 * @param executor contact of the person who prepared the order
 * @param approvals «Согласовано:»
 * @param lists the schools by use (low, bias …), frozen when the order was made
 * @param bases the documents that {basis:1}, {basis:2} … in the preamble name
 * @param layout how it is printed; null: as the program prints
 * @param attached the plans of its appendices as they were when it was registered, by id
 * @param sheets who looks it over before it is signed and who reads it afterwards
 * @param silenced keys of the remarks that are not shown for this order
 */
public record Order(
    @Nullable String id,
    String template,
    Head head,
    Registration registration,
    String title,
    String preamble,
    @Nullable Operative operative,
    List<Point> points,
    Signatory signatory,
    @Nullable String executor,
    List<Signatory> approvals,
    AppendixForm appendixForm,
    List<Appendix> appendices,
    Map<String, List<ListedSchool>> lists,
    List<Basis> bases,
    @Nullable LayoutProfile layout,
    Map<String, Plan> attached,
    Sheets sheets,
    Set<String> silenced) {

  /**
   * What stands above the text.
   *
   * @param issuer lines of the letterhead
   * @param kind ПРИКАЗ or РАСПОРЯЖЕНИЕ
   * @param kindSpaced letter-spaced
   */
  public record Head(
      List<String> issuer,
      String kind,
      boolean kindSpaced,
      List<HeaderBlock> blocks,
      @Nullable String place) {
    public Head {
      issuer = List.copyOf(issuer);
      blocks = List.copyOf(blocks);
    }

    public Head withIssuer(List<String> changed) {
      return new Head(changed, kind, kindSpaced, blocks, place);
    }

    public Head withKind(String changed) {
      return new Head(issuer, changed, kindSpaced, blocks, place);
    }

    public Head withPlace(@Nullable String changed) {
      return new Head(issuer, kind, kindSpaced, blocks, changed);
    }
  }

  /**
   * How appendices are headed and named.
   *
   * @param reference how {ref:…} prints: «Приложение № {n}»
   * @param header lines in the corner of an appendix; empty: none
   */
  public record AppendixForm(String reference, List<String> header) {
    public AppendixForm {
      header = List.copyOf(header);
    }
  }

  /**
   * Sheets that go with the paper and are no part of it; an empty list is not printed.
   *
   * @param visas who looks the draft over: «Лист согласования»
   * @param readers who is told of it: «Лист ознакомления»
   */
  public record Sheets(List<Signatory> visas, List<Signatory> readers) {

    public static final Sheets NONE = new Sheets(List.of(), List.of());

    public Sheets {
      visas = List.copyOf(visas);
      readers = List.copyOf(readers);
    }

    public Sheets withVisas(List<Signatory> changed) {
      return new Sheets(changed, readers);
    }

    public Sheets withReaders(List<Signatory> changed) {
      return new Sheets(visas, changed);
    }
  }

  /** Files of earlier programs have none of the last components. */
  @SuppressWarnings("NullAway")
  public Order {
    points = List.copyOf(points);
    approvals = List.copyOf(approvals);
    appendices = List.copyOf(appendices);
    Map<String, List<ListedSchool>> frozen = new LinkedHashMap<>();
    lists.forEach((use, schools) -> frozen.put(use, List.copyOf(schools)));
    lists = Collections.unmodifiableMap(frozen);
    bases = bases == null ? List.of() : List.copyOf(bases);
    attached = attached == null ? Map.of() : Map.copyOf(attached);
    sheets = sheets == null ? Sheets.NONE : sheets;
    silenced = silenced == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(silenced));
  }

  /** The parts of an order while one of them is exchanged. */
  private static final class Draft {
    private @Nullable String id;
    private Head head;
    private Registration registration;
    private String title;
    private String preamble;
    private @Nullable Operative operative;
    private List<Point> points;
    private Signatory signatory;
    private @Nullable String executor;
    private List<Signatory> approvals;
    private List<Appendix> appendices;
    private Map<String, List<ListedSchool>> lists;
    private List<Basis> bases;
    private @Nullable LayoutProfile layout;
    private Map<String, Plan> attached;
    private Sheets sheets;
    private Set<String> silenced;

    private Draft(Order order) {
      id = order.id;
      head = order.head;
      registration = order.registration;
      title = order.title;
      preamble = order.preamble;
      operative = order.operative;
      points = order.points;
      signatory = order.signatory;
      executor = order.executor;
      approvals = order.approvals;
      appendices = order.appendices;
      lists = order.lists;
      bases = order.bases;
      layout = order.layout;
      attached = order.attached;
      sheets = order.sheets;
      silenced = order.silenced;
    }
  }

  private Order with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new Order(
        draft.id,
        template,
        draft.head,
        draft.registration,
        draft.title,
        draft.preamble,
        draft.operative,
        draft.points,
        draft.signatory,
        draft.executor,
        draft.approvals,
        appendixForm,
        draft.appendices,
        draft.lists,
        draft.bases,
        draft.layout,
        draft.attached,
        draft.sheets,
        draft.silenced);
  }

  public Order withId(@Nullable String stored) {
    return with(draft -> draft.id = stored);
  }

  /** The order with its date and number, which all its pages then carry. */
  public Order registered(LocalDate date, String number) {
    Registration old = registration;
    Registration fresh =
        new Registration(date, number, old.form(), old.datePrefix(), old.numberSuffix());
    return with(draft -> draft.registration = fresh);
  }

  /** A draft like this one: without id, date, number and attached plans. */
  public Order unregistered() {
    Registration old = registration;
    Registration blank =
        new Registration(null, null, old.form(), old.datePrefix(), old.numberSuffix());
    return with(
        draft -> {
          draft.id = null;
          draft.registration = blank;
          draft.attached = Map.of();
        });
  }

  /** With its plans as they are now: what happens to them later does not change the paper. */
  public Order attached(Map<String, Plan> plans) {
    return with(draft -> draft.attached = plans);
  }

  /** A remark is not shown for this order any more, or is shown again. */
  public Order silencing(String key, boolean silent) {
    Set<String> keys = new TreeSet<>(silenced);
    boolean changed = silent ? keys.add(key) : keys.remove(key);
    return changed ? with(draft -> draft.silenced = keys) : this;
  }

  /** Has it both date and number? From then on it is a document and no longer a draft. */
  @JsonIgnore
  public boolean isRegistered() {
    String number = registration.number();
    return registration.date() != null && number != null && !number.isBlank();
  }

  public Order withHead(Head changed) {
    return with(draft -> draft.head = changed);
  }

  public Order withTitle(String changed) {
    return with(draft -> draft.title = changed);
  }

  public Order withPreamble(String changed) {
    return with(draft -> draft.preamble = changed);
  }

  public Order withPoints(List<Point> changed) {
    return with(draft -> draft.points = changed);
  }

  public Order withSignatory(Signatory changed) {
    return with(draft -> draft.signatory = changed);
  }

  /**
   * @param changed null: no contact is printed
   */
  public Order withExecutor(@Nullable String changed) {
    return with(draft -> draft.executor = changed);
  }

  public Order withApprovals(List<Signatory> changed) {
    return with(draft -> draft.approvals = changed);
  }

  public Order withSheets(Sheets changed) {
    return with(draft -> draft.sheets = changed);
  }

  public Order withAppendices(List<Appendix> changed) {
    return with(draft -> draft.appendices = changed);
  }

  /** The order with another appendix in the place of one that it has. */
  public Order withAppendix(int place, Appendix changed) {
    List<Appendix> all = new ArrayList<>(appendices);
    all.set(place, changed);
    return withAppendices(all);
  }

  /** With other schools in its lists. */
  public Order withLists(Map<String, List<ListedSchool>> changed) {
    return with(draft -> draft.lists = changed);
  }

  public Order withBases(List<Basis> changed) {
    return with(draft -> draft.bases = changed);
  }

  /** With one of its bases changed. */
  public Order withBasis(int place, UnaryOperator<Basis> edit) {
    List<Basis> all = new ArrayList<>(bases);
    all.set(place, edit.apply(all.get(place)));
    return withBases(all);
  }

  /** With one more basis, named at the beginning of the preamble. */
  public Order withBasisAdded(Basis added) {
    List<Basis> all = new ArrayList<>(bases);
    all.add(added);
    String token = "{basis:" + all.size() + "}";
    String rest = preamble.strip();
    boolean word = rest.length() > 1 && !Character.isUpperCase(rest.codePointAt(1));
    String begun = word ? rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1) : rest;
    return withBases(all).withPreamble(rest.isEmpty() ? token : token + ", " + begun);
  }

  /**
   * Without one of its bases; the preamble names the others by their new numbers.
   *
   * @param place from 0
   */
  public Order withBasisRemoved(int place) {
    List<Basis> all = new ArrayList<>(bases);
    all.remove(place);
    String cut =
        preamble.replaceAll("\\s*\\{basis:" + (place + 1) + "\\}(?:,\\s*|\\s+и\\s+)?", " ");
    for (int after = place + 1; after < bases.size(); after++) {
      cut = cut.replace("{basis:" + (after + 1) + "}", "{basis:" + after + "}");
    }
    return withBases(all).withPreamble(cut.strip());
  }

  /**
   * @param changed null: as the program prints
   */
  public Order withLayout(@Nullable LayoutProfile changed) {
    return with(draft -> draft.layout = changed);
  }

  /** The profile that its pages follow. */
  public LayoutProfile profile() {
    return layout == null ? LayoutProfile.standard() : layout;
  }

  private static Optional<String> planId(Appendix appendix) {
    return switch (appendix) {
      case Appendix.OfPlan plan -> Optional.of(plan.planId());
      case Appendix.OfPlanPart part -> Optional.of(part.planId());
      case Appendix.OfLists lists -> Optional.empty();
      case Appendix.OfPairs pairs -> Optional.empty();
    };
  }

  /** Ids of the plans that the pages need. */
  public List<String> planIds() {
    return appendices.stream().map(Order::planId).flatMap(Optional::stream).distinct().toList();
  }
}
