package mera.app.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mera.app.frame.Desk;
import mera.data.document.PdfWriter;
import mera.data.document.Printout;
import mera.data.order.Order;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The page of the order that is looked at. Pages are made and drawn in the background from the very
 * PDF that would be saved; the page before stays until the new one is there.
 */
public final class PreviewModel {

  /** Pages as pictures that are kept, together at most so many pixels of four bytes. */
  private static final long KEPT_PIXELS = 6_000_000;

  private static final double[] SCALES = {0.5, 0.75, 1, 1.25, 1.5, 2};

  /** The width of the pane counts in such steps, or every pixel of a drag would draw a page. */
  private static final double STEP = 16;

  private static final double LEAST_ROOM = 160;

  private final Desk desk;
  private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final Map<PageWish, Sheet> kept = new LinkedHashMap<>();
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
  private List<Integer> firstPages = List.of();
  private List<Printout.End> ends = List.of();
  private int hits;
  private int hit = PageWish.NO_HIT;
  private @Nullable PageWish wish;
  private String mark = "";
  private double room = 480;
  private double density = 1;

  /** Only jobs touch these two: there is one worker. */
  private @Nullable PrintedPages printed;

  private @Nullable PageWish printedFor;

  /** What a job brings. */
  private record Made(
      Sheet sheet,
      int count,
      List<Integer> firstPages,
      List<Printout.End> ends,
      int hits,
      int hit) {}

  public PreviewModel(Desk desk) {
    this.desk = desk;
    query.subscribe(
        (was, words) -> {
          PageWish now = wish;
          if (now != null) {
            hit = PageWish.NO_HIT;
            want(now.seeking(words.strip(), PageWish.NEAREST));
          }
        });
  }

  /** Null while there is nothing to see. */
  public ReadOnlyObjectProperty<@Nullable Sheet> sheet() {
    return sheet.getReadOnlyProperty();
  }

  /** How many there are; 0 while unknown. */
  public ReadOnlyIntegerProperty pages() {
    return pages.getReadOnlyProperty();
  }

  /** Is a page being made? */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Why there are no pages; empty when there are. */
  public ReadOnlyStringProperty fault() {
    return fault.getReadOnlyProperty();
  }

  /**
   * Shows an order as it is in the working file now; the page stays where it is while it is the
   * same order.
   *
   * @param order null: nothing
   */
  public void show(@Nullable String order) {
    PageWish before = wish;
    if (order == null) {
      wish = null;
      kept.clear();
      sheet.set(null);
      pages.set(0);
      firstPages = List.of();
      return;
    }
    boolean same = before != null && before.order().equals(order);
    int page = before != null && same ? before.page() : 1;
    double scale = before == null ? 0 : before.scale();
    PageWish now =
        new PageWish(
            order,
            desk.workspace().position(),
            mark,
            page,
            query.get().strip(),
            PageWish.NO_HIT,
            scale,
            room,
            density);
    if (!now.samePages(before)) {
      kept.clear();
    }
    if (!same) {
      firstPages = List.of();
    }
    if (!now.equals(before)) {
      want(now);
    }
  }

  /** The word across every page; empty: none. */
  void mark(String word) {
    mark = word;
    PageWish now = wish;
    if (now != null) {
      show(now.order());
    }
  }

  /** Words that are looked for on the pages; the first place at or behind the page is shown. */
  StringProperty query() {
    return query;
  }

  /** «2 из 12», «не найдено»; empty while nothing is looked for. */
  ReadOnlyStringProperty found() {
    return found.getReadOnlyProperty();
  }

  /** To another place of the words that are looked for; behind the last comes the first. */
  void seek(int by) {
    PageWish now = wish;
    if (now != null && hits > 0) {
      int from = hit == PageWish.NO_HIT ? (by > 0 ? -1 : 0) : hit;
      want(now.seeking(now.sought(), Math.floorMod(from + by, hits)));
    }
  }

  /** The page that is asked for, from 1. */
  public int page() {
    return wish == null ? 1 : wish.page();
  }

  /** Forward or back. */
  public void turn(int by) {
    go(page() + by);
  }

  /** To the page, or the nearest that there is. */
  public void go(int page) {
    PageWish now = wish;
    if (now != null && pages.get() > 0) {
      int there = Math.clamp(page, 1, pages.get());
      if (there != now.page()) {
        want(now.at(there));
      }
    }
  }

  /**
   * To where a section begins, unless the page is one of its own already.
   *
   * @param section 0 the order itself, then its appendices
   */
  public void goToSection(int section) {
    if (section < firstPages.size()) {
      int first = firstPages.get(section);
      int end = section + 1 < firstPages.size() ? firstPages.get(section + 1) : pages.get() + 1;
      if (page() < first || page() >= end) {
        go(first);
      }
    }
  }

  /**
   * The block of the document at this height of the page that is seen.
   *
   * @param down from the upper edge of the paper, 0…1
   */
  Optional<Printout.End> at(double down) {
    Sheet seen = sheet.get();
    return seen == null ? Optional.empty() : Printout.at(ends, seen.page(), down);
  }

  /** One step larger or smaller than what is seen. */
  public void zoom(int step) {
    Sheet seen = sheet.get();
    PageWish now = wish;
    if (seen == null || now == null) {
      return;
    }
    double next = now.scale() == 0 ? seen.scale() : now.scale();
    if (step > 0) {
      for (int i = SCALES.length - 1; i >= 0; i--) {
        next = SCALES[i] > seen.scale() + 0.01 ? SCALES[i] : next;
      }
    } else {
      for (double scale : SCALES) {
        next = scale < seen.scale() - 0.01 ? scale : next;
      }
    }
    if (next != now.scale()) {
      want(now.scaled(next));
    }
  }

  /** The page as wide as the pane. */
  public void fitWidth() {
    PageWish now = wish;
    if (now != null && now.scale() != 0) {
      want(now.scaled(0));
    }
  }

  /**
   * How much room the pane has.
   *
   * @param width in pixels
   * @param dots of the screen to a pixel
   */
  public void room(double width, double dots) {
    double stepped = Math.max(LEAST_ROOM, Math.floor(width / STEP) * STEP);
    if (stepped == room && dots == density) {
      return;
    }
    room = stepped;
    density = dots;
    PageWish now = wish;
    if (now != null) {
      want(now.within(room, density));
    }
  }

  private void want(PageWish next) {
    wish = next;
    Sheet known = kept.get(next);
    if (known != null) {
      busy.set(false);
      sheet.set(known);
      return;
    }
    busy.set(true);
    desk.work()
        .latest(
            "order-page", steps -> make(next), made -> show(next, made), why -> refused(next, why));
  }

  private Made make(PageWish next) throws Refusal {
    PrintedPages ready = printed;
    if (ready == null || !next.samePages(printedFor)) {
      Order order = desk.workspace().order(next.order());
      PrintedPages fresh =
          new PrintedPages(
              PdfWriter.print(
                  desk.workspace().document(order).withWatermark(next.mark()), order.profile()));
      if (ready != null) {
        ready.close();
      }
      ready = fresh;
      printed = fresh;
      printedFor = next;
    }
    List<PageWords.Hit> all = ready.find(next.sought());
    int place = place(next, all);
    int asked = place >= 0 ? all.get(place).page() : next.page();
    int page = Math.clamp(asked, 1, ready.count());
    double scale = next.scale() == 0 ? Math.min(2, next.room() / ready.width(page)) : next.scale();
    Sheet drawn = ready.draw(page, scale, next.density(), all, place);
    return new Made(drawn, ready.count(), ready.firstPages(), ready.ends(), all.size(), place);
  }

  /** Which of the places is meant; −1: none. */
  private static int place(PageWish next, List<PageWords.Hit> all) {
    if (all.isEmpty() || next.hit() == PageWish.NO_HIT) {
      return PageWish.NO_HIT;
    }
    if (next.hit() >= 0) {
      return Math.min(next.hit(), all.size() - 1);
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).page() >= next.page()) {
        return i;
      }
    }
    return 0;
  }

  private void show(PageWish asked, Made made) {
    if (!asked.equals(wish)) {
      return;
    }
    PageWish now = asked.at(made.sheet().page());
    wish = now;
    busy.set(false);
    fault.set("");
    firstPages = made.firstPages();
    ends = made.ends();
    hits = made.hits();
    hit = made.hit() >= 0 ? made.hit() : hit < hits ? hit : PageWish.NO_HIT;
    tellHits(now);
    keep(made.hit() >= 0 ? asked : now, made.sheet());
    pages.set(made.count());
    sheet.set(made.sheet());
  }

  private void tellHits(PageWish now) {
    if (now.sought().isEmpty()) {
      found.set("");
    } else if (hits == 0) {
      found.set("не найдено");
    } else {
      found.set(hit < 0 ? "мест: " + hits : (hit + 1) + " из " + hits);
    }
  }

  /** The oldest pictures go first. */
  private void keep(PageWish now, Sheet made) {
    kept.put(now, made);
    long all = kept.values().stream().mapToLong(Sheet::pixels).sum();
    var oldest = kept.values().iterator();
    while (all > KEPT_PIXELS && kept.size() > 1) {
      all -= oldest.next().pixels();
      oldest.remove();
    }
  }

  private void refused(PageWish asked, String why) {
    if (asked.equals(wish)) {
      busy.set(false);
      sheet.set(null);
      pages.set(0);
      fault.set(why);
    }
  }
}
