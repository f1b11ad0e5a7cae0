package mera.app.overview;

/**
 * Schools of a municipality in the approved list.
 *
 * @param schools of the register
 */
public record MunicipalityCount(String name, int low, int risk, int schools) {}
