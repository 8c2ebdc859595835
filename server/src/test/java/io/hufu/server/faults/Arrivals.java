package io.hufu.server.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The far side of a webhook: counts what arrives, by the id that tells a double. */
final class Arrivals implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    Arrivals() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        counts.merge(String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id")), 1, Integer::sum);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/in");
    }

    /** How often each came. */
    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
