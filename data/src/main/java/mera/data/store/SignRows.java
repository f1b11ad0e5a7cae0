package mera.data.store;

import static mera.data.store.table.Tables.SIGN_RESOLUTION;

import java.util.List;
import mera.data.objectivity.Resolution;
import mera.data.result.Work;
import mera.data.store.table.tables.records.SignResolutionRecord;

/** What the analyst resolved about signs, in the working file. */
public final class SignRows {

  private SignRows() {}

  /** The resolutions that count now, oldest first. */
  public static List<Resolution> resolutions(Store store) {
    return store.read(
        db ->
            db.selectFrom(SIGN_RESOLUTION)
                .where(store.seen(SIGN_RESOLUTION))
                .orderBy(SIGN_RESOLUTION.ID)
                .fetch(row -> Json.read(row.getBody(), Resolution.class)));
  }

  /** Takes the place of what was resolved about the same work; one that says nothing ends it. */
  public static Resolution put(Change change, Resolution resolution) {
    Work work = resolution.work();
    change.end(
        SIGN_RESOLUTION,
        SIGN_RESOLUTION
            .SCHOOL_CODE
            .eq(resolution.schoolCode())
            .and(SIGN_RESOLUTION.EXAM.eq(work.exam().name()))
            .and(SIGN_RESOLUTION.SUBJECT.eq(work.subject()))
            .and(SIGN_RESOLUTION.GRADE.eq(work.grade()))
            .and(SIGN_RESOLUTION.EXAM_YEAR.eq(work.year()))
            .and(SIGN_RESOLUTION.VARIANT.eq(work.variant())));
    if (resolution.says()) {
      change.bear(
          new SignResolutionRecord()
              .setSchoolCode(resolution.schoolCode())
              .setExam(work.exam().name())
              .setSubject(work.subject())
              .setGrade(work.grade())
              .setExamYear(work.year())
              .setVariant(work.variant())
              .setBody(Json.write(resolution)));
    }
    return resolution;
  }
}
