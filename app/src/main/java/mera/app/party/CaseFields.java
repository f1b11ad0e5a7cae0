package mera.app.party;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.data.order.Case;
import mera.data.order.CaseProposal;
import mera.data.order.CaseProposal.PartyPart;
import mera.data.order.CaseProposal.Slot;
import mera.data.order.PersonName.Gender;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a party beside the nominative. One press proposes all that are empty; a proposal is
 * marked until it is stored or typed over, and goes with the eye to another party.
 */
final class CaseFields {

  /** A form and its caption, which says whether it is only proposed. */
  private record Form(TextField field, Label caption) {}

  private final Map<Slot, Form> forms = new LinkedHashMap<>();
  private final Set<Slot> proposed = new LinkedHashSet<>();
  private final Supplier<Map<PartyPart, String>> nominatives;
  private final Button propose;
  private final ToggleButton female = new ToggleButton("Женская");
  private final ToggleButton male = new ToggleButton("Мужская");
  private final VBox ask;
  private final Label remark = Fields.hint("");
  private final Map<PartyPart, VBox> boxes = new EnumMap<>(PartyPart.class);
  private @Nullable Boolean gender;
  private boolean filling;

  /**
   * @param nominatives what is declined, as it is typed now
   */
  CaseFields(Supplier<Map<PartyPart, String>> nominatives) {
    this.nominatives = nominatives;
    for (PartyPart part : PartyPart.values()) {
      VBox box = new VBox();
      box.getStyleClass().add("order-form-part");
      for (Case in : CaseProposal.CASES) {
        box.getChildren().add(form(new Slot(part, in)));
      }
      boxes.put(part, box);
    }
    propose = Buttons.plain("fth-feather", "Предложить падежи", () -> propose(said()));
    propose.setId("party-propose");
    ToggleGroup group = new ToggleGroup();
    female.setToggleGroup(group);
    female.setId("party-female");
    female.getStyleClass().add("left-pill");
    female.setOnAction(event -> say(true));
    male.setToggleGroup(group);
    male.setId("party-male");
    male.getStyleClass().add("right-pill");
    male.setOnAction(event -> say(false));
    ask =
        new VBox(
            Fields.hint("Чья это фамилия? От этого зависит падеж."), new FlowPane(female, male));
    ask.setId("party-gender");
    ask.getStyleClass().add("edit");
  }

  private VBox form(Slot slot) {
    TextField field = new TextField();
    field.setId(
        "case-"
            + slot.part().name().toLowerCase(Locale.ROOT)
            + "-"
            + slot.in().name().toLowerCase(Locale.ROOT));
    Label caption = Fields.hint(PartyWords.caption(slot.in()));
    caption.setLabelFor(field);
    field.setAccessibleText(said(slot));
    field
        .textProperty()
        .subscribe(
            text -> {
              if (!filling && proposed.remove(slot)) {
                mark(slot);
              }
            });
    forms.put(slot, new Form(field, caption));
    VBox box = new VBox(caption, field);
    box.getStyleClass().add("edit");
    return box;
  }

  private static String said(Slot slot) {
    String whose =
        switch (slot.part()) {
          case BODY -> "названия";
          case PERSON -> "фамилии";
          case POST -> "должности";
        };
    return PartyWords.caption(slot.in()) + " падеж " + whose;
  }

  VBox box(PartyPart part) {
    return Objects.requireNonNull(boxes.get(part));
  }

  Button button() {
    return propose;
  }

  /** The question whose surname it is, where it has to be asked, and what could not be proposed. */
  List<VBox> question() {
    List<VBox> nodes = new ArrayList<>();
    nodes.add(ask);
    nodes.add(new VBox(remark));
    return nodes;
  }

  private void mark(Slot slot) {
    Form form = Objects.requireNonNull(forms.get(slot));
    boolean only = proposed.contains(slot);
    form.caption()
        .setText(PartyWords.caption(slot.in()) + (only ? " – предложено, проверьте" : ""));
    form.field().getStyleClass().remove("proposed");
    if (only) {
      form.field().getStyleClass().add("proposed");
    }
    form.field().setAccessibleText(said(slot) + (only ? ", предложено" : ""));
  }

  private Gender said() {
    return gender == null ? Gender.UNKNOWN : gender ? Gender.FEMALE : Gender.MALE;
  }

  /** Proposals that follow from the other gender go; what was typed stays. */
  private void say(boolean hers) {
    gender = hers;
    for (Slot slot : List.copyOf(proposed)) {
      if (slot.part() == PartyPart.PERSON) {
        put(slot, "");
        proposed.remove(slot);
      }
    }
    propose(said());
    Fields.visible(ask, true);
  }

  private void propose(Gender of) {
    Set<Slot> empty = new LinkedHashSet<>();
    forms.forEach(
        (slot, form) -> {
          if (form.field().getText().isBlank()) {
            empty.add(slot);
          }
        });
    CaseProposal proposal = CaseProposal.of(nominatives.get(), empty, of);
    proposal
        .forms()
        .forEach(
            (slot, words) -> {
              put(slot, words);
              proposed.add(slot);
              mark(slot);
            });
    Fields.visible(ask, proposal.asksGender());
    remark.setText(
        proposal.unknown().isEmpty()
            ? ""
            : "Форма не подобрана: впишите её сами. Без неё печатается именительный падеж.");
    Fields.visible(remark, !remark.getText().isEmpty());
  }

  private void put(Slot slot, String words) {
    filling = true;
    Objects.requireNonNull(forms.get(slot)).field().setText(words);
    filling = false;
  }

  /** What is stored of the forms; proposals are gone. */
  void show(Map<Slot, String> stored, @Nullable Boolean hers) {
    proposed.clear();
    gender = hers;
    female.setSelected(Boolean.TRUE.equals(hers));
    male.setSelected(Boolean.FALSE.equals(hers));
    Fields.visible(ask, hers != null);
    remark.setText("");
    Fields.visible(remark, false);
    forms.forEach(
        (slot, form) -> {
          put(slot, stored.getOrDefault(slot, ""));
          mark(slot);
        });
  }

  /**
   * The form as it is typed; null: none.
   *
   * @param accept proposals count too
   */
  @Nullable String form(PartyPart part, Case in, boolean accept) {
    Slot slot = new Slot(part, in);
    String text = Objects.requireNonNull(forms.get(slot)).field().getText().strip();
    return text.isEmpty() || !accept && proposed.contains(slot) ? null : text;
  }

  /** What the analyst said of the person; null: the name tells it. */
  @Nullable Boolean gender() {
    return gender;
  }
}
