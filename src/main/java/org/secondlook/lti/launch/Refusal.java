package org.secondlook.lti.launch;

import static org.secondlook.lti.launch.Refusal.Words.*;

import java.util.Locale;

/**
 * Every reason to refuse a login or a launch. The code goes into the log and onto the page, with words for the person
 * ({@code lti.words.…}) and a hint for the administrator ({@code lti.hint.<code>}) from the message files.
 */
enum Refusal {
    LOGIN_INCOMPLETE(400, SET_UP),
    PARAMETER_REPEATED(400, SET_UP),
    PARAMETER_TOO_LONG(400, SET_UP),
    REQUEST_UNREADABLE(400, START_AGAIN),
    PLATFORM_UNKNOWN(400, SET_UP),
    PLATFORM_AMBIGUOUS(400, SET_UP),
    LOGIN_DEPLOYMENT_UNKNOWN(400, PENDING),

    LAUNCH_INCOMPLETE(400, START_AGAIN),
    PLATFORM_REFUSED(401, PLATFORM_SAID_NO),
    PLATFORM_LOGIN_REQUIRED(401, SIGN_IN),
    BROWSER_UNBOUND(401, COOKIES),
    WINDOW_UNBOUND(401, WINDOW_COOKIES),
    SENT_FROM_ELSEWHERE(403, START_AGAIN),
    STATE_INVALID(401, START_AGAIN),
    STATE_EXPIRED(401, TOO_LATE),

    TOKEN_MALFORMED(401, UNTRUSTED),
    ALGORITHM_UNSUPPORTED(401, UNTRUSTED),
    HEADER_UNSUPPORTED(401, UNTRUSTED),
    KEY_MISSING(401, UNTRUSTED),
    KEY_UNKNOWN(401, UNTRUSTED),
    KEYS_UNAVAILABLE(401, UNREACHABLE),
    SIGNATURE_INVALID(401, UNTRUSTED),
    ISSUER_MISMATCH(401, UNTRUSTED),
    AUDIENCE_MISMATCH(401, UNTRUSTED),
    TIMES_INVALID(401, CLOCKS),
    NONCE_MISMATCH(401, START_AGAIN),
    VERSION_UNSUPPORTED(401, UNTRUSTED),
    MESSAGE_UNSUPPORTED(400, NOT_OURS),
    PLATFORM_SUSPENDED(403, PAUSED),
    DEPLOYMENT_PENDING(403, PENDING),
    ANONYMOUS(403, NO_NAME),
    CLAIM_INVALID(401, UNTRUSTED),

    REPLAYED(401, USED),
    SUSPENDED(403, Words.SUSPENDED),

    METHOD_NOT_ALLOWED(405, START_AGAIN),
    TOO_LARGE(413, UNTRUSTED),
    NOT_A_FORM(415, UNTRUSTED),
    UNAVAILABLE(503, IN_A_MOMENT),
    FAILED(503, OUR_MISTAKE);

    private final int status;
    private final Words words;

    Refusal(int status, Words words) {
        this.status = status;
        this.words = words;
    }

    int status() {
        return status;
    }

    Words words() {
        return words;
    }

    /** As in the log: {@code deployment-pending}. */
    String code() {
        return dashed(name());
    }

    private static String dashed(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a person is told: many reasons, few things that one can do about them. */
    enum Words {
        START_AGAIN,
        TOO_LATE,
        CLOCKS,
        USED,
        COOKIES,
        WINDOW_COOKIES,
        SIGN_IN,
        PLATFORM_SAID_NO,
        UNTRUSTED,
        UNREACHABLE,
        SET_UP,
        PENDING,
        PAUSED,
        NOT_OURS,
        NO_NAME,
        SUSPENDED,
        IN_A_MOMENT,
        OUR_MISTAKE;

        /** As in the message files: {@code start-again}. */
        String code() {
            return dashed(name());
        }
    }
}
