package org.secondlook.lti.launch;

/** What a platform may call a person, a course or a link: at most 255 characters that any database can keep to the letter. */
public final class Identifiers {

    static final int LONGEST = 255;

    private Identifiers() {}

    /** Gives the identifier back as it is, or refuses the launch on behalf of its claim. */
    static String check(String identifier, String claim) {
        if (!isGood(identifier)) {
            throw Claims.invalid(claim);
        }
        return identifier;
    }

    public static boolean isGood(String identifier) {
        return !identifier.isEmpty() && identifier.length() <= LONGEST && PlainText.isPlain(identifier);
    }
}
