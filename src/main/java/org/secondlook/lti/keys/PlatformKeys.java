package org.secondlook.lti.keys;

import com.nimbusds.jose.JWSVerifier;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.secondlook.lti.Platform;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Finds the key with which a platform has signed. A known key costs a look into a map; only a key that this node has never
 * seen is asked for over the network, and that at most once a minute per platform, whoever asks.
 */
@Component
public class PlatformKeys implements DisposableBean {

    private final Map<String, Keyring> keyrings = new ConcurrentHashMap<>();
    private final ExecutorService aside = Executors.newSingleThreadExecutor(PlatformKeys::daemon);
    private final KeySetDownload download;
    private final Clock clock;

    PlatformKeys(KeySetDownload download, Clock clock) {
        this.download = download;
        this.clock = clock;
    }

    /**
     * The verifier for a platform's key.
     *
     * @return empty when the platform does not publish such a key
     * @throws KeysUnavailableException when nothing is known of the platform's keys because they cannot be fetched
     */
    public Optional<JWSVerifier> find(Platform platform, String kid) throws KeysUnavailableException {
        return keyring(platform).find(kid);
    }

    /**
     * How many of a platform's published keys this tool can use, as they are published now.
     *
     * @throws IOException when they cannot be fetched, with the reason as its message
     */
    public int countUsable(Platform platform) throws IOException {
        return VerificationKeys.parse(download.from(platform)).size();
    }

    /** Fetches a platform's keys beside whatever else is going on, so that its first launch need not wait for them. */
    void prepare(Platform platform) {
        aside.execute(keyring(platform)::prepare);
    }

    private Keyring keyring(Platform platform) {
        return keyrings.computeIfAbsent(
                platform.key() + ' ' + platform.jwksUri(), place -> new Keyring(platform, download, clock, aside));
    }

    @Override
    public void destroy() {
        aside.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "platform-keys");
        thread.setDaemon(true);
        return thread;
    }
}
