package org.secondlook.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Archive;
import org.secondlook.people.Archives;
import org.secondlook.people.Links;
import org.secondlook.people.PortfolioPiece;
import org.secondlook.people.PortfolioPiece.Chapter;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A viewer's own portfolio: read anew each time, at each of their schools as whoever they are there. */
@Component
class Portfolios {

    private final List<PortfolioPiece> pieces;
    private final Links links;
    private final Lessons lessons;
    private final Archives archives;
    private final MessageSource messages;

    Portfolios(List<PortfolioPiece> pieces, Links links, Lessons lessons, Archives archives, MessageSource messages) {
        this.pieces = pieces.stream()
                .sorted(Comparator.comparing(PortfolioPiece::chapter))
                .toList();
        this.links = links;
        this.lessons = lessons;
        this.archives = archives;
        this.messages = messages;
    }

    /** The school from which the viewer came first. */
    List<Part> of(Viewer viewer) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(null, null, viewer));
        links.elsewhere(viewer).forEach(other -> parts.add(part(other.school(), other.goesOn(), other.self())));
        return parts;
    }

    private Part part(@Nullable String school, @Nullable LocalDate goesOn, Viewer self) {
        return new Part(school, goesOn, told(Set.of(Chapter.values()), self), lessons.own(self));
    }

    private List<Part.Told> told(Set<Chapter> chosen, Viewer self) {
        return pieces.stream()
                .filter(piece -> chosen.contains(piece.chapter()))
                .map(piece -> new Part.Told(piece.chapter(), piece.portfolio(self)))
                .filter(told -> !told.portion().entries().isEmpty())
                .toList();
    }

    /** The chosen chapters of all schools, with a page to read them, and the videos that may leave. */
    Archive archive(Set<Chapter> chosen, Viewer viewer) {
        List<Portion> portions = new ArrayList<>(taken(chosen, null, viewer));
        links.elsewhere(viewer).forEach(other -> portions.addAll(taken(chosen, other.school(), other.self())));
        return archives.of(text("portfolio.file", viewer), text("portfolio.title", viewer), portions, viewer);
    }

    private List<Portion> taken(Set<Chapter> chosen, @Nullable String school, Viewer self) {
        List<Portion> portions = new ArrayList<>();
        told(chosen, self).forEach(told -> portions.add(told.portion()));
        portions.add(lessons.taken(self));
        return school == null
                ? portions
                : portions.stream().map(each -> marked(each, school, self)).toList();
    }

    private Portion marked(Portion portion, String school, Viewer viewer) {
        return new Portion(text("portfolio.from-heading", viewer, portion.heading(), school), portion.entries());
    }

    private String text(String key, Viewer viewer, Object... values) {
        return messages.getMessage(key, values, viewer.locale());
    }
}
