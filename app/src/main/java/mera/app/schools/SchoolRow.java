package mera.app.schools;

import mera.app.figure.TwoShare;
import mera.app.text.Search;
import mera.data.identify.Status;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/**
 * One school in the table.
 *
 * @param status in the last approved list of low results; null: no list, or not in it
 * @param sign has a sign in the last approved list of high results
 * @param works works of the latest year
 * @param share of mark «2» in the latest year; null without marks
 */
public record SchoolRow(
    School school, @Nullable Status status, boolean sign, int works, @Nullable TwoShare share) {

  /** Is the school meant by the query: name, code, login, municipality? */
  public boolean matches(String query) {
    return Search.matches(
        String.join(" ", school.name(), school.code(), school.login(), school.municipality()),
        query);
  }
}
