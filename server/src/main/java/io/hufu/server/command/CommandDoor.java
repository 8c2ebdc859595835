package io.hufu.server.command;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.journal.json.UnreadableStream;
import io.hufu.journal.ledger.Answer;
import io.hufu.journal.ledger.Committer;
import io.hufu.journal.ledger.LedgerUnavailable;
import io.hufu.journal.ledger.Submission;
import io.hufu.journal.vault.VaultGone;
import io.hufu.journal.vault.VaultText;
import io.hufu.server.access.Session;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands acts to the committer and waits until they are on disk, or says why they were not done. */
@Component
public class CommandDoor {
    private final Committer committer;
    private final IncidentClocks clocks;
    private final Destruction destruction;
    private final AttachedFiles attached;

    CommandDoor(Committer committer, IncidentClocks clocks, Destruction destruction, AttachedFiles attached) {
        this.attached = attached;
        this.committer = committer;
        this.clocks = clocks;
        this.destruction = destruction;
    }

    /**
     * What an accepted act answers.
     *
     * @param position of its last event in the ledger
     * @param versions of the streams it appended to
     * @param created ids of what is new, by the field that names it
     */
    public record Done(long position, Map<String, Long> versions, Map<String, String> created) {}

    /**
     * Does what somebody asks for.
     *
     * @param key the request's id, unique per account
     * @param seenVersion the version that the decision rests on, or null
     * @throws ProblemException when it is refused or cannot be done now
     */
    public Done act(
            Session session, String key, @Nullable Long seenVersion, String incident, ActReader.Reading reading) {
        attached.require(reading.action(), incident);
        var answer = commit(session.actor(), key, seenVersion, incident, reading.action(), reading.texts());
        destruction.after(reading.action(), answer);
        return done(answer, reading.created());
    }

    /**
     * Does what a person of a story or a schedule asks for; its texts are in the vault already.
     *
     * @throws ProblemException when it is refused or cannot be done now
     */
    public Done actAs(Actor actor, String key, String incident, Action action) {
        var answer = commit(actor, key, null, incident, action, List.of());
        destruction.after(action, answer);
        return done(answer, Map.of());
    }

    /** Does what the system owes; the answer tells whether it was accepted. */
    public Answer bySystem(String commandId, String incident, Action action) {
        return commit(Actor.SYSTEM, commandId, null, incident, action, List.of());
    }

    /** Carries out a reaction as the ledger kept it. */
    public Answer react(Submission reaction) {
        return committer.commit(reaction);
    }

    private Answer commit(
            Actor actor,
            String key,
            @Nullable Long seenVersion,
            String incident,
            Action action,
            List<VaultText> texts) {
        var command = new Command(key, actor, clocks.now(incident), seenVersion, action);
        try {
            return committer.commit(new Submission(command, texts));
        } catch (LedgerUnavailable e) {
            throw ProblemException.of(DoorCode.DATABASE_AWAY);
        } catch (UnreadableStream e) {
            throw ProblemException.of(DoorCode.STREAM_UNREADABLE, "value", String.valueOf(e.getMessage()));
        } catch (VaultGone e) {
            throw ProblemException.of(DoorCode.DATA_DESTROYED);
        }
    }

    private static Done done(Answer answer, Map<String, String> created) {
        return switch (answer) {
            case Answer.Accepted accepted ->
                new Done(
                        accepted.positions().isEmpty()
                                ? 0
                                : accepted.positions().getLast(),
                        accepted.versions(),
                        created);
            case Answer.Refused refused -> throw ProblemException.of(refused.refusal());
            case Answer.Conflict ignored -> throw ProblemException.of(DoorCode.KEY_REUSED);
        };
    }
}
