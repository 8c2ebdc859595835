package io.hufu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.House;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Accounts of their own for tests that lock, restrict or end them. */
final class Newcomers {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Newcomers() {}

    /** An account with its PIN. */
    record Newcomer(String account, String pin) {
        Caller.Reply signIn(Caller caller) {
            return caller.signIn(account, pin);
        }

        Caller.Reply signIn(Caller caller, String code) {
            var reply = caller.post(
                    "/api/session",
                    "{\"account\":\"" + account + "\",\"pin\":\"" + pin + "\",\"code\":\"" + code + "\"}");
            if (reply.status() == 200) {
                caller.readToken();
            }
            return reply;
        }

        Caller signedIn() {
            var caller = House.nobody();
            assertThat(signIn(caller).status()).isEqualTo(200);
            return caller;
        }
    }

    /** @param capabilities as in the table of people, with semicolons between */
    static Newcomer with(String unit, String capabilities) {
        String id = "newcomer" + NUMBER.incrementAndGet();
        String table = "type,id,name,unit,area,phone,posts,capabilities,expires\nperson," + id + ",新人," + unit + ",,,,"
                + capabilities + ",\n";
        var done = House.signedIn("admin")
                .post("/api/admin/import?dryRun=false", table.getBytes(StandardCharsets.UTF_8), "text/csv")
                .json();
        return new Newcomer(id, done.path("pins").path(0).path("pin").asString());
    }
}
