package org.secondlook.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondlook.people.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What may help a viewer with what they work on now: a few things, each with its reason. Computed on reading and kept nowhere. */
@Component
class Suggestions {

    private static final int MOST = 3;
    private static final int MOST_OF_ONE = 2;

    private final ObjectProvider<Wish> wishes;
    private final Books books;

    Suggestions(ObjectProvider<Wish> wishes, Books books) {
        this.wishes = wishes;
        this.books = books;
    }

    List<Suggestion> of(Viewer viewer) {
        Set<BookKey> taken = new HashSet<>();
        List<Suggestion> suggestions = new ArrayList<>();
        wishes.orderedStream()
                .flatMap(wish -> wish.of(viewer).stream())
                .forEach(need -> helping(need, viewer).stream()
                        .filter(found -> taken.add(found.bookKey()))
                        .limit(MOST_OF_ONE)
                        .map(found -> new Suggestion(found, need.reason()))
                        .forEach(suggestions::add));
        return suggestions.stream().limit(MOST).toList();
    }

    /** What it was taken from, and then what its words find. */
    private List<Found> helping(Wish.Need need, Viewer viewer) {
        Optional<BookKey> source = need.strategy().map(key -> new BookKey(Book.Kind.STRATEGY, key));
        List<Found> helping = new ArrayList<>(
                source.map(key -> books.of(List.of(key), viewer)).orElse(List.of()));
        if (!need.words().isBlank()) {
            helping.addAll(books.search(Query.of(need.words()), viewer).found());
        }
        return helping;
    }
}
