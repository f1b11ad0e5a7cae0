package mera.data.objectivity;

/**
 * Index of objectivity of a region or a municipality: 100 minus the per cent of its schools that
 * the official algorithm marks by at least one of A, B, C. ФИОКО 2019, stage 3.
 *
 * @param name of the municipality; empty for the region
 * @param schools schools in whose works a sign of the algorithm could be looked for
 * @param marked those of them with a sign
 */
public record Index(String name, int schools, int marked) {

  /** 0…100; NaN without schools. */
  public double value() {
    return schools == 0 ? Double.NaN : 100 - 100.0 * marked / schools;
  }
}
