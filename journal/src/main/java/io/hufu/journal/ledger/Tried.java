package io.hufu.journal.ledger;

import io.hufu.engine.basics.Actor;
import io.hufu.journal.json.CanonicalJson;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.json.UnreadableStream;
import io.hufu.journal.ledger.Batch.Kept;
import io.hufu.journal.ledger.LedgerSql.CommandKey;
import io.hufu.journal.ledger.LedgerSql.Earlier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Submissions decided one after the other on a head; nothing of it is written, and nobody has been answered. */
final class Tried {
    final Head head;
    final Batch batch;
    final BatchWorld world;
    final List<Recorded> events;
    private final List<Answered> answers = new ArrayList<>();
    private final List<Failed> failures = new ArrayList<>();

    private record Answered(Pending pending, Answer answer) {}

    private record Failed(Pending pending, RuntimeException failure) {}

    /** @param earlier what is known to have been accepted before */
    Tried(Head head, Batch batch, BatchWorld world, List<Pending> pendings, Map<CommandKey, Earlier> earlier) {
        this.head = head;
        this.batch = batch;
        this.world = world;
        decide(pendings, new HashMap<>(earlier));
        this.events = batch.events();
    }

    private void decide(List<Pending> pendings, Map<CommandKey, Earlier> earlier) {
        lookTogether(pendings);
        for (Pending pending : pendings) {
            Earlier known = earlier.get(pending.key());
            try {
                Answer answer;
                if (known == null) {
                    answer = batch.decide(pending.submission(), pending.digest());
                    if (answer instanceof Answer.Accepted) {
                        Kept kept = batch.commands.getLast();
                        earlier.put(pending.key(), new Earlier(kept.digest(), kept.answer()));
                    }
                } else if (known.digest().equals(pending.digest())) {
                    answer = CanonicalJson.read(known.answer(), Answer.Accepted.class);
                } else {
                    answer = new Answer.Conflict(pending.key().id());
                }
                answers.add(new Answered(pending, answer));
                settle(pending, answer);
            } catch (LedgerUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                // a bug, or a stream that cannot be read: this command fails, the others go on
                failures.add(new Failed(pending, e));
            }
        }
    }

    private void lookTogether(List<Pending> pendings) {
        try {
            world.look(pendings.stream()
                    .flatMap(pending -> pending.submission().command().action().lookedAt().stream())
                    .collect(Collectors.toSet()));
        } catch (UnreadableStream e) {
            // whoever needs it fails, the others look for theirs
        }
    }

    private void settle(Pending pending, Answer answer) {
        if (pending.key().account().equals(Actor.SYSTEM.account())) {
            batch.settled.add(new Kept(
                    pending.key().account(), pending.key().id(), pending.digest(), CanonicalJson.write(answer)));
        }
    }

    /** Whether every submission was accepted: only then does the write itself show that none was accepted before. */
    boolean allAccepted() {
        return failures.isEmpty()
                && answers.stream().allMatch(answered -> answered.answer() instanceof Answer.Accepted);
    }

    /** The head after the batch. */
    Head next() {
        return batch.commands.isEmpty()
                ? head
                : new Head(batch.position, batch.hash, batch.recordedAt(), head.commits() + 1, head.packs());
    }

    /** After the commit: what the batch made is what everybody sees, then everybody is answered. */
    void tell() {
        world.publish();
        answers.forEach(answered -> answered.pending().future().complete(answered.answer()));
        failures.forEach(failed -> failed.pending().future().completeExceptionally(failed.failure()));
    }
}
