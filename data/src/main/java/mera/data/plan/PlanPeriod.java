package mera.data.plan;

import java.time.LocalDate;

/**
 * The time that a plan covers, both days included.
 *
 * @param schoolYear a school year (1 September to 31 August), so that «июнь – октябрь» is read
 *     against it
 */
public record PlanPeriod(LocalDate from, LocalDate to, boolean schoolYear) {}
