package org.praetor;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModulesTest {

    /** No cycles, no inner type of another room, only the dependencies that each package-info allows. */
    @Test
    void each_room_uses_only_the_public_faces_of_the_rooms_below_it() {
        ApplicationModules.of(Praetor.class).verify();
    }
}
