package org.secondlook.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.finding.Book;
import org.secondlook.finding.Shelf;
import org.secondlook.people.TenantId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts strategies where they are found: the product's when it starts, a school's in the transaction in which it changes them. */
@Component
class Shelving implements SmartInitializingSingleton {

    private final Shelf shelf;
    private final ProductLibrary product;
    private final SchoolLibraries libraries;
    private final TransactionOperations transactions;

    Shelving(Shelf shelf, ProductLibrary product, SchoolLibraries libraries, TransactionOperations transactions) {
        this.shelf = shelf;
        this.product = product;
        this.libraries = libraries;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(
                status -> product.strategies().forEach(strategy -> shelf.put(book(strategy, null))));
    }

    /** Lets a school find what it has by now under these keys, and nothing that it leaves out. */
    void refresh(TenantId school, Collection<StrategyKey> keys) {
        SchoolLibrary library = libraries.of(school);
        keys.stream().flatMap(key -> library.find(key).stream()).forEach(each -> place(each, library, school));
    }

    private void place(SchoolStrategy each, SchoolLibrary library, TenantId school) {
        if (library.isOffered(each) && each.isOwn()) {
            shelf.put(book(each.strategy(), school));
        } else if (!library.isOffered(each) && isOfProduct(each.key())) {
            shelf.hide(Book.Kind.STRATEGY, each.key().value(), school);
        } else {
            shelf.remove(Book.Kind.STRATEGY, each.key().value(), school);
        }
    }

    private boolean isOfProduct(StrategyKey key) {
        return product.strategies().stream().anyMatch(each -> each.key().equals(key));
    }

    private static Book book(Strategy strategy, @Nullable TenantId school) {
        return new Book(
                Book.Kind.STRATEGY,
                strategy.key().value(),
                school,
                "/library/strategies/" + strategy.key(),
                strategy.title(),
                strategy.summary(),
                text(strategy),
                "",
                Set.of(strategy.area()),
                strategy.phases().stream().map(Phase::word).collect(Collectors.toSet()),
                strategy.subjects(),
                strategy.minutes(),
                strategy.evidence().strength().word());
    }

    private static String text(Strategy strategy) {
        return Arrays.stream(Section.values())
                .map(section -> Markdown.plain(strategy.section(section)))
                .collect(Collectors.joining("\n\n"));
    }
}
