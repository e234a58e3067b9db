package org.secondlook.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.springframework.stereotype.Component;

/** Tells the stories of a viewer’s own cycles, with what their things are called now. */
@Component
class Stories {

    private final Cycles cycles;
    private final Shares shares;

    Stories(Cycles cycles, Shares shares) {
        this.cycles = cycles;
        this.shares = shares;
    }

    Story of(Cycle own, Viewer teacher) {
        Walk walk = cycles.walk(own);
        List<Moved> moves = cycles.moves(own);
        LocalDate ended = own.isOpen() ? null : moves.get(moves.size() - 1).day();
        return new Story(moves.get(0).day(), ended, chosen(walk, teacher), told(walk));
    }

    private List<Story.Chosen> chosen(Walk walk, Viewer teacher) {
        return walk.artefacts().stream()
                .map(artefact -> chosen(walk.model().stages().get(artefact.stage()), artefact, teacher))
                .toList();
    }

    private Story.Chosen chosen(Stage stage, Artefact artefact, Viewer teacher) {
        Optional<String> title = shares.seenTitle(artefact.subject(), teacher);
        String home = title.isPresent() ? shares.homeOf(artefact.subject()) : null;
        return new Story.Chosen(stage, artefact, title.orElse(null), home);
    }

    private static List<Story.Told> told(Walk walk) {
        return walk.said().stream()
                .filter(said -> !said.words().isEmpty())
                .map(said -> new Story.Told(walk.model().stages().get(said.stage()), said))
                .toList();
    }
}
