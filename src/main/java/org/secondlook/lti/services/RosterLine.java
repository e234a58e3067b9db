package org.secondlook.lti.services;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.secondlook.lti.RosterService.Member;
import org.secondlook.lti.launch.Identifiers;
import org.secondlook.lti.launch.PersonName;
import tools.jackson.databind.JsonNode;

/** One member as a platform writes them (NRPS 2.0, section 2.4), each in its own way. */
final class RosterLine {

    private static final int MOST_ROLES = 50;
    private static final int LONGEST_ROLE = 200;

    private RosterLine() {}

    /** The member; empty when nobody is named whom a launch could name too. */
    static Optional<Member> read(JsonNode line) {
        JsonNode id = line.path("user_id");
        String subject = id.isString() || id.isIntegralNumber() ? id.asString() : "";
        return Identifiers.isGood(subject)
                ? Optional.of(new Member(subject, PersonName.in(line::path), roles(line), isActive(line)))
                : Optional.empty();
    }

    private static Set<String> roles(JsonNode line) {
        Set<String> roles = new HashSet<>();
        for (JsonNode role : line.path("roles")) {
            String whole = role.isString() ? RoleNames.inFull(role.stringValue()) : "";
            if (!whole.isEmpty() && whole.length() <= LONGEST_ROLE && roles.size() < MOST_ROLES) {
                roles.add(whole);
            }
        }
        return roles;
    }

    /** Who is said to be neither inactive nor deleted, in whichever way that is written, is active. */
    private static boolean isActive(JsonNode line) {
        String status = line.path("status").asString("").strip().toLowerCase(Locale.ROOT);
        return !status.endsWith("inactive") && !status.endsWith("deleted");
    }
}
