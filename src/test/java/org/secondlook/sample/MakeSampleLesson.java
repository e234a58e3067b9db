package org.secondlook.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.secondlook.media.TestFootage;
import org.secondlook.sample.Script.Timed;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the sample lesson anew from its script: {@code ./mvnw -Psample-lesson process-test-classes}. What it makes is shipped with
 * the product, so that nobody else has to.
 */
final class MakeSampleLesson {

    private static final Path MADE = Path.of("src", "main", "resources", "sample");
    private static final Path FOLDER = Path.of("target", "sample-lesson").toAbsolutePath();
    private static final int PACE = 12;

    /** The second of the poster. */
    private static final int POSTER = 24;

    private static final double CLOSE = 0.06;

    private final Script script = Script.read();
    private final Voices voices;

    private MakeSampleLesson() throws IOException {
        Files.createDirectories(FOLDER);
        Files.createDirectories(MADE);
        voices = new Voices(FOLDER);
    }

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        new MakeSampleLesson().make();
    }

    private void make() throws IOException {
        Sound sound = speak();
        var reading = new ScriptReading(script);
        Files.writeString(MADE.resolve("captions.vtt"), reading.captions());
        Files.writeString(MADE.resolve("lesson.json"), json(reading.lesson()));
        Files.writeString(MADE.resolve("quiet.json"), reading.quiet());
        Files.writeString(MADE.resolve("waveform.json"), sound.peaks());
        Files.write(FOLDER.resolve("sound.wav"), sound.wave());
        draw(new Stage(script, sound));
        encode();
    }

    static String json(Lesson lesson) {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(lesson)
                        .replace("\r", "")
                + "\n";
    }

    private Sound speak() throws IOException {
        var sound = new Sound(script.length());
        List<String> wrong = new ArrayList<>();
        sound.addRoom();
        for (Timed each : script.timed()) {
            if (each.isSaid()) {
                float[] voice = voices.speak(
                        script.people().get(each.line().who()),
                        Objects.requireNonNull(each.line().says()));
                double lasts = voice.length / (double) Sound.RATE;
                if (Math.abs(lasts - each.line().lasts()) > CLOSE) {
                    wrong.add(String.format(Locale.ROOT, "%s: %.1f", each.line().id(), lasts));
                }
                sound.add(Sound.evened(voice), each.start(), 1);
            } else if ("murmur".equals(each.line().heard())) {
                sound.addMurmur(each.start(), each.end(), murmured());
            } else if ("writing".equals(each.line().heard())) {
                sound.addWriting(each.start(), each.end());
            }
        }
        if (!wrong.isEmpty()) {
            throw new IOException("the script says something else than how long these last: " + wrong);
        }
        return sound;
    }

    private float[][] murmured() throws IOException {
        float[][] all = new float[script.murmured().size()][];
        for (int at = 0; at < all.length; at++) {
            Script.Murmured each = script.murmured().get(at);
            all[at] = voices.speak(script.people().get(each.who()), each.says());
        }
        return all;
    }

    private void draw(Stage stage) throws IOException {
        var painter = new Painter(script);
        long frames = script.length() * PACE / 1000;
        for (int frame = 0; frame < frames; frame++) {
            long millis = frame * 1000L / PACE;
            BufferedImage picture = painter.paint(stage.at(millis), title(millis));
            ImageIO.write(
                    picture, "png", FOLDER.resolve("%05d.png".formatted(frame)).toFile());
        }
    }

    /** How much of the title is there: all at the beginning, none in the lesson, a clear page at the end. */
    private double title(long millis) {
        double opening = script.opening() * 1000;
        return millis < opening
                ? Math.min(1, (opening - millis) / 600)
                : Math.max(0, 1 - (script.length() - millis - 500) / 900.0);
    }

    private void encode() throws IOException {
        String pictures = FOLDER.resolve("%05d.png").toString();
        TestFootage.make(
                List.of(("-framerate " + PACE + " -i " + pictures + " -i " + FOLDER.resolve("sound.wav")
                                + " -map_metadata -1 -fflags +bitexact -flags +bitexact -c:v libopenh264 -profile:v high"
                                + " -b:v 170k -maxrate 400k -pix_fmt yuv420p -g 48 -c:a aac -b:a 56k -ac 1"
                                + " -movflags +faststart -f mp4")
                        .split(" ", -1)),
                MADE.resolve("lesson.mp4"));
        String poster = FOLDER.resolve("%05d.png".formatted(POSTER * PACE)).toString();
        TestFootage.make(
                List.of(("-i " + poster + " -map_metadata -1 -fflags +bitexact -q:v 4 -frames:v 1 -f mjpeg")
                        .split(" ", -1)),
                MADE.resolve("poster.jpg"));
    }
}
