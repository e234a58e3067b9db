package org.secondlook.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.sample.Script.Coded;
import org.secondlook.sample.Script.Timed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the product is told of the lesson, and its captions, as they follow from the script. */
final class ScriptReading {

    private static final long LEAST_QUIET = 3000;

    private final Script script;
    private final List<Timed> timed;

    ScriptReading(Script script) {
        this.script = script;
        this.timed = script.timed();
    }

    Lesson lesson() {
        List<Lesson.Said> said = timed.stream()
                .filter(Timed::isSaid)
                .map(each -> new Lesson.Said(
                        nameOf(each),
                        each.start(),
                        each.end(),
                        Objects.requireNonNull(each.line().says())))
                .toList();
        return new Lesson(
                script.title(),
                script.subtitle(),
                script.focus(),
                script.length(),
                said,
                script.lenses().stream().map(this::lens).toList());
    }

    /** WebVTT: what is said with who says it, and in brackets what is heard besides. */
    String captions() {
        var text = new StringBuilder("WEBVTT\n");
        for (Timed each : timed) {
            String heard = each.line().heard();
            if (each.isSaid()) {
                text.append(
                        cue(each, "<v %s>%s".formatted(nameOf(each), each.line().says())));
            } else if (heard != null) {
                text.append(cue(each, "[%s]".formatted(inWords(heard))));
            }
        }
        return text.toString();
    }

    /** Where nobody speaks for three seconds or more, as pages of lessons are told it. */
    String quiet() {
        List<String> stretches = new ArrayList<>();
        for (Timed each : timed) {
            boolean silent = "quiet".equals(each.line().heard())
                    || "writing".equals(each.line().heard());
            long end = silent ? each.end() : each.start();
            if (end - each.from() >= LEAST_QUIET) {
                stretches.add("[%s, %s]".formatted(each.from() / 1000.0, end / 1000.0));
            }
        }
        return "{\"stretches\": [%s]}%n".formatted(String.join(", ", stretches)).replace("\r", "");
    }

    private static String inWords(String heard) {
        return switch (heard) {
            case "murmur" -> "Pupils talk in pairs";
            case "writing" -> "Pencils, nobody speaks";
            case "quiet" -> "Nobody speaks";
            default -> throw new IllegalArgumentException(heard);
        };
    }

    private String cue(Timed each, String words) {
        return "%n%s --> %s%n%s%n"
                .formatted(clock(each.start()), clock(each.end()), words)
                .replace("\r", "");
    }

    static String clock(long millis) {
        return String.format(Locale.ROOT, "00:%02d:%02d.%03d", millis / 60_000, millis / 1000 % 60, millis % 1000);
    }

    private Lesson.Lens lens(Script.Lens lens) {
        JsonNode codes = framework(lens.lens()).get("codes");
        List<Lesson.Worked> worked = new ArrayList<>();
        for (Coded coded : lens.events()) {
            JsonNode code = codes.valueStream()
                    .filter(each -> each.get("key").asString().equals(coded.code()))
                    .findAny()
                    .orElseThrow();
            long start = startOf(coded);
            worked.add(new Lesson.Worked(
                    coded.code(),
                    code.get("letter").asString(),
                    code.get("hue").asString().toLowerCase(Locale.ROOT),
                    lens.codes().get(coded.code()),
                    start,
                    code.get("kind").asString().equals("STATE") ? Long.valueOf(endOf(lens, start)) : null,
                    coded.reason()));
        }
        return new Lesson.Lens(lens.lens(), lens.name(), worked);
    }

    private long startOf(Coded coded) {
        return coded.from() != null
                ? line(coded.from()).start()
                : line(coded.after()).end();
    }

    /** Of voices one goes on until the next is coded; a wait until somebody speaks. */
    private long endOf(Script.Lens lens, long start) {
        return lens.lens().equals("talk-and-quiet")
                ? lens.events().stream()
                        .mapToLong(this::startOf)
                        .filter(other -> other > start)
                        .min()
                        .orElse(timed.get(timed.size() - 1).end())
                : timed.stream()
                        .mapToLong(Timed::start)
                        .filter(other -> other > start)
                        .min()
                        .orElseThrow();
    }

    private Timed line(@Nullable String id) {
        return timed.stream()
                .filter(each -> each.line().id().equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no line " + id));
    }

    private String nameOf(Timed each) {
        return script.people().get(Objects.requireNonNull(each.line().who())).name();
    }

    static JsonNode framework(String key) {
        try (InputStream file =
                Objects.requireNonNull(Script.class.getResourceAsStream("/frameworks/%s.v1.json".formatted(key)))) {
            return new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
