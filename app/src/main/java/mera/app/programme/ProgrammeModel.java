package mera.app.programme;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mera.data.plan.Node;
import mera.data.plan.Piece;
import mera.data.plan.Programme;
import org.jspecify.annotations.Nullable;

/** The words of a programme that are edited, and the piece that is looked at. */
public final class ProgrammeModel {

  /** Where changes go; each is one entry of the history. */
  public interface Sink {

    /**
     * @param what was done: «паспорт, строка «Цель»»
     */
    void change(String what, UnaryOperator<Programme> edit);

    /** Tells why something was not done. */
    void refused(String sentence);
  }

  /**
   * What is shown.
   *
   * @param measures rows that an indicator may belong to; empty: none are known
   * @param locked nothing may be changed any more
   * @param year that a new title page names
   */
  public record Shown(Programme programme, List<Node> measures, boolean locked, int year) {
    public Shown {
      measures = List.copyOf(measures);
    }
  }

  private final Sink sink;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Piece> piece = new SimpleObjectProperty<>(new Piece.TitlePage());

  public ProgrammeModel(Sink sink) {
    this.sink = sink;
  }

  /** Null until it was first read. */
  public ReadOnlyObjectProperty<@Nullable Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** The piece whose form is shown. */
  public ObjectProperty<Piece> piece() {
    return piece;
  }

  /** Shows the words as they are stored now. */
  public void show(Shown now) {
    if (piece.get() instanceof Piece.Chapter chapter
        && chapter.place() >= now.programme().chapters().size()) {
      piece.set(new Piece.TitlePage());
    }
    if (!now.equals(shown.get())) {
      shown.set(now);
    }
  }

  /** Changes the words: one action. */
  public void change(String what, UnaryOperator<Programme> edit) {
    Shown now = shown.get();
    if (now != null && !now.locked()) {
      sink.change(what, edit);
    }
  }

  void refused(String sentence) {
    sink.refused(sentence);
  }

  /** The chapter that is looked at is another one after the change. */
  void changeChapter(String what, UnaryOperator<Programme> edit, int next) {
    change(what, edit);
    piece.set(new Piece.Chapter(Math.max(0, next)));
  }
}
