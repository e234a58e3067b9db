package org.secondlook.sharing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.secondlook.culture.CodeOfPractice;
import org.secondlook.people.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody shares before they have accepted the code of practice that holds. */
@Component
@Order(1)
class AcceptedCode implements ShareGate {

    private final CodeOfPractice code;

    AcceptedCode(CodeOfPractice code) {
        this.code = code;
    }

    @Override
    public Optional<Hurdle> before(Subject subject, Viewer viewer) {
        return code.accepted(viewer) ? Optional.empty() : Optional.of(new Hurdle("sharing.accept", wayThere(subject)));
    }

    /** The code's page leads back to what is to be shared. */
    private static String wayThere(Subject subject) {
        String back = "/shares/new?kind=%s&subject=%s".formatted(subject.kind(), subject.id());
        return "/culture/code?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
