package org.secondlook.culture;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;

/** Lets schools say what they work toward. */
@TestComponent
public class TestVision {

    private final Visions visions;

    TestVision(Visions visions) {
        this.visions = visions;
    }

    /** The next version at the school of an administrator, which has these parts and no other. */
    public void say(TestViewer administrator, List<UUID> parts, String... words) {
        List<TypedPart> typed = IntStream.range(0, words.length)
                .mapToObj(at -> new TypedPart(parts.get(at), at + 1, words[at], false))
                .toList();
        int present = visions.get(administrator.viewer()).number();
        if (!visions.publish(new VisionForm(present, typed), administrator.viewer())) {
            throw new AssertionError("not published");
        }
    }
}
