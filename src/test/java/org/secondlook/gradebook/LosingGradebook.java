package org.secondlook.gradebook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gradebook that listens as Moodle does, to later seconds alone, and loses every third answer after having done what it was
 * told.
 */
final class LosingGradebook implements AutoCloseable {

    private static final String TOKEN =
            "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"%s\"}";

    private final HttpServer server;
    private final SplittableRandom chance;
    private final AtomicInteger heard = new AtomicInteger();
    private final Map<String, List<Instant>> told = new ConcurrentHashMap<>();
    private final Map<String, List<Instant>> shown = new ConcurrentHashMap<>();

    LosingGradebook(long seed) throws IOException {
        chance = new SplittableRandom(seed);
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/token", exchange -> answer(exchange, 200, TOKEN.formatted(scopeOf(exchange))));
        server.createContext("/column/scores", this::score);
        server.createContext("/column/results", this::results);
        server.start();
    }

    URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** How many scores have come in, applied or not. */
    int heard() {
        return heard.get();
    }

    /** The times that it was told about each person. */
    Map<String, List<Instant>> told() {
        return told;
    }

    /** The grades that it has shown for each person, one after the other. */
    Map<String, List<Instant>> shown() {
        return shown;
    }

    private void score(HttpExchange exchange) throws IOException {
        JsonNode score = JsonMapper.shared().readTree(exchange.getRequestBody());
        String person = score.get("userId").asString();
        Instant at = Instant.parse(score.get("timestamp").asString());
        heard.incrementAndGet();
        told.computeIfAbsent(person, unused -> new CopyOnWriteArrayList<>()).add(at);
        answerOrLose(exchange, apply(person, at) ? 200 : 409, "");
    }

    private synchronized boolean apply(String person, Instant at) {
        List<Instant> grades = shown.computeIfAbsent(person, unused -> new CopyOnWriteArrayList<>());
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        if (grades.isEmpty() || second.isAfter(grades.get(grades.size() - 1))) {
            grades.add(second);
            return true;
        }
        return false;
    }

    private void results(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String person = query.substring(query.indexOf("user_id=") + "user_id=".length());
        String grade = "{\"userId\":\"%s\",\"resultScore\":1,\"resultMaximum\":1}".formatted(person);
        answerOrLose(exchange, 200, shown.containsKey(person) ? "[" + grade + "]" : "[]");
    }

    private void answerOrLose(HttpExchange exchange, int status, String body) throws IOException {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(20 + draw(40), TimeUnit.MILLISECONDS))
                .join();
        if (draw(3) == 0) {
            exchange.close();
        } else {
            answer(exchange, status, body);
        }
    }

    private synchronized int draw(int bound) {
        return chance.nextInt(bound);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String scopeOf(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String scope = form.substring(form.indexOf("scope=") + "scope=".length());
        return URLDecoder.decode(
                scope.contains("&") ? scope.substring(0, scope.indexOf('&')) : scope, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
