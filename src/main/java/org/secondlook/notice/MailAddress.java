package org.secondlook.notice;

import java.util.regex.Pattern;

/**
 * An address to which a mail can go: what people type, and nothing with which one could write a header, a second address or a name
 * (RFC 5321, section 4.1.2, without quotes and literals).
 */
record MailAddress(String text) {

    static final int LONGEST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE = Pattern.compile("%1$s(?:\\.%1$s)*@%2$s(?:\\.%2$s)+".formatted(ATOM, LABEL));

    MailAddress {
        if (!isOne(text)) {
            throw new IllegalArgumentException("no address for mail");
        }
    }

    static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= 64
                && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
