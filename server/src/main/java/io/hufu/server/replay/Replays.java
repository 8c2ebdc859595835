package io.hufu.server.replay;

import io.hufu.engine.replay.Film;
import io.hufu.engine.replay.Frame;
import io.hufu.engine.replay.Scene;
import io.hufu.server.view.Boards;
import io.hufu.server.view.Films;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Timelines;
import io.hufu.server.view.Viewer;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.Replay;
import io.hufu.server.view.wire.TimelineRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The past of incidents. A board of the past has the shape of today's; its clock stands still, nobody's terminal is known to have been
 * open, and names, posts and what is confidential are as this reader has them today.
 */
public final class Replays {
    private final Films films;
    private final Pictures pictures;
    private final Boards boards;
    private final Timelines timelines;

    public Replays(Films films, Pictures pictures, Boards boards, Timelines timelines) {
        this.films = films;
        this.pictures = pictures;
        this.boards = boards;
        this.timelines = timelines;
    }

    /** What happened, decision by decision, to find one's way by; empty where there is no such incident. */
    public Optional<Replay> find(String incident, Viewer viewer) {
        var scenes = films.read(incident).scenes();
        if (scenes.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, TimelineRow> lines = new LinkedHashMap<>();
        timelines.find(incident, 0, viewer).orElse(List.of()).forEach(line -> lines.put(line.position(), line));
        return Optional.of(
                new Replay(scenes.stream().map(scene -> scene(scene, lines)).toList()));
    }

    private static Replay.Scene scene(Scene scene, Map<Long, TimelineRow> lines) {
        var said = new ArrayList<TimelineRow>();
        for (var shot : scene.shots()) {
            var line = lines.get(shot.position());
            if (line != null) {
                said.add(line);
            }
        }
        var most = said.stream()
                .filter(TimelineRow::important)
                .findFirst()
                .or(() -> said.stream().findFirst());
        return new Replay.Scene(
                scene.last(),
                scene.at(),
                Marks.of(scene),
                most.map(TimelineRow::text).orElse(""),
                most.map(TimelineRow::by).orElse(""),
                said.size());
    }

    /**
     * The board when the ledger had come to a position, at the moment of what stands there.
     *
     * @return empty where there is no such incident, or it was not opened by then
     */
    public Optional<Board> findAt(String incident, long position, Viewer viewer) {
        var film = films.covering(incident, position);
        return film.at(position).map(frame -> board(film, frame, null, viewer));
    }

    /** The board at a moment on the incident's clock; empty before the opening. */
    public Optional<Board> findAt(String incident, Instant moment, Viewer viewer) {
        var film = films.read(incident);
        return film.at(moment).map(frame -> board(film, frame, moment, viewer));
    }

    /** @param moment at which the clock stands; null for that of the last event */
    private Board board(Film film, Frame frame, @Nullable Instant moment, Viewer viewer) {
        Instant at = moment == null ? film.shot(frame.position()).stamp().at() : moment;
        return boards.past(pictures.past(film, frame), viewer, at);
    }
}
