package mera.data;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.SchoolFigures;
import mera.data.identify.SchoolList;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.SignList;
import mera.data.objectivity.SignMethod;
import mera.data.problem.Refusal;
import mera.data.store.PaperRows;
import mera.data.store.SignRows;
import mera.data.store.Store;

/** An approved list beside the data as they were when it was approved. */
final class Frozen {

  private final Identification list;
  private final Then then;

  /** What the working file held. */
  private record Then(Results results, List<Resolution> resolutions) {}

  Frozen(Store store, SchoolList list) throws Refusal {
    this.list = list.frozen();
    String id = Objects.requireNonNull(list.id());
    long entry =
        PaperRows.entryOf(store, id)
            .orElseThrow(() -> new Refusal(Refusal.Reason.IMPOSSIBLE, "Нет списка «" + id + "»."));
    then = store.at(entry, () -> new Then(new Results(store), SignRows.resolutions(store)));
  }

  Identification rerun() throws Refusal {
    if (!list.method().equals(SignMethod.ID)) {
      return then.results().identify(list.rules(), list.year());
    }
    return SignList.of(
        SignMethod.of(list.parameters()).judge(list.year(), then.results().facts()),
        then.resolutions(),
        then.results().signSnapshot(then.resolutions()));
  }

  SortedMap<String, SchoolFigures> figures() throws Refusal {
    return !list.method().equals(SignMethod.ID) && list.rules() instanceof LowShare shares
        ? then.results().figures(shares, list.year())
        : new TreeMap<>();
  }
}
