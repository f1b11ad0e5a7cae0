package mera.app.overview;

import mera.app.frame.Section;

/**
 * The one thing to do now.
 *
 * @param headline «загрузить результаты»
 * @param reason why, one sentence
 * @param button verb and object
 */
public record NextAction(Section section, String headline, String reason, String button) {}
