package org.praetor.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of cases: each one page, none of them counts. */
@Component
class CaseLists {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Agencies agencies;

    CaseLists(JdbcClient jdbc, CaseRows rows, Agencies agencies) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.agencies = agencies;
    }

    List<CaseFile> ofParty(Actor party, int limit) {
        if (party.companyId() == null) {
            return List.of();
        }
        return rows.opened(ofParty(CaseRows.COLUMNS, party.companyId(), "", null)
                .param("limit", limit)
                .param("offset", 0)
                .query(CaseRows::sealed)
                .list());
    }

    CasePage ofParty(Actor party, PartyFilter filter) {
        if (party.companyId() == null) {
            return new CasePage(List.of(), filter.page(), false);
        }
        List<CaseFile> found =
                rows.opened(ofParty(CaseRows.COLUMNS, party.companyId(), state(filter.open()), filter.client())
                        .param("limit", filter.size() + 1)
                        .param("offset", (long) filter.page() * filter.size())
                        .query(CaseRows::sealed)
                        .list());
        boolean more = found.size() > filter.size();
        return new CasePage(more ? found.subList(0, filter.size()) : found, filter.page(), more);
    }

    List<String> openIdsOfParty(Actor party, @Nullable String client) {
        return party.companyId() == null
                ? List.of()
                : ofParty("c.id", party.companyId(), state(true), client)
                        .param("limit", null, java.sql.Types.BIGINT)
                        .param("offset", 0)
                        .query(String.class)
                        .list();
    }

    /** Own cases, those of clients of today, and those of parties that nobody here could speak for but the agency. */
    private JdbcClient.StatementSpec ofParty(String columns, String company, String state, @Nullable String client) {
        return jdbc.sql("SELECT " + columns + """

                        FROM case_file c
                        WHERE c.id IN (
                            SELECT p.case_id FROM case_party p WHERE p.company_id = :company
                            UNION
                            SELECT p.case_id FROM case_party p
                            WHERE p.agency_id = :company AND p.company_id = ANY (:clients)
                            UNION
                            SELECT p.case_id FROM case_party p WHERE p.agency_id = :company
                            GROUP BY p.case_id HAVING count(p.company_id) = 0)
                        AND (CAST(:client AS text) IS NULL
                             OR EXISTS (SELECT 1 FROM case_party o WHERE o.case_id = c.id AND o.company_id = :client))
                        """ + state + """

                        ORDER BY (c.closed_at IS NULL) DESC, c.filed_at DESC, c.id
                        LIMIT :limit OFFSET :offset
                        """)
                .param("company", company)
                .param("clients", agencies.clients(company).toArray(String[]::new))
                .param("client", client);
    }

    CasePage ofBody(Actor viewer, CaseFilter filter) {
        if (!viewer.staff() || viewer.roles().isEmpty()) {
            return new CasePage(List.of(), filter.page(), false);
        }
        List<CaseFile> found =
                rows.opened(jdbc.sql("SELECT " + CaseRows.COLUMNS + " FROM case_file c WHERE c.body = :body"
                                + state(filter.open())
                                + """

                          AND (CAST(:number AS text) IS NULL
                               OR c.receipt_number LIKE :number OR c.docket_number LIKE :number)
                          AND (CAST(:proceeding AS text) IS NULL OR c.proceeding = :proceeding)
                          AND (CAST(:phase AS text) IS NULL OR c.phase = :phase)
                          AND NOT EXISTS (
                              SELECT 1 FROM case_recusal r WHERE r.case_id = c.id AND r.account_id = :viewer)
                        ORDER BY c.filed_at DESC, c.id
                        LIMIT :limit OFFSET :offset
                        """)
                        .param("body", viewer.bodyId())
                        .param("number", beginning(filter.number()))
                        .param("proceeding", filter.proceeding())
                        .param("phase", filter.phase())
                        .param("viewer", viewer.accountId())
                        .param("limit", filter.size() + 1)
                        .param("offset", (long) filter.page() * filter.size())
                        .query(CaseRows::sealed)
                        .list());
        boolean more = found.size() > filter.size();
        return new CasePage(more ? found.subList(0, filter.size()) : found, filter.page(), more);
    }

    Map<String, CaseFile> all(Collection<String> caseIds) {
        Map<String, CaseFile> found = new HashMap<>();
        if (!caseIds.isEmpty()) {
            rows.opened(jdbc.sql("SELECT " + CaseRows.COLUMNS + " FROM case_file c WHERE c.id = ANY (:ids)")
                            .param("ids", Set.copyOf(caseIds).toArray(String[]::new))
                            .query(CaseRows::sealed)
                            .list())
                    .forEach(file -> found.put(file.id(), file));
        }
        return found;
    }

    private static String state(@Nullable Boolean open) {
        if (open == null) {
            return "";
        }
        return open ? " AND c.closed_at IS NULL" : " AND c.closed_at IS NOT NULL";
    }

    private static @Nullable String beginning(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        return number.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
