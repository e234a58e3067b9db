package org.secondlook.recording;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a client says about the file that it is going to upload (tus 1.0, {@code Upload-Metadata}): {@code filename
 * bGVzc29uLm1wNA==,fingerprint MTIz}. It is kept as it came and given back; what cannot be read in it is passed over.
 */
record UploadMetadata(String header) {

    static final int LONGEST = 4000;

    UploadMetadata {
        if (header.length() > LONGEST) {
            throw new UploadRefused(UploadRefusal.METADATA);
        }
    }

    /** The title that the file's name stands for. */
    Optional<RecordingTitle> title() {
        return find("filename").flatMap(RecordingTitle::ofFile);
    }

    /** What tells this file from others, in the words of whoever began the upload; our page compares it. */
    Optional<String> fingerprint() {
        return find("fingerprint");
    }

    private Optional<String> find(String key) {
        for (String pair : header.split(",", -1)) {
            String[] words = pair.strip().split(" ", 2);
            if (words.length == 2 && words[0].equals(key)) {
                return decoded(words[1].strip());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
