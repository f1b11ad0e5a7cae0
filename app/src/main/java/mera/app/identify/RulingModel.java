package mera.app.identify;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mera.app.frame.Desk;
import mera.app.text.Words;
import mera.data.identify.Ruling;
import mera.data.identify.Ruling.Effect;
import mera.data.identify.Ruling.Ground;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The decision about one school: by the rules, in, or out. */
final class RulingModel {

  private final Desk desk;
  private final IdentifyModel selection;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.RULES);
  private final ObjectProperty<@Nullable Ground> ground = new SimpleObjectProperty<>();
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty document = new SimpleStringProperty("");
  private final ObjectProperty<Boolean> always = new SimpleObjectProperty<>(false);
  private @Nullable SelectionRow row;

  /** What is decided. */
  enum Choice {
    RULES,
    INCLUDE,
    EXCLUDE
  }

  RulingModel(Desk desk, IdentifyModel selection) {
    this.desk = desk;
    this.selection = selection;
  }

  ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  ObjectProperty<Choice> choice() {
    return choice;
  }

  /** Kind of reason; null: not chosen yet. */
  ObjectProperty<@Nullable Ground> ground() {
    return ground;
  }

  StringProperty text() {
    return text;
  }

  StringProperty document() {
    return document;
  }

  /** Does it hold until it is lifted, or for the year alone? */
  ObjectProperty<Boolean> always() {
    return always;
  }

  /** Opens the form for the chosen school; a method of signs knows no decisions. */
  void ask() {
    SelectionRow now = selection.chosen().get();
    if (now == null) {
      desk.notices().refused("Выберите школу в таблице.");
      return;
    }
    if (selection.method().get().id().equals("high-level")) {
      desk.notices()
          .refused(
              "Признак уровня не список: включить и исключить можно в отборе низких результатов.");
      return;
    }
    row = now;
    Ruling known = now.finding().ruling();
    choice.set(
        known != null
            ? known.effect() == Effect.INCLUDE ? Choice.INCLUDE : Choice.EXCLUDE
            : SelectionPicture.isListed(now.finding().status()) ? Choice.EXCLUDE : Choice.INCLUDE);
    ground.set(known == null ? null : known.ground());
    text.set(known == null ? "" : known.text());
    document.set(known == null ? "" : known.document());
    always.set(known != null && known.year() == Ruling.ALWAYS);
    open.set(true);
  }

  void close() {
    open.set(false);
  }

  /** «МКОУ «Старомостовская ООШ»: низких 3 из 8, 49 работ». */
  String about() {
    SelectionRow now = row;
    return now == null
        ? ""
        : now.finding().name()
            + ": низких "
            + now.finding().lowWorks()
            + " из "
            + now.finding().works()
            + ", "
            + Words.count(now.works(), "работа", "работы", "работ");
  }

  /** «В списке станет 13 школ». */
  String consequence() {
    SelectionRow now = row;
    SelectionPicture picture = selection.picture().get();
    if (now == null || picture == null) {
      return "";
    }
    boolean is = SelectionPicture.isListed(now.finding().status());
    boolean will =
        switch (choice.get()) {
          case RULES -> SelectionPicture.isListed(now.finding().formal());
          case INCLUDE -> true;
          case EXCLUDE -> false;
        };
    int size = picture.size() + (will ? 1 : 0) - (is ? 1 : 0);
    return "В списке "
        + (is == will ? "останется " : "станет ")
        + Words.count(size, "школа", "школы", "школ");
  }

  /** Stores the decision. */
  void decide() {
    SelectionRow now = row;
    if (now == null || !open.get()) {
      return;
    }
    Ruling known = now.finding().ruling();
    if (choice.get() == Choice.RULES) {
      close();
      if (known != null) {
        start(now, "снова по правилам", () -> desk.workspace().rulebook().lift(known));
      }
      return;
    }
    made(now)
        .ifPresent(
            ruling -> {
              close();
              start(now, ruling.printed(), () -> desk.workspace().rulebook().rule(ruling));
            });
  }

  private Optional<Ruling> made(SelectionRow now) {
    Ground known = ground.get();
    if (known == null) {
      desk.notices().refused("Выберите причину: без неё решение не сохраняется.");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Ruling(
                  now.code(),
                  choice.get() == Choice.INCLUDE ? Effect.INCLUDE : Effect.EXCLUDE,
                  known,
                  text.get(),
                  document.get(),
                  always.get() ? Ruling.ALWAYS : selection.year().get(),
                  LocalDate.now())
              .checked());
    } catch (Refusal refusal) {
      desk.notices().refused(refusal.getMessage());
      return Optional.empty();
    }
  }

  private interface Act {
    void run() throws Refusal;
  }

  private void start(SelectionRow now, String words, Act act) {
    desk.work()
        .start(
            "Решение по школе",
            steps -> {
              act.run();
              return words;
            },
            done -> {
              desk.navigation().changed();
              desk.notices().done("«" + now.finding().name() + "»: " + done + ".");
            },
            desk.notices()::refused);
  }
}
