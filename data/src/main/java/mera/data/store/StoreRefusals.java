package mera.data.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
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
      return new Refusal(
          Refusal.Reason.IN_USE,
          "Файл «"
              + name
              + "» уже открыт в другом окне «Меры» или другой программой. Закройте его там и повторите.",
          failure);
    }
    return damaged(file, failure);
  }

  static Refusal damaged(Path file, @Nullable Exception failure) {
    String sentence =
        "Файл «"
            + file.getFileName()
            + "» повреждён или это не рабочий файл «Меры». Откройте резервную копию.";
    return failure == null
        ? new Refusal(Refusal.Reason.DAMAGED, sentence)
        : new Refusal(Refusal.Reason.DAMAGED, sentence, failure);
  }

  private static int code(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getErrorCode();
      }
    }
    return 0;
  }

  private static boolean says(Exception failure, String... words) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text =
          (cause.getClass().getName() + " " + cause.getMessage()).toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (text.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
