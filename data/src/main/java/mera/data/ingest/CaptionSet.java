package mera.data.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.ingest.Layout.Caption;

/**
 * The captions of a layout, found without comparing each with each: a file of unknown kind is held
 * against every layout, row by row.
 */
final class CaptionSet {

  private final List<Caption> list;
  private final Map<String, Integer> whole = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();

  /** A caption with «*» in it. */
  private record Part(int place, String beginning, String end) {
    boolean fits(String caption) {
      return caption.startsWith(beginning) && caption.endsWith(end);
    }
  }

  CaptionSet(List<Caption> list) {
    this.list = List.copyOf(list);
    for (int place = 0; place < list.size(); place++) {
      for (String form : list.get(place).written()) {
        int star = form.indexOf('*');
        if (star < 0) {
          whole.putIfAbsent(form, place);
        } else {
          parts.add(new Part(place, form.substring(0, star), form.substring(star + 1)));
        }
      }
    }
  }

  List<Caption> list() {
    return list;
  }

  /** The column that a caption of a file names; the first of several. */
  Optional<Column> column(String caption) {
    int best = whole.getOrDefault(caption, list.size());
    for (Part part : parts) {
      if (part.place() < best && part.fits(caption)) {
        best = part.place();
      }
    }
    return best == list.size() ? Optional.empty() : Optional.of(list.get(best).column());
  }
}
