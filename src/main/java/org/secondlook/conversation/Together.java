package org.secondlook.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.Audiences;
import org.secondlook.sharing.ShareId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two look at the same, each on their own screen: either says at which moment they are, and the other finds it. */
@Component
class Together {

    private static final Duration LONGEST_LESSON = Duration.ofDays(1);

    private final Conversations conversations;
    private final HereStore store;
    private final HerePages pages;
    private final Audiences audiences;
    private final Clock clock;

    Together(Conversations conversations, HereStore store, HerePages pages, Audiences audiences, Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.pages = pages;
        this.audiences = audiences;
        this.clock = clock;
    }

    /** What is shared with the two of them now, as far as the viewer sees it. */
    List<Audiences.Shown> shown(Conversation seen, Viewer viewer) {
        return audiences.shown(seen.audience(), viewer);
    }

    /** Where they are, as long as the viewer sees what it is of. */
    Optional<Here> here(Conversation seen, Viewer viewer) {
        List<Audiences.Shown> shown = shown(seen, viewer);
        return pages.find(seen.id()).filter(here -> isAmong(here.share(), shown));
    }

    /** The same, if it was said after so many times. What nobody has said since costs one small question. */
    Optional<Here> newerThan(int number, Conversation seen, Viewer viewer) {
        return pages.find(seen.id()).filter(here -> here.number() > number).flatMap(here -> here(seen, viewer));
    }

    @Transactional
    Optional<Refusal> say(ConversationId id, ShareId share, String at, Viewer viewer) {
        Conversation held = conversations.hold(id, viewer);
        Optional<Moment> moment = Moment.of(at).filter(each -> each.millis() <= LONGEST_LESSON.toMillis());
        if (!held.isOpen()) {
            return Optional.of(Refusal.OVER);
        } else if (!isAmong(share, shown(held, viewer))) {
            throw new NotVisibleException(share);
        } else if (moment.isEmpty()) {
            return Optional.of(Refusal.MOMENT);
        }
        store.say(id, viewer.person(), share, moment.get(), Times.now(clock));
        return Optional.empty();
    }

    private static boolean isAmong(ShareId share, List<Audiences.Shown> shown) {
        return shown.stream().anyMatch(each -> each.share().equals(share));
    }
}
