package mera.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.ImportRequest.Unmatched;
import mera.data.ingest.Reading;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.school.Alias;
import mera.data.school.Candidate;
import mera.data.school.Decision;
import mera.data.school.Match;
import mera.data.school.Mention;
import mera.data.school.School;

/** What becomes of the schools that files mention: linked, added, left out or waiting. */
final class Linking {

  private static final int NAMED_CANDIDATES = 3;

  private final Preview preview;
  private final Unmatched unmatched;

  /** Key of a mention → code of its school. */
  private final Map<String, String> codes = new HashMap<>();

  private final SequencedMap<String, School> fresh = new LinkedHashMap<>();
  private final Map<String, String> freshByName = new HashMap<>();
  private final List<Alias> aliases = new ArrayList<>();
  private final SequencedMap<String, Unlinked> unlinked = new LinkedHashMap<>();
  private final Set<String> skipped = new HashSet<>();
  private final List<String> unused = new ArrayList<>();

  private final Crosswalk crosswalk;

  private Linking(Preview preview, Unmatched unmatched) {
    this.preview = preview;
    crosswalk = new Crosswalk(preview.register().values());
    this.unmatched = unmatched;
  }

  static Linking of(Preview preview, Map<String, Decision> decisions, Unmatched unmatched)
      throws Refusal {
    Linking linking = new Linking(preview, unmatched);
    Map<String, Decision> byKey = linking.byKey(decisions);
    for (Mention mention : preview.mentions().values()) {
      Decision decision = byKey.get(mention.key());
      if (decision == null) {
        linking.usual(mention);
      } else {
        linking.decided(mention, decision);
      }
    }
    return linking;
  }

  /** A decision may name a school as the file writes it, where there is only one of that name. */
  private Map<String, Decision> byKey(Map<String, Decision> decisions) throws Refusal {
    Map<String, Decision> byKey = new HashMap<>();
    for (Map.Entry<String, Decision> one : decisions.entrySet()) {
      String name = one.getKey();
      if (preview.mentions().containsKey(name)) {
        byKey.put(name, one.getValue());
        continue;
      }
      List<Mention> named =
          preview.mentions().values().stream()
              .filter(mention -> mention.name().equals(name) || name.equals(mention.login()))
              .toList();
      if (named.size() > 1) {
        throw new Refusal(
            Refusal.Reason.IMPOSSIBLE,
            String.format(
                Locale.ROOT,
                "«%s» называются несколько школ (%d). Укажите ключ целиком, например «%s».",
                name,
                named.size(),
                named.getFirst().key()));
      }
      if (named.isEmpty()) {
        unused.add(name);
      } else {
        byKey.putIfAbsent(named.getFirst().key(), one.getValue());
      }
    }
    return byKey;
  }

  private void usual(Mention mention) throws Refusal {
    switch (preview.match(mention)) {
      case Match.Sure sure -> codes.put(mention.key(), sure.code());
      case Match.Skipped skip -> skipped.add(mention.key());
      case Match.Maybe maybe -> {
        refuseIfStrict(mention);
        unlinked.put(mention.key(), new Unlinked(mention, maybe.candidates()));
      }
      case Match.None none -> {
        refuseIfStrict(mention);
        if (unmatched == Unmatched.CREATE) {
          create(mention);
        } else {
          unlinked.put(mention.key(), new Unlinked(mention, List.of()));
        }
      }
    }
  }

  private void refuseIfStrict(Mention mention) throws Refusal {
    if (unmatched == Unmatched.FAIL) {
      throw new Refusal(
          Refusal.Reason.INCOMPLETE,
          String.format(
              Locale.ROOT,
              "В файле «%s» есть школы, которых нет в реестре, первая: %s. Загрузите реестр или"
                  + " укажите, какая это школа.",
              fileOf(mention),
              printed(mention)));
    }
  }

  private String fileOf(Mention mention) {
    return preview.files().stream()
        .filter(file -> file.mentioned().stream().anyMatch(one -> one.key().equals(mention.key())))
        .map(Linking::name)
        .findFirst()
        .orElse("");
  }

  private void decided(Mention mention, Decision decision) throws Refusal {
    switch (decision) {
      case Decision.Link link -> {
        if (!preview.register().containsKey(link.code())) {
          throw new Refusal(
              Refusal.Reason.IMPOSSIBLE,
              "Школы с кодом «"
                  + link.code()
                  + "» в реестре нет, указана для "
                  + printed(mention)
                  + ". Проверьте код.");
        }
        codes.put(mention.key(), link.code());
        if (link.remembered() && !link.code().equals(preview.match(mention).sureCode())) {
          aliases.add(Alias.of(mention, link.code()));
        }
      }
      case Decision.Create create -> {
        String code = create(mention);
        if (create.remembered()) {
          aliases.add(Alias.of(mention, code));
        }
      }
      case Decision.Skip skip -> {
        skipped.add(mention.key());
        if (skip.remembered()) {
          aliases.add(Alias.of(mention, null));
        }
      }
    }
  }

  /** Two spellings of one name are one new school. */
  private String create(Mention mention) {
    String code =
        mention.isNamed()
            ? freshByName.computeIfAbsent(Alias.of(mention, null).key(), key -> freeCode())
            : mention.key();
    codes.put(mention.key(), code);
    if (!preview.register().containsKey(code)) {
      fresh.putIfAbsent(code, mention.asSchool(code));
    }
    return code;
  }

  /** A school without a login gets a code of our own. */
  private String freeCode() {
    int n = 1;
    while (preview.register().containsKey("new-" + n) || freshByName.containsValue("new-" + n)) {
      n++;
    }
    return "new-" + n;
  }

  /** Schools to be added to the register. */
  List<School> fresh() {
    return List.copyOf(fresh.values());
  }

  /** Spellings to be remembered. */
  List<Alias> aliases() {
    return List.copyOf(aliases);
  }

  /** The files with the codes of the register, and what was left out as problems and notes. */
  ImportReport report() {
    return new ImportReport(
        null,
        preview.files().stream().map(this::linked).toList(),
        List.copyOf(unlinked.values()),
        unused);
  }

  private Reading linked(Reading reading) {
    Set<String> left = new HashSet<>();
    List<Problem> problems = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Mention mention : reading.mentioned()) {
      Unlinked waiting = unlinked.get(mention.key());
      if (waiting != null && left.add(mention.key())) {
        problems.add(problem(reading, waiting));
      } else if (skipped.contains(mention.key()) && left.add(mention.key())) {
        notes.add("Школа " + printed(mention) + " пропущена, как решено.");
      }
    }
    for (Twice.Pair pair : Twice.in(reading, codes, left)) {
      left.add(pair.second().key());
      problems.add(twice(reading, pair));
    }
    problems.addAll(crosswalk.contradictions(reading));
    if (left.isEmpty() && notes.isEmpty() && problems.isEmpty()) {
      return reading.linked(codes);
    }
    return noted(reading.without(left, problems), notes).linked(codes);
  }

  private static Reading noted(Reading reading, List<String> notes) {
    return new Reading(
        reading.path(),
        reading.sha256(),
        reading.size(),
        reading.format(),
        reading.counts(),
        reading.content(),
        reading.problems(),
        Stream.concat(reading.notes().stream(), notes.stream()).toList());
  }

  private static Problem problem(Reading reading, Unlinked school) {
    Mention mention = school.mention();
    if (school.candidates().isEmpty()) {
      return new Problem(
          name(reading),
          null,
          0,
          null,
          valueOf(mention),
          "unknown-school",
          "Школы "
              + printed(mention)
              + " нет в реестре: её результаты не загружены. Загрузите реестр или разрешите"
              + " добавлять школы.");
    }
    return new Problem(
        name(reading),
        null,
        0,
        null,
        valueOf(mention),
        "maybe-school",
        "Школа "
            + printed(mention)
            + " не сопоставлена, её результаты не загружены. Похожи: "
            + school.candidates().stream()
                .limit(NAMED_CANDIDATES)
                .map(Linking::printed)
                .collect(Collectors.joining("; "))
            + ". Укажите, какая это школа.");
  }

  private Problem twice(Reading reading, Twice.Pair pair) {
    return new Problem(
        name(reading),
        null,
        0,
        null,
        valueOf(pair.second()),
        "same-school",
        "Школы "
            + printed(pair.first())
            + " и "
            + printed(pair.second())
            + " сопоставлены с одной («"
            + preview.register().getOrDefault(pair.code(), pair.second().asSchool("")).name()
            + "»), "
            + pair.what()
            + " есть у обеих: загружена первая, вторая пропущена. Проверьте сопоставление.");
  }

  private static String printed(Candidate candidate) {
    return "«" + candidate.school().name() + "» (код " + candidate.school().code() + ")";
  }

  private static String printed(Mention mention) {
    String place =
        Stream.of(Objects.requireNonNullElse(mention.login(), ""), mention.municipality())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return mention.name().isEmpty()
        ? "с кодом " + mention.key().substring(mention.key().indexOf(':') + 1)
        : "«" + mention.name() + "»" + (place.isEmpty() ? "" : " (" + place + ")");
  }

  private static String valueOf(Mention mention) {
    return mention.login() == null ? mention.key() : mention.login();
  }

  private static String name(Reading reading) {
    return String.valueOf(reading.path().getFileName());
  }
}
