package org.secondlook.programme;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.exemplar.ExemplarId;
import org.secondlook.library.StrategyKey;
import org.secondlook.lti.LtiLaunch;

/**
 * A page of the library to which a course links. It is no activity: nobody completes it, and nothing is kept of who opens it. Anybody who
 * may edit the link may have written what it says, so it names a page and gives no right to see it.
 */
record LinkedPage(Kind kind, String target) {

    /** The parameter of a link that names its page: {@code strategies/wait-time}. */
    static final String PARAMETER = "page";

    static LinkedPage of(StrategyKey strategy) {
        return new LinkedPage(Kind.STRATEGY, strategy.value());
    }

    static LinkedPage of(ExemplarId exemplar) {
        return new LinkedPage(Kind.EXEMPLAR, exemplar.toString());
    }

    /** Where a launch wants to land; empty for a link to an activity. */
    static Optional<LinkedPage> of(LtiLaunch launch) {
        return parse(launch.custom().get(PARAMETER));
    }

    static Optional<LinkedPage> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        } else if (text.startsWith(Kind.STRATEGY.prefix)) {
            return StrategyKey.parse(text.substring(Kind.STRATEGY.prefix.length()))
                    .map(LinkedPage::of);
        } else if (text.startsWith(Kind.EXEMPLAR.prefix)) {
            return exemplar(text.substring(Kind.EXEMPLAR.prefix.length()));
        } else {
            return Optional.empty();
        }
    }

    private static Optional<LinkedPage> exemplar(String number) {
        try {
            return Optional.of(of(new ExemplarId(UUID.fromString(number))));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /** Where it stands in the tool. */
    String path() {
        return kind.folder + target;
    }

    /** As links and forms say it. */
    @Override
    public String toString() {
        return kind.prefix + target;
    }

    /** What there is to link to. */
    enum Kind {
        STRATEGY("strategies/", "/library/strategies/"),
        EXEMPLAR("exemplars/", "/exemplars/");

        private final String prefix;
        private final String folder;

        Kind(String prefix, String folder) {
            this.prefix = prefix;
            this.folder = folder;
        }
    }
}
