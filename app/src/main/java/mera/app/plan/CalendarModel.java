package mera.app.plan;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mera.app.frame.Desk;
import mera.app.text.Words;
import mera.data.plan.CalendarDays;
import mera.data.plan.CalendarYear;
import mera.data.plan.ProductionCalendar;

/** The production calendar of the working file, a year of it in sight and a day of that year. */
final class CalendarModel {

  private final Desk desk;
  private final ReadOnlyObjectWrapper<Picture> picture;

  /** What is in sight. */
  record Picture(ProductionCalendar calendar, LocalDate day) {

    CalendarYear year() {
      return calendar.year(day.getYear());
    }

    /** The year as shipped. */
    CalendarYear shipped() {
      return ProductionCalendar.standard().year(day.getYear());
    }

    /** Days that the analyst has made others, or has noted something at. */
    List<LocalDate> changed() {
      return year().changed(shipped());
    }

    /** Where the days off of the year come from. */
    String source() {
      int all = changed().size();
      return (year().approved()
              ? "Выходные и\u00a0переносы – по\u00a0постановлениям Правительства."
              : "Переносов на\u00a0этот год в\u00a0программе нет: действуют выходные и\u00a0праздники"
                  + " по\u00a0закону.")
          + (all == 0 ? "" : " Изменено вами: " + Words.count(all, "день", "дня", "дней") + ".");
    }
  }

  CalendarModel(Desk desk) {
    this.desk = desk;
    picture =
        new ReadOnlyObjectWrapper<>(new Picture(ProductionCalendar.standard(), LocalDate.now()));
  }

  ReadOnlyObjectProperty<Picture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Reads the calendar of the working file. */
  void refresh() {
    desk.work()
        .latest(
            "calendar",
            steps -> desk.workspace().calendar(),
            calendar -> picture.set(new Picture(calendar, picture.get().day())),
            desk.notices()::refused);
  }

  /** Another day, perhaps of another year, comes into sight. */
  void choose(LocalDate day) {
    picture.set(new Picture(picture.get().calendar(), day));
  }

  /** The day in sight is worked where it was free, and the other way round. */
  void toggle() {
    LocalDate day = picture.get().day();
    change(
        year -> year.with(day, !year.isOff(day)),
        year -> Words.date(day) + (year.isOff(day) ? " – выходной" : " – рабочий день"));
  }

  /** Why the day in sight is free or worked. */
  void note(String note) {
    LocalDate day = picture.get().day();
    change(year -> year.noted(day, note), year -> "Примечание к\u00a0" + Words.date(day));
  }

  /** The day in sight is as shipped again. */
  void restore() {
    LocalDate day = picture.get().day();
    boolean free = picture.get().shipped().isOff(day);
    change(
        year -> year.with(day, free).noted(day, ""),
        year -> Words.date(day) + " – как в программе");
  }

  private interface YearChange {
    CalendarYear of(CalendarYear year);
  }

  private interface YearText {
    String of(CalendarYear year);
  }

  private void change(YearChange change, YearText text) {
    int number = picture.get().day().getYear();
    desk.run(
        "Календарь",
        workspace -> {
          CalendarYear before = workspace.calendar().year(number);
          CalendarYear after = change.of(before);
          String done = "Производственный календарь: " + text.of(after);
          if (after.equals(before)) {
            return "";
          }
          workspace.keepYears(List.of(after), done);
          return done;
        },
        this::told);
  }

  /** The whole year in sight is as shipped again. */
  void restoreYear() {
    int year = picture.get().day().getYear();
    if (picture.get().changed().isEmpty()) {
      desk.notices().refused("Календарь на " + year + " год не изменён: возвращать нечего.");
      return;
    }
    desk.run(
        "Календарь",
        workspace -> {
          workspace.forgetYear(year);
          return "Производственный календарь на " + year + " год как в программе";
        },
        this::told);
  }

  /** A list of days, a line a day; what is not understood is said. */
  void paste(String text) {
    CalendarDays days = CalendarDays.read(text);
    String unread =
        days.unread().isEmpty() ? "" : " Не понято: «" + String.join("», «", days.unread()) + "».";
    if (days.entries().isEmpty()) {
      desk.notices()
          .refused(
              "Дат в списке нет. Строки пишут так: «12.06.2027 День города» или"
                  + " «20.02.2027 рабочий день»."
                  + unread);
      return;
    }
    desk.run(
        "Календарь",
        workspace -> {
          List<CalendarYear> years = days.in(workspace.calendar());
          String done =
              "Производственный календарь: из списка взято "
                  + Words.count(days.entries().size(), "день", "дня", "дней");
          if (years.isEmpty()) {
            return "";
          }
          workspace.keepYears(years, done);
          return done;
        },
        done -> {
          told(done);
          if (done.isEmpty()) {
            desk.notices().refused("Все дни списка уже такие." + unread);
          } else if (!unread.isEmpty()) {
            desk.notices().refused(unread.strip());
          }
          choose(days.entries().getFirst().day());
        });
  }

  private void told(String done) {
    if (!done.isEmpty()) {
      desk.navigation().changed();
      desk.notices().done(done + ".");
    }
  }
}
