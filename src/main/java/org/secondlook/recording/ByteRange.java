package org.secondlook.recording;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, from its first byte to its last, as a Range header asks for it (RFC 9110, 14.1.2).
 *
 * @param first from 0
 * @param last inclusive
 */
record ByteRange(long first, long last) {

    private static final Pattern FORM = Pattern.compile("bytes=\\s*(\\d*)-(\\d*)\\s*");

    /** How much is sent to whoever wants all from a place on (RFC 9110, 15.3.7 lets a server send less): a few seconds of a film. */
    static final long PART = 1 << 20;

    /** The range that cannot be satisfied: it begins beyond the end. */
    static final ByteRange NONE = new ByteRange(0, -1);

    /**
     * The range that a header asks for of a file.
     *
     * @return empty for no range, for several, and for what is no range at all: the whole file is the answer then
     */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher form = FORM.matcher(header == null ? "" : header);
        if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (form.group(1).isEmpty()) {
            return Optional.of(ending(size - number(form.group(2)), size));
        }
        long first = number(form.group(1));
        long last = form.group(2).isEmpty() ? Math.max(first, first + PART - 1) : number(form.group(2));
        return last < first
                ? Optional.empty()
                : Optional.of(first < size ? new ByteRange(first, Math.min(last, size - 1)) : NONE);
    }

    long length() {
        return last - first + 1;
    }

    private static ByteRange ending(long first, long size) {
        return first < size ? new ByteRange(Math.max(0, first), size - 1) : NONE;
    }

    /** A number however long; beyond what any file has, all are alike. */
    private static long number(String digits) {
        return new BigInteger(digits).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }
}
