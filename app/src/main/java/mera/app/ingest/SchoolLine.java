package mera.app.ingest;

import java.util.List;
import mera.data.school.Candidate;
import mera.data.school.Decision;
import mera.data.school.Match;
import mera.data.school.Mention;
import org.jspecify.annotations.Nullable;

/** A row of the step «Школы»: the head of a group, or a school that the files name. */
public sealed interface SchoolLine {

  /** How sure it is which school is meant. */
  enum Group {
    SURE("Уверенно"),
    MAYBE("Возможно"),
    NONE("Не найдены");

    private final String words;

    Group(String words) {
      this.words = words;
    }

    /** As shown. */
    public String words() {
      return words;
    }
  }

  /**
   * @param count schools in the group
   * @param open how many of them wait for a decision
   * @param hint what the group means
   */
  record Head(Group group, int count, int open, String hint) implements SchoolLine {}

  /**
   * @param files names of the files that mention it
   * @param meant the school as shown; empty: none is chosen
   * @param score 0…1 of the candidate that is chosen; negative without one
   * @param why what speaks for it, short
   * @param decision null: it waits, or is sure
   */
  record Row(
      Group group,
      Mention mention,
      Match match,
      List<String> files,
      String meant,
      double score,
      String why,
      @Nullable Decision decision)
      implements SchoolLine {

    // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
    public Row(
        Group group,
        Mention mention,
        Match match,
        List<String> files,
        String meant,
        double score,
        String why,
        @Nullable Decision decision) {
      this.group = group;
      this.mention = mention;
      this.match = match;
      this.files = List.copyOf(files);
      this.meant = meant;
      this.score = score;
      this.why = why;
      this.decision = decision;
    }

    /** Does it wait for a decision? */
    public boolean isOpen() {
      return decision == null && group != Group.SURE;
    }

    /** The schools that it may be, the best first. */
    public List<Candidate> candidates() {
      return match instanceof Match.Maybe maybe ? maybe.candidates() : List.of();
    }

    /** The name in the file, or the code where it has no name. */
    public String named() {
      return mention.name().isEmpty()
          ? mention.key().substring(mention.key().indexOf(':') + 1)
          : mention.name();
    }
  }
}
