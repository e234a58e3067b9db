package org.secondlook.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.secondlook.observation.Definition.Element;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for ratings after watching, where a framework has elements to rate. */
@Controller
@RequestMapping("/observations/{id}/ratings")
class RatingController {

    private static final Pattern RATING = Pattern.compile("[%d-%d]".formatted(Element.LEAST, Element.MOST));

    private final Observations observations;
    private final Codings codings;
    private final Onlookers onlookers;

    RatingController(Observations observations, Codings codings, Onlookers onlookers) {
        this.observations = observations;
        this.codings = codings;
        this.onlookers = onlookers;
    }

    @GetMapping
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        model.addAttribute("observation", observation);
        model.addAttribute("ratings", observations.ratings(observation));
        model.addAttribute("moments", moments(codings.of(observation)));
        onlookers.tell(List.of(observation), viewer, model);
        return "observation/ratings";
    }

    /** How often each element was noted while watching, where one can note it. */
    private static Map<String, Integer> moments(Coding coding) {
        return coding.framework().elements().stream()
                .map(Element::key)
                .filter(key -> coding.framework().code(key).isPresent())
                .collect(Collectors.toMap(key -> key, key -> coding.count(List.of(key))));
    }

    @PostMapping
    String update(@PathVariable UUID id, @RequestParam Map<String, String> typed, Viewer viewer) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        observations.rate(observation.id(), given(observation.framework().definition(), typed), viewer);
        return "redirect:/observations/" + id + "/gap";
    }

    private static Map<String, Integer> given(Definition framework, Map<String, String> typed) {
        Map<String, Integer> given = new LinkedHashMap<>();
        for (Element element : framework.elements()) {
            String rating = typed.getOrDefault(element.key(), "");
            if (RATING.matcher(rating).matches()) {
                given.put(element.key(), Integer.valueOf(rating));
            }
        }
        return given;
    }
}
