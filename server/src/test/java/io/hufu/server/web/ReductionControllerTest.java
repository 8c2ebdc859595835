package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.County;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class ReductionControllerTest {
    private static final String LIST = "/api/reduction-list/heavy-pollution";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADS = "企业名称,生产线,绩效等级,黄色预警措施,橙色预警措施,红色预警措施,保障类,不停限产,小微涉气,联系电话,电表号\n";
    private static final String FOUR = HEADS
            + "虚构甲厂,1号线,A,,,,,,,0356-2000001,XG0001\n"
            + "虚构乙厂,1号线,C,限产30%,限产50%,停产,,,,,XG0002\n"
            + "虚构乙厂,2号线,不纳入,限产30%,限产50%,停产,,,,,\n"
            + "虚构丙厂,锅炉,D,,,,,是,,,\n";

    private final Caller office = County.signedIn("duty1");

    private Caller.Reply bring(String table) {
        return office.post(LIST + "/uploads", table.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private Caller.Reply confirm(Caller.Reply tried, String mode) {
        return office.post(
                LIST + "/uploads/" + tried.json().path("upload").asString("none") + "/confirm",
                "{\"mode\":\"" + mode + "\"}");
    }

    private int total(String query) {
        return office.get(LIST + query).json().path("total").asInt();
    }

    @BeforeEach
    void four() {
        assertThat(confirm(bring(FOUR), "replace").status()).isEqualTo(200);
    }

    @Test
    void good_rows_wait_while_bad_ones_are_named_and_nothing_changes_before_the_confirmation() {
        var tried = bring(HEADS + "虚构丁厂,1号线,B,限产10%,限产20%,停产,,,,,\n虚构戊厂,1号线,Z,a,b,c,,,,,\n");

        assertThat(tried.json().path("good").asInt()).isEqualTo(1);
        assertThat(tried.json().path("badRows").asInt()).isEqualTo(1);
        assertThat(tried.json().path("added").asInt()).isEqualTo(1);
        assertThat(tried.json().path("gone").asInt()).isEqualTo(4);
        var fault = tried.json().path("faults").path(0);
        assertThat(fault.path("row").asInt()).isEqualTo(3);
        assertThat(fault.path("column").asString()).isEqualTo("绩效等级");
        assertThat(fault.path("code").asString()).isEqualTo("grade-not-known");
        assertThat(total("")).isEqualTo(4);

        assertThat(confirm(tried, "merge").json().path("lines").asInt()).isEqualTo(5);
        assertThat(total("?enterprise=%E4%B8%81")).isEqualTo(1);
        assertThat(total("?grade=c")).isEqualTo(1);
        assertThat(total("?mark=never-stopped")).isEqualTo(1);
    }

    @Test
    void an_upload_is_settled_once_and_only_against_the_list_that_it_was_compared_with() {
        var first = bring(FOUR.replace("甲", "己"));
        var second = bring(FOUR.replace("甲", "庚"));

        assertThat(confirm(first, "replace").status()).isEqualTo(200);
        assertThat(confirm(first, "replace").code()).isEqualTo("list-changed");
        assertThat(confirm(second, "replace").code()).isEqualTo("list-changed");
        assertThat(total("?enterprise=%E5%BA%9A")).isZero();
    }

    @Test
    void an_upload_waits_a_day() {
        var tried = bring(FOUR);
        County.CLOCK.pass(Duration.ofHours(24).plusSeconds(1));
        office.signIn("duty1", County.pin());

        assertThat(confirm(tried, "replace").code()).isEqualTo("list-changed");
    }

    @Test
    void each_line_is_told_what_to_do_under_a_colour() {
        var orders = office.get(LIST + "/orders?colour=orange").json();

        assertThat(orders.path("enterprises").asInt()).isEqualTo(3);
        assertThat(orders.path("orders")
                        .valueStream()
                        .map(order -> order.path("outcome").asString() + ":"
                                + order.path("measure").asString("-")))
                .containsExactly("own-choice:-", "as-listed:限产50%", "strictest:停产", "not-stopped:-");
        assertThat(orders.path("orders").path(0).path("clause").asString()).startsWith("晋市政办〔2020〕56号");
        assertThat(orders.path("counts").path("as-listed").asInt()).isEqualTo(1);
        assertThat(total("/orders?colour=orange&outcome=strictest")).isEqualTo(1);
        assertThat(office.get(LIST + "/orders?colour=blue").code()).isEqualTo("parameter-malformed");
        assertThat(office.get(LIST + "/orders?colour=pink").code()).isEqualTo("parameter-malformed");
    }

    @Test
    void both_forms_are_given_out_for_keeping_and_csv_comes_back_the_same() {
        var csv = office.get(LIST + "/file?format=csv");
        assertThat(csv.header("Content-Disposition")).contains("attachment", "reduction-list.csv");
        var again = bring(csv.text());
        assertThat(again.json().path("same").asInt()).isEqualTo(4);
        assertThat(again.json().path("faults")).isEmpty();
        assertThat(office.get(LIST + "/file?format=xlsx").header("Content-Type"))
                .isEqualTo(XLSX);
        assertThat(office.get(LIST + "/file?format=pdf").code()).isEqualTo("parameter-malformed");
    }

    @Test
    void a_file_is_what_it_holds_and_not_what_it_is_called() {
        byte[] text = FOUR.getBytes(StandardCharsets.UTF_8);
        byte[] packed = {'P', 'K', 3, 4, 0, 0};
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThat(office.post(LIST + "/uploads", text, XLSX).code()).isEqualTo("file-renamed");
        assertThat(office.post(LIST + "/uploads", packed, "text/csv").code()).isEqualTo("file-renamed");
        assertThat(office.post(LIST + "/uploads", packed, XLSX).code()).isEqualTo("table-unreadable");
        assertThat(office.post(LIST + "/uploads", old, XLSX).code()).isEqualTo("file-renamed");
        assertThat(office.post(LIST + "/uploads", new byte[0], "text/csv").code())
                .isEqualTo("file-empty");
        assertThat(office.post(LIST + "/uploads", text, "application/json").code())
                .isEqualTo("media-type");
        assertThat(office.post(LIST + "/uploads", new byte[9 * 1024 * 1024], "text/csv")
                        .code())
                .isEqualTo("too-large");
        assertThat(bring(HEADS).code()).isEqualTo("table-unreadable");
    }

    @Test
    void a_plan_without_such_rules_has_no_list() {
        assertThat(office.get("/api/reduction-list/hazardous-chemicals").code()).isEqualTo("not-found");
        assertThat(office.get("/api/reduction-list/nothing/orders?colour=red").code())
                .isEqualTo("not-found");
        assertThat(office.get(LIST + "?edition=999999").code()).isEqualTo("not-found");
        assertThat(office.get(LIST + "?most=100000").code()).isEqualTo("parameter-malformed");
        assertThat(office.get(LIST + "?mark=big").code()).isEqualTo("parameter-malformed");
        assertThat(confirm(bring(FOUR), "both").code()).isEqualTo("value-not-known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/editions", "/orders?colour=red", "/file?format=csv"})
    void who_reads_no_boards_reads_no_list(String path) {
        assertThat(County.nobody().get(LIST + path).code()).isEqualTo("signed-out");
        assertThat(County.signedIn("zezhou-power").get(LIST + path).code()).isEqualTo("not-for-you");
        assertThat(County.signedIn("reader").get(LIST + path).status()).isEqualTo(200);
    }

    @Test
    void only_the_watch_of_the_plans_office_changes_the_list() {
        byte[] table = FOUR.getBytes(StandardCharsets.UTF_8);
        var upload = bring(FOUR).json().path("upload").asString();
        var confirmation = LIST + "/uploads/" + upload + "/confirm";

        assertThat(County.nobody().post(LIST + "/uploads", table, "text/csv").status())
                .isIn(401, 403);
        for (var account : List.of("reader", "admin", "zezhou-power", "county-leader")) {
            var other = County.signedIn(account);
            assertThat(other.post(LIST + "/uploads", table, "text/csv").code())
                    .as(account)
                    .isEqualTo("not-for-you");
            assertThat(other.post(confirmation, "{\"mode\":\"replace\"}").code())
                    .as(account)
                    .isEqualTo("not-for-you");
        }
    }
}
