package org.secondlook.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Tells the pictures of a video from each other by how bright they are, as those of {@link TestFootage#BRIGHTENING} can be. */
public final class TestPictures {

    private TestPictures() {}

    /** How bright each picture of a video is. */
    public static List<Integer> brightness(Path video) throws IOException {
        return brightness(video, "scale=1:1:flags=area");
    }

    /**
     * How bright a part of each picture is.
     *
     * @param part filters that leave one pixel of it
     */
    public static List<Integer> brightness(Path video, String part) throws IOException {
        Path pixels = Files.createTempFile("pixels", "");
        try {
            TestFootage.make(
                    List.of("-i", video.toString(), "-an", "-vf", part + ",format=gray", "-f", "rawvideo"), pixels);
            byte[] bytes = Files.readAllBytes(pixels);
            return IntStream.range(0, bytes.length)
                    .mapToObj(at -> bytes[at] & 0xFF)
                    .toList();
        } finally {
            Files.delete(pixels);
        }
    }

    /** The number of the picture that is as bright. */
    public static int place(int brightness, List<Integer> whole) {
        return IntStream.range(0, whole.size())
                .boxed()
                .min((one, other) -> Math.abs(whole.get(one) - brightness) - Math.abs(whole.get(other) - brightness))
                .orElseThrow();
    }
}
