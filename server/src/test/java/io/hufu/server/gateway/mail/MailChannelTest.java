package io.hufu.server.gateway.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Turned;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.Outcome;
import io.hufu.server.messages.Route;
import io.hufu.server.settings.MailSettings;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a mail server is handed, and what is made of its answers. */
class MailChannelTest {
    @TempDir
    private Path folder = Path.of("");

    private static final Message MESSAGE = new Message(
            "work:i-1/u#1>mail:person/p/email",
            "work:i-1/u#1",
            "work",
            "real",
            "i-1",
            "i-1/u",
            "u",
            "消防支队",
            "p",
            Route.MAIL,
            "person/p/email",
            "p",
            "【晋城市应急】消防支队：任务3项待签收。",
            Turned.START);

    private MailChannel channel(int port, String... more) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "hufu.mail.host",
                "localhost",
                "hufu.mail.port",
                port,
                "hufu.mail.user",
                Postbox.USER,
                "hufu.mail.password",
                Postbox.PASSWORD,
                "hufu.mail.sender",
                "hufu@jincheng.example",
                "hufu.mail.trust",
                trust()));
        for (int i = 0; i < more.length; i += 2) {
            all.put("hufu.mail." + more[i], more[i + 1]);
        }
        return new MailChannel(
                new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("hufu.mail", MailSettings.class),
                new Turned());
    }

    private Path trust() {
        return folder.resolve("mail.pem").toAbsolutePath();
    }

    private Postbox postbox() throws Exception {
        return new Postbox("localhost", trust(), true);
    }

    @Test
    void aMailIsHandedOverUnderTlsWithTheSameIdEachTime() throws Exception {
        try (var postbox = postbox()) {
            var channel = channel(postbox.port());
            assertThat(channel.repeatable()).isTrue();
            String id = "<" + MESSAGE.reference() + "@jincheng.example>";
            assertThat(channel.send(MESSAGE, "p@unit.example")).isEqualTo(new Outcome.Taken(id, false));
            assertThat(channel.send(MESSAGE, "p@unit.example")).isEqualTo(new Outcome.Taken(id, false));
            assertThat(postbox.taken).hasSize(2);
            for (String each : postbox.taken) {
                var read = new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(each.getBytes(StandardCharsets.UTF_8)));
                assertThat(read.getMessageID()).isEqualTo(id);
                assertThat(read.getSubject()).isEqualTo(MESSAGE.text());
                assertThat(String.valueOf(read.getContent()).strip()).isEqualTo(MESSAGE.text());
                assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(read.getSentDate())
                        .isEqualTo(
                                java.util.Date.from(Turned.START.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
            }
        }
    }

    @Test
    void aRefusalForGoodIsFinalAndOneForNowIsNot() throws Exception {
        try (var postbox = postbox()) {
            var channel = channel(postbox.port());
            assertThat(channel.send(MESSAGE, "gone@unit.example")).isEqualTo(new Outcome.Refused("smtp-550"));
            assertThat(channel.send(MESSAGE, "full@unit.example")).isEqualTo(new Outcome.Later("smtp-452"));
            assertThat(channel.send(MESSAGE, "no address")).isEqualTo(new Outcome.Refused("no-address"));
            assertThat(channel(postbox.port(), "password", "wrong").send(MESSAGE, "p@unit.example"))
                    .isEqualTo(new Outcome.Later("login-refused"));
            assertThat(postbox.taken).isEmpty();
        }
    }

    @Test
    void nothingIsSaidWithoutTlsOrToAStranger() throws Exception {
        try (var open = new Postbox("localhost", trust(), false);
                var strange = new Postbox("elsewhere.example", trust(), true)) {
            assertThat(channel(open.port()).send(MESSAGE, "p@unit.example"))
                    .as("it offers no TLS")
                    .isEqualTo(new Outcome.Later("no-connection"));
            assertThat(channel(strange.port()).send(MESSAGE, "p@unit.example"))
                    .as("its certificate carries another name")
                    .isInstanceOf(Outcome.Later.class);
            assertThat(open.taken).isEmpty();
            assertThat(strange.taken).isEmpty();
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() throws Exception {
        int port;
        try (var postbox = postbox()) {
            port = postbox.port();
        }
        assertThat(channel(port).send(MESSAGE, "p@unit.example")).isEqualTo(new Outcome.Later("no-connection"));
    }

    @Test
    void aConnectionThatBreaksAfterTheMailWasHandedOverIsInDoubt() {
        var broken = new jakarta.mail.MessagingException("read", new java.net.SocketException("reset"));
        assertThat(Refusals.judge(broken)).isEqualTo(new Outcome.Doubtful("no-answer"));
    }
}
