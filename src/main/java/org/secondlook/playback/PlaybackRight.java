package org.secondlook.playback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.LaunchBinding;
import org.secondlook.people.PersonId;

/**
 * What allows one person, in one launch and one browser, to play one object for some minutes. The object stands in the
 * address, launch and browser in what proves them; so in its text there are only the person, the time of its end and the
 * revision, which is that of the object when the right was given out.
 */
public record PlaybackRight(UUID object, LaunchBinding launch, PersonId person, long revision, long until) {

    /** The attribute of a request that was let in by one. */
    static final String ATTRIBUTE = PlaybackRight.class.getName();

    private static final int BASE = Character.MAX_RADIX;
    private static final String UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORM =
            Pattern.compile("([0-9a-z]{1,9})\\.([0-9a-z]{1,9})\\.(" + UUID_FORM + ")\\.([A-Za-z0-9_-]{43})");

    /** The right by which a request was let in; empty when it was not. */
    public static Optional<PlaybackRight> of(HttpServletRequest request) {
        return Optional.ofNullable((PlaybackRight) request.getAttribute(ATTRIBUTE));
    }

    /** Reads what an address says; whether it is true is the signature's question. */
    static Optional<Signed> read(@Nullable String text, UUID object, LaunchBinding launch) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? Optional.of(new Signed(
                        new PlaybackRight(
                                object,
                                launch,
                                new PersonId(UUID.fromString(form.group(3))),
                                Long.parseLong(form.group(2), BASE),
                                Long.parseLong(form.group(1), BASE)),
                        form.group(4)))
                : Optional.empty();
    }

    /** The same, over at that time if it would be good for longer. */
    public PlaybackRight endingBy(@Nullable Instant end) {
        return end == null || end.getEpochSecond() >= until
                ? this
                : new PlaybackRight(object, launch, person, revision, end.getEpochSecond());
    }

    /** What is signed: the whole. */
    String signedText() {
        return object + "\n" + launch.session() + "\n" + launch.browserHash() + "\n" + open();
    }

    /** What stands in addresses, with the signature. */
    String text(String signature) {
        return open() + "." + signature;
    }

    private String open() {
        return Long.toString(until, BASE) + "." + Long.toString(revision, BASE) + "." + person;
    }

    boolean isOverAt(Instant now) {
        return now.getEpochSecond() >= until;
    }

    /** A right with the signature that came along. */
    record Signed(PlaybackRight right, String signature) {}
}
