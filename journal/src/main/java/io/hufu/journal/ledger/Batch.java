package io.hufu.journal.ledger;

import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Stamp;
import io.hufu.journal.json.CanonicalJson;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.vault.VaultText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Commands decided one after the other, and what has to be written for those that were accepted. */
final class Batch {
    private final EventJson json;
    private final io.hufu.engine.Engine engine;
    private final BatchWorld world;
    private final Instant recordedAt;

    long position;
    String hash;
    final List<Line> lines = new ArrayList<>();
    final List<Kept> commands = new ArrayList<>();
    final Map<String, ClockChange> clocks = new LinkedHashMap<>();
    final List<Owed> reactions = new ArrayList<>();
    final List<Kept> settled = new ArrayList<>();
    final List<VaultText> texts = new ArrayList<>();

    Batch(io.hufu.engine.Engine engine, EventJson json, BatchWorld world, Head head, Instant now) {
        this.engine = engine;
        this.json = json;
        this.world = world;
        this.position = head.position();
        this.hash = head.hash();
        // never behind what is recorded; as fine as the database keeps it
        Instant moment = now.truncatedTo(ChronoUnit.MICROS);
        this.recordedAt = moment.isBefore(head.recordedAt()) ? head.recordedAt() : moment;
    }

    /** An event with its text and its place in the chain. */
    record Line(Recorded recorded, String body, String previous, String hash) {}

    /** A command that is settled, with its answer. */
    record Kept(String account, String commandId, String digest, String answer) {}

    /** A reaction with the moment of its cause. */
    record Owed(Decision.Reaction reaction, Instant at) {}

    Instant recordedAt() {
        return recordedAt;
    }

    List<Recorded> events() {
        return lines.stream().map(Line::recorded).toList();
    }

    /** Whether every text is of something that begins in this batch: its key cannot be there yet. */
    boolean beginsWhatItsTextsAreOf() {
        if (texts.isEmpty()) {
            return true;
        }
        var begun = lines.stream()
                .map(Line::recorded)
                .filter(recorded -> recorded.version() == 1)
                .map(recorded -> recorded.stream().id())
                .collect(Collectors.toSet());
        return texts.stream().map(VaultText::scope).allMatch(begun::contains);
    }

    /** Decides one command; when it throws, the batch is as before. */
    Answer decide(Submission submission, String digest) {
        int before = lines.size();
        String hashBefore = hash;
        try {
            Command command = truncated(submission.command());
            return switch (engine.decide(world, command)) {
                case Decision.Accepted accepted -> accept(submission, command, digest, accepted);
                case Decision.Refused refused -> new Answer.Refused(refused.refusal());
            };
        } catch (RuntimeException e) {
            while (lines.size() > before) {
                lines.removeLast();
                position--;
            }
            hash = hashBefore;
            throw e;
        } finally {
            world.dropCommand();
        }
    }

    private static Command truncated(Command command) {
        return new Command(
                command.id(),
                command.actor(),
                command.at().truncatedTo(ChronoUnit.MICROS),
                command.seenVersion(),
                command.action());
    }

    private Answer accept(Submission submission, Command command, String digest, Decision.Accepted accepted) {
        Stamp stamp = new Stamp(command.at(), recordedAt, command.actor(), command.id());
        String actor = CanonicalJson.write(command.actor());
        world.look(accepted.events().stream().map(Decision.Appended::stream).collect(Collectors.toSet()));
        List<Long> positions = new ArrayList<>();
        Map<String, Long> versions = new TreeMap<>();
        for (Decision.Appended appended : accepted.events()) {
            long version = world.append(appended.stream(), appended.event(), stamp);
            String type = json.names().name(appended.event());
            var recorded = new Recorded(++position, appended.stream(), version, type, appended.event(), stamp);
            String body = json.write(recorded, actor);
            String previous = hash;
            hash = Chain.next(previous, body);
            lines.add(new Line(recorded, body, previous, hash));
            positions.add(position);
            versions.put(appended.stream().toString(), version);
        }
        world.touched()
                .forEach((stream, after) ->
                        ClockChange.note(clocks, stream, world.before(stream).state(), after.state(), stamp));
        var answer = new Answer.Accepted(positions, versions);
        commands.add(new Kept(command.actor().account(), command.id(), digest, CanonicalJson.write(answer)));
        accepted.reactions().forEach(reaction -> reactions.add(new Owed(reaction, command.at())));
        texts.addAll(submission.texts());
        world.keepCommand();
        return answer;
    }
}
