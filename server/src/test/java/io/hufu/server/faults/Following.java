package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.json.CanonicalJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A reader of the live stream who writes down what it was told. */
final class Following implements AutoCloseable {
    private final InputStream stream;
    private final List<Long> positions = new CopyOnWriteArrayList<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    private Following(InputStream stream) {
        this.stream = stream;
        this.thread = Thread.ofVirtual().start(this::read);
    }

    static Following of(Run run, Caller caller) {
        return new Following(caller.stream(run, "/api/live"));
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    take(CanonicalJson.parse(line.substring(6)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            told.add("ended: " + e);
        }
    }

    private void take(JsonNode data) {
        if (data.has("position")) {
            positions.add(data.path("position").asLong());
            data.path("incidents").forEach(id -> told.add(id.asString()));
            data.path("assignments").forEach(id -> told.add(id.asString()));
        }
    }

    /** Waits until it was told of this. */
    void await(String id) {
        Waiting.until(() -> id + " among " + told, () -> told.contains(id));
    }

    void requireInOrder() {
        assertThat(positions).isSorted().doesNotHaveDuplicates();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stream.close();
        thread.join();
    }
}
