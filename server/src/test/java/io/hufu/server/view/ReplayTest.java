package io.hufu.server.view;

import static io.hufu.server.view.Theatre.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.basics.Command;
import io.hufu.rehearsal.Rehearsal;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.Replay;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The board as of every position is the board that was read there and then. */
@Tag("database")
class ReplayTest {
    private static final long SEED = Long.getLong("seed", 20260302);
    private static final String INCIDENT = "R";
    private static final Viewer READER = new Viewer(OFFICER);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everyBoardOfAPlainLifeComesBack() {
        comesBack("plain", rehearsal -> rehearsal.plainCommands(0), "level");
    }

    /** The most eventful of the first lives, with mistakes, corrections, denials, telephone calls and silence. */
    @Test
    void everyBoardOfUnrulyLivesComesBack() {
        comesBack("unruly", rehearsal -> mostEventful(rehearsal, 30), "figures");
    }

    private static List<Command> mostEventful(Rehearsal rehearsal, int lives) {
        return IntStream.range(0, lives)
                .mapToObj(rehearsal::unrulyCommands)
                .max(Comparator.comparing(List::size))
                .orElseThrow();
    }

    private static void comesBack(String life, Function<Rehearsal, List<Command>> tell, String mark) {
        try (var house = Theatre.open()) {
            var commands = tell.apply(new Rehearsal(house.pack, SEED));
            assertThat(commands.size()).as("decisions").isGreaterThan(80);
            Map<Long, String> live = new LinkedHashMap<>();
            Map<Instant, Long> lastAt = new LinkedHashMap<>();
            for (var command : commands) {
                house.repeat(command);
                var board = house.boards.find(INCIDENT, READER).orElseThrow();
                live.put(board.position(), still(board));
                lastAt.put(command.at(), board.position());
                if (live.size() % 50 == 0) {
                    house.replays.find(INCIDENT, READER); // a film that grows while it is watched
                }
            }

            live.forEach((position, board) -> assertThat(still(
                            house.replays.findAt(INCIDENT, position, READER).orElseThrow()))
                    .as("board at position %d of the %s life of seed %d", position, life, SEED)
                    .isEqualTo(board));
            lastAt.forEach((moment, position) -> assertThat(
                            still(house.replays.findAt(INCIDENT, moment, READER).orElseThrow()))
                    .as("board at %s of the %s life of seed %d", moment, life, SEED)
                    .isEqualTo(live.get(position)));
            var scenes =
                    house.replays.find(INCIDENT, READER).map(Replay::scenes).orElseThrow();
            assertThat(scenes.stream().map(Replay.Scene::position))
                    .as("a scene for every decision")
                    .containsExactlyElementsOf(live.keySet());
            assertThat(scenes).allSatisfy(scene -> assertThat(scene.text()).isNotBlank());
            assertThat(scenes.getFirst().mark()).isEqualTo("opened");
            assertThat(scenes.stream().map(Replay.Scene::mark)).contains(mark, "struck");
            assertThat(house.replays.findAt(INCIDENT, 0, READER)).isEmpty();
        }
    }

    /** A board of the past has a clock that stands still. */
    private static String still(Board board) {
        ObjectNode json = JSON.valueToTree(board);
        for (String clock : List.of("/clock", "/row/clock")) {
            ((ObjectNode) json.at(clock)).remove("rate");
        }
        return json.toString();
    }
}
