package org.secondlook.caption;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.secondlook.caption.CaptionsRefused.Reason;

/**
 * Makes text of a file's bytes. Captions are UTF-8 (WebVTT 4.1); what says by its first two bytes that it is UTF-16, as some
 * Windows programs write it, is read too.
 */
final class CaptionText {

    /** Four hours of quick talk with every word marked up are less. */
    static final int MOST_BYTES = 2 << 20;

    private CaptionText() {}

    static String of(byte[] file) throws CaptionsRefused {
        if (file.length > MOST_BYTES) {
            throw new CaptionsRefused(Reason.TOO_LARGE);
        }
        try {
            String text =
                    charset(file).newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new CaptionsRefused(Reason.ENCODING);
        }
    }

    private static Charset charset(byte[] file) {
        boolean marked = file.length >= 2 && (file[0] & 0xFF) + (file[1] & 0xFF) == 0xFE + 0xFF;
        return marked && (file[0] & 0xFE) == 0xFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
