package org.secondlook.culture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Uuids;
import org.springframework.util.MultiValueMap;

/**
 * What a school works toward while an administrator types it.
 *
 * @param after the number of the version from which they began
 */
record VisionForm(int after, List<TypedPart> parts) {

    private static final int BLANKS = 3;
    private static final Pattern PLACE = Pattern.compile("\\d{1,3}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    VisionForm {
        parts = List.copyOf(parts);
    }

    /** The version that holds, and room for more as long as there is any. */
    static VisionForm of(Vision present) {
        List<TypedPart> parts =
                new ArrayList<>(present.parts().stream().map(TypedPart::of).toList());
        int room = Math.min(BLANKS, Vision.MOST_PARTS - parts.size());
        for (int i = 0; i < room; i++) {
            parts.add(TypedPart.blank(parts.size() + 1));
        }
        return new VisionForm(present.number(), parts);
    }

    /** What was sent; of a key that is there twice the second is a new part. */
    static VisionForm typed(int after, MultiValueMap<String, String> fields) {
        Set<UUID> taken = new HashSet<>();
        List<TypedPart> parts = IntStream.range(0, Vision.MOST_PARTS + BLANKS)
                .filter(row -> fields.containsKey("words-" + row))
                .mapToObj(row -> part(row, fields, taken))
                .toList();
        return new VisionForm(after, parts);
    }

    private static TypedPart part(int row, MultiValueMap<String, String> fields, Set<UUID> taken) {
        String key = field(fields, "id-" + row);
        UUID id = KEY.matcher(key).matches() ? UUID.fromString(key) : Uuids.next();
        String place = field(fields, "place-" + row);
        return new TypedPart(
                taken.add(id) ? id : Uuids.next(),
                PLACE.matcher(place).matches() ? Integer.parseInt(place) : row + 1,
                Unseen.takenFrom(field(fields, "words-" + row).replaceAll("\\s+", " "))
                        .strip(),
                fields.containsKey("leave-" + row));
    }

    private static String field(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    /** The same, as it follows a version that has come meanwhile. */
    VisionForm after(Vision present) {
        return new VisionForm(present.number(), parts);
    }

    /** What is wrong with it as a whole, as a message key. */
    Optional<String> problem() {
        if (meant().size() > Vision.MOST_PARTS) {
            return Optional.of("culture.vision.problem.count");
        }
        return parts.stream().flatMap(part -> part.problem().stream()).findAny();
    }

    /** The parts in their order, numbered from one; those at one place stand as they were typed. */
    List<VisionPart> meant() {
        List<TypedPart> inOrder = parts.stream()
                .filter(TypedPart::isMeant)
                .sorted(Comparator.comparingInt(TypedPart::place))
                .toList();
        return IntStream.range(0, inOrder.size())
                .mapToObj(at -> new VisionPart(
                        inOrder.get(at).id(), at + 1, inOrder.get(at).words(), true))
                .toList();
    }
}
