package org.secondlook.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.BrowserBinding;

/** A launch's session as it is found again: its viewer, the browser that it is bound to, and how long it lasts. */
record Session(Viewer viewer, String browserHash, String frameOrigins, Instant seenAt, Instant endsAt) {

    /** The session that a launch has just opened. */
    static Session opened(SessionOpening opening, Newcomer newcomer, PersonId person, @Nullable CourseId course) {
        var viewer = new Viewer(
                opening.id(),
                person,
                course,
                newcomer.role(),
                newcomer.administrator(),
                newcomer.name(),
                newcomer.resourceLink(),
                Locale.forLanguageTag(newcomer.locale()));
        return new Session(viewer, opening.browserHash(), newcomer.frameOrigins(), opening.at(), opening.endsAt());
    }

    boolean belongsTo(BrowserBinding browser) {
        return MessageDigest.isEqual(
                browserHash.getBytes(StandardCharsets.UTF_8), browser.hash().getBytes(StandardCharsets.UTF_8));
    }

    /** The columns of one session. */
    record Row(
            UUID id,
            UUID personId,
            @Nullable UUID courseId,
            Role role,
            boolean administrator,
            @Nullable String name,
            String resourceLink,
            String locale,
            String browserHash,
            String frameOrigins,
            OffsetDateTime seenAt,
            OffsetDateTime endsAt) {

        Session toSession() {
            var viewer = new Viewer(
                    new SessionId(id),
                    new PersonId(personId),
                    courseId == null ? null : new CourseId(courseId),
                    role,
                    administrator,
                    name,
                    resourceLink,
                    Locale.forLanguageTag(locale));
            return new Session(viewer, browserHash, frameOrigins, seenAt.toInstant(), endsAt.toInstant());
        }
    }
}
