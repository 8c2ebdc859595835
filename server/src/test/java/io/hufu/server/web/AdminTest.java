package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.House;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AdminTest {
    private static final String HEADS = "type,id,name,unit,area,phone,posts,capabilities,expires\n";

    private static Caller.Reply bring(String table, boolean dryRun) {
        return House.signedIn("admin")
                .post("/api/admin/import?dryRun=" + dryRun, table.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    @Test
    void aTableIsTriedFirstAndTellsRowAndColumn() {
        var tried = bring(
                HEADS + "person,zhang3,张三,fire-brigade,,,,unit,2027-01-01\n"
                        + "person,li4,李四,nowhere,,,hazardous-chemicals/king,sing,soon\n",
                true);
        assertThat(tried.json().path("accounts").asInt()).isEqualTo(1);
        var errors = tried.json().path("errors");
        assertThat(errors.valueStream().map(error -> error.path("line").asInt()))
                .containsOnly(3);
        assertThat(errors.valueStream()
                        .map(error -> error.path("text").asString())
                        .toList())
                .satisfiesExactly(
                        text -> assertThat(text).contains("unit", "nowhere"),
                        text -> assertThat(text).contains("posts", "king"),
                        text -> assertThat(text).contains("capabilities", "sing"),
                        text -> assertThat(text).contains("expires", "soon"));
        assertThat(House.nobody().signIn("zhang3", "000000").code()).isEqualTo("wrong-pin");
    }

    @Test
    void oneWrongRowKeepsAllOut() {
        var done = bring(HEADS + "person,wang5,王五,,,,,reader,\nperson,wang5,王五,,,,,reader,\n", false);
        assertThat(done.json().path("errors")).hasSize(1);
        assertThat(done.json().path("pins")).isEmpty();
    }

    @Test
    void anImportedAccountWorksUntilItExpires() {
        var done = bring("\uFEFF类型,编号,名称,权限,有效期\n人员,zhao6,赵六,reader,2026-05-02\n", false);
        assertThat(done.json().path("errors")).isEmpty();
        String pin = done.json().path("pins").path(0).path("pin").asString();
        assertThat(House.nobody().signIn("zhao6", pin).status()).isEqualTo(200);
        House.CLOCK.pass(Duration.ofDays(3));
        assertThat(House.nobody().signIn("zhao6", pin).code()).isEqualTo("account-expired");
    }

    @Test
    void whatIsNoTableIsSaidToBeNone() {
        assertThat(bring("a,b\n1,2\n", true)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("line")
                        .asInt())
                .isEqualTo(1);
        assertThat(bring("", true).json().path("errors")).isNotEmpty();
        assertThat(House.signedIn("admin")
                        .post("/api/admin/import", "{}".getBytes(StandardCharsets.UTF_8), "application/json")
                        .code())
                .isEqualTo("media-type");
    }
}
