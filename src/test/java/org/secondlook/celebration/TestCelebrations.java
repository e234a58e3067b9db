package org.secondlook.celebration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;

/** Lets people celebrate, as far as a test needs it. */
@TestComponent
public class TestCelebrations {

    private final Celebrations celebrations;

    TestCelebrations(Celebrations celebrations) {
        this.celebrations = celebrations;
    }

    /** Words, with or without a clip that is named in them. */
    public UUID celebrate(String words, @Nullable UUID clip, TestViewer owner) {
        UUID id = UUID.randomUUID();
        celebrations.add(new CelebrationId(id), new CelebrationForm(id, null, words, clip), owner.viewer());
        return id;
    }
}
