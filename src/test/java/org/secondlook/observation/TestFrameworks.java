package org.secondlook.observation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;

/** Lets leads make frameworks for their school, as far as a test needs it: copies of talk and quiet, called Our talk. */
@TestComponent
public class TestFrameworks {

    private final SchoolFrameworks own;
    private final Publications publications;
    private final Frameworks frameworks;

    TestFrameworks(SchoolFrameworks own, Publications publications, Frameworks frameworks) {
        this.own = own;
        this.publications = publications;
        this.frameworks = frameworks;
    }

    /** A draft in which nothing is missing; answers with the framework. */
    public UUID draft(TestViewer lead) {
        return draft(lead, draft -> draft).framework().value();
    }

    /** A draft in which nothing is said yet. */
    public UUID blank(TestViewer lead) {
        return draft(lead, draft -> Draft.blank("")).framework().value();
    }

    /** What the form of a draft sends when nothing is changed. */
    public Map<String, String> typed(UUID framework, TestViewer lead) {
        KeptDraft kept = own.draft(new SchoolFrameworkId(framework), lead.viewer());
        Map<String, String> typed =
                new HashMap<>(DraftRulesTest.fields(kept.draft()).toSingleValueMap());
        typed.put("draft", kept.id().toString());
        typed.put("version", String.valueOf(kept.version()));
        return typed;
    }

    KeptDraft draft(TestViewer lead, UnaryOperator<Draft> change) {
        var id = new SchoolFrameworkId(Uuids.next());
        own.begin(id, change.apply(talk()), lead.viewer());
        return own.draft(id, lead.viewer());
    }

    /** What the version will be called that is published of a draft. */
    public UUID versionOf(UUID framework, TestViewer lead) {
        return own.draft(new SchoolFrameworkId(framework), lead.viewer()).id().value();
    }

    /** A published version; answers with the framework. */
    public UUID published(TestViewer lead) {
        return publish(draft(lead, draft -> draft), lead).value();
    }

    SchoolFrameworkId publish(KeptDraft draft, TestViewer lead) {
        Publications.Outcome outcome =
                publications.publish(draft.framework(), draft.id(), draft.version(), lead.viewer());
        if (outcome != Publications.Outcome.PUBLISHED) {
            throw new AssertionError(outcome);
        }
        return draft.framework();
    }

    /** The version that is published of it. */
    public UUID newest(UUID framework, TestViewer lead) {
        return own.all(lead.viewer()).stream()
                .filter(each -> each.id().value().equals(framework))
                .findAny()
                .orElseThrow()
                .newest()
                .id()
                .value();
    }

    Draft talk() {
        Framework talk = frameworks.newest().stream()
                .filter(each -> each.slug().equals("talk-and-quiet"))
                .findAny()
                .orElseThrow();
        return Draft.of(talk.definition()).called("Our talk");
    }

    /** A version of the product. */
    public UUID ofProduct() {
        return frameworks.newest().get(0).id().value();
    }
}
