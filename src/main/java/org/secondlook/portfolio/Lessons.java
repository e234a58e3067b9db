package org.secondlook.portfolio;

import java.util.List;
import java.util.Optional;
import org.secondlook.appearance.Appearances;
import org.secondlook.culture.Purpose;
import org.secondlook.people.Portion;
import org.secondlook.people.TakenFile;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recordings;
import org.secondlook.recording.TakenVideos;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A viewer's own lessons, and whose videos go along: a school has other people's children in its videos, and what leaves it is shown
 * elsewhere. So it has to be permitted there as showing is.
 */
@Component
class Lessons {

    private final Recordings recordings;
    private final Appearances appearances;
    private final TakenVideos videos;
    private final MessageSource messages;

    Lessons(Recordings recordings, Appearances appearances, TakenVideos videos, MessageSource messages) {
        this.recordings = recordings;
        this.appearances = appearances;
        this.videos = videos;
        this.messages = messages;
    }

    List<Lesson> own(Viewer viewer) {
        return recordings.own(viewer).stream()
                .map(each -> Lesson.of(each, appearances.allow(Purpose.SHARING, each.id(), viewer)))
                .toList();
    }

    /** The same as what is taken along, with the videos that may leave, and of the others why they stay. */
    Portion taken(Viewer viewer) {
        List<Portion.Entry> entries =
                own(viewer).stream().map(lesson -> entry(lesson, viewer)).toList();
        return new Portion(text("portfolio.lessons", viewer), entries);
    }

    private Portion.Entry entry(Lesson lesson, Viewer viewer) {
        Optional<TakenFile> video = lesson.permitted() ? videos.find(lesson.id(), viewer) : Optional.empty();
        String why = lesson.permitted() ? "portfolio.lessons.gone" : "portfolio.lessons.stays";
        List<Portion.Line> lines = video.isPresent()
                ? List.of()
                : List.of(new Portion.Line(text("portfolio.lessons.video", viewer), text(why, viewer)));
        return new Portion.Entry(
                lesson.day() + " " + lesson.title(), lines, video.stream().toList());
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }
}
