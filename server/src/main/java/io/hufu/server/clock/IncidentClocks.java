package io.hufu.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Each incident's own time: the server's, but in a story, where it runs from the story's start at the story's rate. */
public final class IncidentClocks {
    private final Moments moments;
    private final Map<String, Story> stories = new ConcurrentHashMap<>();

    public IncidentClocks(Moments moments) {
        this.moments = moments;
    }

    /** The moment on the clock of an incident; an unknown incident has the server's. */
    public Instant now(String incident) {
        Story story = stories.get(incident);
        Instant wall = moments.now();
        return story == null ? wall : story.at(wall);
    }

    /** How many seconds of the incident pass in one of the server's. */
    public double rate(String incident) {
        Story story = stories.get(incident);
        return story == null ? 1 : story.rate();
    }

    /** The server's moment at which an incident's clock will show {@code due}. */
    public Instant wall(String incident, Instant due) {
        Story story = stories.get(incident);
        return story == null ? due : story.wall(due);
    }

    /** Lets an incident's clock stand at {@code at} now and run at {@code rate} from here on; 0 stops it. */
    public void turn(String incident, Instant at, double rate) {
        if (rate < 0) {
            throw new IllegalArgumentException("a clock does not run backwards");
        }
        stories.put(incident, new Story(moments.now(), at, rate));
    }

    /** Incidents whose time is not the server's. */
    public java.util.Set<String> listStories() {
        return java.util.Set.copyOf(stories.keySet());
    }

    private record Story(Instant wallStart, Instant start, double rate) {
        Instant at(Instant wall) {
            return start.plusNanos(Math.round(Duration.between(wallStart, wall).toNanos() * rate));
        }

        Instant wall(Instant due) {
            if (rate == 0) {
                return due.isAfter(start) ? Instant.MAX : wallStart;
            }
            return wallStart.plusNanos(Math.round(Duration.between(start, due).toNanos() / rate));
        }
    }
}
