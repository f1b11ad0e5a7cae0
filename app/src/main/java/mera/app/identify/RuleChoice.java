package mera.app.identify;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mera.app.frame.Desk;
import mera.data.identify.Method;
import mera.data.identify.MethodDifference;
import mera.data.identify.RuleSet;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Named rule sets: which one is in use, what was changed in it, and under which name to keep it.
 */
final class RuleChoice {

  private final Desk desk;
  private final IdentifyModel selection;
  private final ReadOnlyObjectWrapper<List<RuleSet>> sets = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable RuleSet> set = new SimpleObjectProperty<>();
  private final StringProperty name = new SimpleStringProperty("");
  private long position = -1;

  RuleChoice(Desk desk, IdentifyModel selection) {
    this.desk = desk;
    this.selection = selection;
    selection.method().subscribe(this::follow);
    selection.picture().subscribe(now -> refresh());
  }

  /** All sets, the built-in ones first. */
  ReadOnlyObjectProperty<List<RuleSet>> sets() {
    return sets.getReadOnlyProperty();
  }

  /** The set that was taken last; null before there are any. */
  ReadOnlyObjectProperty<@Nullable RuleSet> set() {
    return set;
  }

  /** Name under which a changed built-in set is kept. */
  StringProperty name() {
    return name;
  }

  private void refresh() {
    if (position == desk.workspace().position()) {
      return;
    }
    position = desk.workspace().position();
    List<RuleSet> now = desk.workspace().rulebook().sets();
    if (!now.equals(sets.get())) {
      sets.set(now);
      RuleSet known = set.get();
      set.set(
          known == null
              ? null
              : now.stream()
                  .filter(one -> one.id() != null && one.id().equals(known.id()))
                  .findFirst()
                  .orElse(null));
      follow(selection.method().get());
    }
  }

  /** A set that is exactly the present rules is the one in use. */
  private void follow(Method now) {
    RuleSet known = set.get();
    if (known == null || !known.has(now.id(), now.parameters())) {
      Optional<RuleSet> same = RuleSet.of(sets.get(), now.id(), now.parameters());
      if (same.isPresent()) {
        set.set(same.get());
      }
    }
  }

  /** Takes the rules of a set. */
  void use(RuleSet chosen) {
    try {
      Method rules = chosen.rules();
      set.set(chosen);
      selection.method().set(rules);
    } catch (Refusal refusal) {
      desk.notices().refused(refusal.getMessage());
    }
  }

  /** What the present rules and the set do not have in common, one line a parameter. */
  List<String> changes() {
    RuleSet known = set.get();
    Method now = selection.method().get();
    return known == null
        ? List.of()
        : MethodDifference.of(known.method(), known.parameters(), now.id(), now.parameters());
  }

  /** Must the analyst name what she keeps? Built-in sets are copied. */
  boolean needsName() {
    RuleSet known = set.get();
    return known == null || known.builtIn();
  }

  /** Keeps the present rules: the next version of an own set, or a new one under its name. */
  void save() {
    RuleSet known = set.get();
    Method now = selection.method().get();
    String title = name.get().strip();
    if (needsName() && title.isEmpty()) {
      desk.notices().refused("Назовите набор правил, чтобы сохранить его.");
      return;
    }
    if (!needsName() && title.isEmpty() && changes().isEmpty()) {
      desk.notices().refused("Правила те же, что в наборе: сохранять нечего.");
      return;
    }
    RuleSet wanted =
        known == null
            ? RuleSet.named(title, "правила региона", now)
            : title.isEmpty() ? known.changed(now) : copy(known, title, now);
    desk.work()
        .start(
            "Сохранение правил",
            steps -> desk.workspace().rulebook().save(wanted),
            this::saved,
            desk.notices()::refused);
  }

  private static RuleSet copy(RuleSet known, String title, Method now) {
    RuleSet copy = known.copied(title);
    return new RuleSet(null, 1, title, copy.source(), false, now.id(), now.parameters());
  }

  private void saved(RuleSet kept) {
    set.set(kept);
    name.set("");
    desk.navigation().changed();
    desk.notices().done("Сохранены правила «" + kept.printed() + "».");
  }

  /** The list is compared with what the set would give; again: with the usual baseline. */
  void compare() {
    RuleSet known = set.get();
    if (known != null) {
      selection.rival().set(known.equals(selection.rival().get()) ? null : known);
    }
  }
}
