package org.secondlook.lti.services;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.secondlook.lti.RosterService.Member;

/** Who has been found in a course so far, up to a number of people. */
final class Listing {

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final int most;
    private boolean full;

    Listing(int most) {
        this.most = most;
    }

    /** One that has as much room as another has left. */
    Listing(Listing begun) {
        this(begun.most - begun.members.size());
    }

    /** Adds somebody. Who is there already is one person: with two enrolments, or moved to the next page meanwhile. */
    void add(Member member) {
        Member known = members.get(member.subject());
        if (known != null) {
            members.put(member.subject(), both(known, member));
        } else if (members.size() < most) {
            members.put(member.subject(), member);
        } else {
            full = true;
        }
    }

    void takeOver(Listing page) {
        page.members.values().forEach(this::add);
        full |= page.full;
    }

    private static Member both(Member one, Member other) {
        Set<String> roles = new HashSet<>();
        if (one.active() || !other.active()) {
            roles.addAll(one.roles());
        }
        if (other.active() || !one.active()) {
            roles.addAll(other.roles());
        }
        String name = one.name() == null ? other.name() : one.name();
        return new Member(one.subject(), name, roles, one.active() || other.active());
    }

    /** Whether somebody found no room. */
    boolean isFull() {
        return full;
    }

    List<Member> members() {
        return List.copyOf(members.values());
    }
}
