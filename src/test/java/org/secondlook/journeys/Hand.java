package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** With what somebody reaches things on a page. */
enum Hand {
    MOUSE {
        @Override
        void press(Locator thing) {
            thing.click();
        }

        @Override
        void pick(Locator choice) {
            choice.check();
        }
    },
    /** Only what Tab comes to can be reached. */
    KEYS {
        @Override
        void press(Locator thing) {
            focus(thing).press("Enter");
        }

        @Override
        void pick(Locator choice) {
            focus(choice).press("Space");
            choice.check();
        }

        /** A page that is just going takes its focus along. */
        private Locator focus(Locator thing) {
            for (int attempt = 0; attempt < PATIENCE && !isReached(thing); attempt++) {
                thing.focus();
            }
            assertThat(isReached(thing)).as("%s is reached by keys", thing).isTrue();
            return thing;
        }

        private static boolean isReached(Locator thing) {
            return (boolean) thing.evaluate("place => place.tabIndex >= 0 && place === document.activeElement");
        }
    };

    private static final int PATIENCE = 10;

    abstract void press(Locator thing);

    /** Chooses one of several, or ticks a box. */
    abstract void pick(Locator choice);
}
