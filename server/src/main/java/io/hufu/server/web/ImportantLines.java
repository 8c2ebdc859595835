package io.hufu.server.web;

import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.server.live.ImportantRows;
import io.hufu.server.view.Timelines;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives the live stream the important lines of the time line, in words, without confidential texts. */
@Component
class ImportantLines implements ImportantRows {
    private final Timelines timelines;

    ImportantLines(Timelines timelines) {
        this.timelines = timelines;
    }

    @Override
    public List<?> rows(List<Recorded> events) {
        return timelines.listImportant(events);
    }
}
