package org.secondlook.observation;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/** A draft as its form sends it; what is missing in it is empty. */
record DraftForm(MultiValueMap<String, String> fields) {

    Draft toDraft() {
        return new Draft(
                        text("name"),
                        text("purpose"),
                        text("licence"),
                        text("source"),
                        text("seconds"),
                        text("prompt"),
                        rows("codes", "-key", this::code),
                        rows("elements", "-key", this::element),
                        rows("indicators", "-key", this::indicator),
                        rows("prompts", "", this::text))
                .tidy();
    }

    private <T> List<T> rows(String part, String last, Function<String, T> row) {
        return IntStream.iterate(0, n -> fields.containsKey(part + "-" + n + last), n -> n + 1)
                .mapToObj(n -> row.apply(part + "-" + n))
                .toList();
    }

    private TypedCode code(String at) {
        return new TypedCode(
                text(at + "-key"),
                text(at + "-name"),
                text(at + "-kind"),
                text(at + "-digit"),
                text(at + "-letter"),
                text(at + "-hue"),
                text(at + "-counts"),
                text(at + "-group"),
                text(at + "-heading"));
    }

    private TypedElement element(String at) {
        return new TypedElement(text(at + "-key"), text(at + "-name"), text(at + "-area"), text(at + "-counts"));
    }

    private TypedIndicator indicator(String at) {
        return new TypedIndicator(
                text(at + "-key"),
                text(at + "-name"),
                text(at + "-question"),
                text(at + "-measure"),
                chosen(at + "-codes"),
                chosen(at + "-of"),
                chosen(at + "-rates"),
                text(at + "-most"),
                text(at + "-step"));
    }

    private List<String> chosen(String name) {
        return Objects.requireNonNullElse(fields.get(name), List.of());
    }

    private String text(String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "")
                .replace("\r\n", "\n")
                .strip();
    }
}
