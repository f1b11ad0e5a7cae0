package mera.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mera.data.ingest.Reading;
import mera.data.problem.Problem;
import mera.data.school.Mention;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Codes of schools that a file tells beside the login: context data name ИНН and the codes of the
 * exams. What the register lacks is taken; where they contradict, the register stays and the
 * contradiction is told.
 */
final class Crosswalk {

  private static final String OGE = "код ОГЭ";
  private static final String EGE = "код ЕГЭ";

  private final Map<String, School> register;
  private final Map<String, School> byOge = new HashMap<>();
  private final Map<String, School> byEge = new HashMap<>();

  Crosswalk(Collection<School> register) {
    this.register =
        register.stream()
            .collect(Collectors.toMap(School::code, school -> school, (first, next) -> first));
    for (School school : register) {
      if (school.ogeCode() != null) {
        byOge.putIfAbsent(school.ogeCode(), school);
      }
      if (school.egeCode() != null) {
        byEge.putIfAbsent(school.egeCode(), school);
      }
    }
  }

  /** The schools that the file knows more of than the register, with what it adds. */
  List<School> completed(Reading reading) {
    List<School> completed = new ArrayList<>();
    for (Mention mention : reading.mentioned()) {
      School school = known(mention);
      if (school != null) {
        School more = school.completed(withoutTaken(school, mention));
        if (!more.equals(school)) {
          completed.add(more);
        }
      }
    }
    return completed;
  }

  private @Nullable School known(Mention mention) {
    return mention.login() == null ? null : register.get(mention.key());
  }

  private Mention withoutTaken(School school, Mention mention) {
    return new Mention(
        mention.key(),
        mention.login(),
        taken(byOge, mention.ogeCode(), school) == null ? mention.ogeCode() : null,
        taken(byEge, mention.egeCode(), school) == null ? mention.egeCode() : null,
        mention.inn(),
        mention.name(),
        mention.municipality());
  }

  private static @Nullable School taken(
      Map<String, School> owners, @Nullable String code, School school) {
    School owner = code == null ? null : owners.get(code);
    return owner == null || owner.code().equals(school.code()) ? null : owner;
  }

  /** What the file and the register say differently, a sentence each. */
  List<Problem> contradictions(Reading reading) {
    List<Problem> problems = new ArrayList<>();
    for (Mention mention : reading.mentioned()) {
      School school = known(mention);
      if (school != null) {
        differs(problems, reading, school, "ИНН", school.inn(), mention.inn());
        differs(problems, reading, school, OGE, school.ogeCode(), mention.ogeCode());
        differs(problems, reading, school, EGE, school.egeCode(), mention.egeCode());
        if (school.ogeCode() == null) {
          owned(problems, reading, school, OGE, mention.ogeCode(), byOge);
        }
        if (school.egeCode() == null) {
          owned(problems, reading, school, EGE, mention.egeCode(), byEge);
        }
      }
    }
    return problems;
  }

  private static void differs(
      List<Problem> problems,
      Reading reading,
      School school,
      String what,
      @Nullable String own,
      @Nullable String told) {
    if (own != null && told != null && !own.equals(told)) {
      problems.add(
          problem(
              reading,
              told,
              "У школы «%s» в файле %s %s, в реестре %s: оставлен реестр. Проверьте, где опечатка."
                  .formatted(school.name(), what, told, own)));
    }
  }

  private static void owned(
      List<Problem> problems,
      Reading reading,
      School school,
      String what,
      @Nullable String told,
      Map<String, School> owners) {
    School owner = taken(owners, told, school);
    if (owner != null) {
      problems.add(
          problem(
              reading,
              Objects.requireNonNull(told),
              "%s %s школы «%s» в реестре уже есть у школы «%s»: он не взят. Проверьте, чей он."
                  .formatted(
                      Character.toUpperCase(what.charAt(0)) + what.substring(1),
                      told,
                      school.name(),
                      owner.name())));
    }
  }

  private static Problem problem(Reading reading, String value, String message) {
    return new Problem(
        String.valueOf(reading.path().getFileName()),
        null,
        0,
        null,
        value,
        "code-conflict",
        message);
  }
}
