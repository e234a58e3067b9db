package org.secondlook.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The files of the sample lesson, which come with the product and are the same for everybody. */
enum SampleFile {
    LESSON("lesson.mp4", "video/mp4"),
    POSTER("poster.jpg", "image/jpeg"),
    CAPTIONS("captions.vtt", "text/vtt;charset=UTF-8"),
    WAVEFORM("waveform.json", "application/json"),
    QUIET("quiet.json", "application/json");

    private final String name;
    private final String contentType;
    private final String entityTag;

    SampleFile(String name, String contentType) {
        this.name = name;
        this.contentType = contentType;
        this.entityTag = "\"" + checksum() + "\"";
    }

    /** By the name under which it is asked for: that of the file without its ending. */
    static Optional<SampleFile> called(String asked) {
        return Arrays.stream(values())
                .filter(file -> file.name.substring(0, file.name.indexOf('.')).equals(asked))
                .findAny();
    }

    Resource resource() {
        return new ClassPathResource("sample/" + name);
    }

    String contentType() {
        return contentType;
    }

    /** Made of its bytes: what has this tag is the same to the last of them, in every version of the product. */
    String entityTag() {
        return entityTag;
    }

    private String checksum() {
        try (InputStream file = resource().getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(file, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
