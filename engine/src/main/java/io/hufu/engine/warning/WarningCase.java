package io.hufu.engine.warning;

import io.hufu.engine.basics.Action;
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
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.plan.Pack;
import io.hufu.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One decision in the making: the warning with the events drafted so far, its pack, and who acts when. */
final class WarningCase {

    private final World world;
    private final Command command;
    private final Pack pack;
    private final List<Decision.Appended> drafted = new ArrayList<>();
    private final List<Decision.Reaction> reactions = new ArrayList<>();
    private WarningState state;

    WarningCase(World world, Command command, WarningState state, Pack pack) {
        this.world = world;
        this.command = command;
        this.state = state;
        this.pack = pack;
    }

    World world() {
        return world;
    }

    Command command() {
        return command;
    }

    Instant at() {
        return command.at();
    }

    Pack pack() {
        return pack;
    }

    Plan plan() {
        return pack.plan();
    }

    WarningState state() {
        return state;
    }

    /** Drafts an event of this warning and folds it in. */
    WarningCase add(WarningEvent event) {
        var stamp = new Stamp(command.at(), command.at(), command.actor(), command.id());
        drafted.add(new Decision.Appended(StreamId.warning(state.id()), event));
        state = WarningEvolution.evolve(state, state.id(), event, stamp);
        return this;
    }

    /** Drafts an event of another stream. */
    void addTo(StreamId stream, Event event) {
        drafted.add(new Decision.Appended(stream, event));
    }

    /** Owes an action to be done after this one, durably. */
    void react(String suffix, Action action) {
        reactions.add(new Decision.Reaction(CommandIds.reaction(command.id(), suffix), action));
    }

    Decision accepted() {
        return new Decision.Accepted(drafted, reactions);
    }

    /** For which office the actor speaks, or null where for none. */
    @Nullable
    Office office() {
        return Office.find(pack, command.actor(), state.standIns(), command.at());
    }

    @Nullable
    Decision notOffice() {
        return office() == null ? Decision.refused(RefusalCode.NOT_AUTHORISED) : null;
    }

    @Nullable
    Decision over() {
        return state.over() ? Decision.refused(RefusalCode.WARNING_OVER) : null;
    }

    /** Why there is no notice in preparation. */
    Decision nothingPending() {
        return state.over() ? Decision.refused(RefusalCode.WARNING_OVER) : Decision.refused(RefusalCode.NO_SUCH_NOTICE);
    }

    /** A refusal that rests on a clause of the plan; the clause is cited with its document. */
    Decision refusedBy(RefusalCode code, String clause, String... namesAndValues) {
        var details = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            details.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Decision.Refused(new Refusal(code, plan().cite(clause), null, details));
    }

    /** Refuses a stated moment that lies ahead of now, with a minute's tolerance. */
    @Nullable
    Decision ahead(Instant stated, String field) {
        return Limits.ahead(stated, at(), field);
    }
}
