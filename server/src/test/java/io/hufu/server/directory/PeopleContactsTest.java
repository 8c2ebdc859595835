package io.hufu.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.County;
import io.hufu.server.Rungs;
import io.hufu.server.messages.Contact;
import io.hufu.server.messages.Contacts;
import io.hufu.server.messages.Contacts.Rung;
import io.hufu.server.messages.Contacts.Step;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a message for a unit reaches; people and units of this test's own. */
@Tag("database")
class PeopleContactsTest {
    private static final String ADMIN = "/api/admin/directory";
    private static final String UNITS = "编号,名称,名称依据,启用日期,类别,层级,上级单位,行政区划,值班电话,传真\n";
    private static final String PEOPLE = "编号,姓名,单位,职务,手机,办公电话,电子邮箱,核实日期\n";
    private static final String PLAN = "heavy-pollution";

    private final Caller admin = County.signedIn("admin");
    private final Contacts contacts = County.server().bean(Contacts.class);
    private final JdbcClient sql = County.server().bean(JdbcClient.class);

    @BeforeEach
    void people() {
        bring("units", UNITS + "reach-u,虚构通达局,,,政府部门,0,,,0356-2000009,\n");
        bring(
                "people",
                PEOPLE + "reach-a,通甲,reach-u,,13900001101;13900001111,,a@unit.example,\n"
                        + "reach-b,通乙,reach-u,,13900001102,,,\nreach-c,通丙,reach-u,,13900001103,,,\n"
                        + "reach-d,通丁,reach-u,,,0356-2000010,,\n");
        assertThat(admin.put(
                                ADMIN + "/people/reach-a/contacts",
                                "{\"mobiles\":[\"13900001101\",\"13900001111\"],\"phones\":[],\"emails\":[\"a@unit.example\"]}")
                        .status())
                .isEqualTo(204);
        sql.sql("update account set capabilities = '{}' where id like 'reach-%'")
                .update();
        sql.sql("delete from account_post where account like 'reach-%'").update();
    }

    private void bring(String kind, String table) {
        var tried =
                admin.post(ADMIN + "/tables/" + kind + "/uploads", table.getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(tried.json().path("faults")).as(tried.text()).isEmpty();
        String upload = tried.json().path("upload").asString();
        assertThat(admin.post(ADMIN + "/tables/" + kind + "/uploads/" + upload + "/confirm", "{}")
                        .status())
                .isEqualTo(200);
    }

    private List<String> reached(String body, Step step) {
        return list(body, step).stream().map(Contact::id).toList();
    }

    private static List<Contact> list(String body, Step step) {
        return Rungs.reached(body, PLAN, step, County.CLOCK.now());
    }

    private void acts(String account) {
        sql.sql("update account set capabilities = '{unit}' where id = :id")
                .param("id", account)
                .update();
    }

    private void holds(String account, String plan, String post, String since) {
        sql.sql(
                        "insert into account_post (account, plan, post, since) values (:id, :plan, :post, cast(:since as date))")
                .param("id", account)
                .param("plan", plan)
                .param("post", post)
                .param("since", since)
                .update();
    }

    @Test
    void theFirstOfItsPeopleStandsForAUnitThatMarkedNobody() {
        assertThat(reached("reach-u", Step.DUTY)).containsExactly("person/reach-a/mobile", "person/reach-a/email");
        assertThat(reached("reach-u", Step.NEXT)).containsExactly("person/reach-b/mobile");
        assertThat(reached("reach-u", Step.LEADER)).isEmpty();
        assertThat(reached("reach-none", Step.DUTY)).isEmpty();
        assertThat(reached("role:reach-u", Step.DUTY)).isEmpty();
    }

    @Test
    void theWatchIsWhoMayActAndTheLeaderWhoHoldsAPost() {
        acts("reach-a");
        acts("reach-b");
        holds("reach-a", PLAN, "county-leader", "2026-01-01");
        holds("reach-c", PLAN, "county-leader", "2099-01-01");
        assertThat(reached("reach-u", Step.DUTY)).containsExactly("person/reach-b/mobile");
        assertThat(reached("reach-u", Step.NEXT)).containsExactly("person/reach-c/mobile");
        assertThat(reached("reach-u", Step.LEADER)).containsExactly("person/reach-a/mobile", "person/reach-a/email");
    }

    @Test
    void aPostIsReachedThroughItsHolderInThatPlan() {
        holds("reach-c", "another-plan", "test-post", "2026-01-01");
        assertThat(reached("post:test-post", Step.DUTY)).isEmpty();
        holds("reach-b", PLAN, "test-post", "2026-01-01");
        assertThat(reached("post:test-post", Step.DUTY)).containsExactly("person/reach-b/mobile");
    }

    @Test
    void manyRungsAskedForTogetherAreReachedAsEachAlone() {
        acts("reach-a");
        holds("reach-b", PLAN, "test-post", "2026-01-01");
        var rungs = Stream.of("reach-u", "reach-none", "post:test-post", "post:nobody")
                .flatMap(body -> Arrays.stream(Step.values()).map(step -> new Rung(body, PLAN, step)))
                .collect(Collectors.toSet());
        var together = contacts.list(rungs, County.CLOCK.now());
        assertThat(rungs)
                .allSatisfy(rung ->
                        assertThat(together.getOrDefault(rung, List.of())).isEqualTo(list(rung.body(), rung.step())));
        assertThat(together.values().stream().flatMap(List::stream).map(Contact::id))
                .contains("person/reach-a/mobile", "person/reach-b/mobile");
    }

    @Test
    void theNumberIsReadOnlyWhenItIsUsedAndIsTheOneOfThatMoment() {
        var listed = list("reach-u", Step.DUTY);
        assertThat(listed.toString()).doesNotContain("1390000").doesNotContain("@");
        assertThat(contacts.findAddress("person/reach-a/mobile")).isEqualTo("13900001101");
        assertThat(contacts.findAddress("person/reach-a/email")).isEqualTo("a@unit.example");
        assertThat(admin.put(
                                ADMIN + "/people/reach-a/contacts",
                                "{\"mobiles\":[\"13900001199\"],\"phones\":[],\"emails\":[]}")
                        .status())
                .isEqualTo(204);
        assertThat(contacts.findAddress("person/reach-a/mobile")).isEqualTo("13900001199");
        assertThat(contacts.findAddress("person/reach-a/email")).isNull();
        assertThat(contacts.findAddress("person/reach-d/phone/../mobile")).isNull();
        assertThat(contacts.findAddress("hook/all")).isNull();
    }
}
