package io.hufu.server.live;

import io.hufu.journal.json.EventJson.Recorded;
import java.util.List;

/** Time-line rows of those events that somebody has to see at once. */
@FunctionalInterface
public interface ImportantRows {
    /** Rows as they stand on the wire; none for an ordinary commit. */
    List<?> rows(List<Recorded> events);
}
