package mera.data.store;

import static mera.data.store.table.Tables.OWN_TEMPLATE;

import java.util.List;
import mera.data.plan.OwnTemplate;
import mera.data.plan.Plan;
import mera.data.store.table.tables.records.OwnTemplateRecord;
import org.jooq.impl.DSL;

/** The analyst's own templates of plans in the working file. Their keys are short and stay: T1. */
public final class TemplateRows {

  private TemplateRows() {}

  /** The templates that count now, oldest first. */
  public static List<OwnTemplate> all(Store store) {
    return store.read(
        db ->
            db.selectFrom(OWN_TEMPLATE)
                .where(store.seen(OWN_TEMPLATE))
                .orderBy(DSL.length(OWN_TEMPLATE.TEMPLATE_KEY), OWN_TEMPLATE.TEMPLATE_KEY)
                .fetch(
                    row ->
                        new OwnTemplate(
                            row.getTemplateKey(),
                            row.getName(),
                            Json.read(row.getBody(), Plan.class))));
  }

  /** A key that no template has had. */
  public static String nextKey(Change change) {
    return PaperRows.nextKey(change, OWN_TEMPLATE, OWN_TEMPLATE.TEMPLATE_KEY, "T");
  }

  /** Stores a template; the one that had its key before is replaced. */
  public static void put(Change change, OwnTemplate template) {
    remove(change, template.id());
    change.bear(
        new OwnTemplateRecord()
            .setTemplateKey(template.id())
            .setName(template.name())
            .setBody(Json.write(template.plan())));
  }

  /** Ends a template; the plans that were made from it stay. */
  public static void remove(Change change, String key) {
    change.end(OWN_TEMPLATE, OWN_TEMPLATE.TEMPLATE_KEY.eq(key));
  }
}
