package org.praetor.proceeding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows of the whole database an act wrote: every table is kept as it was and compared row by row. */
final class TouchedRows {

    private final JdbcClient jdbc;
    private final List<String> tables;

    TouchedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = jdbc.sql("""
                        SELECT table_schema || '.' || table_name FROM information_schema.tables
                        WHERE table_schema IN ('praetor', 'camunda') AND table_type = 'BASE TABLE'
                        ORDER BY 1
                        """).query(String.class).list();
        jdbc.sql("DROP SCHEMA IF EXISTS kept CASCADE").update();
        jdbc.sql("CREATE SCHEMA kept").update();
        for (String table : tables) {
            jdbc.sql("CREATE TABLE %s AS SELECT r::text AS row FROM %s r".formatted(kept(table), table))
                    .update();
        }
    }

    /** Rows that are new or another than before, by table; tables without are absent. */
    Map<String, Long> byTable() {
        Map<String, Long> touched = new TreeMap<>();
        for (String table : tables) {
            long rows = jdbc.sql("SELECT count(*) FROM (SELECT r::text FROM %s r EXCEPT SELECT row FROM %s) written"
                            .formatted(table, kept(table)))
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                touched.put(table, rows);
            }
        }
        return touched;
    }

    private static String kept(String table) {
        return "kept." + table.replace('.', '_');
    }
}
