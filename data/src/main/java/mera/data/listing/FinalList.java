package mera.data.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.Ruling;
import mera.data.identify.Source;
import mera.data.identify.Status;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.SchoolSigns;
import org.jspecify.annotations.Nullable;

/**
 * The lists that go into an order: low results, risk zone, signs of bias. A school may stand in two
 * of them; that is marked, never mended.
 *
 * @param entries in the order of the lists
 * @param left schools of the list of low results of the year before that are in it no more
 * @param sources lists of others beside the own calculation
 */
public record FinalList(List<Entry> entries, List<String> left, List<SourceCount> sources) {

  /** One of the three lists. */
  public enum Part {
    LOW("Школы с низкими образовательными результатами"),
    RISK("Зона риска"),
    SIGNS("Школы, результаты ВПР которых требуют дополнительного анализа");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    /** The words above this part of the list. */
    public String title() {
      return title;
    }
  }

  /**
   * One school in one list.
   *
   * @param basis rule with its numbers, list of others, or decision
   * @param also other lists in which the school stands
   * @param change against the year before: «новая», «второй год»; empty without such a list
   */
  public record Entry(
      Part part,
      String schoolCode,
      String name,
      String municipality,
      String status,
      String basis,
      List<String> also,
      String change) {
    public Entry {
      also = List.copyOf(also);
    }
  }

  /**
   * A list of others beside the own calculation.
   *
   * @param schools that stand in it
   * @param own of them by the rules of the method as well
   */
  public record SourceCount(Source source, int schools, int own) {}

  public FinalList {
    entries = List.copyOf(entries);
    left = List.copyOf(left);
    sources = List.copyOf(sources);
  }

  /**
   * Puts the lists together.
   *
   * @param signs of the same year; null: not looked for
   * @param before list of the year before; null: there is none
   */
  public static FinalList of(
      Identification found, @Nullable Objectivity signs, @Nullable Identification before) {
    Map<String, SchoolSigns> toCheck = new HashMap<>();
    if (signs != null) {
      signs.schools().stream()
          .filter(school -> school.label().callsForCheck())
          .forEach(school -> toCheck.put(school.schoolCode(), school));
    }
    Set<String> then = before == null ? Set.of() : members(before);
    List<Entry> entries = new ArrayList<>();
    for (Finding finding : found.findings()) {
      part(finding)
          .ifPresent(
              part ->
                  entries.add(
                      entry(
                          part,
                          finding,
                          toCheck.containsKey(finding.schoolCode()),
                          before == null ? "" : change(part, finding, then))));
    }
    Map<String, Finding> byCode = new HashMap<>();
    found.findings().forEach(finding -> byCode.put(finding.schoolCode(), finding));
    if (signs != null) {
      signs.schools().stream()
          .filter(school -> toCheck.containsKey(school.schoolCode()))
          .forEach(school -> entries.add(sign(school, byCode.get(school.schoolCode()))));
    }
    Set<String> now = members(found);
    return new FinalList(entries, left(before, now), sources(found));
  }

  /** The entries of one list. */
  public List<Entry> of(Part part) {
    return entries.stream().filter(entry -> entry.part() == part).toList();
  }

  private static Optional<Part> part(Finding finding) {
    return switch (finding.status()) {
      case STEADY, LOW -> Optional.of(Part.LOW);
      case RISK -> Optional.of(Part.RISK);
      case SIGN, EXCLUDED, NONE -> Optional.empty();
    };
  }

  private static Set<String> members(Identification found) {
    Set<String> codes = new HashSet<>();
    for (Finding finding : found.findings()) {
      if (finding.status() == Status.STEADY || finding.status() == Status.LOW) {
        codes.add(finding.schoolCode());
      }
    }
    return codes;
  }

  private static String change(Part part, Finding finding, Set<String> then) {
    boolean was = then.contains(finding.schoolCode());
    return part == Part.LOW ? was ? "второй год" : "новая" : was ? "была в списке" : "";
  }

  private static List<String> left(@Nullable Identification before, Set<String> now) {
    return before == null
        ? List.of()
        : before.findings().stream()
            .filter(one -> one.status() == Status.STEADY || one.status() == Status.LOW)
            .filter(one -> !now.contains(one.schoolCode()))
            .map(one -> one.name() + ", " + one.municipality())
            .toList();
  }

  private static Entry entry(Part part, Finding finding, boolean checked, String change) {
    List<String> also = new ArrayList<>();
    finding.basis().sources().stream().map(Source::printed).distinct().forEach(also::add);
    Ruling ruling = finding.ruling();
    if (ruling != null) {
      also.add("решение вручную");
    }
    if (checked) {
      also.add("с признаками");
    }
    return new Entry(
        part,
        finding.schoolCode(),
        finding.name(),
        finding.municipality(),
        finding.status().printed(),
        finding.sentence(),
        also,
        change);
  }

  private static Entry sign(SchoolSigns school, @Nullable Finding finding) {
    List<String> also = new ArrayList<>();
    if (finding != null) {
      part(finding).ifPresent(part -> also.add(finding.status().printed()));
    }
    return new Entry(
        Part.SIGNS,
        school.schoolCode(),
        school.name(),
        school.municipality(),
        school.label().printed(),
        "работы, которые требуют дополнительного анализа: "
            + String.join(", ", school.toCheck().stream().map(WorkName::of).toList()),
        also,
        school.years().size() > 1 ? "не первый год" : "");
  }

  private static List<SourceCount> sources(Identification found) {
    Map<Source, int[]> counts = new LinkedHashMap<>();
    for (Finding finding : found.findings()) {
      for (Source source : finding.basis().sources()) {
        int[] count = counts.computeIfAbsent(source, key -> new int[2]);
        count[0]++;
        count[1] += isOwn(found, finding) ? 1 : 0;
      }
    }
    return counts.entrySet().stream()
        .map(one -> new SourceCount(one.getKey(), one.getValue()[0], one.getValue()[1]))
        .toList();
  }

  /** Does a list say anything of the school? */
  public static boolean isNamed(Finding finding) {
    return finding.status() != Status.NONE && finding.status() != Status.EXCLUDED;
  }

  /** Would the rules alone, without lists of others, put the school into the list? */
  static boolean isOwn(Identification found, Finding finding) {
    List<String> rules = finding.basis().rules();
    boolean second = "OR".equals(found.parameters().get("combine")) && rules.contains("R2");
    boolean both = "AND".equals(found.parameters().get("combine"));
    return rules.contains("R1") && (!both || rules.contains("R2"))
        || second
        || rules.contains("R2w")
        || rules.contains("R3");
  }
}
