package org.secondlook.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.guards.Template.Element;

/** What every page template keeps to: texts from the message files, forms with their token, nothing inline. */
@Tag("once")
class TemplatesTest {

    private static final List<String> READ_BY_PEOPLE = List.of(
            "alt",
            "aria-description",
            "aria-label",
            "aria-roledescription",
            "aria-valuetext",
            "label",
            "placeholder",
            "title");

    /** Forms that ask, and forms that only close the dialog in which they stand. */
    private static final List<String> HARMLESS = List.of("get", "dialog");

    private static final Pattern LITERAL = Pattern.compile("\\s*('[^']*\\p{L}[^']*'|\\|\\s*\\p{L}[^$#]*\\|)\\s*");

    @Test
    void everyTextComesFromTheMessageFiles() {
        assertThat(ours())
                .flatExtracting(Template::literalText)
                .as("texts that stand in a template: give each a key in messages/ and write #{key}")
                .isEmpty();
    }

    @Test
    void everyAttributeThatPeopleReadComesFromTheMessageFiles() {
        assertThat(ourElements())
                .flatExtracting(element -> READ_BY_PEOPLE.stream()
                        .filter(name -> element.get(name).codePoints().anyMatch(Character::isLetter)
                                || LITERAL.matcher(element.get("th:" + name)).matches())
                        .map(name -> element.place() + " " + name)
                        .toList())
                .as("attributes with a text of their own: write th:title=\"#{key}\" and the like")
                .isEmpty();
    }

    @Test
    void noTextIsALiteralInDisguise() {
        assertThat(ourElements())
                .filteredOn(element -> LITERAL.matcher(element.get("th:text")).matches())
                .extracting(Element::place)
                .as("th:text=\"'words'\": give them a key in messages/")
                .isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingCarriesItsToken() {
        assertThat(ourElements())
                .filteredOn(element -> element.name().equals("form"))
                .filteredOn(element -> !HARMLESS.contains(element.get("method").toLowerCase(Locale.ROOT)))
                .filteredOn(element -> !element.has("th:action") || element.has("action"))
                .extracting(Element::place)
                .as("forms whose token and launch are not filled in: write method=\"post\" and th:action=\"@{/…}\"")
                .isEmpty();
    }

    @Test
    void nothingIsInline() {
        assertThat(elements())
                .filteredOn(TemplatesTest::isInline)
                .extracting(Element::place)
                .as("scripts, styles and handlers in the page, which the content security policy refuses")
                .isEmpty();
    }

    @Test
    void whatPeopleWroteIsNeverReadAsMarkupOrAsAnExpression() {
        assertThat(elements())
                .filteredOn(element -> element.attributes().entrySet().stream()
                        .anyMatch(attribute -> attribute.getKey().equals("th:utext")
                                || attribute.getKey().equals("th:inline")
                                || attribute.getValue().contains("__${")))
                .extracting(Element::place)
                .as("th:utext and th:inline do not escape, and what stands in __${…}__ is read as an expression")
                .isEmpty();
    }

    private static boolean isInline(Element element) {
        return (element.name().equals("script") && !element.has("src") && !element.has("th:src"))
                || element.name().equals("style")
                || element.attributes().keySet().stream()
                        .map(name -> name.replaceFirst("^th:", ""))
                        .anyMatch(name -> name.equals("style") || name.startsWith("on") || name.startsWith("hx-on"))
                || element.get("href").startsWith("javascript:");
    }

    /** The campus plays a foreign system, with its own words, in English only, and forms that go to the tool. */
    private static Stream<Template> ours() {
        return Template.all().stream()
                .filter(template -> !template.file().toString().contains("/campus/"));
    }

    private static Stream<Element> ourElements() {
        return ours().flatMap(template -> template.elements().stream());
    }

    private static Stream<Element> elements() {
        return Template.all().stream().flatMap(template -> template.elements().stream());
    }
}
