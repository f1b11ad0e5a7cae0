package mera.data.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

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

  /** Torn or spoilt; a cancel that was caught with what libraries throw goes on as such. */
  static Refusal damaged(String name, Throwable cause) {
    if (cause instanceof CancellationException cancelled) {
      throw cancelled;
    }
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

  /** A table of a kind that a spreadsheet program can open and save anew. */
  static Refusal otherTable(Path file, String kind) {
    return new Refusal(
        Reason.FOREIGN,
        "Таблица «"
            + name(file)
            + "» – "
            + kind
            + ", такие здесь не читаются: откройте её и сохраните как «Книга Excel (.xlsx)».");
  }

  /** What portals offer as a table is often a page for the browser. */
  static Refusal page(Path file) {
    return new Refusal(
        Reason.FOREIGN,
        "Файл «"
            + name(file)
            + "» – это страница HTML, а не книга: откройте его в Excel и сохраните как «Книга Excel"
            + " (.xlsx)».");
  }

  static Refusal noTable(Path file, String kind) {
    return new Refusal(
        Reason.FOREIGN,
        "Файл «"
            + name(file)
            + "» – "
            + kind
            + ", а нужна таблица: перенесите её в Excel и загрузите книгу (.xlsx).");
  }

  static Refusal otherArchive(Path file, String kind) {
    return new Refusal(
        Reason.FOREIGN,
        "Файл «"
            + name(file)
            + "» – "
            + kind
            + ", такие здесь не открываются: распакуйте его и загрузите папку.");
  }

  static Refusal archive(Path file) {
    return new Refusal(
        Reason.FOREIGN,
        "Файл «" + name(file) + "» – архив, а не таблица: загрузите его вместе с другими файлами.");
  }

  static Refusal deepArchive(Path file) {
    return new Refusal(
        Reason.FOREIGN,
        "Архив «"
            + name(file)
            + "» вложен слишком глубоко и поэтому не открыт: распакуйте его и загрузите папку.");
  }

  static Refusal emptyArchive(Path file) {
    return new Refusal(
        Reason.FOREIGN, "Архив «" + name(file) + "» пуст, файлов в нём нет: получите его заново.");
  }

  static Refusal encryptedArchive(Path file) {
    return new Refusal(
        Reason.FOREIGN,
        "Файл «"
            + name(file)
            + "» лежит в архиве под паролем: распакуйте архив с паролем и загрузите папку.");
  }

  static Refusal damagedArchive(Path file, Throwable cause) {
    if (cause instanceof CancellationException cancelled) {
      throw cancelled;
    }
    return new Refusal(
        Reason.DAMAGED,
        "Архив «" + name(file) + "» повреждён, его не удаётся распаковать: получите его заново.",
        cause);
  }

  static Refusal noSpace(Path file, Throwable cause) {
    return new Refusal(
        Reason.NO_SPACE,
        "Файл «"
            + name(file)
            + "» не удаётся распаковать, на диске нет места: освободите его и повторите.",
        cause);
  }

  static Refusal encryptedOds(String name) {
    return new Refusal(
        Reason.FOREIGN,
        "Таблица «"
            + name
            + "» защищена паролем, а пароли OpenDocument здесь не открываются: снимите пароль или"
            + " сохраните её как «Книга Excel (.xlsx)».");
  }

  static Refusal hostileXml(String name) {
    return new Refusal(
        Reason.DAMAGED,
        "Книга «"
            + name
            + "» содержит объявления XML, которых в таблицах не бывает, и поэтому не открыта:"
            + " сохраните её в Excel заново.");
  }

  static Refusal outside(String name, String sheet) {
    return new Refusal(
        Reason.DAMAGED,
        "Лист «"
            + sheet
            + "» книги «"
            + name
            + "» лежит не в ней самой и поэтому не прочитан: сохраните книгу в Excel заново.");
  }

  static Refusal longCell(String name) {
    return new Refusal(
        Reason.DAMAGED,
        "В книге «"
            + name
            + "» есть ячейка длиннее миллиона знаков, она не прочитана: удалите в Excel лишний"
            + " текст.");
  }

  static Refusal wrongRows(String name, String sheet) {
    return new Refusal(
        Reason.DAMAGED,
        "Строки листа «"
            + sheet
            + "» книги «"
            + name
            + "» идут не по порядку, поэтому она не прочитана: откройте её в Excel и сохраните"
            + " заново.");
  }

  static Refusal tooSlow(String name) {
    return new Refusal(
        Reason.TOO_LARGE,
        "Чтение файла «"
            + name
            + "» длится слишком долго и остановлено: удалите лишние листы и строки или разделите"
            + " файл.");
  }

  static Refusal tooMuchMemory(String name, @Nullable Throwable cause) {
    return new Refusal(
        Reason.TOO_LARGE,
        "Для файла «"
            + name
            + "» не хватает памяти: закройте другие программы или разделите файл на части.",
        cause);
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

  /** A known report from which nothing is taken. */
  static Refusal unneeded(String name, String report) {
    return new Refusal(
        Reason.FOREIGN,
        "Файл «"
            + name
            + "» – отчёт ФИС ОКО «"
            + report
            + "»: в нём доли по умениям, по которым отметок школы не узнать, поэтому из него ничего"
            + " не взято – загрузите «Индивидуальные результаты» или «Статистику по отметкам».");
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
