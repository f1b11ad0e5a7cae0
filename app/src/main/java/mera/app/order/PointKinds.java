package mera.app.order;

import mera.data.order.Point;

/** How the kinds of points are named and drawn. */
final class PointKinds {

  private PointKinds() {}

  static String title(Point.Kind kind) {
    return switch (kind) {
      case APPROVE -> "Утвердить";
      case ASSIGN -> "Поручить";
      case RECOMMEND -> "Рекомендовать";
      case REPORT -> "Отчёт";
      case EXTRACT -> "В части касающейся";
      case RESPONSIBILITY -> "Ответственность";
      case CONTROL -> "Контроль";
      case REPEAL -> "Признать утратившим силу";
      case AMEND -> "Внести изменения";
      case FORCE -> "Вступление в силу";
    };
  }

  static String icon(Point.Kind kind) {
    return switch (kind) {
      case APPROVE -> "fth-check-circle";
      case ASSIGN -> "fth-send";
      case RECOMMEND -> "fth-thumbs-up";
      case REPORT -> "fth-clock";
      case EXTRACT -> "fth-scissors";
      case RESPONSIBILITY -> "fth-user";
      case CONTROL -> "fth-eye";
      case REPEAL -> "fth-x-circle";
      case AMEND -> "fth-edit";
      case FORCE -> "fth-calendar";
    };
  }
}
