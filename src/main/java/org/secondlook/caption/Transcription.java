package org.secondlook.caption;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A machine that writes down what is said, outside of this tool. */
interface Transcription {

    /** Whose machine it is, as people may be told; empty when there is none. */
    Optional<String> host();

    /**
     * The file of captions that the machine makes of a sound, no longer than captions may be.
     *
     * @param wanted asked now and then; once it says no, the work ends
     * @throws IOException when trying again may help, of the kind {@link TranscriptionBusy} when the machine has said when
     */
    byte[] transcribe(Path sound, Language language, BooleanSupplier wanted) throws IOException, TranscriptionRefused;
}
