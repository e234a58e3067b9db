package org.secondlook.lti.services;

/**
 * What the connection doctor has found out by one check.
 *
 * @param code what exactly, such as {@code not-recognised}; pages put it in words
 * @param detail for the administrator: a number, a scope, never anything about a person
 */
public record Finding(Check check, Health health, String code, String detail) {

    static Finding well(Check check, String detail) {
        return new Finding(check, Health.WELL, "well", detail);
    }

    static Finding ailing(Check check, String code, String detail) {
        return new Finding(check, Health.AILING, code, detail);
    }

    static Finding untried(Check check, String code) {
        return new Finding(check, Health.UNTRIED, code, "");
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
