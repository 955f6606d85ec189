package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code registration-measure} on the real engine. */
@JourneyTest
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class RegistrationMeasureTest {

    @Nested
    @Order(1)
    class Measures extends RegistrationMeasurePaths {}

    /** Last, over everything that the others walked. */
    @Nested
    @Order(2)
    class Coverage {

        @Autowired
        Trail trail;

        @Test
        void every_flow_node_of_the_model_was_passed() {
            assertThat(trail.neverPassed("registration-measure")).isEmpty();
        }
    }
}
