package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TreeItem;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowTreeTest {

  @TempDir Path folder;

  private final RowTree tree = new RowTree();
  private final List<TreeItem<?>> touched = new ArrayList<>();
  private Plan plan;

  @BeforeEach
  void show() throws Refusal {
    try (Workspace workspace = Workspace.create(folder.resolve("Лес.mera"), "Область")) {
      plan = workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("smolensk-support"), 2026));
    }
    tree.show(rows(plan));
    tree.root()
        .addEventHandler(
            TreeItem.<PlanRow>childrenModificationEvent(),
            event -> touched.add(event.getTreeItem()));
  }

  @Test
  void theItemsStandAsTheRowsDo() {
    assertThat(ids(tree.root())).isEqualTo(plan.nodes().stream().map(Node::id).toList());
    assertThat(plan.nodes())
        .allSatisfy(
            node -> {
              TreeItem<PlanRow> above = item(node.id()).getParent();
              assertThat(above == tree.root() ? null : above.getValue().id())
                  .isEqualTo(node.parentId());
            });
  }

  @Test
  void aNewRowComesIntoItsPlaceAndNothingElseIsTouched() {
    Node third = measure(2);
    TreeItem<PlanRow> before = item(third.id());
    PlanEdit edit = PlanEdit.measure(plan, third.id());
    tree.show(rows(edit.plan()));

    assertThat(touched).containsExactly(before.getParent());
    assertThat(ids(tree.root())).isEqualTo(edit.plan().nodes().stream().map(Node::id).toList());
    assertThat(item(third.id())).isSameAs(before);

    tree.show(rows(plan));
    assertThat(ids(tree.root())).isEqualTo(plan.nodes().stream().map(Node::id).toList());
    assertThat(tree.item(Objects.requireNonNull(edit.rowId()))).isEmpty();
  }

  @Test
  void anotherTextTouchesNoPlaceOfTheTree() {
    Node third = measure(2);
    tree.show(rows(PlanEdit.cell(plan, third.id(), Field.MEASURE, "Иначе").plan()));
    assertThat(touched).isEmpty();
    assertThat(item(third.id()).getValue().node().text()).isEqualTo("Иначе");
  }

  @Test
  void aRowThatMovesBelowAnotherStaysTheSameItemAndStaysClosed() {
    Node section = plan.nodes().stream().filter(RowTreeTest::isSection).findFirst().orElseThrow();
    item(section.id()).setExpanded(false);
    Node third = measure(2);
    TreeItem<PlanRow> before = item(third.id());
    PlanEdit edit = PlanEdit.nested(plan, third.id()).orElseThrow();
    tree.show(rows(edit.plan()));

    assertThat(item(third.id())).isSameAs(before);
    assertThat(before.getParent().getValue().id())
        .isEqualTo(edit.plan().node(third.id()).orElseThrow().parentId());
    assertThat(ids(tree.root())).isEqualTo(edit.plan().nodes().stream().map(Node::id).toList());
    assertThat(item(section.id()).isExpanded()).isFalse();
  }

  @Test
  void aSectionGoesWithAllThatBelongsToIt() {
    Node section = plan.nodes().stream().filter(RowTreeTest::isSection).findFirst().orElseThrow();
    PlanEdit edit = PlanEdit.removed(plan, List.of(section.id()));
    tree.show(rows(edit.plan()));
    assertThat(ids(tree.root())).isEqualTo(edit.plan().nodes().stream().map(Node::id).toList());
    assertThat(tree.item(section.id())).isEmpty();
  }

  private static List<PlanRow> rows(Plan plan) {
    return PlanPicture.rows(plan, plan.period().from());
  }

  private static boolean isSection(Node node) {
    return node.kind() == Node.Kind.SECTION;
  }

  private Node measure(int place) {
    return plan.nodes().stream().filter(node -> !isSection(node)).toList().get(place);
  }

  private TreeItem<PlanRow> item(String id) {
    return tree.item(id).orElseThrow();
  }

  private static List<String> ids(TreeItem<PlanRow> above) {
    List<String> ids = new ArrayList<>();
    for (TreeItem<PlanRow> item : above.getChildren()) {
      ids.add(item.getValue().id());
      ids.addAll(ids(item));
    }
    return ids;
  }
}
