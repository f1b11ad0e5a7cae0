package mera.data;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.identify.Figures;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.Method;
import mera.data.identify.SchoolFigures;
import mera.data.identify.SchoolList;
import mera.data.problem.Refusal;
import mera.data.store.PaperRows;
import mera.data.store.Store;

/** An approved list beside the data as they were when it was approved. */
final class Frozen {

  private final SchoolList list;
  private final Method method;
  private final Results then;

  Frozen(Store store, SchoolList list) throws Refusal {
    this.list = list;
    method = list.frozen().rules();
    String id = Objects.requireNonNull(list.id());
    long entry =
        PaperRows.entryOf(store, id)
            .orElseThrow(() -> new Refusal(Refusal.Reason.IMPOSSIBLE, "Нет списка «" + id + "»."));
    then = store.at(entry, () -> new Results(store));
  }

  Identification rerun() {
    return method.identify(list.frozen().year(), then.material(method.attempt()));
  }

  SortedMap<String, SchoolFigures> figures() {
    return method instanceof LowShare shares
        ? Figures.of(shares, list.frozen().year(), then.material(shares.attempt()))
        : new TreeMap<>();
  }
}
