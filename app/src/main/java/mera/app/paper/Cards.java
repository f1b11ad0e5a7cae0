package mera.app.paper;

import java.util.List;
import java.util.SequencedMap;
import mera.app.frame.Desk;
import mera.data.ListPapers;
import mera.data.Workspace;
import mera.data.document.Document;
import mera.data.document.LayoutProfile;
import mera.data.problem.Refusal;

/** Cards of many schools, each on a sheet or in a file of its own. */
public final class Cards {

  private static final Batch.Kind KIND =
      new Batch.Kind("Карточки", "карточка", "карточки", "карточек");

  private Cards() {}

  /** Makes the cards, by the codes of the schools, off the FX thread. */
  public interface Source {
    SequencedMap<String, Document> of(Workspace workspace) throws Refusal;
  }

  public static Batch of(Desk desk, Source source) {
    return new Batch(desk, KIND, workspace -> papers(source.of(workspace)));
  }

  private static List<Batch.Paper> papers(SequencedMap<String, Document> cards) {
    return cards.sequencedEntrySet().stream()
        .map(
            one ->
                new Batch.Paper(
                    ListPapers.fileName(one.getKey()), one::getValue, LayoutProfile.standard()))
        .toList();
  }
}
