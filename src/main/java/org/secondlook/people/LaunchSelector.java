package org.secondlook.people;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.BrowserBinding.Keeper;

/**
 * What the addresses of a page say of its launch: the session's id, and only where the browser keeps no cookie of ours a
 * secret after it, {@code <id>.<secret>}.
 */
record LaunchSelector(SessionId session, @Nullable String secret) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\.([A-Za-z0-9_-]{32}))?");

    /** The selector of a session that is bound in this way. */
    static LaunchSelector of(SessionId session, BrowserBinding browser) {
        return new LaunchSelector(session, browser.keeper() == Keeper.PAGES ? browser.secret() : null);
    }

    /** Empty for what is no selector. */
    static Optional<LaunchSelector> read(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(FORM::matcher)
                .filter(form -> form.matches())
                .map(form -> new LaunchSelector(new SessionId(UUID.fromString(form.group(1))), form.group(2)));
    }

    @Override
    public String toString() {
        return secret == null ? session.toString() : session + "." + secret;
    }
}
