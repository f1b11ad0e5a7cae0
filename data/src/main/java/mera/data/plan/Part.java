package mera.data.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A piece of a programme (программа): the passport, chapters and tables in printed order. The kind
 * is told by the only key of the piece, in templates as in stored plans.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(Part.Passport.class),
  @JsonSubTypes.Type(Part.Chapter.class),
  @JsonSubTypes.Type(Part.Text.class),
  @JsonSubTypes.Type(Part.Items.class),
  @JsonSubTypes.Type(Part.IndicatorTable.class),
  @JsonSubTypes.Type(Part.PlanTable.class),
  @JsonSubTypes.Type(Part.TitlePage.class)
})
public sealed interface Part {

  /** A part with its texts, not the names of its rows and captions, put through a step. */
  static Part map(Part part, UnaryOperator<String> step) {
    return switch (part) {
      case Passport p ->
          new Passport(
              p.passport().stream()
                  .map(one -> new Entry(one.name(), step.apply(one.text())))
                  .toList());
      case Chapter p -> new Chapter(step.apply(p.chapter()));
      case Text p -> new Text(step.apply(p.text()));
      case Items p -> new Items(p.list().stream().map(step).toList());
      case IndicatorTable p -> p;
      case PlanTable p -> p;
      case TitlePage p -> new TitlePage(step.apply(p.titlePage()));
    };
  }

  /** The table of two columns that opens a programme. */
  record Passport(List<Entry> passport) implements Part {
    public Passport {
      passport = List.copyOf(passport);
    }
  }

  /** A row of the passport. */
  record Entry(String name, String text) {}

  /** Heading of a chapter. */
  record Chapter(String chapter) implements Part {}

  /** A paragraph. */
  record Text(String text) implements Part {}

  /** A list; items carry their own punctuation. */
  record Items(List<String> list) implements Part {
    public Items {
      list = List.copyOf(list);
    }
  }

  /** The table of target indicators; its rows are the plan's indicators. */
  record IndicatorTable(Captions indicators) implements Part {}

  /**
   * Captions of the table of indicators.
   *
   * @param baselineCaption of the values at the beginning; empty: they are not printed
   * @param dueCaption of the dates; empty: they are not printed
   */
  record Captions(
      String numberCaption,
      String textCaption,
      String targetCaption,
      String baselineCaption,
      String dueCaption) {

    @JsonCreator
    public Captions {
      // Templates and files of an earlier program leave them out.
      baselineCaption = baselineCaption == null ? "" : baselineCaption;
      dueCaption = dueCaption == null ? "" : dueCaption;
    }

    public Captions(String numberCaption, String textCaption, String targetCaption) {
      this(numberCaption, textCaption, targetCaption, "", "");
    }
  }

  /** The place of the table of measures. */
  record PlanTable(boolean plan) implements Part {}

  /**
   * The title stands on a page of its own; comes first.
   *
   * @param titlePage what stands at its foot, such as {@code 2026 год}
   */
  record TitlePage(String titlePage) implements Part {}
}
