package mera.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mera.data.identify.Identification;
import mera.data.identify.RuleSet;
import mera.data.identify.Ruling;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.store.RuleRows;
import mera.data.store.SchoolRows;
import mera.data.store.Store;

/** Named rule sets, and decisions of the analyst that stand above the rules. */
public final class Rulebook {

  private static final String SECTION = "Отбор";

  private final Store store;

  Rulebook(Store store) {
    this.store = store;
  }

  /** All rule sets: the built-in ones, then those of the file. */
  public List<RuleSet> sets() {
    List<RuleSet> sets = new ArrayList<>(RuleSet.builtInSets());
    sets.addAll(RuleRows.sets(store));
    return List.copyOf(sets);
  }

  /** The rule set of this id or title; empty: there is none. */
  public Optional<RuleSet> set(String name) {
    return sets().stream()
        .filter(set -> name.equals(set.id()) || name.equalsIgnoreCase(set.title()))
        .findFirst();
  }

  /** The rule set that an identification used, as far as it still has these parameters. */
  public Optional<RuleSet> of(Identification found) {
    return RuleSet.of(sets(), found.method(), found.parameters());
  }

  /** Stores a rule set of the analyst; a built-in one and a name that is taken are refused. */
  public RuleSet save(RuleSet set) throws Refusal {
    String title = set.title().strip();
    if (set.builtIn() || title.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          set.builtIn()
              ? "Встроенный набор правил не меняется: сохраните его копию под другим названием."
              : "Назовите набор правил, чтобы сохранить его.");
    }
    for (RuleSet other : sets()) {
      if (other.title().equalsIgnoreCase(title) && !Objects.equals(other.id(), set.id())) {
        throw new Refusal(
            Refusal.Reason.IMPOSSIBLE,
            "Набор правил «" + other.title() + "» уже есть: выберите другое название.");
      }
    }
    List<RuleSet> kept = new ArrayList<>();
    store.write(
        SECTION,
        "Сохранены правила «" + set.printed() + "»",
        change -> kept.add(RuleRows.put(change, set)));
    return kept.getFirst();
  }

  /** Removes a rule set of the analyst; lists that it made keep their parameters. */
  public void remove(RuleSet set) throws Refusal {
    String id = set.id();
    if (id == null || set.builtIn()) {
      throw new Refusal(Refusal.Reason.IMPOSSIBLE, "Встроенный набор правил не удаляется.");
    }
    store.write(
        SECTION, "Удалены правила «" + set.title() + "»", change -> RuleRows.remove(change, id));
  }

  /** The decisions that count now, oldest first. */
  public List<Ruling> rulings() {
    return RuleRows.rulings(store);
  }

  /** The decision about a school that holds in a year. */
  public Optional<Ruling> ruling(String code, int year) {
    return rulings().stream()
        .filter(ruling -> ruling.schoolCode().equals(code) && ruling.holdsIn(year))
        .findFirst();
  }

  /** Stores a decision about a school; it replaces the one before. */
  public void rule(Ruling ruling) throws Refusal {
    Ruling checked = ruling.checked();
    store.write(
        SECTION,
        "«" + name(ruling.schoolCode()) + "» " + checked.printed(),
        change -> RuleRows.put(change, checked));
  }

  /** The rules decide about the school again. */
  public void lift(Ruling ruling) throws Refusal {
    store.write(
        SECTION,
        "«" + name(ruling.schoolCode()) + "»: снова по правилам",
        change -> RuleRows.lift(change, ruling.schoolCode(), ruling.year()));
  }

  private String name(String code) throws Refusal {
    return SchoolRows.all(store).stream()
        .filter(school -> school.code().equals(code))
        .map(School::name)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Reason.IMPOSSIBLE, "Школы с кодом " + code + " в реестре нет."));
  }
}
