package io.hufu.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kept-alive HTTP/1.1 connection of one terminal: one thread writes a request and reads its answer, nothing else. */
final class Line implements AutoCloseable {
    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    Line(int port) {
        this.port = port;
    }

    /** An answer; the last header of a name counts. */
    record Reply(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends a request and waits for its answer. A connection that the server closed while idle is opened again. */
    Reply send(String method, String path, Map<String, String> headers, String body) throws IOException {
        Socket used = socket;
        if (used != null && !used.isClosed()) {
            try {
                return exchange(method, path, headers, body);
            } catch (EOFException | java.net.SocketException e) {
                close();
            }
        }
        var fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(60_000);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream(), 1 << 16);
        out = new BufferedOutputStream(fresh.getOutputStream(), 1 << 14);
        return exchange(method, path, headers, body);
    }

    private Reply exchange(String method, String path, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (bytes.length > 0) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(bytes.length)
                    .append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.flush();
        return reply();
    }

    private Reply reply() throws IOException {
        String status = line();
        var headers = new LinkedHashMap<String, String>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body;
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = chunks();
        } else {
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            body = exactly(length);
        }
        return new Reply(Integer.parseInt(status.split(" ")[1]), headers, body);
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = size(line()); size > 0; size = size(line())) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private static int size(String line) {
        return Integer.parseInt(line.split(";")[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        Socket used = socket;
        socket = null;
        if (used != null) {
            used.close();
        }
    }
}
