package org.secondlook.programme;

import java.net.URI;
import java.util.Map;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.deeplinking.LinkItem;
import org.secondlook.lti.deeplinking.LinkItem.Window;
import org.springframework.stereotype.Component;

/** Makes links by which a course leads to pages of the library: without a column in its gradebook, and without a task. */
@Component
class PageLinks {

    private final URI icon;

    PageLinks(SecondLookProperties properties) {
        this.icon = properties.at("/programme/activity.svg");
    }

    /** Some platforms show a title as if it were markup. */
    LinkItem make(OfferedPage offered) {
        return new LinkItem(
                offered.title().replace('<', '‹').replace('>', '›'),
                offered.words(),
                Map.of(LinkedPage.PARAMETER, offered.page().toString()),
                null,
                Window.ALWAYS,
                Window.ALWAYS,
                icon);
    }
}
