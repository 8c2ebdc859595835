package io.hufu.server.faults;

import io.hufu.server.faults.Wire.Cut;
import io.hufu.server.faults.Wire.Trap;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One connection of a {@link Wire}, read message by message as PostgreSQL's protocol 3 has them, without encryption. */
final class WireLink {
    private static final int ENCRYPTION_ASKED = 1234 << 16 | 5679;
    private static final int READY = 'Z';

    private final Wire wire;
    private final Socket near;
    private final Socket far;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<String, String> statements = new HashMap<>();
    private volatile boolean asked;
    private volatile boolean forgotten;
    private volatile @Nullable Trap muffled;

    WireLink(Wire wire, Socket near, Socket far) {
        this.wire = wire;
        this.near = near;
        this.far = far;
    }

    private interface Pumping {
        void pump() throws IOException, InterruptedException;
    }

    void start() {
        run(this::toDatabase);
        run(this::toServer);
    }

    private void run(Pumping pumping) {
        Thread.ofVirtual().start(() -> {
            try {
                pumping.pump();
            } catch (IOException | InterruptedException e) {
                // one end went away; so does the other
            } finally {
                reset();
            }
        });
    }

    private void toDatabase() throws IOException, InterruptedException {
        var in = new DataInputStream(new BufferedInputStream(near.getInputStream()));
        var out = new DataOutputStream(new BufferedOutputStream(far.getOutputStream()));
        boolean greeted = false;
        while (!greeted) {
            byte[] hello = body(in);
            greeted = hello.length > 4 || code(hello) != ENCRYPTION_ASKED;
            asked = !greeted;
            await();
            out.writeInt(hello.length + 4);
            out.write(hello);
            out.flush();
        }
        while (true) {
            int type = in.readUnsignedByte();
            byte[] body = body(in);
            await();
            Trap trap = sprung(type, body);
            if (trap != null && trap.cut() != Cut.AFTER) {
                cut(trap, type, body, out);
                return;
            }
            muffled = trap == null ? muffled : trap;
            send(out, type, body, body.length);
            if (in.available() == 0) {
                out.flush();
            }
        }
    }

    private @Nullable Trap sprung(int type, byte[] body) {
        if (type == 'P') {
            String[] words = words(body);
            statements.put(words[0], words[1]);
        } else if (type == 'B') {
            return wire.spring(statements.getOrDefault(words(body)[1], ""));
        }
        return null;
    }

    private static void cut(Trap trap, int type, byte[] body, DataOutputStream out) throws IOException {
        if (trap.cut() == Cut.WITHIN) {
            send(out, type, body, body.length / 2);
            out.flush();
        }
        trap.sprung().countDown();
    }

    private void toServer() throws IOException, InterruptedException {
        var in = new DataInputStream(new BufferedInputStream(far.getInputStream()));
        var out = new DataOutputStream(new BufferedOutputStream(near.getOutputStream()));
        boolean opened = false;
        while (true) {
            int type = in.readUnsignedByte();
            if (asked) { // no encryption: a letter by itself
                asked = false;
                out.write(type);
                out.flush();
                continue;
            }
            byte[] body = body(in);
            if (!opened && type == READY) {
                opened = true;
                if (wire.forgetsOpening()) {
                    forget();
                }
            }
            await();
            Trap trap = muffled;
            if (trap == null) {
                send(out, type, body, body.length);
                if (in.available() == 0) {
                    out.flush();
                }
            } else if (type == READY) {
                trap.sprung().countDown();
                return;
            }
        }
    }

    private static byte[] body(DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt() - 4];
        in.readFully(body);
        return body;
    }

    private static int code(byte[] hello) {
        return (hello[0] & 255) << 24 | (hello[1] & 255) << 16 | (hello[2] & 255) << 8 | hello[3] & 255;
    }

    private static void send(DataOutputStream out, int type, byte[] body, int length) throws IOException {
        out.write(type);
        out.writeInt(body.length + 4);
        out.write(body, 0, length);
    }

    /** The two texts at the beginning of a message, each ended by a zero. */
    private static String[] words(byte[] body) {
        int first = end(body, 0);
        int second = end(body, first + 1);
        return new String[] {
            new String(body, 0, first, StandardCharsets.UTF_8),
            new String(Arrays.copyOfRange(body, first + 1, second), StandardCharsets.UTF_8)
        };
    }

    private static int end(byte[] body, int from) {
        int at = from;
        while (body[at] != 0) {
            at++;
        }
        return at;
    }

    private void await() throws InterruptedException {
        wire.awaitCarrying();
        if (forgotten) {
            ended.await();
        }
    }

    void forget() {
        forgotten = true;
    }

    /** Ends both sides at once, without a word. */
    void reset() {
        ended.countDown();
        reset(near);
        reset(far);
        wire.remove(this);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // closed already
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
