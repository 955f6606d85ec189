package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code pre-examination}, sub-process by sub-process, on the real engine. */
@JourneyTest
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class PreExaminationTest {

    @Nested
    @Order(1)
    class Admission extends AdmissionPaths {}

    @Nested
    @Order(2)
    class Examining extends ExaminationPaths {}

    @Nested
    @Order(3)
    class Concluding extends ConclusionPaths {}

    @Nested
    @Order(4)
    class Filing extends FormalFilingPaths {}

    @Nested
    @Order(5)
    class FastTrack extends FastTrackPaths {}

    @Nested
    @Order(6)
    class AtAnyTime extends WithdrawalPaths {}

    /** Says nothing when only some of the paths were run. */
    @Nested
    @Order(Order.DEFAULT)
    class Coverage {

        @Autowired
        Trail trail;

        @Test
        void every_flow_node_of_the_model_was_passed() {
            assertThat(trail.neverPassed("pre-examination")).isEmpty();
        }
    }
}
