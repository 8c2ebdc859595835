package io.hufu.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.House;
import io.hufu.server.Turned;
import io.hufu.server.messages.Channel;
import io.hufu.server.messages.Consents;
import io.hufu.server.messages.Gate;
import io.hufu.server.messages.KnownContacts;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.MessageTable;
import io.hufu.server.messages.MessageTable.Entry;
import io.hufu.server.messages.Outcome;
import io.hufu.server.messages.Reports;
import io.hufu.server.messages.Route;
import io.hufu.server.settings.ChannelSettings;
import io.hufu.server.settings.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The course of messages with a channel that does as it is told, on tables of its own. */
@Tag("database")
class DeliveryTest {
    private final Turned clock = new Turned();
    private final Spoken channel = new Spoken();
    private final OwnTables tables = new OwnTables("delivery_test");
    private final MessageTable messages = new MessageTable(tables.sql());
    private final Reports reports = new Reports(tables.sql(), messages);

    /** Answers as it was told, and remembers what it was given. */
    private static final class Spoken implements Channel {
        final ArrayDeque<Outcome> answers = new ArrayDeque<>();
        final List<String> sent = new ArrayList<>();
        boolean repeatable;

        @Override
        public Route route() {
            return Route.HOOK;
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public boolean repeatable() {
            return repeatable;
        }

        @Override
        public synchronized Outcome send(Message message, String address) {
            sent.add(message.id());
            return Objects.requireNonNullElse(
                    answers.poll(), new Outcome.Taken("ref-" + message.id(), false, List.of("ref-" + message.id())));
        }
    }

    private Delivery delivery(boolean leave, boolean demonstration) {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of("hufu.channels.leave", leave)))
                .bindOrCreate("hufu.channels", ChannelSettings.class);
        var installation = new Installation(Path.of("."), demonstration, Path.of("."), null);
        var gate = new Gate(settings, installation, new Consents(tables.sql(), clock), List.of(channel));
        return new Delivery(messages, gate, House.bean(KnownContacts.class), reports, clock, settings);
    }

    private static Message message(String id, String kind, String incidentKind) {
        return new Message(
                id,
                "work:" + id,
                kind,
                incidentKind,
                "i-1",
                "i-1/u",
                "u",
                "某局",
                null,
                Route.HOOK,
                "hook/u",
                "hook/u",
                "字",
                Turned.START);
    }

    private int put(Message... all) {
        return messages.put(
                Stream.of(all).map(message -> new Entry(message, null)).toList(), clock.now());
    }

    private String state(String id) {
        return tables.sql()
                .sql("select state || coalesce(' ' || reason, '') from message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void aCauseIsSentOnceHoweverOftenItIsPutIn() {
        var delivery = delivery(true, false);
        assertThat(put(message("m", "work", "real"))).isEqualTo(1);
        delivery.deliverDue();
        assertThat(put(message("m", "work", "real"))).isZero();
        delivery.deliverDue();
        assertThat(channel.sent).containsExactly("m");
        assertThat(state("m")).isEqualTo("sent");
    }

    @Test
    void whatAWrongClockDatedAheadLeavesAtOnce() {
        clock.set(Duration.ofHours(-2));
        put(message("m", "work", "real"));
        delivery(true, false).deliverDue();
        assertThat(state("m")).isEqualTo("sent");
    }

    @Test
    void manyMessagesAreOneTransactionAndThoseThatStayAreSettledInIt() {
        var entries = Stream.of("a", "b", "c", "d")
                .map(id -> new Entry(message(id, "work", "real"), id.equals("d") ? null : "sandbox"))
                .toList();
        assertThat(messages.put(entries, clock.now())).isEqualTo(4);
        assertThat(messages.put(entries, clock.now())).as("again").isZero();
        assertThat(List.of(state("a"), state("b"), state("c"))).containsOnly("kept sandbox");
        assertThat(tables.sql()
                        .sql("select xmin::text from message union select xmin::text from message_receipt")
                        .query(String.class)
                        .list())
                .as("transactions that wrote a message or a receipt")
                .hasSize(1);
        assertThat(tables.sql()
                        .sql("select message || ' ' || what || ' ' || detail from message_receipt order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("a kept sandbox", "b kept sandbox", "c kept sandbox");
        assertThat(messages.claim(clock.now(), Delivery.LEASE, 10))
                .as("only what may leave is ever taken in hand")
                .singleElement()
                .satisfies(claimed -> assertThat(claimed.message().id()).isEqualTo("d"));
    }

    @Test
    void nothingLeavesUnlessTheConfigurationSaysSo() {
        put(message("m", "work", "real"));
        delivery(false, false).deliverDue();
        assertThat(state("m")).isEqualTo("kept sandbox");
        put(message("n", "work", "real"));
        delivery(true, true).deliverDue();
        assertThat(state("n")).isEqualTo("kept demonstration");
        assertThat(channel.sent).isEmpty();
    }

    @Test
    void aDrillReachesOnlyWhoAgreed() {
        var delivery = delivery(true, false);
        put(message("m", "work", "drill"), message("t", "work", "test"));
        delivery.deliverDue();
        assertThat(List.of(state("m"), state("t"))).containsOnly("kept no-consent");
        tables.sql()
                .sql("insert into drill_consent values ('i-1', 'u', 'somebody', now())")
                .update();
        put(message("n", "work", "drill"));
        delivery.deliverDue();
        assertThat(channel.sent).containsExactly("n");
    }

    @Test
    void whatFailsIsTriedAgainLaterAndGivenUpInTheEnd() {
        var delivery = delivery(true, false);
        put(message("m", "work", "real"));
        for (int attempt = 1; attempt <= 6; attempt++) {
            channel.answers.add(new Outcome.Later("away"));
            delivery.deliverDue();
            assertThat(channel.sent).as("attempt %d", attempt).hasSize(attempt);
            delivery.deliverDue();
            assertThat(channel.sent).as("not before its time").hasSize(attempt);
            clock.pass(Duration.ofMinutes(5));
        }
        assertThat(state("m")).isEqualTo("failed away");
        delivery.deliverDue();
        assertThat(channel.sent).hasSize(6);
        assertThat(messages.handle("m", "duty1", clock.now()))
                .as("somebody telephones")
                .isTrue();
        assertThat(messages.handle("m", "duty1", clock.now())).as("once").isFalse();
    }

    @Test
    void aRefusalIsFinal() {
        var delivery = delivery(true, false);
        put(message("m", "work", "real"));
        channel.answers.add(new Outcome.Refused("no such number"));
        delivery.deliverDue();
        clock.pass(Duration.ofHours(1));
        delivery.deliverDue();
        assertThat(channel.sent).hasSize(1);
        assertThat(state("m")).isEqualTo("failed no such number");
    }

    /** The process died with the message in hand. */
    @Test
    void whatWasInHandIsSentAgainOnlyWhereTheFarSideCanTell() {
        put(message("m", "work", "real"));
        assertThat(messages.claim(clock.now(), Delivery.LEASE, 10)).hasSize(1);
        var delivery = delivery(true, false);
        delivery.deliverDue();
        assertThat(channel.sent).as("the lease still runs").isEmpty();
        lapse();
        delivery.deliverDue();
        assertThat(state("m")).isEqualTo("doubtful interrupted");
        clock.pass(Duration.ofHours(1));
        delivery.deliverDue();
        assertThat(channel.sent)
                .as("a telephone cannot tell a second message from a double")
                .isEmpty();
        channel.repeatable = true;
        put(message("n", "work", "real"));
        messages.claim(clock.now(), Delivery.LEASE, 10);
        lapse();
        delivery.deliverDue();
        clock.pass(Duration.ofMinutes(5));
        delivery.deliverDue();
        assertThat(channel.sent).containsExactly("n");
    }

    /** Two servers, of which the second one's clock is an hour ahead. */
    @Test
    void aWrongClockTakesNothingOutOfAnothersHands() {
        channel.repeatable = true;
        put(message("m", "work", "real"));
        assertThat(messages.claim(clock.now(), Delivery.LEASE, 10)).hasSize(1);
        clock.pass(Duration.ofHours(1));
        delivery(true, false).deliverDue();
        assertThat(state("m")).isEqualTo("sending");
        put(message("n", "work", "real"));
        assertThat(messages.claim(clock.now(), Delivery.LEASE, 10)).hasSize(1);
        assertThat(tables.sql()
                        .sql(
                                "select count(*) from message where claimed_until between now() and now() + interval '3 minutes'")
                        .query(Long.class)
                        .single())
                .as("nor does it keep its own for longer")
                .isEqualTo(2);
        assertThat(channel.sent).isEmpty();
    }

    /** The lease of what is in hand ends. */
    private void lapse() {
        tables.sql()
                .sql("update message set claimed_until = now() - interval '1 second' where claimed_until is not null")
                .update();
    }

    @Test
    void whatTheFarSideReportsIsKept() {
        var delivery = delivery(true, false);
        put(message("m", "work", "real"), message("n", "work", "real"));
        delivery.deliverDue();
        reports.hear("ref-m", true, "DELIVRD", clock.now());
        reports.hear("ref-n", false, "UNDELIV", clock.now());
        reports.hear("ref-x", true, "DELIVRD", clock.now());
        assertThat(state("m")).isEqualTo("delivered");
        assertThat(state("n")).isEqualTo("failed UNDELIV");
    }

    /** A fast centre reports before we have noted what it calls the message. */
    @Test
    void aReportThatComesFirstCountsOnce() {
        put(message("m", "work", "real"));
        reports.hear("ref-m", true, "DELIVRD", clock.now());
        delivery(true, false).deliverDue();
        assertThat(state("m")).isEqualTo("delivered");
        assertThat(receipts("m")).containsExactly("report-delivered", "sent");
        assertThat(tables.sql()
                        .sql("select count(*) from message_report")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLongMessageArrivedWhenAllItsPartsDid() {
        put(message("m", "work", "real"), message("n", "work", "real"));
        channel.answers.add(new Outcome.Taken("m1", false, List.of("m1", "m2")));
        channel.answers.add(new Outcome.Taken("n1", false, List.of("n1", "n2")));
        delivery(true, false).deliverDue();
        reports.hear("m1", true, "DELIVRD", clock.now());
        reports.hear("n2", true, "DELIVRD", clock.now());
        assertThat(List.of(state("m"), state("n"))).containsOnly("sent");
        reports.hear("m2", true, "DELIVRD", clock.now());
        reports.hear("n1", false, "EXPIRED", clock.now());
        assertThat(state("m")).isEqualTo("delivered");
        assertThat(state("n")).isEqualTo("failed EXPIRED");
    }

    private List<String> receipts(String id) {
        return tables.sql()
                .sql("select what from message_receipt where message = :id order by what")
                .param("id", id)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        var backoff = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5));
        assertThat(backoff.after("a", 1)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(backoff.after("a", 3)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(backoff.after("a", 60)).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
        assertThat(backoff.after("a", 1)).isNotEqualTo(backoff.after("b", 1));
    }
}
