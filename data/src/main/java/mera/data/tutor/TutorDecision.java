package mera.data.tutor;

import org.jspecify.annotations.Nullable;

/**
 * What the analyst decided for a listed school.
 *
 * @param tutorCode null: no tutor school
 * @param note reason or requisites, may be empty
 */
public record TutorDecision(String schoolCode, @Nullable String tutorCode, String note) {}
