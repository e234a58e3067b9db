import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Compares jars of the tool with each other: CPU per launch, per uploaded GiB and per played GiB, in alternating rounds of
 * one run. {@code java bench/Bench.java old.jar new.jar}; see README.md beside this file.
 *
 * <p>Everything happens on the loopback address: it starts the jars, plays the platform for each, and ends them by their
 * process handles.
 */
public final class Bench {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int WARMUP = Integer.getInteger("warmup", 8000);
    private static final int LAUNCHES = Integer.getInteger("launches", 1000);
    private static final int UPLOAD_MIB = Integer.getInteger("upload", 512);
    private static final int ARRIVALS = Integer.getInteger("arrivals", 0);
    private static final int SECONDS = Integer.getInteger("seconds", 300);
    private static final int RANGES = Integer.getInteger("ranges", 1000);
    private static final int CHUNK = 8 << 20;
    private static final int RANGE = 1 << 20;

    private Bench() {}

    public static void main(String[] jars) throws Exception {
        if (jars.length == 0) {
            throw new IllegalArgumentException("which jars? java bench/Bench.java target/secondlook.jar [other.jar ...]");
        }
        List<Tool> tools = new ArrayList<>();
        try {
            for (String jar : jars) {
                Tool tool = new Tool(Path.of(jar));
                tools.add(tool);
                tool.start();
                tool.repeat(WARMUP, tool::launch);
                if (ARRIVALS > 0) {
                    tool.receive();
                    continue;
                }
                tool.uploadOne();
                System.err.printf("# %s is warm%n", jar);
            }
            if (ARRIVALS > 0) {
                return;
            }
            for (int round = 0; round < ROUNDS; round++) {
                List<Tool> order = new ArrayList<>(tools);
                if (round % 2 == 1) {
                    Collections.reverse(order);
                }
                for (Tool tool : order) {
                    tool.measure();
                }
            }
            report(tools);
        } finally {
            tools.forEach(Tool::stop);
        }
    }

    private static void report(List<Tool> tools) {
        System.out.printf("%d rounds, median (min-max); the ratio is to the first jar%n", ROUNDS);
        for (String figure : tools.get(0).figures.keySet()) {
            double base = median(tools.get(0).figures.get(figure));
            for (Tool tool : tools) {
                List<Double> values = tool.figures.get(figure);
                System.out.printf(
                        Locale.ROOT,
                        "%-22s %8.3f (%.3f-%.3f)  ratio %.2f  %s%n",
                        figure,
                        median(values),
                        Collections.min(values),
                        Collections.max(values),
                        median(values) / base,
                        tool.jar);
            }
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** One jar at work, and the platform that launches it. */
    private static final class Tool {

        final Path jar;
        final Map<String, List<Double>> figures = new TreeMap<>();
        private final HttpClient http = HttpClient.newHttpClient();
        private final Path directory;
        private final String base;
        private final Platform platform;
        private Process process;
        private final AtomicInteger next = new AtomicInteger();
        private String cookie = "";
        private String selector = "";
        private String csrf = "";

        Tool(Path jar) throws Exception {
            this.jar = jar;
            this.directory = Files.createTempDirectory("second-look-bench");
            this.base = "http://127.0.0.1:" + freePort();
            this.platform = new Platform(freePort());
            Path platforms = Files.createDirectories(directory.resolve("lti-config/platforms"));
            Files.writeString(platforms.resolve("bench.json"), platform.registration());
        }

        void start() throws Exception {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-jar",
                    jar.toAbsolutePath().toString(),
                    "--server.port=" + URI.create(base).getPort(),
                    "--server.address=127.0.0.1",
                    "--secondlook.base-url=" + base,
                    "--secondlook.data-dir=" + directory.resolve("data"),
                    "--secondlook.lti.config-dir=" + directory.resolve("lti-config")));
            String settings = System.getProperty("settings", "");
            command.addAll(Arrays.stream(settings.split(" ")).filter(s -> !s.isEmpty()).toList());
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            awaitHealth();
        }

        private void awaitHealth() throws Exception {
            Instant limit = Instant.now().plus(Duration.ofMinutes(2));
            while (Instant.now().isBefore(limit) && process.isAlive()) {
                try {
                    if (get(base + "/actuator/health", "").statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(200);
                }
            }
            throw new IllegalStateException("did not start; see " + directory.resolve("log"));
        }

        void measure() throws Exception {
            keep("launch, CPU ms", LAUNCHES, 1000, () -> repeat(LAUNCHES, this::launch));
            keep("upload, CPU s/GiB", UPLOAD_MIB / 1024.0, 1, this::uploadOne);
            if (System.getProperty("video") != null) {
                String media = playable(Path.of(System.getProperty("video")));
                repeat(RANGES, () -> range(media));
                keep("ranges, CPU s/GiB", RANGES * (double) RANGE / (1 << 30), 1, () -> repeat(RANGES, () -> range(media)));
            }
        }

        /**
         * Lets people arrive at random times, whether or not those before them have been served: an open model, which a slow
         * answer does not slow down. A launch's time counts from the moment at which its person arrives.
         */
        void receive() throws Exception {
            var random = new Random(1);
            var millis = new ConcurrentLinkedQueue<Double>();
            var failures = new ConcurrentLinkedQueue<Exception>();
            ScheduledExecutorService people = Executors.newScheduledThreadPool(64);
            double cpu = cpuSeconds();
            long memory = residentKib();
            long at = System.nanoTime();
            for (int i = 0; i < ARRIVALS; i++) {
                at += (long) (-Math.log(1 - random.nextDouble()) * SECONDS * 1e9 / ARRIVALS);
                long arrival = at;
                people.schedule(
                        () -> {
                            try {
                                launch();
                                millis.add((System.nanoTime() - arrival) / 1e6);
                            } catch (Exception e) {
                                failures.add(e);
                            }
                        },
                        arrival - System.nanoTime(),
                        TimeUnit.NANOSECONDS);
            }
            people.shutdown();
            people.awaitTermination(2L * SECONDS, TimeUnit.SECONDS);
            List<Double> sorted = millis.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%d arrivals in %d s, %d served, %d failed; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, slowest %.0f ms; %.2f CPU ms each; %d to %d MiB  %s%n",
                    ARRIVALS,
                    SECONDS,
                    sorted.size(),
                    failures.size(),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 95 / 100),
                    sorted.get(sorted.size() * 99 / 100),
                    sorted.get(sorted.size() - 1),
                    (cpuSeconds() - cpu) * 1000 / ARRIVALS,
                    memory >> 10,
                    residentKib() >> 10,
                    jar);
            failures.stream().limit(3).forEach(failure -> System.out.println("  " + failure));
        }

        private long residentKib() throws IOException {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }

        private void keep(String figure, double units, double scale, Work work) throws Exception {
            double before = cpuSeconds();
            work.run();
            double spent = cpuSeconds() - before;
            figures.computeIfAbsent(figure, name -> new ArrayList<>()).add(spent * scale / units);
        }

        private double cpuSeconds() {
            return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
        }

        void repeat(int times, Work work) throws Exception {
            for (int i = 0; i < times; i++) {
                work.run();
            }
        }

        /** Login, launch and first page, as a fresh browser. */
        void launch() throws Exception {
            int user = next.getAndIncrement() % 500;
            HttpResponse<String> login = post(base + "/lti/login", platform.loginInitiation(base, user), "");
            String browser = login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            Map<String, String> asked = query(login.headers().firstValue("Location").orElseThrow());
            String token = platform.idToken(user, asked.get("nonce"), base);
            HttpResponse<String> launch =
                    post(base + "/lti/launch", "state=" + encode(asked.get("state")) + "&id_token=" + token, browser);
            String page = base + launch.headers().firstValue("Location").orElseThrow().replace(base, "");
            HttpResponse<String> first = get(page, browser);
            if (first.statusCode() != 200 || !first.body().contains("Teacher " + user)) {
                throw new IllegalStateException("launch answered " + first.statusCode());
            }
            cookie = browser;
            selector = query(page).get("launch");
            csrf = first.body().split("name=\"csrf\" content=\"")[1].split("\"")[0];
        }

        void uploadOne() throws Exception {
            byte[] chunk = new byte[CHUNK];
            new Random(1).nextBytes(chunk);
            String upload = create((long) UPLOAD_MIB << 20);
            for (long offset = 0; offset < (long) UPLOAD_MIB << 20; offset += CHUNK) {
                patch(upload, offset, chunk);
            }
        }

        /** Uploads a video once and waits until it can be watched. */
        private String playable(Path video) throws Exception {
            String upload = create(Files.size(video));
            try (InputStream bytes = Files.newInputStream(video)) {
                long offset = 0;
                for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                    patch(upload, offset, chunk);
                    offset += chunk.length;
                }
            }
            String folder = "/recordings/" + upload.substring(upload.lastIndexOf('/') + 1) + "/media/";
            for (int i = 0; i < 600; i++) {
                HttpResponse<Void> answer = ask(folder + "source", 0);
                if (answer.statusCode() < 400) {
                    return answer.headers().firstValue("Location").map(name -> folder + name).orElse(folder + "source");
                }
                Thread.sleep(200);
            }
            throw new IllegalStateException("not playable: " + folder);
        }

        private String create(long length) throws Exception {
            HttpRequest request = tus(base + "/recordings/uploads")
                    .header("Upload-Length", Long.toString(length))
                    .header("Upload-Metadata", "filename " + Base64.getEncoder().encodeToString("lesson.mp4".getBytes(StandardCharsets.UTF_8)))
                    .POST(BodyPublishers.noBody())
                    .build();
            return expect(201, request).headers().firstValue("Location").orElseThrow().replace(base, "");
        }

        private void patch(String upload, long offset, byte[] chunk) throws Exception {
            expect(204, tus(base + upload)
                    .header("Upload-Offset", Long.toString(offset))
                    .header("Content-Type", "application/offset+octet-stream")
                    .method("PATCH", BodyPublishers.ofByteArray(chunk))
                    .build());
        }

        private HttpRequest.Builder tus(String url) {
            return HttpRequest.newBuilder(URI.create(url))
                    .header("Tus-Resumable", "1.0.0")
                    .header("Cookie", cookie)
                    .header("Second-Look-Launch", selector)
                    .header("X-CSRF-Token", csrf);
        }

        private void range(String media) throws Exception {
            long from = Math.floorMod((long) next.getAndIncrement() * 7919 * 4096, 64L << 20);
            int status = ask(media, from).statusCode();
            if (status != 206) {
                throw new IllegalStateException(media + " answered " + status);
            }
        }

        /** An answer that leads on, to an address with a right, is not followed here. */
        private HttpResponse<Void> ask(String media, long from) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + media))
                    .header("Range", "bytes=" + from + "-" + (from + RANGE - 1))
                    .header("Cookie", cookie)
                    .header("Second-Look-Launch", selector)
                    .build();
            return http.send(request, BodyHandlers.discarding());
        }

        private HttpResponse<String> expect(int status, HttpRequest request) throws Exception {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IllegalStateException(request + " answered " + answer.statusCode());
            }
            return answer;
        }

        private HttpResponse<String> get(String url, String cookies) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
            return http.send(cookies.isEmpty() ? request.build() : request.header("Cookie", cookies).build(), BodyHandlers.ofString());
        }

        private HttpResponse<String> post(String url, String form, String cookies) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
            return http.send(cookies.isEmpty() ? request.build() : request.header("Cookie", cookies).build(), BodyHandlers.ofString());
        }

        void stop() {
            platform.stop();
            if (process != null) {
                process.destroy();
            }
        }
    }

    /** The platform's half of a launch: a throwaway key, its key set over HTTP, and signed claims. */
    private static final class Platform {

        private final String origin;
        private final KeyPair keys;
        private final HttpServer server;

        Platform(int port) throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            origin = "http://127.0.0.1:" + port;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            byte[] keySet = keySet().getBytes(StandardCharsets.UTF_8);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keySet.length);
                exchange.getResponseBody().write(keySet);
                exchange.close();
            });
            server.start();
        }

        String registration() {
            return """
                    {"name": "Bench", "issuer": "%1$s", "client_id": "bench", "authorization_endpoint": "%1$s/authorize",
                     "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/jwks", "deployment_ids": ["1"]}
                    """.formatted(origin);
        }

        String loginInitiation(String tool, int user) {
            return "iss=" + encode(origin) + "&client_id=bench&login_hint=" + user + "&target_link_uri=" + encode(tool + "/")
                    + "&lti_message_hint=hint";
        }

        String idToken(int user, String nonce, String tool) throws Exception {
            long now = Instant.now().getEpochSecond();
            String claims = """
                    {"iss": "%s", "aud": "bench", "sub": "user-%d", "iat": %d, "exp": %d, "nonce": "%s", "name": "Teacher %d",
                     "https://purl.imsglobal.org/spec/lti/claim/message_type": "LtiResourceLinkRequest",
                     "https://purl.imsglobal.org/spec/lti/claim/version": "1.3.0",
                     "https://purl.imsglobal.org/spec/lti/claim/deployment_id": "1",
                     "https://purl.imsglobal.org/spec/lti/claim/target_link_uri": "%s/",
                     "https://purl.imsglobal.org/spec/lti/claim/roles": ["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"],
                     "https://purl.imsglobal.org/spec/lti/claim/context": {"id": "c%d", "title": "Course"},
                     "https://purl.imsglobal.org/spec/lti/claim/resource_link": {"id": "r%d", "title": "Module"}}
                    """.formatted(origin, user, now, now + 300, nonce, user, tool, user % 10, user % 50);
            String signed = base64("{\"alg\":\"RS256\",\"kid\":\"bench\"}".getBytes(StandardCharsets.UTF_8)) + "."
                    + base64(claims.getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + base64(signature.sign());
        }

        private String keySet() {
            RSAPublicKey key = (RSAPublicKey) keys.getPublic();
            return "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"bench\",\"n\":\"" + base64(unsigned(key.getModulus()))
                    + "\",\"e\":\"" + base64(unsigned(key.getPublicExponent())) + "\"}]}";
        }

        private static byte[] unsigned(BigInteger number) {
            byte[] bytes = number.toByteArray();
            return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        }

        void stop() {
            server.stop(0);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(String url) {
        return Arrays.stream(url.substring(url.indexOf('?') + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A piece of work that may fail. */
    private interface Work {
        void run() throws Exception;
    }
}
