package io.hufu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tokens over HTTP: shown once, limited in scope and time, ended, and closed to administration. */
@Tag("database")
class ApiTokenTest {
    private static final String TOKENS = "/api/admin/tokens";

    private static String wanted(String account, String scopes, int days) {
        return "{\"name\":\"119接口\",\"account\":\"" + account + "\",\"scopes\":[" + scopes + "],\"days\":" + days + "}";
    }

    private static Caller.Reply make(String account, int days, TokenScope... scopes) {
        String named = String.join(
                ",",
                List.of(scopes).stream()
                        .map(scope -> "\"" + scope.code() + "\"")
                        .toList());
        return House.signedIn("admin").post(TOKENS, wanted(account, named, days));
    }

    private static Caller with(Caller.Reply made) {
        assertThat(made.status()).isEqualTo(200);
        return House.nobody()
                .with("Authorization", "Bearer " + made.json().path("token").asString());
    }

    @Test
    void itReadsWithinItsScopeAndNowhereElse() {
        var caller = with(make("duty1", 30, TokenScope.PLANS_READ));
        assertThat(caller.get("/api/plans").status()).isEqualTo(200);
        assertThat(caller.get("/api/reference").status()).isEqualTo(200);
        var refused = caller.get("/api/incidents");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("token-scope");
        assertThat(refused.json().path("detail").asString()).contains("incidents:read");
        assertThat(caller.act("/api/incidents", Cases.chlorine()).code()).isEqualTo("token-scope");
        assertThat(caller.get("/api/planss").code()).isEqualTo("token-scope");
        assertThat(caller.get("/api/%70lans").code()).isEqualTo("token-scope");
    }

    @Test
    void itActsWithoutCookieAndCsrfAndTheLedgerSaysByWhat() {
        var person = Newcomers.with("", "duty-officer");
        var made = make(person.account(), 30, TokenScope.INCIDENTS_ACT, TokenScope.INCIDENTS_READ);
        var caller = with(made);
        var opened = caller.act("/api/incidents", Cases.chlorine());
        assertThat(opened.status()).isEqualTo(200);
        String body = House.bean(JdbcClient.class)
                .sql("select body from event where stream_id = :id order by position limit 1")
                .param("id", opened.json().path("created").path("incident").asString())
                .query(String.class)
                .single();
        assertThat(body).contains("token:" + made.json().path("id").asString());
        var row = listed(made);
        assertThat(row.path("lastUsed").asString()).isNotEmpty();
        assertThat(row.path("lastAddress").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void noTokenOpensADoorThatNoScopeNames() {
        var all = with(make("admin", 30, TokenScope.values()));
        int closed = 0;
        for (var mapping : mappings()) {
            for (String pattern : mapping.getPatternValues()) {
                String path = pattern.replaceAll("\\{[^}]*}", "x");
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    if (path.startsWith("/api/")
                            && TokenScope.needed(method.name(), path).isEmpty()) {
                        var reply = method.name().equals("GET")
                                ? all.get(path)
                                : method.name().equals("DELETE") ? all.delete(path) : all.post(path, "{}");
                        assertThat(reply.code()).as(method + " " + path).isEqualTo("token-scope");
                        closed++;
                    }
                    assertThat(path.startsWith("/api/admin/") || path.startsWith("/api/me/"))
                            .as(path)
                            .satisfiesAnyOf(
                                    is -> assertThat(is).isFalse(),
                                    is -> assertThat(TokenScope.needed(method.name(), path))
                                            .isEmpty());
                }
            }
        }
        assertThat(closed).isGreaterThan(20);
        assertThat(all.get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(with(make("duty1", 30, TokenScope.METRICS_READ))
                        .get("/actuator/prometheus")
                        .code())
                .isEqualTo("administrator-only");
    }

    private static List<RequestMappingInfo> mappings() {
        var all = Objects.requireNonNull(House.bean(DispatcherServlet.class).getHandlerMappings());
        return all.stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .flatMap(mapping -> ((RequestMappingHandlerMapping) mapping).getHandlerMethods().keySet().stream())
                .toList();
    }

    @Test
    void anAdministratorsTokenDestroysNothing() {
        String incident = Cases.open(House.signedIn("duty1"));
        var caller = with(make("admin", 30, TokenScope.INCIDENTS_ACT));
        assertThat(caller.act("/api/incidents/" + incident + "/destroy-personal-data", "{\"reason\":\"期满\"}")
                        .code())
                .isEqualTo("not-authorised");
    }

    @Test
    void whatIsOverOrUnknownIsSaidToBe() {
        var made = make("duty1", 1, TokenScope.PLANS_READ);
        var caller = with(made);
        // the day is not let pass: every test of the house would live through it
        House.bean(JdbcClient.class)
                .sql("update api_token set expires_at = :now where id = :id")
                .param("now", Timestamp.from(House.CLOCK.now()))
                .param("id", made.json().path("id").asString())
                .update();
        var expired = caller.get("/api/plans");
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.code()).isEqualTo("token-expired");
        assertThat(expired.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(expired.header("Content-Type")).startsWith("application/problem+json");
        var unknown =
                House.nobody().with("Authorization", "Bearer hufu_nothing").get("/api/plans");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.code()).isEqualTo("token-not-known");
        // a session beside it does not help
        var both = House.signedIn("duty1").with("Authorization", "Bearer hufu_nothing");
        assertThat(both.get("/api/plans").code()).isEqualTo("token-not-known");
    }

    @Test
    void aRevokedOneIsOverAtOnceAndStaysListed() {
        var made = make("duty1", 30, TokenScope.PLANS_READ);
        var caller = with(made);
        String path = TOKENS + "/" + made.json().path("id").asString();
        assertThat(caller.get("/api/plans").status()).isEqualTo(200);
        assertThat(House.nobody().delete(path).status()).isEqualTo(401);
        assertThat(House.signedIn("fire-brigade").delete(path).code()).isEqualTo("administrator-only");
        assertThat(House.signedIn("duty1").delete(path).code()).isEqualTo("administrator-only");
        var admin = House.signedIn("admin");
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.delete(path).code()).isEqualTo("no-such-token");
        var over = caller.get("/api/plans");
        assertThat(over.status()).isEqualTo(401);
        assertThat(over.code()).isEqualTo("token-revoked");
        assertThat(listed(made).path("revokedBy").asString()).isEqualTo("admin");
    }

    @Test
    void theSecretIsNowhere() {
        var made = make("duty1", 30, TokenScope.PLANS_READ);
        String token = made.json().path("token").asString();
        var admin = House.signedIn("admin");
        assertThat(admin.get(TOKENS).text()).doesNotContain(token);
        assertThat(admin.get("/api/admin/audit").text()).doesNotContain(token);
        assertThat(House.bean(JdbcClient.class)
                        .sql("select t::text from api_token t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void whoHoldsAPostGivesNoMachineHisDecisions() {
        assertThat(make("commander", 30, TokenScope.INCIDENTS_ACT).code()).isEqualTo("token-of-post");
        assertThat(with(make("commander", 30, TokenScope.INCIDENTS_READ))
                        .get("/api/incidents")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyTheAdministratorMakesThemAndIsToldWhatIsWrong() {
        String good = wanted("duty1", "\"plans:read\"", 30);
        assertThat(House.nobody().post(TOKENS, good).status()).isEqualTo(401);
        assertThat(House.nobody().get(TOKENS).status()).isEqualTo(401);
        assertThat(House.signedIn("fire-brigade").post(TOKENS, good).code()).isEqualTo("administrator-only");
        assertThat(House.signedIn("duty1").get(TOKENS).code()).isEqualTo("administrator-only");
        var admin = House.signedIn("admin");
        assertField(admin.post(TOKENS, wanted("duty1", "\"everything\"", 30)), "value-not-known", "/scopes");
        assertField(admin.post(TOKENS, wanted("duty1", "", 30)), "field-absent", "/scopes");
        assertField(admin.post(TOKENS, wanted("duty1", "\"plans:read\"", 0)), "value-malformed", "/days");
        assertField(admin.post(TOKENS, wanted("duty1", "\"plans:read\"", 731)), "value-malformed", "/days");
        assertField(admin.post(TOKENS, "{\"name\":\"x\"}"), "field-absent", "/account");
        assertThat(admin.post(TOKENS, wanted("nobody-here", "\"plans:read\"", 30))
                        .code())
                .isEqualTo("no-such-account");
    }

    private static void assertField(Caller.Reply reply, String code, String field) {
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("field").asString()).isEqualTo(field);
    }

    private static tools.jackson.databind.JsonNode listed(Caller.Reply made) {
        return House.signedIn("admin")
                .get(TOKENS)
                .json()
                .path("tokens")
                .valueStream()
                .filter(row -> row.path("id").equals(made.json().path("id")))
                .findFirst()
                .orElseThrow();
    }
}
