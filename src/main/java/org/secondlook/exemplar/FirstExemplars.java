package org.secondlook.exemplar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondlook.caption.Spoken;
import org.secondlook.finding.Shelf;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The exemplars that come with the product: passages of the sample lesson, which is nobody's and needs nobody's word. */
@Component
class FirstExemplars implements SmartInitializingSingleton {

    private final Shelf shelf;
    private final List<Passage> passages;
    private final List<ShownExemplar> all;

    FirstExemplars(Shelf shelf, JsonMapper json) {
        this.shelf = shelf;
        this.passages = read(json);
        this.all = passages.stream().map(Passage::toExemplar).toList();
    }

    private static List<Passage> read(JsonMapper json) {
        try (InputStream file = new ClassPathResource("exemplar/first.json").getInputStream()) {
            return json.readValue(file, First.class).passages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts them where they are found, in every school. */
    @Override
    public void afterSingletonsInstantiated() {
        passages.forEach(passage -> shelf.put(ExemplarBooks.book(
                passage.toExemplar(), null, Set.of(passage.area()), Set.of(), Set.of())));
    }

    List<ShownExemplar> all() {
        return all;
    }

    Optional<ShownExemplar> find(ExemplarId id) {
        return all.stream().filter(exemplar -> exemplar.id().equals(id)).findFirst();
    }

    /** What the file says. */
    record First(List<Passage> passages) {}

    /** One of them. */
    record Passage(
            UUID id,
            String part,
            String strategy,
            String area,
            String title,
            List<String> questions,
            String lookFor,
            String credit,
            long millis,
            List<Spoken> said) {

        ShownExemplar toExemplar() {
            var words = new ReleasedWords(title, String.join("\n", questions), lookFor, credit, Licence.CC_BY, strategy);
            return new ShownExemplar(
                    new ExemplarId(id),
                    words,
                    "en",
                    millis,
                    part,
                    State.RELEASED,
                    ShownExemplar.Seer.SCHOOL,
                    said);
        }
    }
}
