package mera.data.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;

/** Why a file was not read: one sentence each. */
final class Sentences {

  private Sentences() {}

  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  static Refusal notFound(Path file) {
    return new Refusal(
        Reason.NOT_FOUND,
        "Файл «" + file + "» не найден: проверьте, не перемещён ли он и подключён ли диск.");
  }

  static Refusal folder(Path file) {
    return new Refusal(
        Reason.IMPOSSIBLE, "«" + name(file) + "» – папка, а нужен файл: укажите файл в ней.");
  }

  /** The operating system did not let the file be read. */
  static Refusal unreadable(Path file, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return notFound(file);
    }
    String why =
        cause instanceof AccessDeniedException
            ? "нет прав на чтение: попросите владельца открыть доступ."
            : "он занят другой программой или диск недоступен: закройте файл в других программах и"
                + " повторите.";
    return new Refusal(
        Reason.IN_USE, "Файл «" + name(file) + "» не удаётся прочитать – " + why, cause);
  }

  static Refusal empty(Path file) {
    return new Refusal(
        Reason.DAMAGED, "Файл «" + name(file) + "» пуст (0 байт): получите его заново.");
  }

  static Refusal damaged(String name, Throwable cause) {
    return new Refusal(
        Reason.DAMAGED,
        "Книга «"
            + name
            + "» повреждена, её не удаётся прочитать: откройте её в Excel и сохраните заново.",
        cause);
  }

  static Refusal badQuotes(Path file, Throwable cause) {
    return new Refusal(
        Reason.DAMAGED,
        "Таблица «"
            + name(file)
            + "» обрывается или в ней не закрыты кавычки: откройте её в Excel и сохраните заново.",
        cause);
  }

  static Refusal noWorkbook(Path file) {
    return new Refusal(
        Reason.DAMAGED,
        "Файл «"
            + name(file)
            + "» назван книгой Excel, но внутри не книга: откройте его в Excel и сохраните как"
            + " «Книга Excel (.xlsx)».");
  }

  static Refusal bomb(String name) {
    return new Refusal(
        Reason.DAMAGED,
        "Книга «"
            + name
            + "» распаковывается в подозрительно большой объём и поэтому не открыта: получите её"
            + " заново у отправителя.");
  }

  static Refusal otherTable(Path file, String kind) {
    return new Refusal(
        Reason.IMPOSSIBLE,
        "Таблица «"
            + name(file)
            + "» – "
            + kind
            + ", такие здесь не читаются: откройте её и сохраните как «Книга Excel (.xlsx)».");
  }

  static Refusal passwordNeeded(Path file) {
    return new Refusal(
        Reason.PASSWORD, "Книга «" + name(file) + "» защищена паролем: укажите пароль.");
  }

  static Refusal passwordWrong(Path file) {
    return new Refusal(
        Reason.PASSWORD,
        "Пароль не подходит к книге «" + name(file) + "»: проверьте раскладку и регистр букв.");
  }

  static String unknown(String name) {
    return "Вид файла «"
        + name
        + "» не опознан: укажите вид (--format) или опишите столбцы в файле соответствия (--map).";
  }

  static Refusal noColumn(String name, String sheet, String caption) {
    return new Refusal(
        Reason.INCOMPLETE,
        "В файле «"
            + name
            + "»"
            + (sheet.isEmpty() ? "" : " на листе «" + sheet + "»")
            + " нет столбца «"
            + caption
            + "»: выгрузите таблицу заново со всеми столбцами.");
  }

  static Refusal noSheet(String name, String sheet) {
    return new Refusal(
        Reason.INCOMPLETE,
        "В книге «" + name + "» нет листа «" + sheet + "»: выгрузите её заново целиком.");
  }

  static Refusal noHeader(String name, String format, String captions) {
    return new Refusal(
        Reason.INCOMPLETE,
        "В файле «"
            + name
            + "» не найдена строка заголовков вида «"
            + format
            + "»: нужны столбцы "
            + captions
            + ".");
  }

  static Refusal noWork(String name) {
    return new Refusal(
        Reason.INCOMPLETE,
        "Из файла «"
            + name
            + "» и его имени не видно предмета, класса и года: укажите работу (--work), например"
            + " ВПР/математика/4/2024.");
  }

  static Refusal noYear(String name) {
    return new Refusal(
        Reason.INCOMPLETE,
        "Из файла «"
            + name
            + "» и его имени не видно, какого он года: укажите год (--year), например 2025.");
  }
}
