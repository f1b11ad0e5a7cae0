package mera.app.party;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Shown;
import mera.app.key.Shortcuts;
import mera.data.Directory.Entry;
import mera.data.order.Case;
import mera.data.order.CaseProposal.PartyPart;
import mera.data.order.CaseProposal.Slot;
import mera.data.plan.Party;
import org.jspecify.annotations.Nullable;

/**
 * The chosen party. «Сохранить» stores all fields as one change, proposals included; who goes to
 * another party without it keeps what was typed, and drops what was only proposed.
 */
final class PartyForm extends VBox {

  private static final Party BLANK = Party.named(Party.Kind.BODY, "");

  private final PartyModel model;
  private final Label title = Fields.title("", "h2");
  private final Label uses = Fields.hint("");
  private final TextArea nom = area("party-nom", 2);
  private final TextField shortName = field("party-short");
  private final TextField abbreviation = field("party-abbreviation");
  private final ComboBox<Party.Kind> kind = new ComboBox<>();
  private final ComboBox<String> parent = new ComboBox<>();
  private final TextField schoolCode = field("party-school");
  private final VBox schoolBox;
  private final TextArea aliases = area("party-aliases", 2);
  private final TextField person = field("party-person");
  private final TextField post = field("party-post");
  private final CaseFields cases;
  private final MemberFields members = new MemberFields();
  private final ComboBox<Entry> same = new ComboBox<>();
  private final VBox merging;
  private final Button save;
  private final Button remove;
  private String key = "";
  private Party edited = BLANK;

  /** What the fields say of it before anybody types. */
  private Party opened = BLANK;

  private boolean filled;

  PartyForm(PartyModel model) {
    this.model = model;
    setId("party-form");
    getStyleClass().add("order-form");
    cases = new CaseFields(this::nominatives);
    kind.setId("party-kind");
    kind.setAccessibleText("Вид");
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setConverter(Shown.by(PartyWords::kind));
    for (Party.Kind one : Party.Kind.values()) {
      if (one != Party.Kind.NOBODY) {
        kind.getItems().add(one);
      }
    }
    parent.setId("party-parent");
    parent.setAccessibleText("Часть чего");
    parent.setMaxWidth(Double.MAX_VALUE);
    parent.setConverter(Shown.by(this::name, "нет"));
    schoolBox = Fields.captioned("Код школы в реестре", schoolCode);
    kind.valueProperty().subscribe(now -> Fields.visible(schoolBox, now == Party.Kind.SCHOOL));
    save = Buttons.plain("fth-save", "Сохранить", () -> save(true));
    save.setId("party-save");
    remove = Buttons.plain("fth-trash-2", "Удалить", () -> model.entry().ifPresent(model::remove));
    remove.setId("party-remove");
    same.setId("party-same");
    same.setAccessibleText("Это то же, что");
    same.setPromptText("Выберите запись");
    same.setMaxWidth(Double.MAX_VALUE);
    same.setConverter(Shown.by(entry -> entry.party().name()));
    Button merge = Buttons.plain("fth-git-merge", "Объединить", this::merge);
    merge.setId("party-merge");
    merging =
        new VBox(
            Fields.title("Это то же, что", "strong"),
            Fields.hint(
                "Названия этой записи станут другими написаниями выбранной; планы и приказы"
                    + " укажут на неё."),
            same,
            new FlowPane(merge));
    merging.getStyleClass().add("order-form-part");
    getChildren().setAll(nodes());
    model.picture().subscribe(now -> look());
    model.chosen().subscribe((before, now) -> other());
    new Shortcuts().on("Ctrl+S", () -> save(true)).on("Esc", this::revert).install(this);
  }

  private List<Node> nodes() {
    FlowPane actions = new FlowPane(save, cases.button(), remove);
    actions.getStyleClass().add("chips");
    List<Node> nodes = new ArrayList<>(List.of(title, uses, actions));
    nodes.addAll(cases.question());
    nodes.add(Fields.captioned("Полное наименование", nom));
    nodes.add(Fields.captioned("Краткое, как в графах планов", shortName));
    nodes.add(Fields.captioned("Сокращение для «(далее – …)»; пусто – краткое", abbreviation));
    nodes.add(Fields.under("Вид", kind));
    nodes.add(schoolBox);
    nodes.add(Fields.title("Падежи наименования", "strong"));
    nodes.add(cases.box(PartyPart.BODY));
    nodes.add(Fields.title("Руководитель", "strong"));
    nodes.add(Fields.captioned("Фамилия И.О.", person));
    nodes.add(cases.box(PartyPart.PERSON));
    nodes.add(Fields.captioned("Должность", post));
    nodes.add(cases.box(PartyPart.POST));
    nodes.add(Fields.title("Связи", "strong"));
    nodes.add(Fields.under("Часть чего", parent));
    nodes.add(Fields.captioned("Другие написания, по одному на строке", aliases));

    nodes.add(members);
    nodes.add(merging);
    return nodes;
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  private static TextArea area(String id, int rows) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    return area;
  }

  private String name(String of) {
    PartyPicture now = model.picture().get();
    return of.isEmpty() || now == null
        ? "нет"
        : now.entry(of).map(entry -> entry.party().name()).orElse("нет");
  }

  private Map<PartyPart, String> nominatives() {
    Map<PartyPart, String> words = new EnumMap<>(PartyPart.class);
    words.put(PartyPart.BODY, oneLine(nom.getText()));
    words.put(PartyPart.PERSON, person.getText().strip());
    words.put(PartyPart.POST, post.getText().strip());
    return words;
  }

  // ---- what is shown ----

  /** The working file was read anew: typed words of the same party stay. */
  private void look() {
    if (model.picture().get() == null) {
      return;
    }
    Party stored = model.entry().map(Entry::party).orElse(BLANK);
    boolean typing = key.equals(model.chosen().get()) && stored.equals(edited);
    if (!typing || !filled) {
      fill();
    }
    heads();
  }

  /** Another party comes into sight: what was typed for the one before is stored. */
  private void other() {
    if (!key.equals(model.chosen().get())) {
      save(false);
      fill();
      heads();
    }
  }

  private void heads() {
    PartyPicture now = model.picture().get();
    Optional<Entry> entry = model.entry();
    title.setText(entry.map(one -> one.party().name()).orElse("Новый исполнитель"));
    uses.setText(
        entry
            .map(PartyWords::uses)
            .orElse("Впишите наименование и сохраните. Esc возвращает сохранённое."));
    remove.setDisable(entry.isEmpty());
    Fields.visible(merging, entry.isPresent());
    if (now != null) {
      same.getItems().setAll(now.others(key));
      same.setValue(null);
    }
  }

  private void fill() {
    PartyPicture now = model.picture().get();
    if (now == null) {
      return;
    }
    key = model.chosen().get();
    edited = model.entry().map(Entry::party).orElse(BLANK);
    nom.setText(edited.nom());
    shortName.setText(text(edited.shortName()));
    abbreviation.setText(text(edited.abbreviation()));
    kind.setValue(edited.kind());
    parent.getItems().setAll("");
    now.others(key).forEach(one -> parent.getItems().add(one.key()));
    String above = edited.parent();
    parent.setValue(above == null || now.entry(above).isEmpty() ? "" : above);
    schoolCode.setText(text(edited.schoolCode()));
    aliases.setText(String.join("\n", edited.aliases()));
    Party.Person head = edited.person();
    Party.Post own = head == null ? null : head.post();
    person.setText(head == null ? "" : head.nom());
    post.setText(own == null ? "" : own.nom());
    cases.show(forms(edited), head == null ? null : head.female());
    members.show(now, key, edited.members());
    opened = typed(false);
    filled = true;
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  private static Map<Slot, String> forms(Party party) {
    Map<Slot, String> forms = new LinkedHashMap<>();
    put(forms, PartyPart.BODY, party.gen(), party.dat(), party.acc());
    Party.Person head = party.person();
    if (head != null) {
      put(forms, PartyPart.PERSON, head.gen(), head.dat(), head.acc());
      Party.Post post = head.post();
      if (post != null) {
        put(forms, PartyPart.POST, post.gen(), post.dat(), post.acc());
      }
    }
    return forms;
  }

  private static void put(
      Map<Slot, String> forms,
      PartyPart part,
      @Nullable String gen,
      @Nullable String dat,
      @Nullable String acc) {
    forms.put(new Slot(part, Case.GENITIVE), text(gen));
    forms.put(new Slot(part, Case.DATIVE), text(dat));
    forms.put(new Slot(part, Case.ACCUSATIVE), text(acc));
  }

  // ---- what is typed ----

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static @Nullable String orNull(String text) {
    String line = oneLine(text);
    return line.isEmpty() ? null : line;
  }

  private Party typed(boolean accept) {
    String above = parent.getValue();
    String code = kind.getValue() == Party.Kind.SCHOOL ? orNull(schoolCode.getText()) : null;
    return new Party(
        kind.getValue() == null ? Party.Kind.BODY : kind.getValue(),
        oneLine(nom.getText()),
        cases.form(PartyPart.BODY, Case.GENITIVE, accept),
        cases.form(PartyPart.BODY, Case.DATIVE, accept),
        cases.form(PartyPart.BODY, Case.ACCUSATIVE, accept),
        orNull(shortName.getText()),
        head(accept),
        aliases.getText().lines().map(PartyForm::oneLine).filter(one -> !one.isEmpty()).toList(),
        above == null || above.isEmpty() ? null : above,
        members.members(),
        code,
        orNull(abbreviation.getText()),
        // Who stores a party has looked at it.
        !accept && edited.guessed());
  }

  private Party.@Nullable Person head(boolean accept) {
    String name = orNull(person.getText());
    String own = orNull(post.getText());
    if (name == null && own == null) {
      return null;
    }
    return new Party.Person(
        text(name),
        cases.form(PartyPart.PERSON, Case.GENITIVE, accept),
        cases.form(PartyPart.PERSON, Case.DATIVE, accept),
        cases.form(PartyPart.PERSON, Case.ACCUSATIVE, accept),
        own == null
            ? null
            : new Party.Post(
                own,
                cases.form(PartyPart.POST, Case.GENITIVE, accept),
                cases.form(PartyPart.POST, Case.DATIVE, accept),
                cases.form(PartyPart.POST, Case.ACCUSATIVE, accept)),
        cases.gender());
  }

  /**
   * @param accept proposals count and the party stays in sight; otherwise another one comes
   */
  private void save(boolean accept) {
    Party now = typed(accept);
    boolean nothing = accept ? now.equals(edited) : now.equals(opened) || now.nom().isEmpty();
    if (filled && !nothing) {
      // Once it is stored the fields are filled anew: nothing in them is a proposal any more.
      model.keep(key, now, accept, () -> filled = !accept && filled);
    }
  }

  private void revert() {
    fill();
    heads();
  }

  private void merge() {
    Entry kept = same.getValue();
    if (kept != null && !key.isEmpty()) {
      model.merge(key, kept);
    }
  }

  /** Typing begins. */
  void begin() {
    nom.requestFocus();
    nom.selectAll();
  }
}
