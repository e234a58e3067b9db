package org.secondlook.lti.services;

import java.util.List;

/**
 * What the connection doctor has found out by one check.
 *
 * @param code what exactly, such as {@code not-recognised}; pages put it in words
 * @param details complete those words for the administrator: numbers, a scope, never anything about a person
 */
public record Finding(Check check, Health health, String code, List<Object> details) {

    public Finding {
        details = List.copyOf(details);
    }

    static Finding well(Check check, Object... details) {
        return new Finding(check, Health.WELL, "well", List.of(details));
    }

    /** One that is well in a way of its own. */
    static Finding wellAs(Check check, String code, Object... details) {
        return new Finding(check, Health.WELL, code, List.of(details));
    }

    static Finding ailing(Check check, String code, Object... details) {
        return new Finding(check, Health.AILING, code, List.of(details));
    }

    static Finding untried(Check check, String code) {
        return new Finding(check, Health.UNTRIED, code, List.of());
    }

    /** What is looked at, in the order in which one thing needs the other. */
    public enum Check {
        /** The platform's key set can be read, and something in it is usable. */
        PLATFORM_KEYS,
        /** The platform knows this tool by its signature. */
        TOKEN,
        /** The clocks of both sides agree. */
        CLOCK,
        /** Everything that this tool asks for is granted. */
        SCOPES,
        /** Browsers keep our cookie inside the platform's pages. */
        COOKIES,
        /** Where they do not, the platform keeps something for us. */
        STORAGE,
        /** The roster of a course can be read. */
        ROSTER,
        /** The gradebook of a course can be read. */
        COLUMNS,
        /** A column can be made, filled and taken away. */
        SCORE
    }

    /** How it is. */
    public enum Health {
        WELL,
        AILING,
        /** Something else has to be well first, or to have happened. */
        UNTRIED
    }
}
