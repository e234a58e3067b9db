package org.secondlook.observation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out what was coded as a list, piece by piece. */
@Component
class EventDesk {

    /** How many are shown at once: a lesson in intervals of three seconds has a thousand. */
    static final int PIECE = 100;

    private static final String PAGE = "observation/events";

    private final Codings codings;

    EventDesk(Codings codings) {
        this.codings = codings;
    }

    String show(Observation observation, int from, boolean part, Model model) {
        model.addAttribute("address", "/observations/" + observation.id());
        return show(codings.piece(observation, from, PIECE), observation.framework(), from, part, model);
    }

    /** By the clock of what is coded. */
    String show(SecondCoding second, int from, boolean part, Model model) {
        model.addAttribute("second", second);
        model.addAttribute("address", "/codings/" + second.look().id());
        return show(codings.piece(second, from, PIECE), second.look().framework(), from, part, model);
    }

    private static String show(List<Event> events, Framework framework, int from, boolean part, Model model) {
        List<Row> rows = events.stream()
                .map(event -> Row.of(event, framework.definition()))
                .flatMap(Optional::stream)
                .toList();
        model.addAttribute("lens", framework.definition());
        model.addAttribute("rows", rows);
        model.addAttribute("from", from);
        model.addAttribute("before", from == 0 ? null : Math.max(0, from - PIECE));
        model.addAttribute("after", rows.size() == PIECE ? from + PIECE : null);
        return part ? PAGE + " :: list" : PAGE;
    }

    /** What is wrong, and with which. */
    void tell(String problem, EventId event, Model model) {
        model.addAttribute("problem", problem);
        model.addAttribute("wrong", event);
    }

    /** One event, with its times as people type them. */
    record Row(
            EventId id, Code code, String start, @Nullable String end, int version) {

        static Optional<Row> of(Event event, Definition framework) {
            String end = event.end() == null ? null : Moment.text(event.end());
            return framework
                    .code(event.code())
                    .map(code -> new Row(event.id(), code, Moment.text(event.start()), end, event.version()));
        }
    }
}
