package io.hufu.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Actor.Capability;
import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.RollCallEvent;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.journal.json.EventJson.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of event as it stands in ledgers out there, two lines a file: full and bare.
 *
 * <p>Run once with {@code -Dgolden.write=true} to write files for new events. A file that fails is never written anew: the
 * event gets a new number instead.
 */
class GoldenEventsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/events");
    private static final EventNames NAMES = EventNames.ofVocabulary();
    private static final EventJson JSON = new EventJson(NAMES);
    private static final Instant AT = Instant.parse("2026-05-01T01:34:00Z");
    private static final Instant RECORDED = Instant.parse("2026-05-01T01:34:00.654321Z");

    static List<String> names() {
        return NAMES.listNames();
    }

    @Test
    void every_event_has_a_name_and_every_name_a_file() throws Exception {
        TreeSet<String> missing = new TreeSet<>();
        Stream.of(IncidentEvent.class, AssignmentEvent.class, WarningEvent.class, RollCallEvent.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .filter(type -> NAMES.listNames().stream().noneMatch(name -> type.equals(NAMES.findType(name))))
                .forEach(type -> missing.add(type.getSimpleName()));
        assertThat(missing).as("add a line to events.txt").isEmpty();

        for (String name : names()) {
            if (Boolean.getBoolean("golden.write") && !Files.exists(file(name))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file(name), written(name, true) + "\n" + written(name, false) + "\n");
            }
        }
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(names().stream()
                            .map(name -> file(name).getFileName().toString())
                            .toList());
        }
    }

    private static Path file(String name) {
        return FOLDER.resolve(name.replace("/", "-") + ".json");
    }

    private static String written(String name, boolean full) throws ReflectiveOperationException {
        Event event = Sample.of(NAMES.findType(name), full);
        StreamId stream = switch (name.substring(0, name.indexOf('.'))) {
            case "incident" -> StreamId.incident("140500-2026-0001");
            case "rollcall" -> StreamId.rollCall("rollcall-2026-12");
            case "warning" -> StreamId.warning("140500-2026-w1");
            default -> StreamId.assignment("140500-2026-0001/zezhou-government");
        };
        Actor actor = full
                ? new Actor(
                        "zhang",
                        "140500-emergency",
                        List.of("hazardous-chemicals/commander"),
                        List.of(Capability.DUTY_OFFICER),
                        "desk-1")
                : new Actor("li", null, List.of(), List.of(), null);
        return JSON.write(new Recorded(7, stream, 3, name, event, new Stamp(AT, RECORDED, actor, "c-1")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void old_text_is_read_as_a_new_event_and_new_events_are_written_as_the_old_text(String name) throws Exception {
        List<String> lines = Files.readAllLines(file(name));
        assertThat(lines).containsExactly(written(name, true), written(name, false));
        List<String> again = new ArrayList<>();
        for (String line : lines) {
            again.add(JSON.write(JSON.read("s", 7, name, line)));
        }
        assertThat(again).isEqualTo(lines);
        assertThat(JSON.read("s", 7, name, lines.getFirst()).event()).isEqualTo(Sample.of(NAMES.findType(name), true));
    }

    @Test
    void what_is_not_known_is_not_read() {
        String line = "{\"actor\":{\"account\":\"a\",\"capabilities\":[],\"posts\":[]},\"at\":\"2026-05-01T01:34:00Z\","
                + "\"commandId\":\"c\",\"data\":{\"reason\":\"r\",\"surprise\":1},\"position\":1,"
                + "\"recordedAt\":\"2026-05-01T01:34:00Z\",\"stream\":\"incident/i\",\"type\":\"t\",\"version\":1}";
        assertThatThrownBy(() -> JSON.read("incident/i", 1, "incident.marked-false/1", line))
                .isInstanceOf(UnreadableStream.class)
                .hasMessageContaining("surprise");
        assertThatThrownBy(() -> JSON.read("incident/i", 1, "incident.teleported/1", line))
                .isInstanceOf(UnreadableStream.class)
                .hasMessageContaining("incident.teleported/1");
        assertThatThrownBy(() -> JSON.read("incident/i", 1, "incident.role-bound/1", line))
                .isInstanceOf(UnreadableStream.class);
    }
}
