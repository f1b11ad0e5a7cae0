package mera.app.party;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.control.Shown;
import mera.app.text.Words;
import mera.data.Directory.Entry;
import mera.data.plan.Unclaimed;
import org.jspecify.annotations.Nullable;

/**
 * «Не распознано»: words of responsible cells that no party claims, and parties that an import
 * found by itself. An answer is remembered: all plans of the file are read again by it.
 */
final class AskedPane extends VBox {

  /** So many rows are named, the rest is counted. */
  private static final int NAMED = 3;

  private final PartyModel model;

  AskedPane(PartyModel model) {
    this.model = model;
    setId("asked");
    getStyleClass().add("order-form");
    model.picture().subscribe(this::show);
  }

  private void show(@Nullable PartyPicture now) {
    if (now == null) {
      return;
    }
    List<Node> nodes = new ArrayList<>();
    nodes.add(Fields.title("Не распознано", "h2"));
    if (now.questions() == 0) {
      nodes.add(new EmptyState("fth-check", "Все ответственные в планах понятны."));
    } else {
      nodes.add(
          Fields.hint(
              "Ответ запоминается: по нему заново читаются все планы файла и те, что загрузят"
                  + " потом. Текст планов не меняется."));
    }
    now.view().unclaimed().forEach(one -> nodes.add(unclaimed(now, one)));
    List<Entry> guessed = now.view().guessed();
    if (!guessed.isEmpty()) {
      nodes.add(Fields.title("Найдено при загрузке планов", "strong"));
      if (guessed.size() > 1) {
        Button all =
            Buttons.plain(
                "fth-check",
                "Верны все: " + Words.number(guessed.size()),
                () -> model.looked(guessed));
        all.setId("asked-all");
        nodes.add(new FlowPane(all));
      }
      guessed.forEach(one -> nodes.add(guessed(now, one)));
    }
    List<String> nobody = now.view().nobody();
    if (!nobody.isEmpty()) {
      nodes.add(Fields.title("Не исполнители", "strong"));
      nobody.forEach(
          words -> {
            Button again =
                Buttons.plain("fth-rotate-ccw", "Спросить снова", () -> model.askAgain(words));
            again.setAccessibleText("Спросить снова: " + words);
            nodes.add(question("«" + words + "»", "", again));
          });
    }
    getChildren().setAll(nodes);
  }

  private Node unclaimed(PartyPicture now, Unclaimed one) {
    String words = one.text();
    Button fresh = Buttons.plain("fth-user-plus", "Новый исполнитель", () -> model.create(words));
    fresh.setAccessibleText("Новый исполнитель: " + words);
    Button nobody = Buttons.plain("fth-slash", "Не исполнитель", () -> model.nobody(words));
    nobody.setAccessibleText("Не исполнитель: " + words);
    return question(
        "«" + words + "»",
        places(one.places()),
        choice(now.others(""), words, entry -> model.link(words, entry)),
        fresh,
        nobody);
  }

  private static String places(List<Unclaimed.Place> places) {
    String named =
        places.stream()
            .limit(NAMED)
            .map(one -> "План " + one.planId() + ", " + small(one.row()) + ": «" + one.cell() + "»")
            .collect(Collectors.joining("\n"));
    int rest = places.size() - NAMED;
    return rest > 0 ? named + "\nи ещё " + Words.count(rest, "строка", "строки", "строк") : named;
  }

  private static String small(String row) {
    String bare = row.endsWith(".") ? row.substring(0, row.length() - 1) : row;
    return bare.substring(0, 1).toLowerCase(Words.RUSSIAN) + bare.substring(1);
  }

  private Node guessed(PartyPicture now, Entry one) {
    String name = one.party().nom();
    Button right = Buttons.plain("fth-check", "Верно", () -> model.looked(List.of(one)));
    right.setAccessibleText("Верно: " + name);
    Button nobody = Buttons.plain("fth-slash", "Не исполнитель", () -> model.nobody(one));
    nobody.setAccessibleText("Не исполнитель: " + name);
    return question(
        "«" + name + "»",
        PartyWords.kind(one.party().kind()) + ". " + PartyWords.uses(one),
        right,
        choice(now.others(one.key()), name, entry -> model.merge(one.key(), entry)),
        nobody);
  }

  /** Two steps: arrows in a closed box choose at once, and a choice alone must not answer. */
  private static FlowPane choice(List<Entry> others, String words, Consumer<Entry> taken) {
    ComboBox<Entry> choice = new ComboBox<>();
    choice.getItems().setAll(others);
    choice.setPromptText("Это …");
    choice.setAccessibleText("Исполнитель, который назван словами: " + words);
    choice.setConverter(Shown.by(entry -> entry.party().name()));
    choice.getStyleClass().add("link-choice");
    Button link =
        Buttons.plain(
            "fth-link",
            "Связать",
            () -> {
              Entry entry = choice.getValue();
              if (entry != null) {
                taken.accept(entry);
              }
            });
    link.setAccessibleText("Связать: " + words);
    link.setDisable(true);
    choice.valueProperty().subscribe(entry -> link.setDisable(entry == null));
    FlowPane both = new FlowPane(choice, link);
    both.getStyleClass().add("chips");
    return both;
  }

  private static VBox question(String words, String note, Node... actions) {
    VBox box = new VBox(Fields.title(words, "strong"));
    if (!note.isEmpty()) {
      box.getChildren().add(Fields.hint(note));
    }
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("chips");
    for (Node action : actions) {
      if (action instanceof Button) {
        buttons.getChildren().add(action);
      } else {
        box.getChildren().add(action);
      }
    }
    box.getChildren().add(buttons);
    box.getStyleClass().addAll("reason", "question");
    return box;
  }
}
