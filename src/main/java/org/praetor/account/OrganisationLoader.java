package org.praetor.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters the bodies of the data file into an empty database; two nodes starting at once enter them once. */
@Component
class OrganisationLoader {

    private static final Logger log = LoggerFactory.getLogger(OrganisationLoader.class);

    private final JdbcClient jdbc;
    private final Resource location;

    OrganisationLoader(
            JdbcClient jdbc,
            @Value("${praetor.organisations.location:classpath:account/organisations.yaml}") Resource location) {
        this.jdbc = jdbc;
        this.location = location;
    }

    /** What the file holds; superiors stand before their subordinates. */
    record Bodies(List<Body> organisations) {}

    record Body(
            String id,
            String name,
            String englishName,
            Organisation.Kind kind,
            @Nullable String superior,
            String prefix,
            List<String> units) {}

    @Transactional
    void load() {
        jdbc.sql("LOCK TABLE organisation IN SHARE ROW EXCLUSIVE MODE").update();
        if (jdbc.sql("SELECT count(*) FROM organisation").query(Long.class).single() > 0) {
            return;
        }
        List<Body> bodies = DataFile.read(location, Bodies.class).organisations();
        bodies.forEach(this::enter);
        log.info("Entered {} organisations", bodies.size());
    }

    private void enter(Body body) {
        jdbc.sql("""
                INSERT INTO organisation (id, name, english_name, kind, superior_id, prefix)
                VALUES (:id, :name, :english, :kind, :superior, :prefix)
                """)
                .param("id", body.id())
                .param("name", body.name())
                .param("english", body.englishName())
                .param("kind", body.kind().name())
                .param("superior", body.superior())
                .param("prefix", body.prefix())
                .update();
        for (String unit : body.units()) {
            jdbc.sql("INSERT INTO organisation_unit (organisation_id, name) VALUES (:id, :unit)")
                    .param("id", body.id())
                    .param("unit", unit)
                    .update();
        }
    }
}
