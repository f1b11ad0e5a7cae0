package mera.data.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import mera.data.problem.Refusal;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What the driver says, as a sentence for the analyst. */
final class StoreRefusals {

  private StoreRefusals() {}

  static Refusal of(Exception failure, Path file) {
    String name = String.valueOf(file.getFileName());
    if (says(
        failure, "no space left", "not enough space", "disk full", "file too large", "quota")) {
      return new Refusal(
          Refusal.Reason.NO_SPACE,
          "На диске с файлом «"
              + name
              + "» нет места: ничего не записано. Освободите место и повторите.",
          failure);
    }
    if (says(
            failure,
            "read-only file system",
            "access is denied",
            "permission denied",
            "accessdenied")
        || code(failure) == ErrorCode.DATABASE_IS_READ_ONLY) {
      return new Refusal(
          Refusal.Reason.NO_SPACE,
          "Файл «"
              + name
              + "» нельзя записать: нет прав. Выберите другую папку или снимите защиту.",
          failure);
    }
    if (code(failure) == ErrorCode.DATABASE_ALREADY_OPEN_1 || says(failure, "file is locked")) {
      return inUse(file, failure);
    }
    return damaged(file, failure);
  }

  static Refusal inUse(Path file, @Nullable Exception failure) {
    return refusal(
        Refusal.Reason.IN_USE,
        "Файл «"
            + file.getFileName()
            + "» уже открыт в другом окне «Меры» или другой программой. Закройте его там и повторите.",
        failure);
  }

  /** An older file that could not be brought up to date; it is as it was. */
  static Refusal notRenewed(Path file, Exception failure) {
    return refusal(
        Refusal.Reason.NO_SPACE,
        "Файл «"
            + file.getFileName()
            + "» записан прежней версией «Меры», обновить его не удалось; он не изменён. Проверьте,"
            + " есть ли в его папке место и право записи, и откройте файл ещё раз.",
        failure);
  }

  static Refusal damaged(Path file, @Nullable Exception failure) {
    return refusal(
        Refusal.Reason.DAMAGED,
        "Файл «"
            + file.getFileName()
            + "» повреждён или это не рабочий файл «Меры». Откройте резервную копию.",
        failure);
  }

  private static Refusal refusal(
      Refusal.Reason reason, String sentence, @Nullable Exception failure) {
    return failure == null ? new Refusal(reason, sentence) : new Refusal(reason, sentence, failure);
  }

  private static int code(Exception failure) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .mapToInt(cause -> ((SQLException) cause).getErrorCode())
        .findFirst()
        .orElse(0);
  }

  private static boolean says(Exception failure, String... words) {
    return causes(failure)
        .map(
            cause ->
                (cause.getClass().getName() + " " + cause.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(text -> Arrays.stream(words).anyMatch(text::contains));
  }

  /** The failure and all behind it: a batch keeps the reason beside the cause, not in it. */
  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.<@Nullable Throwable>of(
            failure.getCause(), failure instanceof SQLException sql ? sql.getNextException() : null)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .reduce(
            Stream.of(failure), (all, next) -> Stream.concat(all, causes(next)), Stream::concat);
  }
}
