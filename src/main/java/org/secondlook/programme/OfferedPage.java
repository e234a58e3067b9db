package org.secondlook.programme;

import org.secondlook.exemplar.Exemplar;
import org.secondlook.library.Strategy;

/**
 * A page of the library as somebody who leads a course can link to it.
 *
 * @param words with which it is opened, or what it is about
 */
record OfferedPage(LinkedPage page, String title, String words) {

    static OfferedPage of(Exemplar exemplar) {
        return new OfferedPage(LinkedPage.of(exemplar.id()), exemplar.title(), exemplar.focusQuestion());
    }

    static OfferedPage of(Strategy strategy) {
        return new OfferedPage(LinkedPage.of(strategy.key()), strategy.title(), strategy.summary());
    }
}
