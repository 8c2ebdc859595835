package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.County;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Units and people over HTTP; every test uses people and units of its own. */
@Tag("database")
class DirectoryTest {
    private static final String ADMIN = "/api/admin/directory";
    private static final String PEOPLE = "编号,姓名,单位,职务,手机,办公电话,电子邮箱,核实日期\n";
    private static final String UNITS = "编号,名称,名称依据,启用日期,类别,层级,上级单位,行政区划,值班电话,传真\n";

    private final Caller admin = County.signedIn("admin");

    private Caller.Reply bring(String kind, String table) {
        return admin.post(ADMIN + "/tables/" + kind + "/uploads", table.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private Caller.Reply confirm(String kind, Caller.Reply tried) {
        var upload = tried.json().path("upload").asString("none");
        return admin.post(ADMIN + "/tables/" + kind + "/uploads/" + upload + "/confirm", "{}");
    }

    private void brought(String kind, String table) {
        var tried = bring(kind, table);
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().path("faults")).as(tried.text()).isEmpty();
        assertThat(confirm(kind, tried).status()).isEqualTo(200);
    }

    private JsonNode unit(String id) {
        return find(admin.get("/api/directory/units").json(), "id", id);
    }

    private JsonNode person(String unit, String account) {
        return find(admin.get("/api/directory/people?unit=" + unit).json().path("people"), "account", account);
    }

    private JsonNode post(String plan, String post) {
        var posts = find(admin.get("/api/directory/posts").json(), "plan", plan).path("posts");
        return find(posts, "post", post);
    }

    private static JsonNode find(JsonNode rows, String field, String value) {
        return rows.valueStream()
                .filter(row -> row.path(field).asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + " " + value));
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.path(field).asString("")).toList();
    }

    @Test
    void good_rows_wait_while_bad_ones_are_named_and_nothing_is_half_done() {
        var table = UNITS + "test-a,虚构甲局,,,政府部门,0,,,0356-2000001,\n"
                + "test-b,虚构乙局,,,帮会,0,,,0356-2000002,\n"
                + "test-c,虚构丙队,,,救援队,2,test-a,,,\n";

        var tried = bring("units", table);

        assertThat(tried.json().path("good").asInt()).isEqualTo(2);
        assertThat(tried.json().path("badRows").asInt()).isEqualTo(1);
        var fault = tried.json().path("faults").path(0);
        assertThat(fault.path("row").asInt()).isEqualTo(3);
        assertThat(fault.path("column").asString()).isEqualTo("类别");
        assertThat(fault.path("code").asString()).isEqualTo("kind-not-known");
        assertThat(texts(admin.get("/api/directory/units").json(), "id")).doesNotContain("test-a");

        assertThat(confirm("units", tried).json().path("added").asInt()).isEqualTo(2);
        assertThat(unit("test-c").path("parent").asString()).isEqualTo("test-a");
        assertThat(confirm("units", tried).code()).isEqualTo("list-changed");
    }

    @Test
    void an_upload_is_confirmed_only_against_the_directory_it_was_compared_with_and_within_a_day() {
        var first = bring("units", UNITS + "wait-a,虚构等局,,,企业,0,,,,\n");
        var second = bring("units", UNITS + "wait-b,虚构待局,,,企业,0,,,,\n");
        assertThat(confirm("people", first).code()).isEqualTo("list-changed");
        assertThat(confirm("units", first).status()).isEqualTo(200);
        assertThat(confirm("units", second).code()).isEqualTo("list-changed");

        var third = bring("units", UNITS + "wait-b,虚构待局,,,企业,0,,,,\n");
        County.CLOCK.pass(Duration.ofHours(24).plusSeconds(1));
        admin.signIn("admin", County.pin());
        assertThat(confirm("units", third).code()).isEqualTo("list-changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "units|bad id,虚构,,,企业,0,,,,|编号|id-form",
                "units|u1,虚构,,,企业,9,,,,|层级|tier-form",
                "units|u1,虚构,,,企业,0,无此单位,,,|上级单位|unit-not-known",
                "units|u1,虚构,,,企业,0,u1,,,|上级单位|parent-in-a-circle",
                "units|u1,虚构,,,企业,0,,999999,,|行政区划|area-not-known",
                "units|u1,虚构,,,企业,0,,,13900001234,|值班电话|phone-form",
                "units|u1,虚构,某文件,,企业,0,,,,|启用日期|document-missing",
                "units|u1,虚构,某文件,昨天,企业,0,,,,|启用日期|day-form",
                "units|u1,=1+1,,,企业,0,,,,|名称|not-plain",
                "people|p1,虚构人,无此单位,,,,,|单位|unit-not-known",
                "people|p1,虚构人,,heavy-pollution/nobody,,,,|职务|post-not-known",
                "people|p1,虚构人,,heavy-pollution/county-leader(2026-05-01~2026-01-01),,,,|职务|days-turned",
                "people|p1,虚构人,,,2012345,,,|手机|mobile-form",
                "people|p1,虚构人,,,,13900001234,,|办公电话|phone-form",
                "people|p1,虚构人,,,,,无效,|电子邮箱|email-form",
                "people|p1,虚构人,,,,,,2999-01-01|核实日期|day-ahead",
                "people|p1,,,,,,,|姓名|blank"
            })
    void a_bad_cell_is_named_by_row_and_column(String kind, String row, String column, String code) {
        var tried = bring(kind, (kind.equals("units") ? UNITS : PEOPLE) + row + "\n");

        assertThat(tried.json().path("good").asInt()).as(tried.text()).isZero();
        assertThat(texts(tried.json().path("faults"), "column")).contains(column);
        assertThat(texts(tried.json().path("faults"), "code")).contains(code);
        assertThat(tried.json().path("faults").path(0).path("row").asInt()).isEqualTo(2);
    }

    @Test
    void both_tables_come_back_as_they_went_out_in_both_forms() {
        brought("units", UNITS + "round-a,虚构环局,虚构〔2026〕1号,2026-01-01,政府部门,1,,140525,0356-2000003;12345,0356-2000004\n");
        brought(
                "people",
                PEOPLE
                        + "round-p,环甲,round-a,heavy-pollution/county-leader(2098-01-01~2099-12-31),13900001001;13900001002,"
                        + "0356-2000003,round@example.cn,2026-01-05\n");
        for (var kind : List.of("units", "people")) {
            for (var form : List.of("csv", "xlsx")) {
                var file = admin.bytes(ADMIN + "/tables/" + kind + "/file?format=" + form);
                var type = form.equals("csv")
                        ? "text/csv"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                var again = admin.post(ADMIN + "/tables/" + kind + "/uploads", file, type)
                        .json();
                assertThat(again.path("faults")).as(again.toString()).isEmpty();
                assertThat(again.path("rows").asInt()).isGreaterThan(2);
                assertThat(again.path("same").asInt())
                        .as(kind + form + again)
                        .isEqualTo(again.path("rows").asInt());
            }
        }
    }

    @Test
    void a_unit_keeps_the_names_it_had_with_their_documents() {
        brought("units", UNITS + "named-a,虚构旧名局,,,政府部门,0,,,,\n");
        assertThat(admin.post(
                                ADMIN + "/units/named-a/names",
                                "{\"name\":\"虚构新名局\",\"document\":\"虚构〔2026〕2号\",\"since\":\"2026-01-01\"}")
                        .status())
                .isEqualTo(204);
        assertThat(admin.post(
                                ADMIN + "/units/named-a/names",
                                "{\"name\":\"虚构将来局\",\"document\":\"虚构〔2099〕2号\",\"since\":\"2099-01-01\"}")
                        .status())
                .isEqualTo(204);

        var unit = unit("named-a");

        assertThat(unit.path("name").asString()).isEqualTo("虚构新名局");
        assertThat(texts(unit.path("names"), "name")).containsExactly("虚构新名局", "虚构将来局", "虚构旧名局");
        assertThat(unit.at("/names/0/documents/0").asString()).isEqualTo("虚构〔2026〕2号");
        assertThat(unit.at("/names/0/current").asBoolean()).isTrue();
        assertThat(admin.delete(ADMIN + "/units/named-a/names/"
                                + unit.at("/names/0/id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(unit("named-a").path("name").asString()).isEqualTo("虚构旧名局");
    }

    @Test
    void what_a_plan_prints_of_a_unit_stays_and_what_is_added_to_it_can_be_taken_back() {
        var before = unit("zezhou-government");
        assertThat(before.path("local").asBoolean()).isFalse();
        assertThat(admin.post(
                                ADMIN + "/units/zezhou-government/lines",
                                "{\"phone\":\"0356-2000009\",\"kind\":\"duty\",\"document\":\"\"}")
                        .status())
                .isEqualTo(204);
        var line = find(unit("zezhou-government").path("lines"), "phone", "0356-2000009");
        assertThat(admin.delete(ADMIN + "/units/zezhou-government/lines/"
                                + line.path("id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(unit("zezhou-government")).isEqualTo(before);
        var changed = bring(
                "units", UNITS + "zezhou-government," + before.path("name").asString() + ",,,企业,0,,,,\n");
        assertThat(texts(changed.json().path("faults"), "code")).contains("of-the-pack");
    }

    @Test
    void a_post_is_held_from_a_day_until_a_day_and_gives_its_rights_only_then() {
        brought("people", PEOPLE + "holder-p,职甲,,,,,,\n");
        var path = ADMIN + "/people/holder-p/posts";
        String post = "{\"plan\":\"heavy-pollution\",\"post\":\"county-leader\",\"since\":\"%s\",\"until\":\"%s\"}";
        assertThat(admin.post(path, post.formatted("2099-01-01", "2099-12-31")).status())
                .isEqualTo(204);
        assertThat(admin.post(path, post.formatted("2099-06-01", "2099-06-30")).code())
                .isEqualTo("already-listed");
        assertThat(admin.post(path, post.formatted("2099-06-01", "2099-01-30")).code())
                .isEqualTo("value-malformed");
        assertThat(admin.post(path, post.replace("county-leader", "emperor").formatted("", ""))
                        .code())
                .isEqualTo("value-malformed");

        var holder = find(post("heavy-pollution", "county-leader").path("holders"), "account", "holder-p");

        assertThat(holder.path("now").asBoolean()).isFalse();
        assertThat(posts("holder-p")).isEmpty();
        assertThat(admin.post(path, post.formatted("", "2098-12-31")).status()).isEqualTo(204);
        assertThat(posts("holder-p")).containsExactly("heavy-pollution/county-leader");
        brought("people", PEOPLE + "holder-p,职甲,,,,,,\n");
        assertThat(posts("holder-p")).isEmpty();
    }

    /** What the account may do now, as the administrator sees it. */
    private List<String> posts(String account) {
        return find(admin.get("/api/admin/accounts").json(), "account", account)
                .path("posts")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void a_post_that_nobody_holds_is_vacant_and_its_stand_ins_stand_in_order() {
        brought("people", PEOPLE + "stand-a,替甲,,,,,,\nstand-b,替乙,,,,,,\n");
        var commander = post("heavy-pollution", "county-leader");
        assertThat(commander.path("vacant").asBoolean()).isFalse();
        var path = ADMIN + "/posts/heavy-pollution/county-leader/stand-ins";
        String one = "{\"account\":\"%s\",\"since\":\"2026-01-01\",\"until\":null,\"document\":\"虚构〔2026〕3号\"}";
        assertThat(admin.put(path, "{\"standIns\":[" + one.formatted("stand-b") + "," + one.formatted("stand-a") + "]}")
                        .status())
                .isEqualTo(204);
        assertThat(texts(post("heavy-pollution", "county-leader").path("standIns"), "name"))
                .containsExactly("替乙", "替甲");
        assertThat(admin.put(path, "{\"standIns\":[" + one.formatted("no-one") + "]}")
                        .code())
                .isEqualTo("value-malformed");
    }

    @Test
    void a_post_that_nobody_holds_is_vacant_until_somebody_takes_it() {
        var holder = post("heavy-pollution", "county-leader")
                .path("holders")
                .valueStream()
                .filter(one -> one.path("now").asBoolean()
                        && one.path("account").asString().equals("county-leader"))
                .findFirst()
                .orElseThrow();
        assertThat(post("heavy-pollution", "county-leader").path("vacant").asBoolean())
                .isFalse();
        var path = ADMIN + "/people/county-leader/posts";
        try {
            assertThat(admin.post(path + "/" + holder.path("id").asLong() + "/end", "{\"until\":\"2020-01-01\"}")
                            .status())
                    .isEqualTo(204);
            assertThat(posts("county-leader")).isEmpty();
            assertThat(post("heavy-pollution", "county-leader").path("vacant").asBoolean())
                    .isTrue();
        } finally {
            assertThat(admin.post(
                                    path,
                                    "{\"plan\":\"heavy-pollution\",\"post\":\"county-leader\",\"since\":\"2020-01-02\"}")
                            .status())
                    .isEqualTo(204);
        }
        assertThat(posts("county-leader")).containsExactly("heavy-pollution/county-leader");
    }

    @Test
    void contacts_grow_stale_after_the_jurisdictions_period_and_a_unit_confirms_its_own() {
        brought("people", PEOPLE + "stale-p,旧甲,zezhou-power,,13900001003,,,\n");
        assertThat(person("zezhou-power", "stale-p").path("stale").asBoolean()).isTrue();
        var unit = County.signedIn("zezhou-power");
        assertThat(unit.post("/api/directory/people/stale-p/confirm", "{}").status())
                .isEqualTo(204);
        assertThat(person("zezhou-power", "stale-p").path("stale").asBoolean()).isFalse();

        var oldest = LocalDate.ofInstant(County.CLOCK.now(), ZoneId.of("Asia/Shanghai"))
                .minusMonths(3);
        brought("people", PEOPLE + "stale-p,旧甲,zezhou-power,,13900001003,,," + oldest + "\n");
        assertThat(person("zezhou-power", "stale-p").path("stale").asBoolean()).isFalse();
        brought("people", PEOPLE + "stale-p,旧甲,zezhou-power,,13900001003,,," + oldest.minusDays(1) + "\n");
        assertThat(person("zezhou-power", "stale-p").path("stale").asBoolean()).isTrue();
        var counted = find(admin.get("/api/directory/staleness").json(), "unit", "zezhou-power");
        assertThat(counted.path("stale").asInt()).isEqualTo(1);
    }

    @Test
    void numbers_of_people_are_in_the_vault_and_nowhere_else() {
        brought("people", PEOPLE + "vault-p,藏甲,,,13900001004,,vault@example.cn,\n");
        var sql = County.server().bean(org.springframework.jdbc.core.simple.JdbcClient.class);
        for (var table : List.of(
                "account", "account_contact", "directory_change", "directory_upload", "access_audit", "event")) {
            var found = sql.sql("select count(*) from " + table
                            + " t where t::text like '%13900001004%' or t::text like '%藏甲%'")
                    .query(Long.class)
                    .single();
            assertThat(found).as(table).isZero();
        }
        assertThat(admin.put(
                                ADMIN + "/people/vault-p/contacts",
                                "{\"mobiles\":[\"13900001005\"],\"phones\":[],\"emails\":[]}")
                        .status())
                .isEqualTo(204);
        assertThat(sql.sql(
                                "select count(*) from vault_item where ref in (select value_ref from account_contact where account = 'vault-p')")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(admin.put(ADMIN + "/people/vault-p/contacts", "{\"mobiles\":[\"1\"],\"phones\":[],\"emails\":[]}")
                        .code())
                .isEqualTo("value-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/units", "/posts", "/people?unit=zezhou-government", "/people", "/staleness"})
    void who_may_not_read_does_not(String path) {
        assertThat(County.nobody().get("/api/directory" + path).code()).isEqualTo("signed-out");
        var other = County.signedIn("zezhou-power").get("/api/directory" + path);
        assertThat(other.code()).isEqualTo(path.equals("/units") ? "" : "not-for-you");
        var reader = County.signedIn("reader").get("/api/directory" + path);
        assertThat(reader.code()).isEqualTo(path.equals("/units") || path.equals("/posts") ? "" : "not-for-you");
        assertThat(County.signedIn("duty1").get("/api/directory" + path).status())
                .isEqualTo(200);
    }

    @Test
    void a_unit_reads_and_confirms_its_own_people_and_no_others() {
        brought("people", PEOPLE + "own-p,本甲,zezhou-power,,,,,\nforeign-p,外甲,zezhou-government,,,,,\n");
        var unit = County.signedIn("zezhou-power");
        assertThat(texts(
                        unit.get("/api/directory/people?unit=zezhou-power")
                                .json()
                                .path("people"),
                        "account"))
                .contains("own-p");
        assertThat(unit.post("/api/directory/people/foreign-p/confirm", "{}").code())
                .isEqualTo("not-for-you");
        assertThat(unit.post("/api/directory/people/no-one/confirm", "{}").code())
                .isEqualTo("not-for-you");
        assertThat(admin.post("/api/directory/people/no-one/confirm", "{}").code())
                .isEqualTo("not-found");
        assertThat(admin.get("/api/directory/people?unit=no-unit").code()).isEqualTo("not-found");
    }

    @Test
    void only_the_administrator_changes_the_directory() {
        var bytes = UNITS.getBytes(StandardCharsets.UTF_8);
        for (var account : List.of("duty1", "reader", "zezhou-power", "county-leader")) {
            var other = County.signedIn(account);
            assertThat(other.post(ADMIN + "/units", "{}").code()).isEqualTo("administrator-only");
            assertThat(other.post(ADMIN + "/tables/units/uploads", bytes, "text/csv")
                            .code())
                    .isEqualTo("administrator-only");
            assertThat(other.get(ADMIN + "/tables/people/file?format=csv").code())
                    .isEqualTo("administrator-only");
            assertThat(other.get(ADMIN + "/changes").code()).isEqualTo("administrator-only");
        }
        assertThat(County.nobody().post(ADMIN + "/people", "{}").status()).isIn(401, 403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/units|{\"id\":\"x y\",\"name\":\"甲\",\"kind\":\"bureau\"}|value-malformed",
                "/units|{\"id\":\"x1\",\"name\":\"甲\",\"kind\":\"gang\"}|value-not-known",
                "/units|{\"id\":\"zezhou-government\",\"name\":\"甲\",\"kind\":\"bureau\"}|already-listed",
                "/units|{\"id\":\"x1\",\"name\":\"甲\",\"kind\":\"bureau\",\"parent\":\"nowhere\"}|value-malformed",
                "/units/nowhere/names|{\"name\":\"甲\",\"document\":\"乙\",\"since\":\"2026-01-01\"}|not-found",
                "/units/zezhou-government/names|{\"name\":\"甲\",\"document\":\"乙\",\"since\":\"2026\"}|value-malformed",
                "/units/zezhou-government/lines|{\"phone\":\"13900001234\",\"kind\":\"duty\"}|value-malformed",
                "/units/zezhou-government/lines|{\"phone\":\"2012345\",\"kind\":\"pigeon\"}|value-not-known",
                "/people|{\"account\":\"admin\",\"name\":\"甲\"}|already-an-account",
                "/people|{\"account\":\"new-p\",\"name\":\"甲\",\"unit\":\"nowhere\"}|value-malformed",
                "/people/admin/posts/0/end|{\"until\":\"2026-01-01\"}|not-found",
                "/people|[]|wrong-type"
            })
    void what_cannot_be_is_refused_with_its_field(String path, String body, String code) {
        assertThat(admin.post(ADMIN + path, body).code()).isEqualTo(code);
    }
}
