package org.secondlook.library;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.LinkedMultiValueMap;

/** Lets leads and editors work at their school's library, as far as a test needs it: copies of wait time. */
@TestComponent
public class TestLibrary {

    private final Drafts drafts;
    private final Publications publications;
    private final Bundles bundles;

    TestLibrary(Drafts drafts, Publications publications, Bundles bundles) {
        this.drafts = drafts;
        this.publications = publications;
        this.bundles = bundles;
    }

    /** What comes with the product. */
    public static List<Strategy> ofProduct() {
        return new ProductLibrary().strategies();
    }

    static Draft waitTime() {
        return ofProduct().stream()
                .filter(each -> each.key().value().equals("wait-time"))
                .map(Draft::of)
                .findAny()
                .orElseThrow();
    }

    /** The same under another title. */
    static Draft called(String title) {
        Draft draft = waitTime();
        return new Draft(
                title,
                draft.summary(),
                draft.area(),
                draft.phases(),
                draft.subjects(),
                draft.minutes(),
                draft.mechanisms(),
                draft.strength(),
                draft.statement(),
                draft.citations(),
                draft.reviewed(),
                draft.sections());
    }

    /** A draft of the school's own in which nothing is missing; answers with its key. */
    public String draft(String title, TestViewer editor) {
        StrategyKey key = drafts.create(title, "questioning-and-dialogue", editor.viewer())
                .orElseThrow();
        KeptDraft kept = drafts.get(key, editor.viewer());
        drafts.change(key, kept.id(), kept.version(), called(title), editor.viewer());
        return key.value();
    }

    /** A draft in which only its title is said, and a reason is missing; answers with its key. */
    public String blank(TestViewer editor) {
        StrategyKey key = drafts.create("A strategy of our own", "questioning-and-dialogue", editor.viewer())
                .orElseThrow();
        KeptDraft kept = drafts.get(key, editor.viewer());
        var fields = new LinkedMultiValueMap<String, String>();
        fields.setAll(Map.of(
                "title", "A strategy of our own",
                "area", "questioning-and-dialogue",
                "mechanism-3", "on",
                "citation-1-authors", "Rowe, M. B."));
        drafts.change(key, kept.id(), kept.version(), new DraftForm(fields).toDraft(), editor.viewer());
        return key.value();
    }

    /** What that draft is called and how often it was changed, as its forms send it. */
    public Map<String, String> seen(String key, TestViewer editor) {
        KeptDraft kept = drafts.get(new StrategyKey(key), editor.viewer());
        return Map.of("draft", kept.id().toString(), "version", String.valueOf(kept.version()));
    }

    /** The same with all its fields. */
    public Map<String, String> typed(String key, TestViewer editor) {
        Map<String, String> fields = new HashMap<>(seen(key, editor));
        fields.putAll(fields(drafts.get(new StrategyKey(key), editor.viewer()).draft()));
        return fields;
    }

    static Map<String, String> fields(Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", draft.title());
        fields.put("summary", draft.summary());
        fields.put("area", draft.area());
        fields.put("phases", draft.phases());
        fields.put("subjects", draft.subjects());
        fields.put("minutes", draft.minutes());
        draft.mechanisms().forEach((number, reason) -> fields.put("reason-" + number, reason));
        fields.put("strength", draft.strength());
        fields.put("statement", draft.statement());
        for (int at = 0; at < draft.citations().size(); at++) {
            for (String field : TypedCitation.FIELDS) {
                fields.put(
                        "citation-" + (at + 1) + "-" + field,
                        draft.citations().get(at).field(field));
            }
        }
        fields.put("reviewed", draft.reviewed());
        draft.sections().forEach((section, text) -> fields.put(section.name(), text));
        return fields;
    }

    /** A published strategy of the school's own; answers with its key. */
    public String published(String title, TestViewer editor) {
        String key = draft(title, editor);
        KeptDraft kept = drafts.get(new StrategyKey(key), editor.viewer());
        Publications.Outcome outcome = publications.publish(kept.key(), kept.id(), kept.version(), editor.viewer());
        if (outcome != Publications.Outcome.PUBLISHED) {
            throw new AssertionError(outcome);
        }
        return key;
    }

    /** A bundle that waits to be looked at, with a file that is new, and one that is wrong if that is wanted. */
    public UUID bundle(boolean wrong, TestViewer editor) {
        Strategy fresh = called("Wait for it").toStrategy(new StrategyKey("wait-for-it"));
        String file = StrategyWriter.write(fresh);
        List<BundleFile> files = wrong
                ? List.of(
                        new BundleFile("questioning-and-dialogue/wait-for-it.md", file),
                        new BundleFile("questioning-and-dialogue/bad.md", file.replace("minutes: 5", "minutes: soon")))
                : List.of(new BundleFile("questioning-and-dialogue/wait-for-it.md", file));
        return bundles.receive(BundleZip.write(files), editor.viewer());
    }

    /** What somebody has seen who has looked at it. */
    public String print(UUID bundle, TestViewer editor) {
        return bundles.look(bundle, editor.viewer()).print();
    }
}
