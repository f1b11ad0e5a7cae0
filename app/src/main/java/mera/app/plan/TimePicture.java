package mera.app.plan;

import java.util.List;
import java.util.Objects;
import mera.data.plan.PlanPeriod;
import mera.data.plan.ProductionCalendar;

/**
 * What the looks at a plan in time are given.
 *
 * @param measures of the executors that are not hidden, in printed order
 * @param ribbon of these measures by their executors
 */
record TimePicture(
    PlanPeriod period, ProductionCalendar calendar, List<Due> measures, Ribbon ribbon) {

  static TimePicture of(PlanPicture picture, List<Due> measures) {
    PlanPeriod period = Objects.requireNonNull(picture.plan()).period();
    return new TimePicture(
        period, picture.calendar(), measures, Ribbon.of(measures, period, Ribbon.By.PARTY));
  }
}
