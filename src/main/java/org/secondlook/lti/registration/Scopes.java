package org.secondlook.lti.registration;

import java.util.List;
import java.util.Set;

/** What this tool asks a platform to be allowed, in the order of their use: columns, scores, results, the roster, notices. */
public final class Scopes {

    public static final List<String> WANTED = List.of(
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/score",
            "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly",
            "https://purl.imsglobal.org/spec/lti/scope/noticehandlers");

    private static final Set<String> OPTIONAL = Set.of(
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
            "https://purl.imsglobal.org/spec/lti/scope/noticehandlers");

    private Scopes() {}

    /** Whether nothing is missing without it: another one says as much, or most platforms do not know it. */
    public static boolean isOptional(String scope) {
        return OPTIONAL.contains(scope);
    }

    /** What is worth asking a platform that knows these scopes: Canvas refuses a tool that asks for any other. */
    static List<String> of(Set<String> supported) {
        return supported.isEmpty()
                ? WANTED
                : WANTED.stream().filter(supported::contains).toList();
    }
}
