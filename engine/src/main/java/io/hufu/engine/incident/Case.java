package io.hufu.engine.incident;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.CommandIds;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.Refusal;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.plan.Pack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One decision in the making: the incident as it stands with the events drafted so far, its pack, and who acts when.
 *
 * <p>Rules that follow one another (figures, then grade, then clocks, then duties) each see what the earlier ones drafted.
 */
final class Case {
    private final World world;
    private final Command command;
    private final Stamp stamp;
    private final List<Decision.Appended> drafted = new ArrayList<>();
    private final List<Decision.Reaction> reactions = new ArrayList<>();
    private final Pack pack;
    private final IncidentState before;
    private IncidentState state;

    Case(World world, Command command, IncidentState state, Pack pack) {
        this.world = world;
        this.command = command;
        this.state = state;
        this.before = state;
        this.pack = pack;
        this.stamp = new Stamp(command.at(), command.at(), command.actor(), command.id());
    }

    World world() {
        return world;
    }

    /** The incident as it stood before this decision. */
    IncidentState before() {
        return before;
    }

    IncidentState state() {
        return state;
    }

    Pack pack() {
        return pack;
    }

    Actor actor() {
        return command.actor();
    }

    Instant at() {
        return command.at();
    }

    String commandId() {
        return command.id();
    }

    /** Drafts an event of this incident and folds it in. */
    Case add(IncidentEvent event) {
        drafted.add(new Decision.Appended(StreamId.incident(state.id()), event));
        state = IncidentEvolution.evolve(state, state.id(), event, stamp);
        return this;
    }

    /** The same decision, continued under another plan. */
    Case under(Pack other) {
        var next = new Case(world, command, state, other);
        next.drafted.addAll(drafted);
        next.reactions.addAll(reactions);
        return next;
    }

    /** The same command as it bears upon another incident, under that incident's plan. */
    Case of(IncidentState other) {
        var itsPack = world.findPack(other.head().packHash());
        if (itsPack == null) {
            throw new IllegalStateException("pack " + other.head().packHash() + " is not kept");
        }
        return new Case(world, command, other, itsPack);
    }

    /** What was drafted for another incident becomes part of this decision. */
    void take(Case other) {
        drafted.addAll(other.drafted);
        reactions.addAll(other.reactions);
    }

    /** Drafts an event of another stream. */
    void addTo(StreamId stream, Event event) {
        drafted.add(new Decision.Appended(stream, event));
    }

    /** Owes an action to be done after this one, durably. */
    void react(String suffix, io.hufu.engine.basics.Action action) {
        reactions.add(new Decision.Reaction(CommandIds.reaction(command.id(), suffix), action));
    }

    Decision accepted() {
        return new Decision.Accepted(drafted, reactions);
    }

    /** A refusal that rests on a clause of the plan; the clause is cited with its document. */
    Decision refusedBy(RefusalCode code, String clause, String... namesAndValues) {
        return new Decision.Refused(new Refusal(code, pack.plan().cite(clause), null, details(namesAndValues)));
    }

    private static Map<String, String> details(String... namesAndValues) {
        var details = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            details.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return details;
    }

    /** Refuses a stated moment that lies ahead of now (with a minute's tolerance) or before the incident. */
    @Nullable
    Decision badMoment(Instant stated, String field) {
        var ahead = Limits.ahead(stated, at(), field);
        if (ahead != null) {
            return ahead;
        }
        return stated.isBefore(state.head().occurredAt())
                ? Decision.refused(RefusalCode.TIME_BEFORE_INCIDENT, field, stated.toString())
                : null;
    }

    boolean dutyOfficer() {
        return actor().can(Actor.Capability.DUTY_OFFICER);
    }

    @Nullable
    Decision notRunning() {
        return switch (state.status()) {
            case REPORTED, ACTIVE -> null;
            case ENDED -> Decision.refused(RefusalCode.INCIDENT_ENDED);
            case CLOSED -> Decision.refused(RefusalCode.INCIDENT_CLOSED);
            case FALSE, MERGED -> Decision.refused(RefusalCode.INCIDENT_FALSE);
        };
    }

    @Nullable
    Decision gone() {
        return switch (state.status()) {
            case REPORTED, ACTIVE, ENDED -> null;
            case CLOSED -> Decision.refused(RefusalCode.INCIDENT_CLOSED);
            case FALSE, MERGED -> Decision.refused(RefusalCode.INCIDENT_FALSE);
        };
    }
}
