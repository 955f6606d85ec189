package org.praetor.registry;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the registry's lists. */
@Repository
class RegistryRows {

    private static final String ENTRY =
            "body, kind, uscc, name, agency_code, fields, confirmed_on, suspended_until, cancelled_on";

    private final JdbcClient jdbc;

    RegistryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters an entry; one already there for the same body, kind and code is left as it is. */
    void enter(RegistryEntry entry) {
        insert(entry, null, "DO NOTHING");
    }

    /** Enters an entry or changes the one there (R-REG-10). A change ends no suspension; a cancelled entry begins anew. */
    void enroll(RegistryEntry entry, String caseId) {
        insert(entry, caseId, """
                DO UPDATE SET name = excluded.name, agency_code = excluded.agency_code, fields = excluded.fields,
                    case_id = excluded.case_id, cancelled_on = NULL,
                    confirmed_on = CASE WHEN e.cancelled_on IS NULL THEN e.confirmed_on ELSE excluded.confirmed_on END,
                    suspended_until = CASE WHEN e.cancelled_on IS NULL THEN e.suspended_until END
                """);
    }

    private void insert(RegistryEntry entry, @Nullable String caseId, String onConflict) {
        jdbc.sql("""
                        INSERT INTO registry_entry AS e
                            (id, body, kind, uscc, name, agency_code, fields, confirmed_on, case_id)
                        VALUES (:id, :body, :kind, :uscc, :name, :agencyCode, :fields, :confirmedOn, :caseId)
                        ON CONFLICT (body, kind, uscc)
                        """ + onConflict)
                .param("id", UUID.randomUUID().toString())
                .param("body", entry.body())
                .param("kind", entry.kind())
                .param("uscc", entry.uscc())
                .param("name", entry.name())
                .param("agencyCode", entry.agencyCode())
                .param("fields", entry.fields().toArray(String[]::new))
                .param("confirmedOn", Date.valueOf(entry.confirmedOn()))
                .param("caseId", caseId)
                .update();
    }

    /** @param until last day of the suspension; null ends it */
    void suspend(RegistryEntry entry, @Nullable LocalDate until) {
        set("suspended_until", entry, until);
    }

    /** @param on first day without registration; null takes the cancellation back */
    void cancel(RegistryEntry entry, @Nullable LocalDate on) {
        set("cancelled_on", entry, on);
    }

    private void set(String column, RegistryEntry entry, @Nullable LocalDate day) {
        jdbc.sql("UPDATE registry_entry SET " + column + " = :day WHERE body = :body AND kind = :kind AND uscc = :uscc")
                .param("day", day == null ? null : Date.valueOf(day), Types.DATE)
                .param("body", entry.body())
                .param("kind", entry.kind())
                .param("uscc", entry.uscc())
                .update();
    }

    /** @param kind {@code entity} or {@code agency} */
    Optional<RegistryEntry> find(String body, String kind, String uscc) {
        return jdbc.sql("SELECT " + ENTRY + " FROM registry_entry WHERE body = :body AND kind = :kind AND uscc = :uscc")
                .param("body", body)
                .param("kind", kind)
                .param("uscc", uscc)
                .query(RegistryRows::entry)
                .optional();
    }

    Optional<RegistryEntry> entity(String body, String uscc) {
        return find(body, "entity", uscc);
    }

    /** Id of the case that registered an entity or changed its entry last; none for entries that came with the lists. */
    Optional<String> registration(String body, String uscc) {
        return jdbc.sql("""
                        SELECT case_id FROM registry_entry
                        WHERE body = :body AND kind = 'entity' AND uscc = :uscc AND case_id IS NOT NULL
                        """)
                .param("body", body)
                .param("uscc", uscc)
                .query(String.class)
                .optional();
    }

    Optional<RegistryEntry> agencyByCode(String body, String code) {
        return jdbc.sql("SELECT " + ENTRY
                        + " FROM registry_entry WHERE body = :body AND kind = 'agency' AND agency_code = :code")
                .param("body", body)
                .param("code", code)
                .query(RegistryRows::entry)
                .optional();
    }

    List<RegistryEntry> all(String body) {
        return jdbc.sql("SELECT " + ENTRY + " FROM registry_entry WHERE body = :body ORDER BY kind, name")
                .param("body", body)
                .query(RegistryRows::entry)
                .list();
    }

    void list(String body, String scheme, String prefix, String field, LocalDate from, String source) {
        jdbc.sql("""
                        INSERT INTO registry_classification (body, scheme, prefix, field, valid_from, source)
                        VALUES (:body, :scheme, :prefix, :field, :from, :source)
                        ON CONFLICT (body, scheme, prefix, valid_from) DO NOTHING
                        """)
                .param("body", body)
                .param("scheme", scheme)
                .param("prefix", prefix)
                .param("field", field)
                .param("from", Date.valueOf(from))
                .param("source", source)
                .update();
    }

    boolean classificationListed(String body, String scheme, String code, LocalDate on) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM registry_classification
                            WHERE body = :body AND scheme = :scheme AND starts_with(:code, prefix)
                            AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on))
                        """)
                .param("body", body)
                .param("scheme", scheme)
                .param("code", code)
                .param("on", Date.valueOf(on))
                .query(Boolean.class)
                .single();
    }

    private static RegistryEntry entry(ResultSet row, int number) throws SQLException {
        return new RegistryEntry(
                row.getString("body"),
                row.getString("kind"),
                row.getString("uscc"),
                row.getString("name"),
                row.getString("agency_code"),
                Set.of((String[]) row.getArray("fields").getArray()),
                row.getDate("confirmed_on").toLocalDate(),
                date(row, "suspended_until"),
                date(row, "cancelled_on"));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
