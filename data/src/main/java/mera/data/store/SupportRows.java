package mera.data.store;

import static mera.data.store.table.Tables.SUPPORT;

import java.util.List;
import mera.data.store.table.tables.records.SupportRecord;
import mera.data.tutor.Agreement;
import mera.data.tutor.Support;

/** The register of support in the working file: one row a school. */
public final class SupportRows {

  private SupportRows() {}

  /** The rows that count now, in the order in which they were last changed. */
  public static List<Support> all(Store store) {
    return store.read(
        db ->
            db.selectFrom(SUPPORT)
                .where(store.seen(SUPPORT))
                .orderBy(SUPPORT.ID)
                .fetch(SupportRows::support));
  }

  private static Support support(SupportRecord row) {
    return new Support(
        row.getSchoolCode(),
        row.getTutorCode(),
        row.getTutorOpen(),
        row.getMentor(),
        row.getCurator(),
        new Agreement(row.getAgreementNumber(), row.getAgreementDate(), row.getAgreementSubject()),
        row.getNote());
  }

  /** A row replaces that of the same school; an empty one only ends it. */
  public static Support put(Change change, Support support) {
    change.end(SUPPORT, SUPPORT.SCHOOL_CODE.eq(support.schoolCode()));
    if (!support.isEmpty()) {
      change.bear(
          new SupportRecord()
              .setSchoolCode(support.schoolCode())
              .setTutorCode(support.tutorCode())
              .setTutorOpen(support.tutorOpen())
              .setMentor(support.mentor())
              .setCurator(support.curator())
              .setAgreementNumber(support.agreement().number())
              .setAgreementDate(support.agreement().date())
              .setAgreementSubject(support.agreement().subject())
              .setNote(support.note()));
    }
    return support;
  }
}
