package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTest {

  private static final Point FIRST = point("Первый");
  private static final Point SECOND = point("Второй", point("а"), point("б"), point("в"));
  private static final Point THIRD = point("Третий");
  private static final List<Point> POINTS = List.of(FIRST, SECOND, THIRD);

  @Test
  void aPlaceHasTheNumberThatIsPrintedThere() {
    assertThat(PointPlace.of(2).number()).isEqualTo("3.");
    assertThat(new PointPlace(1, 2).number()).isEqualTo("2.3.");
  }

  @Test
  void onlyPlacesOfTheOrderHoldAPoint() {
    assertThat(Points.at(POINTS, PointPlace.of(1))).contains(SECOND);
    assertThat(Points.at(POINTS, new PointPlace(1, 1))).contains(point("б"));
    assertThat(Points.at(POINTS, new PointPlace(0, 0))).isEmpty();
    assertThat(Points.at(POINTS, PointPlace.of(3))).isEmpty();
    assertThat(Points.at(POINTS, PointPlace.of(-1))).isEmpty();
  }

  @Test
  void aNewPointMovesTheOnesBelowDown() {
    assertThat(Points.insert(POINTS, PointPlace.of(1), point("Новый")))
        .extracting(Point::text)
        .containsExactly("Первый", "Новый", "Второй", "Третий");
    assertThat(Points.insert(POINTS, PointPlace.of(3), point("Новый")))
        .extracting(Point::text)
        .endsWith("Третий", "Новый");
    assertThat(Points.insert(POINTS, new PointPlace(0, 0), point("Новый")).getFirst().sub())
        .containsExactly(point("Новый"));
  }

  @Test
  void aSubPointIsChangedAndRemovedWithinItsPoint() {
    PointPlace middle = new PointPlace(1, 1);
    assertThat(Points.replace(POINTS, middle, point("г")).get(1))
        .isEqualTo(point("Второй", point("а"), point("г"), point("в")));
    assertThat(Points.remove(POINTS, middle))
        .containsExactly(FIRST, point("Второй", point("а"), point("в")), THIRD);
    assertThat(Points.remove(POINTS, PointPlace.of(1))).containsExactly(FIRST, THIRD);
  }

  @Test
  void pointsMoveAmongPointsAndSubPointsWithinTheirPoint() {
    assertThat(Points.neighbour(POINTS, PointPlace.of(1), -1)).contains(PointPlace.of(0));
    assertThat(Points.neighbour(POINTS, PointPlace.of(0), -1)).isEmpty();
    assertThat(Points.neighbour(POINTS, PointPlace.of(2), 1)).isEmpty();
    assertThat(Points.neighbour(POINTS, new PointPlace(1, 1), 1)).contains(new PointPlace(1, 2));
    assertThat(Points.neighbour(POINTS, new PointPlace(1, 0), -1)).isEmpty();
    assertThat(Points.neighbour(POINTS, new PointPlace(1, 2), 1)).isEmpty();
    assertThat(Points.swap(POINTS, PointPlace.of(0), PointPlace.of(1)))
        .containsExactly(SECOND, FIRST, THIRD);
    assertThat(Points.swap(POINTS, new PointPlace(1, 0), new PointPlace(1, 2)).get(1).sub())
        .containsExactly(point("в"), point("б"), point("а"));
    assertThat(Points.swap(POINTS, PointPlace.of(2), PointPlace.of(3))).isEqualTo(POINTS);
  }

  private static Point point(String text, Point... sub) {
    return new Point(Point.Kind.ASSIGN, text, null, List.of(sub));
  }
}
