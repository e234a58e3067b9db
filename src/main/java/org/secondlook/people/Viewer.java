package org.secondlook.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request, in the course and the role of the launch that opened the page. Every question of access
 * is decided with one of these.
 *
 * @param session the launch; two tabs of one browser have two
 * @param person who it is
 * @param course the course of the launch; null for a launch without one
 * @param role their role in that course, as the newest launch of theirs tells
 * @param administrator whether they look after the platform, whatever they are in the course
 * @param name to call them by; null when the platform keeps names to itself
 * @param resourceLink the link that was opened, in the platform's words
 * @param locale the language of their pages
 */
public record Viewer(
        SessionId session,
        PersonId person,
        @Nullable CourseId course,
        Role role,
        boolean administrator,
        @Nullable String name,
        String resourceLink,
        Locale locale) {}
