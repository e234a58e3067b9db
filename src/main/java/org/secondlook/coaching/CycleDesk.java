package org.secondlook.coaching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.secondlook.pairing.Pairings;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.ShownThing;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;

/**
 * Lays a cycle out for one of the two. What serves a stage the coach sees as long as it is shared with the pairing, and the teacher for as
 * long as they have it.
 */
@Component
class CycleDesk {

    private final Cycles cycles;
    private final Choices choices;
    private final Pairings pairings;
    private final Shares shares;

    CycleDesk(Cycles cycles, Choices choices, Pairings pairings, Shares shares) {
        this.cycles = cycles;
        this.choices = choices;
        this.pairings = pairings;
        this.shares = shares;
    }

    /** The cycle was found through the viewer. */
    CycleView view(Cycle cycle, Viewer viewer) {
        Walk walk = cycles.walk(cycle);
        boolean together = pairings.find(cycle.pairing(), viewer).isPresent();
        Map<Subject, ShownThing> shown = shown(cycle, together, viewer);
        List<StageView> stages = IntStream.range(0, walk.model().stages().size())
                .mapToObj(place -> stage(walk, place, shown, viewer))
                .toList();
        List<Moved> moves = cycles.moves(cycle);
        return new CycleView(
                walk,
                cycle.partOf(viewer.person()),
                together,
                stages,
                moves.get(moves.size() - 1),
                comparison(walk, shown, viewer));
    }

    /** In their order. */
    List<CycleLine> lines(List<Walk> walks, Viewer viewer) {
        return walks.stream()
                .map(walk -> line(walk, walk.cycle().partOf(viewer.person())))
                .toList();
    }

    private static CycleLine line(Walk walk, Part me) {
        State state = walk.cycle().state();
        boolean asks = switch (state) {
            case PROPOSED, READY -> me == Part.TEACHER;
            case RUNNING -> walk.awaits(me);
            case CLOSED, STOPPED -> false;
        };
        return new CycleLine(walk, me, asks);
    }

    private Map<Subject, ShownThing> shown(Cycle cycle, boolean together, Viewer viewer) {
        return together
                ? choices.shown(cycle, viewer).stream()
                        .collect(Collectors.toMap(
                                ShownThing::subject, Function.identity(), (one, other) -> other, LinkedHashMap::new))
                : Map.of();
    }

    private StageView stage(Walk walk, int place, Map<Subject, ShownThing> shown, Viewer viewer) {
        Stage stage = walk.model().stages().get(place);
        List<ThingView> things = stage.things().stream()
                .map(ask -> thing(walk, place, ask, shown, viewer))
                .toList();
        return new StageView(stage, place, standing(walk.cycle(), place), things, walk.saidOf(place));
    }

    private static StageView.Standing standing(Cycle cycle, int place) {
        if (place < cycle.stage() || cycle.state() == State.READY || cycle.state() == State.CLOSED) {
            return StageView.Standing.DONE;
        }
        return place == cycle.stage() && cycle.isRunning() ? StageView.Standing.CURRENT : StageView.Standing.AHEAD;
    }

    private ThingView thing(Walk walk, int place, Ask ask, Map<Subject, ShownThing> shown, Viewer viewer) {
        Artefact artefact = walk.held(place, ask).orElse(null);
        boolean teaches = walk.cycle().partOf(viewer.person()) == Part.TEACHER;
        List<ShownThing> offered = teaches ? offered(walk, ask, shown) : List.of();
        if (artefact == null) {
            return new ThingView(ask, null, null, null, false, offered);
        }
        ShownThing seen = shown.get(artefact.subject());
        return teaches
                ? ofOwner(ask, artefact, seen != null, offered, viewer)
                : new ThingView(ask, artefact, title(seen), address(seen), seen != null, offered);
    }

    private ThingView ofOwner(Ask ask, Artefact artefact, boolean seen, List<ShownThing> offered, Viewer viewer) {
        Optional<String> title = shares.seenTitle(artefact.subject(), viewer);
        String home = title.isPresent() ? shares.homeOf(artefact.subject()) : null;
        return new ThingView(ask, artefact, title.orElse(null), home, seen, offered);
    }

    private static List<ShownThing> offered(Walk walk, Ask ask, Map<Subject, ShownThing> shown) {
        return shown.values().stream()
                .filter(thing ->
                        ask.kind().filter(thing.subject().kind()::equals).isPresent())
                .filter(thing -> walk.mayServe(ask, thing.subject()))
                .toList();
    }

    private static @Nullable String title(@Nullable ShownThing seen) {
        return seen == null ? null : seen.title();
    }

    private static @Nullable String address(@Nullable ShownThing seen) {
        return seen == null ? null : "/shares/" + seen.share();
    }

    private static @Nullable String comparison(Walk walk, Map<Subject, ShownThing> shown, Viewer viewer) {
        Optional<Subject> before = walk.chosen(Ask.BASELINE).map(Artefact::subject);
        Optional<Subject> after = walk.chosen(Ask.FOLLOW_UP).map(Artefact::subject);
        boolean seen = before.isPresent()
                && after.isPresent()
                && (walk.cycle().partOf(viewer.person()) == Part.TEACHER
                        || (shown.containsKey(before.get()) && shown.containsKey(after.get())));
        return seen
                ? "/observations/%s/beside/%s"
                        .formatted(before.get().id(), after.get().id())
                : null;
    }
}
