package mera.data.order;

/** The cases that orders put names into. */
public enum Case {
  /** «к приказу Департамента». */
  GENITIVE,
  /** «Директорам», «Институту развития образования». */
  DATIVE,
  /** «возложить на заместителя министра». */
  ACCUSATIVE,
  /** «в соответствии с приказом». */
  INSTRUMENTAL
}
