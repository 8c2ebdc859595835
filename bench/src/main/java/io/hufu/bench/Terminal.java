package io.hufu.bench;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One open live stream: takes its chunked answer apart as the bytes come, and keeps nothing of it but the line that is not whole yet. */
final class Terminal {
    /** The beginning of a line that is kept: enough for what an event is called, and for its position. */
    private static final int KEPT = 40;

    /** What is told when it comes. */
    interface Listener {
        /** The stream has said its first word. */
        void opened(Terminal terminal);

        void changed(Terminal terminal, long position);

        /** The stream was told that it missed something. */
        void reset(Terminal terminal);
    }

    private enum Part {
        STATUS,
        HEADERS,
        SIZE,
        DATA,
        BEHIND_DATA
    }

    private final int number;
    private final SocketChannel channel;
    private final byte[] line = new byte[KEPT];
    private int length;
    private Part part = Part.STATUS;
    private int left;
    private boolean open;

    Terminal(int number, SocketChannel channel) {
        this.number = number;
        this.channel = channel;
    }

    int number() {
        return number;
    }

    void close() throws IOException {
        channel.close();
    }

    /** Reads what is there. @throws IOException when the stream has ended, or was refused */
    void read(ByteBuffer buffer, Listener listener) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new EOFException("the server ended the stream");
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            take(buffer.get(), listener);
        }
    }

    private void take(byte next, Listener listener) throws IOException {
        if (part == Part.DATA) {
            left--;
            if (next == '\n') {
                said(listener);
                length = 0;
            } else {
                keep(next);
            }
            if (left == 0) {
                part = Part.BEHIND_DATA;
            }
        } else if (next == '\n') {
            framed();
        } else if (part == Part.SIZE && next != '\r') {
            left = left * 16 + Character.digit(next, 16);
        } else if (next != '\r') {
            keep(next);
        }
    }

    private void keep(byte next) {
        if (length < KEPT) {
            line[length++] = next;
        }
    }

    /** A line of the protocol is whole. A line of an event may go on in the next chunk, so what is kept of it stays. */
    private void framed() throws IOException {
        switch (part) {
            case STATUS -> {
                if (!text().startsWith("HTTP/1.1 200")) {
                    throw new IOException("the server answers " + text());
                }
                part = Part.HEADERS;
                length = 0;
            }
            case HEADERS -> {
                if (length == 0) {
                    part = Part.SIZE;
                }
                length = 0;
            }
            case SIZE -> {
                if (left == 0) {
                    throw new EOFException("the server ended the stream");
                }
                part = Part.DATA;
            }
            case BEHIND_DATA, DATA -> part = Part.SIZE;
        }
    }

    private void said(Listener listener) {
        if (!open && starts("event: ")) { // every stream begins with a heartbeat
            open = true;
            listener.opened(this);
        }
        if (starts("id: ")) {
            listener.changed(this, Long.parseLong(text().substring(4)));
        } else if (starts("event: reset")) {
            listener.reset(this);
        }
    }

    private boolean starts(String word) {
        if (length < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (line[i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }
}
