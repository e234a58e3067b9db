package org.secondlook.recording;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client says about the file that it is going to upload (tus 1.0, {@code Upload-Metadata}): {@code filename
 * bGVzc29uLm1wNA==,fingerprint MTIz}. It is kept as it came and given back; what cannot be read in it is passed over.
 */
record UploadMetadata(String header) {

    static final int LONGEST = 4000;

    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,5})\\s*$");

    UploadMetadata {
        if (header.length() > LONGEST) {
            throw new UploadRefused(UploadRefusal.METADATA);
        }
    }

    /** The title that the file's name stands for. */
    Optional<RecordingTitle> title() {
        return find("filename").flatMap(RecordingTitle::ofFile);
    }

    /** What the file's name ends with, without the dot: what kind of file its owner's programs take it for. */
    Optional<String> ending() {
        return find("filename").map(ENDING::matcher).filter(Matcher::find).map(name -> name.group(1));
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
