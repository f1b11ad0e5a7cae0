package mera.data;

import java.time.LocalDateTime;

/**
 * One action of the analyst.
 *
 * @param section part of the program: Импорт, Отбор, Планы, Приказы
 * @param text what was done, as the undo button names it
 * @param undone taken back; can be brought back until the next action
 */
public record HistoryEntry(
    long id, LocalDateTime at, String section, String text, boolean undone) {}
