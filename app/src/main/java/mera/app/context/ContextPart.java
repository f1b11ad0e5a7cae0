package mera.app.context;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mera.app.frame.Desk;
import mera.app.frame.Leaf;

/** The leaves of this package with the model that they share. */
public final class ContextPart {

  private static final String TUTORS = "tab-tutors";

  private final ContextModel model;
  private final List<Leaf> leaves;

  /**
   * @param open brings the leaf of this id into sight
   */
  public ContextPart(Desk desk, Consumer<String> open) {
    model = new ContextModel(desk);
    leaves =
        List.of(
            new Leaf(
                "Результаты и контекст",
                "tab-context",
                new ContextView(model),
                "Подобрать тьюторов",
                () -> Optional.of(() -> open.accept(TUTORS)),
                model::refresh),
            new Leaf(
                "Рейтинг и зоны",
                "tab-rating",
                new RatingView(model),
                "Утвердить рейтинг",
                () -> Optional.of(model::approve),
                model::refresh),
            new Leaf(
                "Школы-тьюторы",
                TUTORS,
                new TutorsView(model),
                "Принять предложенные",
                () -> Optional.of(model::acceptAll),
                model::refresh));
  }

  public List<Leaf> leaves() {
    return leaves;
  }

  /** For tests: what the views show. */
  public ContextModel model() {
    return model;
  }
}
