package io.hufu.server.timer;

import io.hufu.journal.json.UnreadableStream;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is owed to streams that this release cannot read: said once for each, and left alone until the next start, so that it
 * takes neither the log nor the turn of others.
 */
final class Unreadables {
    private static final Logger LOG = LoggerFactory.getLogger(Unreadables.class);

    private final Set<String> owed = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /** Whether this failure is about an unreadable stream; what was owed is remembered then, by its id. */
    synchronized boolean keep(String id, RuntimeException failure) {
        String stream = findStream(failure);
        if (stream == null) {
            return false;
        }
        owed.add(id);
        if (told.add(stream)) {
            LOG.warn("nothing is struck or carried out there until the next start: {}", stream);
        }
        return true;
    }

    private static @Nullable String findStream(RuntimeException failure) {
        if (failure instanceof UnreadableStream) {
            return String.valueOf(failure.getMessage());
        }
        return failure instanceof ProblemException refused
                        && refused.problem().code().equals(DoorCode.STREAM_UNREADABLE.code())
                ? refused.problem().details().getOrDefault("value", "")
                : null;
    }

    synchronized boolean has(String id) {
        return owed.contains(id);
    }

    /** How many are left alone: they still wait, in front of the others. */
    synchronized int size() {
        return owed.size();
    }
}
