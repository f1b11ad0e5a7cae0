package mera.app.schools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mera.app.text.Words;
import mera.data.Workspace;
import mera.data.risk.RiskFactor;
import mera.data.risk.RiskMethod;
import mera.data.risk.RiskProfile;
import mera.data.risk.RiskValue;
import mera.data.risk.Significance;
import mera.data.school.SchoolValue;
import org.jspecify.annotations.Nullable;

/**
 * The risk profiles of the latest year with questionnaires.
 *
 * @param year 0 without any
 * @param files name of the file by answer
 */
record SchoolRisks(
    int year,
    RiskMethod method,
    Map<String, RiskProfile> profiles,
    Map<SchoolValue, String> files) {

  static SchoolRisks of(Workspace workspace) {
    RiskMethod method = RiskMethod.standard();
    Map<SchoolValue, String> files = workspace.ratings().sources(SchoolValue.Topic.RISK);
    int year = files.keySet().stream().mapToInt(SchoolValue::year).max().orElse(0);
    return new SchoolRisks(
        year, method, year == 0 ? Map.of() : workspace.ratings().risks(method, year), files);
  }

  /**
   * One of the twelve factors as shown.
   *
   * @param significance null where the school did not answer
   * @param obligatory must the school work on it?
   * @param activated does it work on it, or is it suggested?
   * @param source the answers behind it with their file
   */
  record Line(
      RiskFactor factor,
      @Nullable Significance significance,
      String index,
      boolean obligatory,
      boolean activated,
      String source) {}

  Optional<RiskProfile> profile(String code) {
    return Optional.ofNullable(profiles.get(code));
  }

  /** All twelve factors, known or not; empty for a school without a questionnaire. */
  List<Line> lines(String code) {
    RiskProfile profile = profiles.get(code);
    if (profile == null) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    for (RiskFactor factor : RiskFactor.values()) {
      RiskValue value =
          profile.values().stream().filter(one -> one.factor() == factor).findFirst().orElse(null);
      lines.add(
          value == null
              ? new Line(factor, null, "", false, false, "")
              : new Line(
                  factor,
                  value.significance(),
                  value.index() == null ? "" : Words.decimal(value.index().doubleValue(), 1),
                  profile.obligatory().contains(factor),
                  profile.activated().contains(factor),
                  source(code, factor)));
    }
    return lines;
  }

  /** «Риск 1.2. Доля устаревших компьютеров, %: 40; анкеты.xlsx». */
  private String source(String code, RiskFactor factor) {
    List<String> parts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    files.forEach(
        (value, file) -> {
          Optional<RiskFactor.Asked> asked =
              value.schoolCode().equals(code) && value.year() == year
                  ? RiskFactor.asked(value.indicator()).filter(one -> one.factor() == factor)
                  : Optional.empty();
          if (asked.isPresent()) {
            // A column of the factor itself only repeats its name.
            String question = asked.get().question() == 0 ? "в анкете" : value.indicator() + ":";
            parts.add(question + " " + value.text().replace('.', ','));
            String name = String.valueOf(Path.of(file).getFileName());
            if (!names.contains(name)) {
              names.add(name);
            }
          }
        });
    parts.sort(String::compareTo);
    parts.addAll(names);
    return String.join("; ", parts);
  }

  /** What the borders of significance are and who chose. */
  String about(String code) {
    RiskProfile profile = Objects.requireNonNull(profiles.get(code));
    return "Анкета "
        + year
        + " года. Индекс 0–100, больше — хуже: среднее ответов. Высокая значимость от "
        + Words.decimal(method.high().doubleValue(), 0)
        + ", средняя от "
        + Words.decimal(method.middle().doubleValue(), 0)
        + " (настройка программы). Риск высокой значимости не снимается. "
        + (profile.chosen()
            ? "Риски выбраны."
            : "Риски предложены: высокая значимость и до двух худших. Отметьте те, над которыми"
                + " школа работает.");
  }
}
