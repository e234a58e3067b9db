package org.secondlook.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Conversations and feedback as somebody takes them along: as they read them, and never what the other notes for themselves. */
@Component
class Taken {

    private final AgendaPages agendas;
    private final NotePages notes;
    private final HerePages moments;
    private final TapedPages tapes;
    private final MessageSource messages;

    Taken(AgendaPages agendas, NotePages notes, HerePages moments, TapedPages tapes, MessageSource messages) {
        this.agendas = agendas;
        this.notes = notes;
        this.moments = moments;
        this.tapes = tapes;
        this.messages = messages;
    }

    Portion.Entry entry(Conversation conversation, Viewer viewer) {
        Lines lines = new Lines(viewer);
        lines.add("conversation.export.with", name(conversation.nameBeside(viewer.person()), viewer));
        lines.add("conversation.export.how", how(conversation.plan(), viewer));
        agendas.items(conversation.id()).forEach(item -> lines.add("conversation.export.item", item.words()));
        agendas.actions(conversation.id())
                .forEach(action -> lines.add("conversation.export.action", agreed(action, viewer)));
        lines.add("conversation.export.notes", notes.newest(conversation.id()).words());
        lines.add(
                "conversation.export.private",
                notes.ownPrivate(conversation.id(), viewer.person()).words());
        moments.find(conversation.id())
                .filter(here -> here.person().equals(viewer.person()))
                .ifPresent(here ->
                        lines.add("conversation.export.moment", here.at().text()));
        lines.add("conversation.export.recorded", said(tapes.said(conversation.id(), viewer.person()), viewer));
        return lines.entry(conversation.day().toString());
    }

    private String said(Consent consent, Viewer viewer) {
        if (consent.isUnsaid()) {
            return "";
        } else if (consent.isDeclined()) {
            return text("conversation.export.recorded.declined", viewer, consent.takenBackOn());
        }
        return consent.holds()
                ? text("conversation.export.recorded.given", viewer, consent.givenOn())
                : text("conversation.export.recorded.taken-back", viewer, consent.givenOn(), consent.takenBackOn());
    }

    private String how(Plan plan, Viewer viewer) {
        String manner = text("conversation.manner." + plan.manner(), viewer);
        Slot slot = plan.slot();
        String time =
                slot == null ? "" : " %s %s–%s (%s)".formatted(slot.day(), slot.time(), slot.until(), slot.zone());
        return manner + time + (plan.link() == null ? "" : " " + plan.link());
    }

    private String agreed(Action action, Viewer viewer) {
        String due = Objects.toString(action.dueOn(), "");
        return "%s: %s %s"
                .formatted(text("conversation.doer." + action.doer(), viewer), action.words(), due)
                .strip();
    }

    Portion.Entry entry(Feedback feedback, Viewer viewer) {
        Lines lines = new Lines(viewer);
        lines.add("conversation.export.with", name(feedback.nameBeside(viewer.person()), viewer));
        feedback.text().remarks().forEach(remark -> lines.add("conversation.export.remark", said(remark)));
        lines.add("conversation.export.question", feedback.text().question());
        lines.add("conversation.export.suggestion", feedback.text().suggestion());
        lines.add("conversation.export.answer", feedback.answer());
        return lines.entry(Objects.toString(feedback.sentOn(), text("conversation.index.draft", viewer)));
    }

    private static String said(Remark remark) {
        return remark.at() == null ? remark.words() : remark.at().text() + " " + remark.words();
    }

    private String name(@Nullable String name, Viewer viewer) {
        return name == null ? text("conversation.nameless", viewer) : name;
    }

    private String text(String key, Viewer viewer, @Nullable Object... days) {
        return messages.getMessage(key, Stream.of(days).map(String::valueOf).toArray(), viewer.locale());
    }

    /** What is to be read of one thing; what is empty is left out. */
    private class Lines {

        private final List<Portion.Line> lines = new ArrayList<>();
        private final Viewer viewer;

        Lines(Viewer viewer) {
            this.viewer = viewer;
        }

        void add(String label, String words) {
            if (!words.isBlank()) {
                lines.add(new Portion.Line(text(label, viewer), words));
            }
        }

        Portion.Entry entry(String title) {
            return new Portion.Entry(title, lines, List.of());
        }
    }
}
