package io.hufu.server.room;

import io.hufu.journal.packs.PackStore;
import io.hufu.server.access.Titles;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which edition is to come into force: one person proposes, another confirms, and neither can do both. */
@Component
public class Proposals {
    private static final String INSERT = """
            insert into edition_proposal (id, hash, plan, proposed_by, proposed_at, state)
            values (:id, :hash, :plan, :who, :now, 'open')""";
    private static final String LIST = """
            select id, hash, plan, proposed_by, proposed_at, state, decided_by, decided_at, reason
            from edition_proposal order by state = 'open' desc, proposed_at desc limit 50""";
    private static final String DECIDE = """
            update edition_proposal set state = :state, decided_by = :who, decided_at = :now, reason = :reason
            where id = :id and state = 'open' and (:state = 'withdrawn' or proposed_by <> :who)""";
    private static final String REOPEN = """
            update edition_proposal set state = 'open', decided_by = null, decided_at = null
            where id = :id and state = 'confirmed'""";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_LENGTH = 16;

    private final JdbcClient sql;
    private final PackStore packs;
    private final Titles titles;
    private final Moments moments;

    Proposals(JdbcClient sql, PackStore packs, Titles titles, Moments moments) {
        this.sql = sql;
        this.packs = packs;
        this.titles = titles;
        this.moments = moments;
    }

    public enum State {
        OPEN,
        CONFIRMED,
        WITHDRAWN
    }

    /** @param proposedBy account, as is {@code decidedBy} */
    public record Proposal(
            String id,
            String hash,
            String plan,
            String proposedBy,
            Instant proposedAt,
            State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    /** The open ones first, then the latest fifty that were decided. */
    public List<Proposal> list() {
        return sql.sql(LIST)
                .query((row, number) -> new Proposal(
                        row.getString("id"),
                        row.getString("hash"),
                        row.getString("plan"),
                        row.getString("proposed_by"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                        row.getString("decided_by"),
                        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getString("reason")))
                .list();
    }

    public Optional<Proposal> find(String id) {
        return list().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** @throws ProblemException where there is no such edition, it is in force, or another one of its plan is proposed */
    public Proposal propose(String hash, String account) {
        var kept = packs.list().stream()
                .filter(each -> each.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(DoorCode.NOT_FOUND));
        if (kept.inForce()) {
            throw ProblemException.of(DoorCode.ALREADY_IN_FORCE);
        }
        String id = RANDOM.ints(ID_LENGTH, 0, 36)
                .mapToObj(digit -> Character.toString(Character.forDigit(digit, 36)))
                .reduce("", String::concat);
        try {
            sql.sql(INSERT)
                    .param("id", id)
                    .param("hash", hash)
                    .param("plan", kept.planId())
                    .param("who", account)
                    .param("now", Timestamp.from(moments.now()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(DoorCode.PROPOSAL_OPEN);
        }
        return find(id).orElseThrow();
    }

    /** New incidents are opened under the edition from now on; those that run keep theirs. */
    public Proposal confirm(String id, String account) {
        var proposal = open(id);
        if (proposal.proposedBy().equals(account)) {
            throw ProblemException.of(DoorCode.SECOND_PERSON);
        }
        decide(id, State.CONFIRMED, account, null);
        try {
            packs.putInForce(proposal.hash());
        } catch (RuntimeException e) {
            sql.sql(REOPEN).param("id", id).update();
            throw e;
        }
        titles.forget();
        return proposal;
    }

    /** The proposer takes it back, or the second person sends it back. */
    public Proposal withdraw(String id, String account, String reason) {
        var proposal = open(id);
        decide(id, State.WITHDRAWN, account, reason);
        return proposal;
    }

    private Proposal open(String id) {
        var proposal = find(id).orElseThrow(() -> ProblemException.of(DoorCode.NOT_FOUND));
        if (proposal.state() != State.OPEN) {
            throw ProblemException.of(DoorCode.PROPOSAL_DECIDED);
        }
        return proposal;
    }

    private void decide(String id, State state, String account, @Nullable String reason) {
        int changed = sql.sql(DECIDE)
                .param("id", id)
                .param("state", state.name().toLowerCase(java.util.Locale.ROOT))
                .param("who", account)
                .param("now", Timestamp.from(moments.now()))
                .param("reason", reason)
                .update();
        if (changed == 0) {
            throw ProblemException.of(DoorCode.PROPOSAL_DECIDED);
        }
    }
}
