package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.rollcall.RollCallState;
import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.journal.ledger.Reader;
import io.hufu.server.access.Presence;
import io.hufu.server.view.wire.RollCallSheet;
import io.hufu.server.view.wire.RollCallSheet.Answer;
import io.hufu.server.view.wire.RollCallSheet.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Roll calls, for those who read boards: all of them counted, or one with every answer. */
public final class RollCalls {
    private static final String ONE = "select id, version from view_roll_call where id = ?";
    private static final String ALL =
            "select id, version from view_roll_call order by started_at desc, id limit " + RollCalls.MOST;
    /** Years of monthly ones. */
    private static final int MOST = 100;

    /** By the time of the answer; who did not answer comes first. */
    private static final Comparator<Answer> ORDER =
            Comparator.comparing(Answer::answeredAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final ViewReader reader;
    private final PackLibrary packs;
    private final People people;
    private final Presence presence;

    public RollCalls(Ledger ledger, PackLibrary packs, People people, Presence presence) {
        this.reader = new ViewReader(ledger);
        this.packs = packs;
        this.people = people;
        this.presence = presence;
    }

    /** The latest first. */
    public List<Row> list() {
        return reader.snapshot(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ALL)) {
                var rows = new ArrayList<Row>();
                for (var state : states(connection, versions(select)).values()) {
                    rows.add(row(state, reader.work(connection, state.id())));
                }
                return rows;
            }
        });
    }

    /** One roll call; empty where there is none with this id. */
    public Optional<RollCallSheet> find(String rollCall) {
        return reader.snapshot(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ONE)) {
                select.setString(1, rollCall);
                var versions = versions(select);
                var state = states(connection, versions).get(rollCall);
                if (state == null) {
                    return Optional.empty();
                }
                var work = reader.work(connection, rollCall);
                return Optional.of(new RollCallSheet(
                        Reader.head(connection).position(),
                        Objects.requireNonNull(versions.get(rollCall)),
                        row(state, work),
                        work.stream()
                                .map(one -> answer(state, one))
                                .sorted(ORDER)
                                .toList()));
            }
        });
    }

    private Row row(RollCallState state, List<AssignmentState> work) {
        var pack = Objects.requireNonNull(packs.findPack(state.packHash()));
        return new Row(
                state.id(),
                state.plan(),
                pack.jurisdiction().name(),
                state.startedAt(),
                name(state.startedBy()),
                state.due(),
                state.closedAt(),
                name(state.closedBy()),
                work.size(),
                (int) work.stream().filter(one -> one.acknowledgement() != null).count());
    }

    private Answer answer(RollCallState state, AssignmentState work) {
        var answered = work.acknowledgement();
        return new Answer(
                work.body(),
                work.bodyName(),
                work.deliveredAt(),
                answered == null ? null : answered.at(),
                answered == null ? null : answered.enteredAt(),
                answered == null ? null : seconds(state, answered),
                answered == null ? null : Codes.code(answered.way()),
                answered == null ? null : people.name(answered.account()),
                presence.isOpen(work.body()));
    }

    /** A terminal's clock may be a little behind the server's: nobody answers before the call. */
    private static long seconds(RollCallState state, AssignmentState.Acknowledgement answered) {
        return Math.max(0, Duration.between(state.startedAt(), answered.at()).toSeconds());
    }

    private @Nullable String name(@Nullable String account) {
        return account == null || account.equals(Actor.SYSTEM.account()) ? null : people.name(account);
    }

    private Map<String, RollCallState> states(Connection connection, Map<String, Long> versions) throws SQLException {
        return reader.states(connection, StreamId::rollCall, RollCallState.class, versions);
    }

    private static Map<String, Long> versions(PreparedStatement select) throws SQLException {
        Map<String, Long> versions = new LinkedHashMap<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return versions;
    }
}
