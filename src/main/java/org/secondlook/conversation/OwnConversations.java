package org.secondlook.conversation;

import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: their conversations, with what they note for themselves, and feedback. */
@Component
@Order(6)
class OwnConversations implements PersonalData {

    private final HeldPages held;
    private final ConversationPages conversations;
    private final FeedbackPages feedbacks;
    private final ConversationStore conversationStore;
    private final FeedbackStore feedbackStore;
    private final TapeRests tapes;
    private final Taken taken;
    private final MessageSource messages;

    OwnConversations(
            HeldPages held,
            ConversationPages conversations,
            FeedbackPages feedbacks,
            ConversationStore conversationStore,
            FeedbackStore feedbackStore,
            TapeRests tapes,
            Taken taken,
            MessageSource messages) {
        this.held = held;
        this.conversations = conversations;
        this.feedbacks = feedbacks;
        this.conversationStore = conversationStore;
        this.feedbackStore = feedbackStore;
        this.tapes = tapes;
        this.taken = taken;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return held.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        return List.of(
                new Portion(
                        text("conversation.export.conversations", viewer),
                        conversations.all(viewer.person()).stream()
                                .map(each -> taken.entry(each, viewer))
                                .toList()),
                new Portion(
                        text("conversation.export.feedback", viewer),
                        feedbacks.all(viewer.person()).stream()
                                .map(each -> taken.entry(each, viewer))
                                .toList()));
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    /** With the other's part in it: nobody could say which words of a text of both are whose. */
    @Override
    public void erase(PersonId person) {
        tapes.beginWith(person);
        conversationStore.forget(person);
        feedbackStore.forget(person);
    }
}
