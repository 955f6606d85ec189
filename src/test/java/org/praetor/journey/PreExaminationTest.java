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
    class Refusal extends RefusalPaths {}

    @Nested
    @Order(2)
    class Holding extends HoldPaths {}

    @Nested
    @Order(3)
    class Examining extends ExaminationPaths {}

    @Nested
    @Order(3)
    class HoldingExamination extends ExaminationHoldPaths {}

    @Nested
    @Order(4)
    class Overdue extends OverduePaths {}

    @Nested
    @Order(5)
    class Concluding extends ConclusionPaths {}

    @Nested
    @Order(6)
    class Filing extends FormalFilingPaths {}

    @Nested
    @Order(7)
    class FastTrack extends FastTrackPaths {}

    @Nested
    @Order(8)
    class AtAnyTime extends WithdrawalPaths {}

    @Nested
    @Order(8)
    class MoreTime extends ReplyExtensionPaths {}

    /** Last, over everything that the others walked. */
    @Nested
    @Order(9)
    class Coverage {

        @Autowired
        Trail trail;

        @Test
        void every_flow_node_of_the_model_was_passed() {
            assertThat(trail.neverPassed("pre-examination")).isEmpty();
        }
    }

    @Nested
    @Order(20)
    class Writing extends LetterPaths {}
}
