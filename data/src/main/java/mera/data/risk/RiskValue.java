package mera.data.risk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One factor of one school.
 *
 * @param index deficiency 0…100, higher is worse; null where the source gives the significance only
 * @param questions answers behind it
 */
public record RiskValue(
    RiskFactor factor, @Nullable BigDecimal index, Significance significance, int questions) {}
