package org.secondlook.guards;

import org.junit.jupiter.api.Test;
import org.secondlook.SecondLook;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of the house: arrows point down, and every module says what it stands on. */
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(SecondLook.class);

    @Test
    void arrowsPointDown() {
        modules.verify();
    }
}
