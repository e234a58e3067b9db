package org.secondlook.comment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Moment;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: what they said, what was said about theirs, and the concerns that they reported. */
@Component
@Order(5)
class OwnComments implements PersonalData {

    private final OwnPages pages;
    private final CommentStore comments;
    private final ConcernStore concerns;
    private final MessageSource messages;

    OwnComments(OwnPages pages, CommentStore comments, ConcernStore concerns, MessageSource messages) {
        this.pages = pages;
        this.comments = comments;
        this.concerns = concerns;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        return List.of(
                portion("comment.export.written", pages.writtenBy(viewer.person()), viewer),
                portion("comment.export.received", pages.saidTo(viewer.person()), viewer));
    }

    private Portion portion(String heading, List<Comment> said, Viewer viewer) {
        return new Portion(
                text(heading, viewer),
                said.stream().map(comment -> entry(comment, viewer)).toList());
    }

    private Portion.Entry entry(Comment comment, Viewer viewer) {
        CommentKind kind = comment.kind();
        String title = text(kind == null ? "comment.reply" : "comment.kind." + kind, viewer);
        List<Portion.Line> lines = new ArrayList<>();
        lines.add(new Portion.Line(text("comment.export.moment", viewer), moment(comment.at(), viewer)));
        lines.add(new Portion.Line(text("comment.export.words", viewer), comment.words()));
        return new Portion.Entry(comment.day() + " " + title, lines, List.of());
    }

    private String moment(@Nullable Moment at, Viewer viewer) {
        return at == null ? text("comment.whole", viewer) : at.text();
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        comments.forget(person);
        concerns.forget(person);
    }
}
