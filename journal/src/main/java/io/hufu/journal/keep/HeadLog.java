package io.hufu.journal.keep;

import io.hufu.journal.json.CanonicalJson;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.CommitListener;
import io.hufu.journal.ledger.Head;
import io.hufu.journal.ledger.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs the head every few seconds or hundred events while there is something new, and at the end; one line per head. */
public final class HeadLog implements CommitListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadLog.class);
    private static final int EVENTS = 100;
    private static final int SECONDS = 5;

    private final Path file;
    private final SigningKey key;
    private final Reader reader;
    private final AtomicInteger unsigned = new AtomicInteger();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hufu-heads").factory());
    private @Nullable SignedHead last;

    public HeadLog(Path file, SigningKey key, Reader reader) {
        this.file = file;
        this.key = key;
        this.reader = reader;
        List<SignedHead> heads = list(file);
        this.last = heads.isEmpty() ? null : heads.getLast();
        var _ = rounds.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void committed(List<Recorded> events) {
        int before = unsigned.getAndAdd(events.size());
        if (before < EVENTS && before + events.size() >= EVENTS) {
            rounds.execute(this::round);
        }
    }

    private void round() {
        try {
            sign();
        } catch (RuntimeException e) {
            LOG.warn("the head could not be signed now: {}", e.getMessage());
        }
    }

    /** Signs the head as it is committed now; written and on disk when this returns. */
    public synchronized SignedHead sign() {
        unsigned.set(0);
        Head head = reader.head();
        SignedHead signed = SignedHead.sign(head, key);
        if (head.position() > (last == null ? 0 : last.position())) {
            append(signed);
            last = signed;
        }
        return signed;
    }

    /** The last head in the log; null where nothing was signed yet. Signs nothing. */
    public synchronized @Nullable SignedHead last() {
        return last;
    }

    private void append(SignedHead head) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(end(channel));
            channel.write(ByteBuffer.wrap((CanonicalJson.write(head) + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the next line begins: what a full disk or a power cut left of a half-written one is cut off. */
    private static long end(FileChannel channel) throws IOException {
        long end = channel.size();
        var last = ByteBuffer.allocate(1);
        while (end > 0 && channel.read(last.clear(), end - 1) == 1 && last.get(0) != '\n') {
            end--;
        }
        channel.truncate(end);
        return end;
    }

    /** The heads of a log, oldest first; a last line that was cut by a crash is left out. */
    public static List<SignedHead> list(Path file) {
        List<SignedHead> heads = new ArrayList<>();
        if (!Files.exists(file)) {
            return heads;
        }
        try {
            String text = Files.readString(file);
            int end = text.lastIndexOf('\n') + 1;
            text.substring(0, end).lines().forEach(line -> heads.add(CanonicalJson.read(line, SignedHead.class)));
            return heads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        rounds.shutdown();
        round(); // the last word of an orderly stop
    }
}
