package io.hufu.server.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Cases;
import io.hufu.server.House;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.MessageState;
import io.hufu.server.messages.MessageTable;
import io.hufu.server.messages.MessageTable.Entry;
import io.hufu.server.messages.Outcome;
import io.hufu.server.messages.Reports;
import io.hufu.server.messages.Route;
import io.hufu.server.outbox.Replies;
import io.hufu.server.settings.ChannelSettings;
import io.hufu.server.settings.Installation;
import io.hufu.server.settings.SmsSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Short messages to a centre in another process, its reports, and what somebody replies; the person is this test's own. */
@Tag("database")
class SmsChannelTest {
    private static final String MOBILE = "13900002201";
    private static final String SHORT = "【晋城市应急】消防支队：应急任务3项待签收。";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static String incident = "";

    private final JdbcClient sql = House.bean(JdbcClient.class);

    @BeforeAll
    static void person() {
        incident = Cases.activated(House.signedIn("duty1"), House.signedIn("commander"));
        var admin = House.signedIn("admin");
        String table = "编号,姓名,单位,职务,手机,办公电话,电子邮箱,核实日期\nsms-p,信甲,fire-brigade,," + MOBILE + ",,,\n";
        String path = "/api/admin/directory/tables/people/uploads";
        var tried = admin.post(path, table.getBytes(StandardCharsets.UTF_8), "text/csv");
        String upload = tried.json().path("upload").asString();
        assertThat(admin.post(path + "/" + upload + "/confirm", "{}").status()).isEqualTo(200);
    }

    @AfterAll
    static void nobodyElseReachesThem() {
        House.bean(JdbcClient.class)
                .sql("update account set closed_at = now() where id = 'sms-p'")
                .update();
    }

    private static SmsChannel channel(String protocol, CentreProcess centre) {
        return channel(protocol, centre, centre.listenPort());
    }

    private static SmsChannel channel(String protocol, CentreProcess centre, int listenPort) {
        var settings = new Binder(new MapConfigurationPropertySource(Map.ofEntries(
                        Map.entry("hufu.sms.host", "127.0.0.1"),
                        Map.entry("hufu.sms.port", centre.port()),
                        Map.entry("hufu.sms.protocol", protocol),
                        Map.entry("hufu.sms.user", Centre.USER),
                        Map.entry("hufu.sms.password", Centre.PASSWORD),
                        Map.entry("hufu.sms.number", Centre.NUMBER),
                        Map.entry("hufu.sms.node", "3035699001"),
                        Map.entry("hufu.sms.listen.port", listenPort),
                        Map.entry("hufu.sms.listen.user", Centre.LISTEN_USER),
                        Map.entry("hufu.sms.listen.password", Centre.LISTEN_PASSWORD))))
                .bindOrCreate("hufu.sms", SmsSettings.class);
        var channels = new Binder(new MapConfigurationPropertySource(Map.of("hufu.channels.leave", true)))
                .bindOrCreate("hufu.channels", ChannelSettings.class);
        return new SmsChannel(
                settings,
                channels,
                new Installation(Path.of("."), false, Path.of("."), null),
                House.bean(Reports.class),
                House.bean(Replies.class),
                House.CLOCK);
    }

    private static void opened(SmsChannel channel) throws InterruptedException {
        var never = new Semaphore(0);
        for (int i = 0; i < 6000 && !channel.isOpen(); i++) {
            assertThat(never.tryAcquire(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(channel.isOpen()).isTrue();
    }

    /** A message about the fire brigade's work as it stands when a channel has it in hand. */
    private Message inHand(String text) {
        var message = new Message(
                "work:" + incident + "/sms#" + NUMBER.incrementAndGet(),
                "work:" + incident + "/sms",
                "work",
                "real",
                incident,
                incident + "/fire-brigade",
                "fire-brigade",
                "消防支队",
                "sms-p",
                Route.SMS,
                "person/sms-p/mobile",
                "sms-p",
                text,
                House.CLOCK.now());
        House.bean(MessageTable.class).put(List.of(new Entry(message, "test")), House.CLOCK.now());
        sql.sql("update message set state = 'sending', claimed_until = 'infinity', reason = null where id = :id")
                .param("id", message.id())
                .update();
        return message;
    }

    private Outcome sent(SmsChannel channel, Message message) {
        var outcome = channel.send(message, MOBILE);
        if (outcome instanceof Outcome.Taken taken) {
            var now = House.CLOCK.now();
            House.bean(MessageTable.class).settle(message.id(), MessageState.SENT, null, taken.reference(), now);
            House.bean(Reports.class).expect(message.id(), taken.parts(), now);
        }
        return outcome;
    }

    private String state(Message message) {
        return sql.sql("select state || coalesce(' ' || reason, '') from message where id = :id")
                .param("id", message.id())
                .query(String.class)
                .single();
    }

    private List<String> receipts(Message message) {
        return sql.sql("select what from message_receipt where message = :id")
                .param("id", message.id())
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMPP2", "CMPP3", "SGIP", "SMGP", "SMPP"})
    void messagesAreDeliveredOnceAndRefusalsAreSeen(String protocol) throws Exception {
        try (var centre = new CentreProcess(protocol)) {
            var channel = channel(protocol, centre);
            assertThat(channel.send(inHand(SHORT), MOBILE))
                    .as("before it is opened")
                    .isEqualTo(new Outcome.Later("no-connection"));
            channel.start();
            opened(channel);

            var message = inHand(SHORT);
            assertThat(sent(channel, message)).isInstanceOf(Outcome.Taken.class);
            assertThat(centre.hear()).isEqualTo("taken " + MOBILE + " 1 " + SHORT);
            assertThat(centre.hear()).isEqualTo("confirmed");
            assertThat(state(message)).isEqualTo("delivered");

            var lengthy = inHand(SHORT.repeat(4));
            assertThat(sent(channel, lengthy)).isInstanceOf(Outcome.Taken.class);
            assertThat(centre.hear()).isEqualTo("taken " + MOBILE + " 2 " + SHORT.repeat(4));
            assertThat(List.of(String.valueOf(centre.hear()), String.valueOf(centre.hear())))
                    .containsOnly("confirmed");
            assertThat(state(lengthy)).isEqualTo("delivered");

            centre.order("refuse 13");
            assertThat(channel.send(inHand(SHORT), MOBILE)).isEqualTo(new Outcome.Refused("sms-13"));
            assertThat(centre.hear()).startsWith("taken");

            centre.order("say " + (protocol.equals("SGIP") ? "27" : "UNDELIV"));
            var lost = inHand(SHORT);
            assertThat(sent(channel, lost)).isInstanceOf(Outcome.Taken.class);
            assertThat(centre.hear()).startsWith("taken");
            assertThat(centre.hear()).isEqualTo("confirmed");
            assertThat(state(lost)).isEqualTo(protocol.equals("SGIP") ? "failed sgip-27" : "failed UNDELIV");

            assertThat(channel.send(inHand(SHORT), "no number")).isEqualTo(new Outcome.Refused("no-address"));
            assertThat(centre.silent()).as("nothing twice").isTrue();
            channel.stop();
            assertThat(channel.send(inHand(SHORT), MOBILE)).isEqualTo(new Outcome.Later("no-connection"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMPP3", "SGIP", "SMGP"})
    void aReplyAcknowledgesAsThatPersonOnce(String protocol) throws Exception {
        incident = Cases.activated(House.signedIn("duty1"), House.signedIn("commander"));
        House.CLOCK.pass(Duration.ofSeconds(1)); // its message is the latest to that number
        try (var centre = new CentreProcess(protocol)) {
            var channel = channel(protocol, centre);
            channel.start();
            opened(channel);
            var message = inHand(SHORT);
            assertThat(sent(channel, message)).isInstanceOf(Outcome.Taken.class);
            assertThat(centre.hear()).startsWith("taken");
            assertThat(centre.hear()).isEqualTo("confirmed");

            centre.order("reply 13900009999 1");
            assertThat(centre.hear()).isEqualTo("confirmed");
            centre.order("reply " + MOBILE + " 正在路上");
            assertThat(centre.hear()).isEqualTo("confirmed");
            assertThat(receipts(message)).contains("replied-otherwise").doesNotContain("acknowledged");

            centre.order("reply 86" + MOBILE + " 1");
            assertThat(centre.hear()).isEqualTo("confirmed");
            assertThat(receipts(message)).contains("acknowledged");
            centre.order("reply " + MOBILE + " 1");
            assertThat(centre.hear()).isEqualTo("confirmed");
            assertThat(sql.sql("""
                                    select body::jsonb #>> '{data,way}' || ' ' || (body::jsonb #>> '{actor,account}') from event
                                    where stream_id = :stream and type like 'assignment.acknowledged%'""")
                            .param("stream", incident + "/fire-brigade")
                            .query(String.class)
                            .list())
                    .containsExactly("SMS sms-p");
            channel.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"SGIP,11", "SGIP,33", "SMGP,1", "SMPP,20"})
    void whatACentreIsTooBusyForIsOfferedAgain(String protocol, String code) throws Exception {
        try (var centre = new CentreProcess(protocol)) {
            var channel = channel(protocol, centre);
            channel.start();
            opened(channel);
            centre.order("refuse " + code);
            var message = inHand(SHORT);
            assertThat(sent(channel, message)).isEqualTo(new Outcome.Later("sms-not-now"));
            assertThat(centre.hear()).startsWith("taken");
            assertThat(sent(channel, message)).isInstanceOf(Outcome.Taken.class);
            assertThat(centre.hear()).startsWith("taken");
            assertThat(centre.hear()).isEqualTo("confirmed");
            assertThat(state(message)).isEqualTo("delivered");
            assertThat(centre.silent()).as("nothing twice").isTrue();
            channel.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"CMPP2,ENROUTE", "CMPP3,ACCEPTD", "SMGP,ENROUTE", "SMPP,ENROUTE", "SMPP,ACCEPTD"})
    void whatIsOnItsWayHasNotFailed(String protocol, String word) throws Exception {
        try (var centre = new CentreProcess(protocol)) {
            var channel = channel(protocol, centre);
            channel.start();
            opened(channel);
            centre.order("say " + word);
            var underway = inHand(SHORT);
            assertThat(sent(channel, underway)).isInstanceOf(Outcome.Taken.class);
            assertThat(centre.hear()).startsWith("taken");
            assertThat(centre.hear()).isEqualTo("confirmed");
            assertThat(state(underway)).isEqualTo("sent");

            centre.order("say " + word + " DELIVRD");
            var arrived = inHand(SHORT);
            assertThat(sent(channel, arrived)).isInstanceOf(Outcome.Taken.class);
            assertThat(centre.hear()).startsWith("taken");
            assertThat(List.of(String.valueOf(centre.hear()), String.valueOf(centre.hear())))
                    .containsOnly("confirmed");
            assertThat(state(arrived)).isEqualTo("delivered");
            assertThat(receipts(arrived)).doesNotContain("report-failed");
            channel.stop();
        }
    }

    @Test
    void aNodeThatOnlySendsHearsOfItsMessagesThroughTheOneThatListens() throws Exception {
        try (var centre = new CentreProcess("SGIP")) {
            var sends = channel("SGIP", centre, 0);
            var listens = channel("SGIP", centre);
            sends.start();
            listens.start();
            opened(sends);
            var message = inHand(SHORT.repeat(4));
            assertThat(sent(sends, message)).isInstanceOf(Outcome.Taken.class);
            assertThat(state(message)).isEqualTo("delivered");
            sends.stop();
            listens.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMPP3", "SGIP", "SMGP", "SMPP"})
    void everyPartOfALongReplyIsConfirmed(String protocol) throws Exception {
        try (var centre = new CentreProcess(protocol)) {
            var channel = channel(protocol, centre);
            channel.start();
            opened(channel);
            assertThat(sent(channel, inHand(SHORT))).isInstanceOf(Outcome.Taken.class);
            assertThat(centre.hear()).startsWith("taken");
            assertThat(centre.hear()).isEqualTo("confirmed");
            centre.order("reply " + MOBILE + " " + "路上堵车，".repeat(20));
            assertThat(centre.hear()).isEqualTo("confirmed");
            assertThat(centre.hear()).isEqualTo("confirmed");
            channel.stop();
        }
    }
}
