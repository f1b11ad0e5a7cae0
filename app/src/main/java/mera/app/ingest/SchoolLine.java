package mera.app.ingest;

import java.util.List;
import java.util.stream.Collectors;
import mera.data.Preview;
import mera.data.school.Candidate;
import mera.data.school.Decision;
import mera.data.school.Match;
import mera.data.school.Mention;
import mera.data.school.School;
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

    /** A second candidate as near as this makes the first one no more than one of two. */
    private static final double LEAD = 0.05;

    /**
     * A school of the files beside the register, and what is decided of it.
     *
     * @param files names of the files that mention it
     */
    static Row of(
        Preview preview, Mention mention, List<String> files, @Nullable Decision decision) {
      Match match = preview.match(mention);
      Group group =
          switch (match) {
            case Match.Sure sure -> Group.SURE;
            case Match.Skipped skip -> Group.SURE;
            case Match.Maybe maybe -> Group.MAYBE;
            case Match.None none -> Group.NONE;
          };
      Row open = new Row(group, mention, match, files, "", -1, "нет похожих", decision);
      return decision == null ? open.matched(preview) : open.decided(preview, decision);
    }

    private Row meaning(String school, double newScore, String reason) {
      return new Row(group, mention, match, files, school, newScore, reason, decision);
    }

    private Row matched(Preview preview) {
      return switch (match) {
        case Match.Sure sure -> meaning(name(preview, sure.code()), 1, sure.why().words());
        case Match.Skipped skip -> meaning("пропускается", -1, "по прежнему решению");
        case Match.Maybe maybe -> {
          Candidate best = maybe.candidates().getFirst();
          yield meaning(
              best.school().name(), best.score(), hasLead() ? facts(best) : "два кандидата");
        }
        case Match.None none -> this;
      };
    }

    private Row decided(Preview preview, Decision made) {
      return switch (made) {
        case Decision.Link link ->
            candidates().stream()
                .filter(one -> one.school().code().equals(link.code()))
                .findFirst()
                .map(one -> meaning(name(preview, link.code()), one.score(), facts(one)))
                .orElseGet(() -> meaning(name(preview, link.code()), -1, "выбрана вручную"));
        case Decision.Create create -> meaning("новая школа", -1, "будет добавлена");
        case Decision.Skip skip -> meaning("пропустить", -1, "не загрузится");
      };
    }

    private static String name(Preview preview, String code) {
      School school = preview.register().get(code);
      return school == null ? code : school.name();
    }

    private static String facts(Candidate candidate) {
      return candidate.facts().stream()
          .filter(Candidate.Fact::agrees)
          .map(Candidate.Fact::text)
          .limit(2)
          .collect(Collectors.joining(", "));
    }

    private boolean hasLead() {
      List<Candidate> all = candidates();
      return all.size() < 2 || all.get(0).score() - all.get(1).score() >= LEAD;
    }

    /** Does it wait and have one clearly best candidate? */
    boolean isClear() {
      return isOpen() && group == Group.MAYBE && hasLead();
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
