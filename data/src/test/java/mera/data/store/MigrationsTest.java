package mera.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What the scripts do to rows that are there already. */
class MigrationsTest {

  @Test
  void decisionsOnTutorsAreInTheRegisterOfSupportWithTheirHistory() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:", "mera", "")) {
      DSLContext db = DSL.using(connection, SQLDialect.H2);
      int before = Migrations.FORMAT;
      while (Migrations.after(before - 1).stream().noneMatch(one -> one.contains("to support"))) {
        before--;
      }
      var scripts = Migrations.after(0);
      scripts.subList(0, before - 1).forEach(db::execute);
      db.execute(
          "insert into tutor_decision (id, born, died, school_code, tutor_code, note)"
              + " values (1, 3, 7, '980001', '980005', 'протокол 1'), (2, 7, null, '980001',"
              + " null, '')");

      scripts.subList(before - 1, scripts.size()).forEach(db::execute);

      assertThat(db.fetch("select * from support order by id").formatCSV())
          .contains("1,3,7,980001,980005,протокол 1,false")
          .contains("2,7,\"\",980001,\"\",\"\",false")
          .doesNotContain("true");
    }
  }
}
