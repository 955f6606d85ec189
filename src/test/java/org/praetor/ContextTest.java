package org.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.praetor.testing.PraetorTest;
import org.springframework.beans.factory.annotation.Autowired;

@PraetorTest
class ContextTest {

    @Autowired
    Proceedings proceedings;

    @Test
    void the_application_starts_and_deploys_its_proceedings() {
        assertThat(proceedings.all()).extracting(Proceeding::id).contains("entity-registration", "pre-examination");
    }
}
