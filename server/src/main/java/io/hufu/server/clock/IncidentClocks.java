package io.hufu.server.clock;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Each incident's own time: the server's, but in a story, where it runs from the story's start at the story's rate. */
public final class IncidentClocks {
    private final Moments moments;
    private final @Nullable StoryClocks kept;
    private final Map<String, StoryTime> stories = new ConcurrentHashMap<>();

    /** Clocks that end with the process. */
    public IncidentClocks(Moments moments) {
        this.moments = moments;
        this.kept = null;
    }

    /** Clocks that are kept in a database; those that are there go on. */
    public IncidentClocks(Moments moments, DataSource database) {
        this.moments = moments;
        this.kept = new StoryClocks(database);
        stories.putAll(kept.read());
    }

    /** The moment on the clock of an incident; an unknown incident has the server's. */
    public Instant now(String incident) {
        StoryTime story = stories.get(incident);
        Instant wall = moments.now();
        return story == null ? wall : story.at(wall);
    }

    /** How many seconds of the incident pass in one of the server's. */
    public double rate(String incident) {
        StoryTime story = stories.get(incident);
        return story == null ? 1 : story.rate();
    }

    /** The server's moment at which an incident's clock will show {@code due}. */
    public Instant wall(String incident, Instant due) {
        StoryTime story = stories.get(incident);
        return story == null ? due : story.wall(due);
    }

    /** Lets an incident's clock stand at {@code at} now and run at {@code rate} from here on; 0 stops it. */
    public void turn(String incident, Instant at, double rate) {
        if (rate < 0) {
            throw new IllegalArgumentException("a clock does not run backwards");
        }
        var turned = new StoryTime(moments.now(), at, rate);
        stories.put(incident, turned);
        if (kept != null) {
            kept.keep(incident, turned);
        }
    }

    /** Incidents whose time is not the server's. */
    public Set<String> listStories() {
        return Set.copyOf(stories.keySet());
    }
}
