package org.secondlook.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.TestViewer;
import org.secondlook.recording.Moment;
import org.secondlook.recording.RecordingId;
import org.secondlook.sharing.ShareId;
import org.secondlook.testing.SettableClock;
import org.springframework.boot.test.context.TestComponent;

/** Lets two who are a pairing plan conversations and write in them, past the pages. */
@TestComponent
public class TestConversations {

    private static final Merge.Marks MARKS =
            new Merge.Marks("↓ You both wrote here; both are kept ↓", "··· and ···", "↑ until here ↑");

    private final Conversations conversations;
    private final Agendas agendas;
    private final Notes notes;
    private final Together together;
    private final Feedbacks feedbacks;
    private final Tapes tapes;
    private final SettableClock clock;

    TestConversations(
            Conversations conversations,
            Agendas agendas,
            Notes notes,
            Together together,
            Feedbacks feedbacks,
            Tapes tapes,
            SettableClock clock) {
        this.conversations = conversations;
        this.agendas = agendas;
        this.notes = notes;
        this.together = together;
        this.feedbacks = feedbacks;
        this.tapes = tapes;
        this.clock = clock;
    }

    /** Somebody plans one in person, for tomorrow; answers with the conversation. */
    public UUID plan(UUID pairing, TestViewer viewer) {
        Instant begin = Times.now(clock).plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
        var plan = new Plan(Manner.IN_PERSON, null, new Slot(begin, ZoneId.of("Europe/Berlin"), 30));
        var id = new ConversationId(UUID.randomUUID());
        conversations.plan(id, plan, new PairingId(pairing), viewer.viewer());
        return id.value();
    }

    /** Answers with what stands on its agenda now, last. */
    public UUID add(UUID conversation, String words, TestViewer viewer) {
        var id = new ConversationId(conversation);
        agendas.add(id, List.of(words), viewer.viewer());
        List<Item> items = agendas.items(conversations.get(id, viewer.viewer()));
        return items.get(items.size() - 1).id();
    }

    public UUID agree(UUID conversation, String words, TestViewer viewer) {
        var action = new Action(UUID.randomUUID(), Action.Doer.TEACHER, words, null, null);
        agendas.agree(new ConversationId(conversation), action, viewer.viewer());
        return action.id();
    }

    public void write(UUID conversation, int base, String words, TestViewer viewer) {
        notes.write(new ConversationId(conversation), base, words, MARKS, viewer.viewer());
    }

    public void writePrivate(UUID conversation, String words, TestViewer viewer) {
        notes.writePrivate(new ConversationId(conversation), 0, words, viewer.viewer());
    }

    public void say(UUID conversation, UUID share, String at, TestViewer viewer) {
        together.say(new ConversationId(conversation), new ShareId(share), at, viewer.viewer());
    }

    /** Somebody agrees to a recording; the coach does so by asking. */
    public void consent(UUID conversation, TestViewer viewer) {
        tapes.give(new ConversationId(conversation), viewer.viewer());
    }

    public void decline(UUID conversation, TestViewer teacher) {
        tapes.decline(new ConversationId(conversation), teacher.viewer());
    }

    public void takeBack(UUID conversation, TestViewer viewer) {
        tapes.takeBack(new ConversationId(conversation), viewer.viewer());
    }

    /** Both agree, and the coach says which of theirs it is. */
    public void tape(UUID conversation, RecordingId recording, TestViewer teacher, TestViewer coach) {
        consent(conversation, coach);
        consent(conversation, teacher);
        tapes.name(new ConversationId(conversation), recording, coach.viewer());
    }

    /** A draft with a strength and a question; answers with the feedback. */
    public UUID draft(UUID pairing, UUID share, TestViewer coach) {
        var strength = new Remark(1, new ShareId(share), new Moment(500), "They thought before they spoke.");
        var text = new FeedbackText(List.of(strength), "What were they thinking?", "");
        var id = new FeedbackId(UUID.randomUUID());
        feedbacks.write(id, new PairingId(pairing), 0, text, coach.viewer());
        return id.value();
    }

    public void send(UUID feedback, TestViewer coach) {
        feedbacks.send(new FeedbackId(feedback), coach.viewer());
    }
}
