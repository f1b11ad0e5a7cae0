package mera.data.order;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Orientation;

/** What is attached to an order; its number is its place among the appendices. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Appendix.OfPlan.class, name = "PLAN"),
  @JsonSubTypes.Type(value = Appendix.OfLists.class, name = "SCHOOL_LISTS"),
  @JsonSubTypes.Type(value = Appendix.OfPairs.class, name = "PAIRS"),
  @JsonSubTypes.Type(value = Appendix.OfPlanPart.class, name = "PLAN_PART")
})
public sealed interface Appendix {

  /** What {ref:…} in the texts names. */
  String ref();

  /** Lines of the approval stamp («Утверждена …»); empty: none. */
  List<String> stamp();

  /** The same with another stamp. */
  default Appendix withStamp(List<String> changed) {
    return with(ref(), changed);
  }

  /** The same under another ref, with another stamp. */
  Appendix with(String name, List<String> changed);

  /**
   * A plan or programme.
   *
   * @param planId id of the plan in the working file
   * @param template id of the template that the order expects here
   */
  record OfPlan(String ref, List<String> stamp, String planId, String template)
      implements Appendix {
    public OfPlan {
      stamp = List.copyOf(stamp);
    }

    @Override
    public OfPlan with(String name, List<String> changed) {
      return new OfPlan(name, changed, planId, template);
    }
  }

  /**
   * Lists of schools, each with a title and a table.
   *
   * @param title lines above all lists; may be empty
   * @param lists which lists of the order, in printed order
   */
  record OfLists(
      String ref,
      List<String> stamp,
      Orientation orientation,
      List<String> title,
      List<Titled> lists,
      List<Column> columns)
      implements Appendix {
    public OfLists {
      stamp = List.copyOf(stamp);
      title = List.copyOf(title);
      lists = List.copyOf(lists);
      columns = List.copyOf(columns);
    }

    @Override
    public OfLists with(String name, List<String> changed) {
      return new OfLists(name, changed, orientation, title, lists, columns);
    }

    /** The same on pages of the other orientation. */
    public OfLists withOrientation(Orientation changed) {
      return new OfLists(ref, stamp, changed, title, lists, columns);
    }

    public OfLists withTitle(List<String> changed) {
      return new OfLists(ref, stamp, orientation, changed, lists, columns);
    }

    /** The same with another title above one of its lists. */
    public OfLists withListTitle(int place, String changed) {
      List<Titled> titled = new ArrayList<>(lists);
      titled.set(place, new Titled(lists.get(place).use(), changed));
      return new OfLists(ref, stamp, orientation, title, titled, columns);
    }
  }

  /**
   * @param use key of the list: low, risk, bias
   */
  record Titled(String use, String title) {}

  /** Schools and their tutors. */
  record OfPairs(
      String ref,
      List<String> stamp,
      Orientation orientation,
      List<String> title,
      List<Column> columns,
      List<Pair> pairs)
      implements Appendix {
    public OfPairs {
      stamp = List.copyOf(stamp);
      title = List.copyOf(title);
      columns = List.copyOf(columns);
      pairs = List.copyOf(pairs);
    }

    @Override
    public OfPairs with(String name, List<String> changed) {
      return new OfPairs(name, changed, orientation, title, columns, pairs);
    }

    public OfPairs withTitle(List<String> changed) {
      return new OfPairs(ref, stamp, orientation, changed, columns, pairs);
    }

    /** The same table with other schools in it. */
    public OfPairs withPairs(List<Pair> changed) {
      return new OfPairs(ref, stamp, orientation, title, columns, changed);
    }

    /** The same pairs in a table of other columns. */
    public OfPairs withColumns(Orientation page, List<Column> changed) {
      return new OfPairs(ref, stamp, page, title, changed, pairs);
    }
  }

  /** What of a plan is attached instead of all of it. */
  enum Share {
    /** The rows of one party: «в части касающейся». */
    EXTRACT,
    /** The table of target indicators. */
    INDICATORS,
    /** A form in which the parties report on each measure. */
    REPORT
  }

  /**
   * A part of a plan.
   *
   * @param title its lines; empty: the extract has a title of its own
   * @param party key of whose extract it is; empty for the others
   * @param rows ids of the rows of the extract; empty for the others
   */
  record OfPlanPart(
      String ref,
      List<String> stamp,
      List<String> title,
      String planId,
      Share share,
      String party,
      List<String> rows)
      implements Appendix {
    public OfPlanPart {
      stamp = List.copyOf(stamp);
      title = List.copyOf(title);
      rows = List.copyOf(rows);
    }

    @Override
    public OfPlanPart with(String name, List<String> changed) {
      return new OfPlanPart(name, changed, title, planId, share, party, rows);
    }

    public OfPlanPart withTitle(List<String> changed) {
      return new OfPlanPart(ref, stamp, changed, planId, share, party, rows);
    }

    OfPlanPart withParty(String changed) {
      return new OfPlanPart(ref, stamp, title, planId, share, changed, rows);
    }

    public OfPlanPart withRows(List<String> changed) {
      return new OfPlanPart(ref, stamp, title, planId, share, party, changed);
    }
  }

  /** A column of a table of schools or pairs. */
  record Column(Content content, String caption) {}

  /** What a column of schools or pairs shows. */
  enum Content {
    /** «1.» */
    NUMBER,
    /** «1» */
    BARE_NUMBER,
    CODE,
    MUNICIPALITY,
    SCHOOL,
    TUTOR,
    MENTOR,
    CURATOR,
    /** Number and date of the network agreement. */
    AGREEMENT,
    SUBJECT,
    DIRECTOR,
    BASIS
  }
}
