package org.praetor.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praetor.PraetorException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcOrganisations implements Organisations {

    private static final String BODY =
            "SELECT id, name, english_name, kind, superior_id, prefix, seals_electronically FROM organisation ";
    private static final String COMPANY = "SELECT c.id, c.name, c.uscc, c.agency FROM company c ";

    private final JdbcClient jdbc;

    JdbcOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Organisation body(String bodyId) {
        return jdbc.sql(BODY + "WHERE id = :id")
                .param("id", bodyId)
                .query(JdbcOrganisations::readBody)
                .optional()
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "organisation.unknown", bodyId));
    }

    @Override
    public List<Organisation> bodies() {
        return jdbc.sql(BODY + "ORDER BY superior_id NULLS FIRST, kind, id")
                .query(JdbcOrganisations::readBody)
                .list();
    }

    @Override
    public List<OrganisationUnit> units(String bodyId) {
        return jdbc.sql("SELECT name, head_id FROM organisation_unit WHERE organisation_id = :id ORDER BY name")
                .param("id", bodyId)
                .query((row, number) -> new OrganisationUnit(row.getString("name"), row.getString("head_id")))
                .list();
    }

    @Override
    public Optional<String> head(String bodyId) {
        return jdbc.sql("SELECT head_id FROM organisation WHERE id = :id AND head_id IS NOT NULL")
                .param("id", bodyId)
                .query(String.class)
                .optional();
    }

    @Override
    public Set<LocalDate> closures(String bodyId) {
        return new HashSet<>(jdbc.sql("SELECT closed_on FROM organisation_closure WHERE organisation_id = :id")
                .param("id", bodyId)
                .query(LocalDate.class)
                .list());
    }

    @Override
    public Optional<byte[]> seal(String bodyId) {
        return jdbc.sql("SELECT seal_png FROM organisation WHERE id = :id AND seals_electronically")
                .param("id", bodyId)
                .query((row, number) -> row.getBytes("seal_png"))
                .optional();
    }

    @Override
    public Optional<Company> company(String companyId) {
        return jdbc.sql(COMPANY + "WHERE c.id = :id")
                .param("id", companyId)
                .query(JdbcOrganisations::readCompany)
                .optional();
    }

    @Override
    public Optional<Company> companyByUscc(String uscc) {
        return jdbc.sql(COMPANY + "WHERE c.uscc = :uscc")
                .param("uscc", Uscc.normalise(uscc))
                .query(JdbcOrganisations::readCompany)
                .optional();
    }

    @Override
    public List<Company> clients(String agencyId, LocalDate on) {
        return jdbc.sql(COMPANY + """
                        WHERE EXISTS (SELECT 1
                                        FROM agency_authority g
                                       WHERE g.agency_id = :agency AND g.company_id = c.id
                                         AND :on >= g.from_date AND (g.to_date IS NULL OR :on <= g.to_date))
                        ORDER BY c.name
                        """)
                .param("agency", agencyId)
                .param("on", on)
                .query(JdbcOrganisations::readCompany)
                .list();
    }

    @Override
    public boolean actsFor(String agencyId, String companyId, LocalDate on) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM agency_authority
                                        WHERE agency_id = :agency AND company_id = :company
                                          AND :on >= from_date AND (to_date IS NULL OR :on <= to_date))
                        """)
                .param("agency", agencyId)
                .param("company", companyId)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    private static Organisation readBody(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getString("id"),
                row.getString("name"),
                row.getString("english_name"),
                Organisation.Kind.valueOf(row.getString("kind")),
                row.getString("superior_id"),
                row.getString("prefix"),
                row.getBoolean("seals_electronically"));
    }

    private static Company readCompany(ResultSet row, int number) throws SQLException {
        return new Company(row.getString("id"), row.getString("name"), row.getString("uscc"), row.getBoolean("agency"));
    }
}
