package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mera.data.plan.Node;
import mera.data.plan.ProductionCalendar;
import org.junit.jupiter.api.Test;

/** The slips that the published orders are known for; skipped where they are not at hand. */
class SeedOrderChecksTest {

  /** «L13 пункт 4.3», «L08 приложение 3.4.» */
  private static List<String> found(String id) throws Exception {
    SeedOrders.Made seed = SeedOrders.published(id);
    return OrderCheck.of(seed.order(), seed.plans(), ProductionCalendar.standard()).stream()
        .map(remark -> remark.code() + " " + remark.place() + row(seed, remark))
        .distinct()
        .toList();
  }

  private static String row(SeedOrders.Made seed, OrderRemark remark) {
    String row = remark.remark().rowId();
    if (row == null) {
      return "";
    }
    return seed.plans().values().stream()
        .flatMap(plan -> plan.node(row).stream())
        .map(Node::number)
        .map(number -> " " + number)
        .findFirst()
        .orElse("");
  }

  @Test
  void samara() throws Exception {
    assertThat(found("samara"))
        .contains(
            "L01 приложение № 2",
            "L03 приложение № 1",
            "L05 приложение № 1",
            "L07 приложение № 1",
            "L08 приложение № 1 3.4.",
            "L09 приложение № 1",
            "L10 приложение № 1",
            "L11 приложение № 1",
            "L11 приложение № 1 1.1.",
            "L17 приложение № 1",
            "L18 пункт 4",
            "L18 списки школ",
            "L20 приложение № 1 3.4.",
            "L20 приложение № 1 4.2.",
            "L22 текст")
        .doesNotContain("L19 подпись");
    assertThat(sentences("samara"))
        .contains(
            "Слово записано по-разному: «тьютеров» и «тьюторов».",
            "В двух списках сразу: ГБОУ СОШ с. Черновка, ГБОУ СОШ с. Шламка.",
            "Главы озаглавлены по-разному: со словом «раздел» 3, без него 1.")
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .startsWith(
                        "В тексте после слов «Целевые показатели:», показатели расходятся"));
  }

  @Test
  void smolensk() throws Exception {
    assertThat(found("smolensk"))
        .contains(
            "L01 приложение № 1",
            "L01 приложение № 2",
            "L04 текст",
            "L06 приложение № 1 10.",
            "L08 приложение № 1 1.",
            "L09 приложение № 1",
            "L10 приложение № 1 13.",
            "L12 приложение № 1 2.",
            "L12 приложение № 1 3.",
            "L12 приложение № 1 4.",
            "L13 пункт 4.3")
        .doesNotContain("L13 пункт 3.3", "O09 пункт 3.3", "L22 текст");
    assertThat(sentences("smolensk")).contains("«МОЦ» объявлено второй раз.");
  }

  @Test
  void khantyMansiysk() throws Exception {
    assertThat(found("khanty-mansiysk"))
        .contains(
            "L04 приложения",
            "L05 приложение",
            "L08 приложение 5.1.",
            "L09 приложение",
            "L10 приложение 4.7.",
            "L13 пункт 2.3",
            "L13 пункт 4",
            "L14 приложение 1.1.",
            "L14 приложение 6.2.",
            "L14 приложение 6.3.",
            "L21 пункт 4",
            "L21 пункт 6",
            "L23 пункт 2.3")
        .doesNotContain("O09 пункт 4", "L22 текст");
    assertThat(sentences("khanty-mansiysk"))
        .contains("Исполнитель записан по-разному: «мбоу «сош №5»», «мбоу сош №5».");
  }

  @Test
  void zabaikalye() throws Exception {
    assertThat(found("zabaikalye"))
        .contains(
            "L01 приложение",
            "L02 приложение",
            "L05 приложение",
            "L07 приложение 3.1",
            "L08 приложение 6.",
            "L09 приложение",
            "L12 приложение 1.",
            "L12 приложение 2.",
            "L12 приложение 11.",
            "L13 приложение 6.",
            "L13 приложение 20.1",
            "L15 приложение 16.4.",
            "L15 приложение 17.2",
            "L15 приложение 17.5",
            "L16 приложение 16.",
            "L19 приложение 1.",
            "L19 пункт 3",
            "L22 текст");
  }

  /** The chains of the published orders leave time; with less they are remarked. */
  @Test
  void reportChainsAreSeen() throws Exception {
    assertThat(rushed("smolensk", new PointPlace(2, 2), LocalDate.of(2020, 8, 17)))
        .contains("O09 DOUBT");
    assertThat(rushed("khanty-mansiysk", PointPlace.of(3), LocalDate.of(2020, 6, 11)))
        .contains("O09 MISTAKE");
  }

  private static List<String> rushed(String id, PointPlace upper, LocalDate due) throws Exception {
    SeedOrders.Made seed = SeedOrders.published(id);
    Point report = Points.at(seed.order().points(), upper).orElseThrow();
    Order order =
        seed.order().withPoints(Points.replace(seed.order().points(), upper, report.withDue(due)));
    return OrderCheck.of(order, seed.plans(), ProductionCalendar.standard()).stream()
        .map(remark -> remark.code() + " " + remark.weight())
        .toList();
  }

  private static List<String> sentences(String id) throws Exception {
    SeedOrders.Made seed = SeedOrders.published(id);
    return OrderCheck.of(seed.order(), seed.plans(), ProductionCalendar.standard()).stream()
        .map(OrderRemark::sentence)
        .toList();
  }
}
