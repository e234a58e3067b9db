package org.secondlook.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.playback.PlaybackRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audiences of more people than one, written by the module that has them, in its own transaction: whoever belongs to one sees what
 * is shared with it, and stops seeing it when they leave or it ends, also in the middle of playing.
 */
@Component
public class Audiences {

    private final AudienceStore store;
    private final SharePages pages;
    private final Things things;
    private final PlaybackRights rights;
    private final Clock clock;

    Audiences(AudienceStore store, SharePages pages, Things things, PlaybackRights rights, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.things = things;
        this.rights = rights;
        this.clock = clock;
    }

    /** Begins an audience in a course, to which nobody belongs yet. What has no title is called after who else belongs to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Audience audience, String title, CourseId course) {
        store.open(audience, title, course);
    }

    /** From now on somebody sees what is shared with it. Twice is once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(Audience audience, PersonId person) {
        join(audience, person, null);
    }

    /**
     * The same, where not all are the same.
     *
     * @param part what they are in it, as messages call it: such as a coach
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(Audience audience, PersonId person, @Nullable String part) {
        store.hold(audience);
        store.join(audience, person, part, Times.now(clock));
    }

    /** Somebody sees no more of it, nor anybody there what they shared with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Audience audience, PersonId person) {
        store.hold(audience);
        stopPlaying(audience);
        store.leave(audience, person);
        store.revokeOf(audience, person, Times.now(clock));
    }

    /** Nobody but one sees anything of it until they join again; what they have shared goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(Audience audience, PersonId except) {
        store.hold(audience);
        stopPlaying(audience);
        store.pause(audience, except);
    }

    /** Takes back all that is shared with it, for good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Audience audience) {
        store.hold(audience);
        stopPlaying(audience);
        store.end(audience, Times.now(clock));
    }

    /** Whoever may see it still gets a right to play anew without noticing. */
    private void stopPlaying(Audience audience) {
        store.subjects(audience).forEach(rights::revoke);
    }

    /** Whether anything was ever shown to it, whatever has become of that. */
    public boolean hasBegun(Audience audience) {
        return store.hasBegun(audience);
    }

    /** The same as {@link #shown}, for whoever asks for things of some kinds alone. */
    public List<ShownThing> things(Audience audience, Viewer viewer) {
        Map<Subject, ShownThing> things = new LinkedHashMap<>();
        List<Share> shares = pages.shownTo(audience, viewer, Times.now(clock));
        Map<Subject, String> titles =
                this.things.titles(shares.stream().map(Share::subject).collect(Collectors.toSet()), viewer);
        for (Share share : shares) {
            String title = titles.get(share.subject());
            if (title != null) {
                things.put(share.subject(), new ShownThing(share.id(), share.subject(), share.owner(), title));
            }
        }
        return List.copyOf(things.values());
    }

    /** What is shared with it now, as far as the viewer sees it, in the order in which it was shared. */
    public List<Shown> shown(Audience audience, Viewer viewer) {
        Instant now = Times.now(clock);
        List<Share> shares = pages.shownTo(audience, viewer, now);
        Map<Subject, String> titles =
                things.titles(shares.stream().map(Share::subject).collect(Collectors.toSet()), viewer);
        return shares.stream()
                .flatMap(share -> Stream.ofNullable(titles.get(share.subject()))
                        .map(title -> new Shown(share.id(), share.owner(), title, share.startedAt())))
                .toList();
    }

    /** Those with which the viewer may share now. */
    List<Named> of(Viewer viewer) {
        CourseId course = viewer.course();
        return course != null && viewer.role().hasOwnPractice() ? store.of(viewer.person(), course) : List.of();
    }

    /** What one is called with which the viewer may share now. */
    Optional<Named> find(Audience audience, Viewer viewer) {
        return of(viewer).stream()
                .filter(named -> named.audience().equals(audience))
                .findFirst();
    }

    /** Whether the viewer may share with it; then it neither ends nor loses them until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean hold(Audience audience, Viewer viewer) {
        store.hold(audience);
        return find(audience, viewer).isPresent();
    }

    /** Something that somebody shows to an audience. */
    public record Shown(ShareId share, PersonId owner, String title, Instant since) {}

    /**
     * An audience, and what the viewer calls it.
     *
     * @param title null for somebody whose name the platform keeps to itself
     * @param part what the other is in it; null where all are the same
     */
    record Named(
            Audience audience,
            @Nullable String title,
            @Nullable String part) {}
}
