package io.hufu.server.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content.Chunk;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Waits for the body of a request before anybody works on the request, as far as it is little. Jetty lets two hundred requests be worked on
 * at once; as many senders who never come to an end, and need no account for it, would else keep everybody out.
 */
@Component
class EarlyBodies implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setHandler(new Door(server.getHandler())));
    }

    private static final class Door extends Handler.Wrapper {
        Door(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.getLength() == 0
                    || (request.getLength() < 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING))) {
                return super.handle(request, response, callback);
            }
            new Arriving(this, request, response, callback).read(false);
            return true;
        }

        private void go(Request request, Response response, Callback callback) {
            try {
                if (!super.handle(request, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Exception e) { // as Jetty has it: whatever a handler throws is answered
                Response.writeError(request, response, callback, e);
            }
        }
    }

    /** A body on its way. Its bytes are copied: a piece of one byte would else keep the whole buffer in which it came. */
    private static final class Arriving implements Invocable.Task {
        private final Door door;
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Arriving(Door door, Request request, Response response, Callback callback) {
            this.door = door;
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void run() {
            read(true);
        }

        /** @param called whether by Jetty's selector, which must not be kept waiting by what follows */
        void read(boolean called) {
            while (true) {
                Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Chunk.isFailure(chunk)) {
                    go(called, chunk);
                    return;
                }
                byte[] piece = new byte[chunk.remaining()];
                chunk.getByteBuffer().get(piece);
                bytes.writeBytes(piece);
                boolean last = chunk.isLast();
                chunk.release();
                if (last || bytes.size() >= UnreadBodies.MOST) {
                    go(called, last ? Chunk.EOF : null);
                    return;
                }
            }
        }

        private void go(boolean called, @Nullable Chunk end) {
            var arrived = new Arrived(request, ByteBuffer.wrap(bytes.toByteArray()), end);
            if (called) {
                request.getContext().execute(() -> door.go(arrived, response, callback));
            } else {
                door.go(arrived, response, callback);
            }
        }
    }

    /** A request whose body begins with what has arrived, and then ends as it did or goes on. */
    private static final class Arrived extends Request.Wrapper {
        private final ByteBuffer bytes;
        private final @Nullable Chunk end;

        Arrived(Request request, ByteBuffer bytes, @Nullable Chunk end) {
            super(request);
            this.bytes = bytes;
            this.end = end;
        }

        @Override
        public @Nullable Chunk read() {
            if (bytes.hasRemaining()) {
                var all = Chunk.from(bytes.slice(), end == Chunk.EOF);
                bytes.position(bytes.limit());
                return all;
            }
            return end == null ? super.read() : end;
        }

        @Override
        public void demand(Runnable content) {
            if (bytes.hasRemaining() || end != null) {
                getContext().execute(content);
            } else {
                super.demand(content);
            }
        }
    }
}
