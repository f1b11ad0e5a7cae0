package mera.app.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mera.app.text.Words;
import mera.data.Ratings;
import mera.data.Workspace;
import mera.data.context.ContextFit;
import mera.data.context.ContextMethod;
import mera.data.context.ContextReview;
import mera.data.context.Matrix;
import mera.data.context.SchoolPoint;
import mera.data.objectivity.Objectivity;
import mera.data.problem.Refusal;
import mera.data.rating.Constructor;
import mera.data.rating.Constructors;
import mera.data.rating.KeptRating;
import mera.data.rating.RatedSchool;
import mera.data.rating.Rating;
import mera.data.rating.Score;
import mera.data.rating.Zone;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "rating",
    description = "рейтинг и зоны по конструктору, кластеры и поправка на контекст")
final class RatingCommand extends Command.OnFile {

  @Option(names = "--year", required = true, paramLabel = "ГОД", description = "год работ")
  int year;

  @Option(
      names = "--constructor",
      paramLabel = "ФАЙЛ|НАЗВАНИЕ",
      description =
          "файл YAML или название: standard, samara-mass, imported-total, свой из рабочего файла")
  String constructor = "standard";

  @Option(
      names = "--clusters",
      paramLabel = "K",
      description = "кластеры: rule (по правилу), best или 3…6 (k-средних)")
  String clusters = "rule";

  @Option(names = "--keep", description = "сохранить конструктор из файла в рабочем файле")
  boolean keep;

  @Option(
      names = "--save",
      paramLabel = "НАЗВАНИЕ",
      description = "утвердить рейтинг под этим названием")
  @Nullable String title;

  @Option(names = "--csv", paramLabel = "ФАЙЛ", description = "записать и в CSV, строка — школа")
  @Nullable Path csv;

  RatingCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    Ratings ratings = workspace.ratings();
    Constructor chosen = chosen(ratings);
    if (keep) {
      ratings.keep(chosen);
    }
    ContextReview context = ratings.context(method(), year);
    Rating rating = ratings.sure(ratings.rate(chosen, year, context), context);
    KeptRating kept = title == null ? null : ratings.approve(rating, title);
    if (csv != null) {
      output().csv(csv, rating.schools().stream().map(one -> row(rating, context, one)).toList());
    }
    if (json) {
      output().json(fields(rating, context, kept));
    } else {
      say(rating, context, kept);
    }
    return rating.notes().isEmpty() ? DONE : PROBLEMS;
  }

  private Constructor chosen(Ratings ratings) throws Refusal {
    Path file = Path.of(constructor);
    return Files.isRegularFile(file) || constructor.matches("(?iu).*\\.ya?ml")
        ? Constructors.read(file)
        : ratings.constructor(constructor);
  }

  private ContextMethod method() throws Refusal {
    return switch (clusters) {
      case "rule" -> ContextMethod.standard();
      case "best" -> ContextMethod.standard().grouped(ContextMethod.BEST);
      case "3", "4", "5", "6" -> ContextMethod.standard().grouped(Integer.parseInt(clusters));
      default ->
          throw new Refusal(
              Refusal.Reason.IMPOSSIBLE,
              "Кластеры «" + clusters + "» неизвестны: есть rule, best, 3, 4, 5, 6.");
    };
  }

  private void say(Rating rating, ContextReview context, @Nullable KeptRating kept) {
    output().line(rating.constructor().title() + ", " + rating.year() + " год");
    for (Zone zone : Zone.values()) {
      output().line("  " + zone.printed() + ": " + rating.in(zone).size());
    }
    output()
        .table(
            List.of(
                "Место",
                "90 %",
                "Код",
                "Школа",
                "Муниципалитет",
                "Индекс",
                "Зона",
                "Было",
                "Кластер"),
            rating.ranked().stream().map(RatingCommand::cells).toList());
    rating
        .clusters()
        .forEach(
            (cluster, red) ->
                output().line(cluster + ": в красной зоне " + red.red() + " из " + red.all()));
    output().line(RatingWords.fit(context));
    rating.notes().forEach(output()::line);
    context.notes().forEach(output()::line);
    output().line(Objectivity.RESTRICTION + ".");
    if (kept != null) {
      output().line("Рейтинг утверждён: " + kept.id());
    }
  }

  private static List<String> cells(RatedSchool school) {
    var rank = Objects.requireNonNull(school.rank());
    return List.of(
        String.valueOf(school.place()),
        rank.best() + "–" + rank.worst(),
        school.schoolCode(),
        school.name(),
        school.municipality(),
        Words.decimal(Objects.requireNonNull(school.index()).doubleValue(), 1),
        Objects.requireNonNull(school.zone()).printed() + (school.held() ? " (запас)" : ""),
        school.previous() == null ? "—" : school.previous().printed(),
        school.cluster());
  }

  private static Map<String, @Nullable Object> fields(
      Rating rating, ContextReview context, @Nullable KeptRating kept) {
    Fields fields =
        new Fields()
            .with("constructor", rating.constructor().id())
            .with("version", rating.constructor().version())
            .with("title", rating.constructor().title())
            .with("source", rating.constructor().source())
            .with("year", rating.year());
    if (kept != null) {
      fields.with("id", kept.id());
    }
    Fields zones = new Fields();
    for (Zone zone : Zone.values()) {
      zones.with(zone.printed(), rating.in(zone).size());
    }
    return fields
        .with("zones", zones.map())
        .with(
            "indicators",
            rating.constructor().indicators().stream()
                .map(
                    one ->
                        new Fields()
                            .with("id", one.id())
                            .with("title", one.title())
                            .with("weight", one.weight())
                            .with("normal", one.normal().printed())
                            .with("schools", rating.coverage().get(one.id()))
                            .map())
                .toList())
        .with("context", context(context))
        .with(
            "clusters",
            rating.clusters().entrySet().stream()
                .map(
                    one ->
                        new Fields()
                            .with("cluster", one.getKey())
                            .with("red", one.getValue().red())
                            .with("schools", one.getValue().all())
                            .map())
                .toList())
        .with("notes", rating.notes())
        .with("restriction", Objectivity.RESTRICTION)
        .with(
            "schools",
            rating.schools().stream()
                .map(
                    school ->
                        school(rating, context, school).with("indicators", scores(school)).map())
                .toList())
        .map();
  }

  private static Map<String, @Nullable Object> context(ContextReview context) {
    Fields fields =
        new Fields()
            .with("index", "ИСБШ")
            .with("indexKnown", context.index().known())
            .with("clusters", context.clusters().method())
            .with("silhouette", context.clusters().silhouette());
    Optional<ContextFit> fit = context.fit();
    fields
        .with("schools", fit.map(ContextFit::schools).orElse(0))
        .with("rSquared", fit.map(ContextFit::rSquared).orElse(null))
        .with("reliable", fit.map(ContextFit::isReliable).orElse(false))
        .with("pulling", fit.map(ContextFit::pulling).orElse(List.of()))
        .with("byInputs", context.inputs().map(RatingCommand::inputs).orElse(null))
        .with("text", RatingWords.fit(context));
    Optional<Matrix> matrix = Matrix.atMedians(context.points());
    return fields
        .with("cutContext", matrix.map(Matrix::context).orElse(null))
        .with("cutResult", matrix.map(Matrix::result).orElse(null))
        .with("notes", context.notes())
        .map();
  }

  private static Map<String, @Nullable Object> inputs(ContextFit fit) {
    Fields coefficients = new Fields();
    Fields inflation = new Fields();
    for (int k = 0; k < fit.names().size(); k++) {
      coefficients.with(fit.names().get(k), fit.coefficients().get(k + 1));
      inflation.with(fit.names().get(k), fit.inflation().get(k));
    }
    return new Fields()
        .with("rSquared", fit.rSquared())
        .with("intercept", fit.coefficients().getFirst())
        .with("coefficients", coefficients.map())
        .with("inflation", inflation.map())
        .with("repeated", fit.repeated())
        .map();
  }

  private static Map<String, @Nullable Object> row(
      Rating rating, ContextReview context, RatedSchool school) {
    Fields row = school(rating, context, school);
    rating
        .constructor()
        .indicators()
        .forEach(
            one ->
                row.with(
                    one.id(),
                    school
                        .score(one.id())
                        .map(score -> score.measured().value().value())
                        .orElse(null)));
    return row.map();
  }

  private static Fields school(Rating rating, ContextReview context, RatedSchool school) {
    var rank = school.rank();
    Optional<SchoolPoint> point = context.point(school.schoolCode());
    return new Fields()
        .with("code", school.schoolCode())
        .with("name", school.name())
        .with("municipality", school.municipality())
        .with("place", school.place() == 0 ? null : school.place())
        .with("index", number(school.index()))
        .with("coverage", school.coverage().doubleValue())
        .with("zone", school.zone() == null ? null : school.zone().printed())
        .with("held", school.held())
        .with("previousZone", school.previous() == null ? null : school.previous().printed())
        .with("placeMedian", rank == null ? null : rank.median())
        .with("placeBest", rank == null ? null : rank.best())
        .with("placeWorst", rank == null ? null : rank.worst())
        .with("probabilityRed", rank == null ? null : rank.red())
        .with("cluster", point.map(SchoolPoint::cluster).orElse(school.cluster()))
        .with("context", point.map(SchoolPoint::index).orElse(null))
        .with("conditions", point.map(one -> RatingWords.conditions(one)).orElse(null))
        .with("result", point.map(SchoolPoint::result).orElse(null))
        .with("resultShrunk", point.map(SchoolPoint::shrunk).orElse(null))
        .with("expected", point.map(SchoolPoint::expected).orElse(null))
        .with("residual", point.map(SchoolPoint::residual).orElse(null))
        .with("expectation", point.map(one -> RatingWords.expectation(one)).orElse(null))
        .with("resilient", point.map(SchoolPoint::resilient).orElse(false));
  }

  private static @Nullable Double number(@Nullable BigDecimal decimal) {
    return decimal == null ? null : decimal.doubleValue();
  }

  private static List<Map<String, @Nullable Object>> scores(RatedSchool school) {
    return school.scores().stream().map(RatingCommand::score).toList();
  }

  private static Map<String, @Nullable Object> score(Score score) {
    return new Fields()
        .with("indicator", score.indicator())
        .with("value", score.measured().value().value())
        .with("numerator", score.measured().value().numerator())
        .with("denominator", score.measured().value().denominator())
        .with("n", score.measured().n())
        .with("source", score.measured().source())
        .with("normal", score.normal().doubleValue())
        .with("weight", score.weight())
        .map();
  }
}
