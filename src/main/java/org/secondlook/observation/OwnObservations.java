package org.secondlook.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.TakenFile;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.Recordings;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What this module keeps about somebody: what they expected of their lessons, coded in them and rated, and their goals. */
@Component
@Order(5)
class OwnObservations implements PersonalData {

    private final Recordings recordings;
    private final Observations observations;
    private final Codings codings;
    private final ObservationStore store;
    private final HeldPages pages;
    private final OwnGoals goals;
    private final OwnSecondCodings seconds;
    private final MessageSource messages;
    private final JsonMapper json;

    OwnObservations(
            Recordings recordings,
            Observations observations,
            Codings codings,
            ObservationStore store,
            HeldPages pages,
            OwnGoals goals,
            OwnSecondCodings seconds,
            MessageSource messages,
            JsonMapper json) {
        this.recordings = recordings;
        this.observations = observations;
        this.codings = codings;
        this.store = store;
        this.pages = pages;
        this.goals = goals;
        this.seconds = seconds;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        String heading = messages.getMessage("observation.export.heading", new Object[0], viewer.locale());
        List<Portion.Entry> entries = recordings.own(viewer).stream()
                .flatMap(recording -> entry(recording, viewer))
                .toList();
        List<Portion> portions = new ArrayList<>(List.of(new Portion(heading, entries), goals.export(viewer)));
        portions.addAll(seconds.export(viewer));
        return portions;
    }

    private Stream<Portion.Entry> entry(Recording recording, Viewer viewer) {
        List<TakenObservation> taken = observations.of(recording.id(), viewer).stream()
                .map(observation -> take(recording, observation))
                .toList();
        String title = Times.day(recording.createdAt()) + " " + recording.title();
        List<Portion.Line> lines =
                taken.stream().map(each -> line(each, viewer)).toList();
        var file = TakenFile.of(title + ".json", json.writeValueAsString(taken));
        return taken.isEmpty() ? Stream.empty() : Stream.of(new Portion.Entry(title, lines, List.of(file)));
    }

    private TakenObservation take(Recording recording, Observation observation) {
        CodingState coded = CodingState.of(codings.of(observation));
        return new TakenObservation(
                recording.title(),
                observation.framework().definition().name(),
                observation.framework().number(),
                observation.createdAt(),
                observation.lockedAt(),
                observations.estimates(observation),
                coded.events(),
                coded.played(),
                observations.ratings(observation));
    }

    private Portion.Line line(TakenObservation taken, Viewer viewer) {
        Object[] amounts = {taken.estimates().size(), taken.events().size()};
        String text = messages.getMessage("observation.export.line", amounts, viewer.locale());
        return new Portion.Line(Times.day(taken.begunAt()) + " · " + taken.framework(), text);
    }

    @Override
    public void erase(PersonId person) {
        goals.forget(person);
        store.forget(person);
    }
}
