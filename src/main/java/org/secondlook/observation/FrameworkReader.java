package org.secondlook.observation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a framework from a file of the very form that those of the product have. What the file has of the right kind may still be
 * incomplete; whatever is of a wrong kind, or too much, is told with its place, and nothing is read then.
 */
final class FrameworkReader {

    static final int MOST_BYTES = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Where it stands among others, the school decides to which it is brought. */
    private static final String[] FIELDS = {
        "place", "name", "purpose", "licence", "source", "interval", "codes", "elements", "indicators", "prompts"
    };

    private final List<Flaw> flaws = new ArrayList<>();

    private FrameworkReader() {}

    static ReadFile read(String text) {
        var reader = new FrameworkReader();
        Draft draft = reader.draft(text);
        reader.flaws.addAll(DraftLimits.of(draft));
        return new ReadFile(draft.tidy(), List.copyOf(reader.flaws));
    }

    private Draft draft(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            flaws.add(Flaw.barring("", "bytes", MOST_BYTES / 1024));
        } else {
            try {
                Object content = JSON.readValue(text.strip().replaceFirst("^\\uFEFF", ""), Object.class);
                if (content instanceof Map<?, ?> framework) {
                    return draft(new FileRow("", framework, flaws));
                }
                flaws.add(Flaw.barring("", "object", ""));
            } catch (JacksonException e) {
                flaws.add(notJson(e));
            }
        }
        return Draft.blank("");
    }

    private static Flaw notJson(JacksonException e) {
        return e.getLocation() == null
                ? Flaw.barring("", "json", "")
                : new Flaw(
                        "",
                        true,
                        "observation.draft.limit.json-at",
                        e.getLocation().getLineNr(),
                        e.getLocation().getColumnNr());
    }

    private Draft draft(FileRow file) {
        file.knowing(FIELDS);
        FileRow interval = file.object("interval");
        List<TypedCode> codes =
                file.rows("codes").stream().map(FrameworkReader::code).toList();
        List<TypedElement> elements =
                file.rows("elements").stream().map(FrameworkReader::element).toList();
        return new Draft(
                file.text("name"),
                file.text("purpose"),
                file.text("licence"),
                file.text("source"),
                interval == null ? "" : interval.knowing("seconds", "prompt").whole("seconds"),
                interval == null ? "" : interval.text("prompt"),
                codes,
                elements,
                file.rows("indicators").stream()
                        .map(row -> indicator(row, codes, elements))
                        .toList(),
                file.texts("prompts"));
    }

    private static TypedCode code(FileRow row) {
        row.knowing("key", "name", "kind", "digit", "letter", "hue", "counts", "group", "heading");
        return new TypedCode(
                row.text("key"),
                row.text("name"),
                row.choice("kind", Code.Kind.values()),
                row.whole("digit"),
                row.text("letter"),
                row.choice("hue", Hue.values()),
                row.text("counts"),
                row.text("group"),
                row.text("heading"));
    }

    private static TypedElement element(FileRow row) {
        row.knowing("key", "name", "area", "counts");
        return new TypedElement(row.text("key"), row.text("name"), row.text("area"), row.text("counts"));
    }

    private static TypedIndicator indicator(FileRow row, List<TypedCode> codes, List<TypedElement> elements) {
        row.knowing("key", "name", "question", "measure", "codes", "of", "most", "step");
        String measure = row.choice("measure", Measure.values());
        boolean rated = measure.equals(Measure.RATING.name());
        List<String> about = row.texts("codes");
        List<String> of = row.texts("of");
        List<String> known = codes.stream().map(TypedCode::key).toList();
        row.demandKnown(
                "codes", about, rated ? elements.stream().map(TypedElement::key).toList() : known);
        row.demandKnown("of", of, known);
        return new TypedIndicator(
                row.text("key"),
                row.text("name"),
                row.text("question"),
                measure,
                rated ? List.of() : about,
                of,
                rated ? about : List.of(),
                row.number("most"),
                row.number("step"));
    }

    /**
     * What a file says.
     *
     * @param draft is only to be kept where there are no flaws
     */
    record ReadFile(Draft draft, List<Flaw> flaws) {}
}
