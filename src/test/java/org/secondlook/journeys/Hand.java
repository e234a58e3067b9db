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

        private Locator focus(Locator thing) {
            thing.focus();
            assertThat(thing.evaluate("place => place.tabIndex >= 0 && place === document.activeElement"))
                    .as("%s is reached by keys", thing)
                    .isEqualTo(true);
            return thing;
        }
    };

    abstract void press(Locator thing);

    /** Chooses one of several, or ticks a box. */
    abstract void pick(Locator choice);
}
