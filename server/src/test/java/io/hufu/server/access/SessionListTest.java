package io.hufu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.House;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Where somebody is signed in, ended by oneself and by the administrator; terminals taken out of use. */
@Tag("database")
class SessionListTest {
    private static final String MINE = "/api/me/sessions";

    @Test
    void oneSeesAndEndsOnesOwn() {
        var person = Newcomers.with("", "reader");
        var desk = person.signedIn();
        var phone = House.nobody().with("User-Agent", "Phone/1");
        person.signIn(phone);
        var rows = desk.get(MINE).json();
        assertThat(rows).hasSize(2);
        assertThat(rows.valueStream().filter(row -> row.path("current").asBoolean()))
                .hasSize(1);
        JsonNode other = rows.valueStream()
                .filter(row -> !row.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(other.path("agent").asString()).isEqualTo("Phone/1");
        assertThat(other.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(other.path("factor").asString()).isEqualTo("pin");
        assertThat(phone.get("/api/incidents").status()).isEqualTo(200);
        String path = MINE + "/" + other.path("id").asString();
        assertThat(House.nobody().delete(path).status()).isEqualTo(401);
        assertThat(House.signedIn("duty1").delete(path).code()).isEqualTo("no-such-session");
        assertThat(desk.delete(path).status()).isEqualTo(204);
        assertThat(phone.get("/api/incidents").code()).isEqualTo("signed-out");
        assertThat(desk.delete(path).code()).isEqualTo("no-such-session");
    }

    @Test
    void allOthersAreEndedAtOnce() {
        var person = Newcomers.with("", "reader");
        var desk = person.signedIn();
        var second = person.signedIn();
        var third = person.signedIn();
        assertThat(desk.post(MINE + "/end-others", "{}").json().path("ended").asInt())
                .isEqualTo(2);
        assertThat(second.get("/api/incidents").status()).isEqualTo(401);
        assertThat(third.get("/api/incidents").status()).isEqualTo(401);
        assertThat(desk.get("/api/incidents").status()).isEqualTo(200);
    }

    @Test
    void theAdministratorEndsAnybodys() {
        var person = Newcomers.with("", "reader");
        var caller = person.signedIn();
        var second = person.signedIn();
        String path = "/api/admin/accounts/" + person.account() + "/sessions";
        assertThat(House.nobody().get(path).status()).isEqualTo(401);
        assertThat(House.signedIn("fire-brigade").get(path).code()).isEqualTo("administrator-only");
        assertThat(House.signedIn("duty1").post(path + "/end", "{}").code()).isEqualTo("administrator-only");
        var admin = House.signedIn("admin");
        var rows = admin.get(path).json();
        assertThat(rows).hasSize(2);
        assertThat(admin.get("/api/admin/accounts/nobody-here/sessions").code()).isEqualTo("no-such-account");
        assertThat(admin.delete(path + "/nothing").code()).isEqualTo("no-such-session");
        for (JsonNode row : rows) {
            assertThat(row.path("current").asBoolean()).isFalse();
        }
        assertThat(admin.delete(path + "/" + rows.path(0).path("id").asString()).status())
                .isEqualTo(204);
        assertThat(admin.get(path).json()).hasSize(1);
        assertThat(admin.post(path + "/end", "{}").json().path("ended").asInt()).isEqualTo(1);
        assertThat(caller.get("/api/incidents").status()).isEqualTo(401);
        assertThat(second.get("/api/incidents").status()).isEqualTo(401);
    }

    @Test
    void aTerminalIsTakenOutOfUse() {
        var admin = House.signedIn("admin");
        Caller terminal = House.nobody();
        String code = admin.post("/api/admin/devices", "{\"unit\":\"fire-brigade\",\"name\":\"备用终端\"}")
                .json()
                .path("code")
                .asString();
        terminal.post("/api/enrol", "{\"code\":\"" + code + "\"}");
        terminal.readToken();
        assertThat(terminal.get("/api/inbox").status()).isEqualTo(200);
        assertThat(terminal.get(MINE).code()).isEqualTo("pin-required");
        String id = admin.get("/api/admin/devices")
                .json()
                .valueStream()
                .filter(row -> row.path("name").asString().equals("备用终端"))
                .map(row -> row.path("id").asString())
                .findFirst()
                .orElseThrow();
        String path = "/api/admin/devices/" + id;
        assertThat(House.nobody().delete(path).status()).isEqualTo(401);
        assertThat(House.signedIn("duty1").delete(path).code()).isEqualTo("administrator-only");
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(terminal.get("/api/inbox").status()).isEqualTo(401);
        assertThat(admin.delete(path).code()).isEqualTo("no-such-device");
    }

    @Test
    void aTerminalsPinDoesNotAdminister() {
        var admin = House.signedIn("admin");
        var person = Newcomers.with("fire-brigade", "unit;administrator");
        var terminal = House.nobody();
        String code = admin.post("/api/admin/devices", "{\"unit\":\"fire-brigade\",\"name\":\"值班室\"}")
                .json()
                .path("code")
                .asString();
        terminal.post("/api/enrol", "{\"code\":\"" + code + "\"}");
        terminal.readToken();
        terminal.with("Hufu-Account", person.account()).with("Hufu-Pin", person.pin());
        assertThat(terminal.get("/api/inbox").status()).isEqualTo(200);
        assertThat(terminal.get("/api/admin/accounts").code()).isEqualTo("administrator-only");
        assertThat(person.signedIn().get("/api/admin/accounts").status()).isEqualTo(200);
    }

    /** Somebody reads who one is, and before he keeps it, it is over. */
    @Test
    void whatEndedWhileItWasReadIsNotKept() {
        var caller = Newcomers.with("", "reader").signedIn();
        String hash = Sessions.key(Objects.requireNonNull(caller.cookies().get(Cookies.SESSION)));
        House.bean(Sessions.class).forget();
        var answer = meanwhile(
                "delete from session where token_hash = '" + hash + "'", () -> caller.get("/api/incidents"), () -> {});
        assertThat(answer.code()).isEqualTo("signed-out");
        assertThat(caller.get("/api/incidents").code()).isEqualTo("signed-out");
    }

    @Test
    void whatChangedWhileItWasReadIsNotKept() {
        var person = Newcomers.with("", "reader");
        var caller = person.signedIn();
        var sessions = House.bean(Sessions.class);
        sessions.forget();
        meanwhile("lock table second_factor_policy", () -> caller.get("/api/incidents"), () -> {
            House.bean(JdbcClient.class)
                    .sql("update account set capabilities = '{unit}', unit = 'fire-brigade' where id = :id")
                    .param("id", person.account())
                    .update();
            sessions.forget();
        });
        assertThat(caller.get("/api/incidents").code()).isEqualTo("not-for-you");
    }

    /** What is asked while a transaction that is still open has done something, and which is behind it; then the transaction ends. */
    private static Caller.Reply meanwhile(String done, Supplier<Caller.Reply> asked, Runnable then) {
        var transaction = House.bean(TransactionTemplate.class);
        var sql = House.bean(JdbcClient.class);
        var reply = transaction.execute(status -> {
            sql.sql(done).update();
            var waiting = CompletableFuture.supplyAsync(asked);
            while (!waiting.isDone()
                    && sql.sql("select count(*) from pg_locks where not granted and not locktype = 'advisory'")
                                    .query(Long.class)
                                    .single()
                            == 0) {
                Thread.onSpinWait();
            }
            CompletableFuture.runAsync(then).join();
            return waiting;
        });
        return Objects.requireNonNull(reply).join();
    }
}
