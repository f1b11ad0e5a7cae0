package mera.app.schools;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mera.app.text.Words;
import mera.app.text.Works;
import mera.data.Workspace;
import mera.data.context.ContextMethod;
import mera.data.context.ContextReview;
import mera.data.context.SchoolContext;
import mera.data.context.SchoolPoint;
import mera.data.identify.Finding;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.objectivity.Label;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.Sign;
import mera.data.objectivity.SignMethod;
import mera.data.objectivity.WorkSigns;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.tutor.TutorDecision;

/**
 * What is known of all schools beside their results: signs, conditions, lists, tutors, risks.
 *
 * @param position of the history at which it was read
 * @param signs of the latest year with ВПР; empty without
 * @param context of the latest year with results; empty without
 * @param lists approved lists, newest first
 * @param names of the schools by code
 */
record SchoolDetails(
    long position,
    Optional<Objectivity> signs,
    Optional<ContextReview> context,
    List<SchoolList> lists,
    List<TutorDecision> tutors,
    Map<String, String> names,
    SchoolRisks risks) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Words.RUSSIAN);

  /** Off the FX thread: the signs of a region take a while. */
  static SchoolDetails of(Workspace workspace) throws Refusal {
    List<Integer> years = workspace.checks().years();
    Optional<Objectivity> signs =
        years.isEmpty()
            ? Optional.empty()
            : Optional.of(workspace.checks().look(SignMethod.standard(), years.getLast()));
    Optional<ContextReview> context =
        workspace.years().isEmpty()
            ? Optional.empty()
            : Optional.of(
                workspace.ratings().context(ContextMethod.standard(), workspace.years().last()));
    return new SchoolDetails(
        workspace.position(),
        signs,
        context,
        workspace.lists().reversed(),
        workspace.ratings().tutorDecisions(),
        workspace.schools().stream().collect(Collectors.toMap(School::code, School::name)),
        SchoolRisks.of(workspace));
  }

  /** The signs of a school, work by work; empty without results of ВПР. */
  List<Fact> signs(String code) {
    List<Fact> facts = new ArrayList<>();
    signs
        .flatMap(found -> found.school(code))
        .ifPresent(
            school -> {
              for (WorkSigns work : school.works()) {
                List<Sign> beyond = work.signs().stream().filter(Sign::beyond).toList();
                if (work.label() != Label.NOT_EVALUATED || !beyond.isEmpty()) {
                  facts.add(
                      Fact.line(
                          Works.named(work.work()),
                          work.label().printed()
                              + ", "
                              + Words.count(work.n(), "участник", "участника", "участников"),
                          beyond.stream()
                              .map(sign -> sign.kind().id() + ". " + sign.sentence())
                              .collect(Collectors.joining("; "))));
                }
              }
            });
    if (!facts.isEmpty()) {
      signs.ifPresent(
          found -> facts.add(0, Fact.heading("Результаты ВПР " + found.year() + " года")));
      facts.add(Fact.sentence(Objectivity.NOTE + ". " + Objectivity.RESTRICTION + "."));
    }
    return facts;
  }

  /** In what conditions a school works and what is expected of it; empty without context data. */
  List<Fact> context(String code) {
    if (context.isEmpty()) {
      return List.of();
    }
    ContextReview review = context.get();
    SchoolContext conditions = review.index().schools().get(code);
    if (conditions == null || (conditions.shares().isEmpty() && conditions.pupils() == null)) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.heading("Условия"));
    Double index = conditions.index();
    facts.add(
        Fact.line(
            "Индекс условий (ИСБШ)",
            index == null ? "недостаточно данных" : Words.decimal(index, 1),
            "50 — среднее региона, 10 — стандартное отклонение; больше — условия лучше"));
    if (conditions.conditions() != null) {
      facts.add(Fact.line("Условия в регионе", conditions.conditions().printed(), ""));
    }
    if (conditions.pupils() != null) {
      facts.add(Fact.line("Обучающихся", Words.number(conditions.pupils())));
    }
    facts.add(Fact.line("Расположение", conditions.place().printed()));
    conditions
        .shares()
        .forEach(
            (input, share) ->
                facts.add(Fact.line(input.title(), Words.decimal(share, 1) + "\u00a0%")));
    review.point(code).ifPresent(point -> result(facts, review, point));
    return facts;
  }

  private static void result(List<Fact> facts, ContextReview review, SchoolPoint point) {
    facts.add(Fact.heading("Результаты " + review.year() + " года рядом с условиями"));
    if (!point.cluster().isEmpty()) {
      facts.add(Fact.line("Кластер", point.cluster()));
    }
    Double result = point.result();
    if (result != null) {
      facts.add(
          Fact.line(
              "Результат",
              Words.decimal(result, 2),
              "средний балл в стандартных отклонениях региона, "
                  + Words.count(point.n(), "результат", "результата", "результатов")));
    }
    Double expected = point.expected();
    if (expected != null) {
      facts.add(Fact.line("Ожидаемый в этих условиях", Words.decimal(expected, 2)));
    }
    if (point.expectation() != null) {
      facts.add(Fact.line("Вывод", point.expectation().printed()));
    }
    if (point.resilient()) {
      facts.add(Fact.sentence("Хорошие результаты в сложных условиях: возможная школа-тьютор."));
    }
  }

  /** In which approved lists a school stands, and who supports it. */
  List<Fact> support(String code) {
    List<Fact> facts = new ArrayList<>();
    for (SchoolList list : lists) {
      for (Finding finding : list.frozen().findings()) {
        if (finding.schoolCode().equals(code)
            && finding.status() != Status.NONE
            && finding.status() != Status.EXCLUDED) {
          facts.add(
              Fact.line(
                  finding.status().printed(),
                  "«" + list.title() + "», " + list.approvedAt().format(DAY),
                  finding.sentence()));
        }
      }
    }
    if (!facts.isEmpty()) {
      facts.add(0, Fact.heading("В утверждённых списках"));
    }
    List<Fact> tutoring = new ArrayList<>();
    for (TutorDecision decision : tutors) {
      String tutor = decision.tutorCode();
      if (decision.schoolCode().equals(code)) {
        tutoring.add(
            Fact.line(
                "Школа-тьютор",
                tutor == null ? "не нужна" : names.getOrDefault(tutor, tutor),
                decision.note()));
      } else if (code.equals(tutor)) {
        tutoring.add(
            Fact.line(
                "Тьютор для школы",
                names.getOrDefault(decision.schoolCode(), decision.schoolCode()),
                decision.note()));
      }
    }
    if (!tutoring.isEmpty()) {
      facts.add(Fact.heading("Сопровождение"));
      facts.addAll(tutoring);
    }
    return facts;
  }
}
