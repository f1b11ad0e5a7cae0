package mera.app.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.app.text.Words;
import mera.data.Ratings;
import mera.data.context.ContextMethod;
import mera.data.context.Matrix;
import mera.data.context.Quadrant;
import mera.data.context.SchoolPoint;
import mera.data.problem.Refusal;
import mera.data.rating.Constructor;
import mera.data.rating.Constructors;
import mera.data.rating.Indicator;
import mera.data.rating.KeptRating;
import mera.data.rating.Normal;
import mera.data.rating.OfferedIndicators;
import mera.data.rating.Rating;
import mera.data.rating.Zone;
import mera.data.rating.ZoneRule;
import mera.data.tutor.TutorCase;
import mera.data.tutor.TutorRule;
import org.jspecify.annotations.Nullable;

/** Results and context, the rating with its constructor, and the tutors, of one year. */
public final class ContextModel {

  private final Desk desk;
  private final ReadOnlyObjectWrapper<@Nullable ContextPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Rating> rating = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Constructor> constructor =
      new SimpleObjectProperty<>(Constructors.standard());
  private final ObjectProperty<Integer> year = new SimpleObjectProperty<>(0);
  private final ObjectProperty<@Nullable Matrix> matrix = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Quadrant> quadrant = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Zone> zone = new SimpleObjectProperty<>();
  private final ObjectProperty<Integer> capacity =
      new SimpleObjectProperty<>(TutorRule.standard().capacity());
  private final ObjectProperty<Integer> groups = new SimpleObjectProperty<>(ContextMethod.BY_RULE);
  private final StringProperty chosen = new SimpleStringProperty("");
  private final StringProperty filter = new SimpleStringProperty("");

  public ContextModel(Desk desk) {
    this.desk = desk;
    constructor.subscribe((before, now) -> rate());
    year.subscribe((before, now) -> refresh());
    capacity.subscribe((before, now) -> refresh());
    groups.subscribe((before, now) -> refresh());
  }

  /** Null until it was first read. */
  ReadOnlyObjectProperty<@Nullable ContextPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Null until it was first counted. */
  public ReadOnlyObjectProperty<@Nullable Rating> rating() {
    return rating.getReadOnlyProperty();
  }

  /** What the rating is counted with; setting it counts anew. */
  public ObjectProperty<Constructor> constructor() {
    return constructor;
  }

  /** Calendar year of the works; 0: the newest. */
  public ObjectProperty<Integer> year() {
    return year;
  }

  /** The cut lines; the medians until somebody moves them. */
  public ObjectProperty<@Nullable Matrix> matrix() {
    return matrix;
  }

  /** The field whose schools are listed; null: all. */
  public ObjectProperty<@Nullable Quadrant> quadrant() {
    return quadrant;
  }

  /** The zone whose schools are listed; null: all. */
  public ObjectProperty<@Nullable Zone> zone() {
    return zone;
  }

  /** How many schools a tutor may have. */
  public ObjectProperty<Integer> capacity() {
    return capacity;
  }

  /** Clusters by rule, or how many groups k-means makes. */
  public ObjectProperty<Integer> groups() {
    return groups;
  }

  /** Code of the school that is ringed; empty: none. */
  public StringProperty chosen() {
    return chosen;
  }

  /** Words that all must stand in name, municipality or code. */
  public StringProperty filter() {
    return filter;
  }

  /** Reads the working file anew in the background. */
  public void refresh() {
    int wanted = year.get();
    ContextMethod method = ContextMethod.standard().grouped(groups.get());
    TutorRule rule = TutorRule.standard().holding(capacity.get());
    desk.work()
        .latest(
            "context",
            steps -> ContextPicture.of(desk.workspace(), wanted, method, rule),
            this::show,
            desk.notices()::refused);
  }

  private void show(ContextPicture now) {
    ContextPicture before = picture.get();
    picture.set(now);
    boolean other = before == null || before.year() != now.year();
    if (other || matrix.get() == null) {
      matrix.set(Matrix.atMedians(now.review().points()).orElse(null));
    }
    rate();
  }

  /** Counts the rating, then how sure its places are. */
  private void rate() {
    ContextPicture now = picture.get();
    if (now == null || now.year() == 0) {
      return;
    }
    Constructor asked = constructor.get();
    Ratings ratings = desk.workspace().ratings();
    desk.work()
        .latest(
            "rating",
            steps -> ratings.rate(asked, now.year(), now.review()),
            counted -> {
              rating.set(counted);
              sure(counted, now);
            },
            desk.notices()::refused);
  }

  private void sure(Rating counted, ContextPicture now) {
    desk.work()
        .latest(
            "rating-places",
            steps -> desk.workspace().ratings().sure(counted, now.review()),
            simulated -> {
              if (rating.get() == counted) {
                rating.set(simulated);
              }
            },
            desk.notices()::refused);
  }

  /** Moves the cut lines. */
  void cut(double context, double result) {
    matrix.set(new Matrix(context, result));
  }

  /** Cuts at the medians again. */
  void cutAtMedians() {
    ContextPicture now = picture.get();
    if (now != null) {
      matrix.set(Matrix.atMedians(now.review().points()).orElse(null));
    }
  }

  /** Schools of the chosen field, the lowest results first; of all fields without one. */
  List<SchoolPoint> listed() {
    ContextPicture now = picture.get();
    Matrix cuts = matrix.get();
    if (now == null || cuts == null) {
      return List.of();
    }
    Quadrant field = quadrant.get();
    return now.review().points().stream()
        .filter(SchoolPoint::isPlaced)
        .filter(point -> field == null || cuts.of(point) == field)
        .sorted((one, other) -> Double.compare(one.knownResult(), other.knownResult()))
        .toList();
  }

  /** How many schools a field has. */
  int size(Quadrant field) {
    ContextPicture now = picture.get();
    Matrix cuts = matrix.get();
    return now == null || cuts == null ? 0 : cuts.in(field, now.review().points()).size();
  }

  /** Weighs one indicator; weights are hundredths. */
  public void weigh(String indicator, int hundredths) {
    BigDecimal weight = BigDecimal.valueOf(hundredths, 2);
    change(
        () ->
            constructor.get().each(one -> one.id().equals(indicator) ? one.weighing(weight) : one));
  }

  /** Makes every indicator comparable in this way; points have no meaning without borders. */
  public void scale(Normal normal) {
    change(() -> constructor.get().each(one -> one.scaled(normal)));
  }

  /** Other zones. */
  public void zones(ZoneRule rule) {
    change(() -> constructor.get().zoned(rule));
  }

  /** What the constructor could count beside what it counts; empty without results. */
  OfferedIndicators offered() {
    ContextPicture now = picture.get();
    return now == null || now.year() == 0
        ? new OfferedIndicators(List.of(), List.of())
        : desk.workspace().ratings().offered(constructor.get(), now.year());
  }

  /** Counts one more indicator. */
  void add(Indicator indicator) {
    change(
        () -> {
          List<Indicator> more = new ArrayList<>(constructor.get().indicators());
          more.add(indicator);
          return constructor.get().with(more);
        });
  }

  /** Counts one indicator less; the last one stays. */
  void drop(String indicator) {
    change(
        () ->
            constructor
                .get()
                .with(
                    constructor.get().indicators().stream()
                        .filter(one -> !one.id().equals(indicator))
                        .toList()));
  }

  private interface Choice {
    Constructor make();
  }

  /** A change that makes no sense is refused with its reason. */
  private void change(Choice choice) {
    try {
      constructor.set(choice.make());
    } catch (IllegalArgumentException wrong) {
      desk.notices().refused("Конструктор не изменён: " + wrong.getMessage() + ".");
    }
  }

  /** Stores the constructor as it is now, a built-in one as a copy. */
  public void keep() {
    Constructor now = constructor.get();
    ContextPicture shown = picture.get();
    Constructor kept =
        Constructors.isBuiltIn(now.id())
            ? now.named(free(shown), 1, now.title() + ", копия")
            : now.named(now.id(), now.version() + 1, now.title());
    desk.work()
        .start(
            "Сохранение конструктора",
            steps -> desk.workspace().ratings().keep(kept),
            stored -> {
              constructor.set(stored);
              desk.navigation().changed();
              desk.notices().done("Сохранён конструктор «" + stored.title() + "».");
            },
            desk.notices()::refused);
  }

  private static String free(@Nullable ContextPicture shown) {
    List<String> taken =
        shown == null ? List.of() : shown.constructors().stream().map(Constructor::id).toList();
    int number = 1;
    while (taken.contains("own-" + number)) {
      number++;
    }
    return "own-" + number;
  }

  /** Approves the rating as it is now. */
  public void approve() {
    Rating now = rating.get();
    if (now == null || now.ranked().isEmpty()) {
      desk.notices().refused("Утверждать нечего: ни у одной школы нет индекса.");
      return;
    }
    desk.work()
        .start(
            "Утверждение рейтинга",
            steps ->
                desk.workspace()
                    .ratings()
                    .approve(now, now.constructor().title() + ", " + now.year() + " год"),
            this::approved,
            desk.notices()::refused);
  }

  private void approved(KeptRating kept) {
    desk.navigation().changed();
    long red = kept.places().stream().filter(place -> place.zone() == Zone.RED).count();
    desk.notices()
        .done(
            "Утверждён рейтинг: "
                + Words.count(kept.places().size(), "школа", "школы", "школ")
                + ", в красной зоне "
                + red
                + ".");
  }

  /** The tutor cases, in the order of the list. */
  List<TutorCase> tutors() {
    ContextPicture now = picture.get();
    return now == null ? List.of() : now.tutors();
  }

  Optional<TutorCase> tutorCase() {
    return tutors().stream()
        .filter(one -> one.listed().school().code().equals(chosen.get()))
        .findFirst();
  }

  private interface Decision {
    void run(Ratings ratings) throws Refusal;
  }

  private void decide(String sentence, Decision decision) {
    desk.work()
        .start(
            "Школа-тьютор",
            steps -> {
              decision.run(desk.workspace().ratings());
              return sentence;
            },
            said -> {
              desk.navigation().changed();
              desk.notices().done(said);
            },
            desk.notices()::refused);
  }

  /** Decides for a suggested tutor; null: none. */
  public void decide(TutorCase one, @Nullable String tutorCode) {
    String code = one.listed().school().code();
    decide(
        "«" + one.listed().school().name() + "»: решение о школе-тьюторе записано.",
        ratings -> ratings.decide(code, tutorCode, ""));
  }

  /** Makes a decided case open again. */
  public void reopen(TutorCase one) {
    decide(
        "«" + one.listed().school().name() + "»: школа-тьютор снова не выбрана.",
        ratings -> ratings.reopen(one.listed().school().code()));
  }

  /** How many cases have a suggestion and no decision. */
  long open() {
    return tutors().stream()
        .filter(one -> one.decision() == null && !one.suggestions().isEmpty())
        .count();
  }

  /** Accepts the first suggestion of all open cases. */
  public void acceptAll() {
    List<TutorCase> cases = tutors();
    long open = open();
    if (open == 0) {
      desk.notices().refused("Принимать нечего: по всем школам решение есть или подходящих нет.");
      return;
    }
    decide(
        "Приняты предложенные школы-тьюторы: " + open + ".", ratings -> ratings.acceptAll(cases));
  }

  public void openImport() {
    desk.navigation().show(Section.IMPORT);
  }
}
