package mera.app.order;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mera.app.control.EditText;
import mera.app.control.Shown;
import mera.app.text.Words;
import mera.data.document.LayoutProfile;
import mera.data.document.LayoutProfile.NumberPlace;
import mera.data.document.LayoutProfile.TableHeader;
import mera.data.document.LayoutProfiles;
import mera.data.order.Order;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** How the pages of this order look: a profile, and the values in which the office differs. */
final class LayoutForm extends BlockForm {

  private static final String OWN = "Своё оформление";

  private final OrderModel model;
  private final ComboBox<LayoutProfile> profile = new ComboBox<>();
  private final ComboBox<TableHeader> header = new ComboBox<>();
  private final ComboBox<NumberPlace> number = new ComboBox<>();
  private final Map<String, EditText> values = new LinkedHashMap<>();
  private LayoutProfile shown = LayoutProfile.standard();
  private boolean filling;

  LayoutForm(OrderModel model) {
    super("Оформление");
    this.model = model;
    choice(profile, "layout-profile", LayoutProfile::name);
    choice(header, "layout-header", LayoutForm::name);
    header.getItems().setAll(TableHeader.values());
    choice(number, "layout-number", LayoutForm::name);
    number.getItems().setAll(NumberPlace.values());
    profile.setOnAction(event -> chosen(profile.getValue()));
    header.setOnAction(event -> chosen("tableHeader", header.getValue()));
    number.setOnAction(event -> chosen("pageNumber.place", number.getValue()));
    getChildren().add(captioned("Профиль", profile));
    value("portrait.left", "Поля книжных листов, мм: левое");
    value("portrait.right", "правое");
    value("portrait.top", "верхнее");
    value("portrait.bottom", "нижнее");
    value("binding", "Добавить на подшивку, мм");
    value("bodySize", "Размер текста, пт");
    value("lineSpacing", "Межстрочный интервал текста");
    value("tableSize", "Размер текста таблиц, пт");
    value("cornerWidth", "Ширина отметки в углу приложения, мм");
    getChildren()
        .addAll(
            captioned("Шапка таблицы на следующих листах", header),
            captioned("Номер страницы", number),
            hint("Оформление хранится вместе с приказом: позже он напечатается так же."));
  }

  private static VBox captioned(String caption, ComboBox<?> box) {
    Label label = new Label(caption);
    label.getStyleClass().addAll("small", "muted");
    label.setLabelFor(box);
    box.setAccessibleText(caption);
    VBox both = new VBox(label, box);
    both.getStyleClass().add("edit");
    return both;
  }

  private static <T> void choice(ComboBox<T> box, String id, Function<T, String> name) {
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(Shown.by(name));
  }

  private void value(String key, String caption) {
    EditText field = EditText.line(caption, typed -> changed(key, typed));
    field.field().setId("layout-" + key.replace('.', '-'));
    values.put(key, field);
    getChildren().add(field);
  }

  private void chosen(@Nullable LayoutProfile chosen) {
    if (!filling && chosen != null && !chosen.equals(shown)) {
      model.change("оформление «" + chosen.name() + "»", order -> order.withLayout(chosen));
    }
  }

  private void chosen(String key, @Nullable Enum<?> chosen) {
    if (!filling && chosen != null) {
      changed(key, chosen.name());
    }
  }

  private void changed(String key, String typed) {
    try {
      LayoutProfile own = shown.id().equals("own") ? shown : shown.own(OWN);
      LayoutProfile fresh = own.with(key, typed);
      if (!fresh.equals(own)) {
        model.change("изменено оформление", order -> order.withLayout(fresh));
      }
    } catch (Refusal unfit) {
      model.refused(unfit.getMessage());
    }
  }

  @Override
  void show(Order order, boolean locked) {
    shown = order.profile();
    filling = true;
    List<LayoutProfile> offered = new ArrayList<>(LayoutProfiles.all());
    if (!offered.contains(shown)) {
      offered.add(shown);
    }
    profile.getItems().setAll(offered);
    profile.setValue(shown);
    header.setValue(shown.tableHeader());
    number.setValue(shown.pageNumber().place());
    filling = false;
    profile.setDisable(locked);
    header.setDisable(locked);
    number.setDisable(locked);
    values.forEach((key, field) -> field.show(read(shown, key), locked));
  }

  private static String read(LayoutProfile profile, String key) {
    double number =
        switch (key) {
          case "portrait.left" -> profile.portrait().left();
          case "portrait.right" -> profile.portrait().right();
          case "portrait.top" -> profile.portrait().top();
          case "portrait.bottom" -> profile.portrait().bottom();
          case "binding" -> profile.binding();
          case "bodySize" -> profile.bodySize();
          case "lineSpacing" -> profile.lineSpacing();
          case "tableSize" -> profile.tableSize();
          case "cornerWidth" -> profile.cornerWidth();
          default -> throw new IllegalArgumentException(key);
        };
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Words.RUSSIAN))
        .format(number);
  }

  private static String name(TableHeader header) {
    return switch (header) {
      case HEADER -> "шапка";
      case HEADER_AND_NUMBERS -> "шапка и номера граф";
      case NUMBERS_ONLY -> "только номера граф";
    };
  }

  private static String name(NumberPlace place) {
    return switch (place) {
      case NONE -> "не печатается";
      case TOP_CENTER -> "сверху в середине";
      case TOP_RIGHT -> "сверху справа";
      case BOTTOM_CENTER -> "снизу в середине";
      case BOTTOM_RIGHT -> "снизу справа";
    };
  }
}
