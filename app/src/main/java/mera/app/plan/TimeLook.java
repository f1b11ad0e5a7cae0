package mera.app.plan;

import java.util.List;
import javafx.scene.Node;

/** A way to look at the measures of a plan in time. */
interface TimeLook {

  /** What is looked at. */
  Node node();

  /** What stands in the bar above while it is looked at. */
  List<Node> controls();

  void show(TimePicture picture);

  /** The keys go here. */
  void focus();
}
