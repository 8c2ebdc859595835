package io.hufu.server.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Colour;
import io.hufu.plan.ReductionList.Mark;
import io.hufu.plan.ReductionList.Outcome;
import io.hufu.server.table.TableForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {
    private static final String HEADS = "企业名称,生产线,绩效等级,黄色预警措施,橙色预警措施,红色预警措施,保障类,不停限产,小微涉气,联系电话,电表号\n";
    private static final String GOOD = "虚构甲厂,1号线,C,限产30%,限产50%,停产,,,,0356-2000001,XG0001\n";

    private static LineReader.Read read(String text) {
        return LineReader.read(TableForm.CSV.read(text.getBytes(StandardCharsets.UTF_8)), InventedPlants.rules());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "虚构乙厂,1号线,E,a,b,c,,,,,|绩效等级|grade-not-known",
                ",1号线,C,a,b,c,,,,,|企业名称|blank",
                "虚构乙厂,,C,a,b,c,,,,,|生产线|blank",
                "虚构乙厂,1号线,,a,b,c,,,,,|绩效等级|blank",
                "虚构乙厂,1号线,C,a,,c,,,,,|橙色预警措施|measure-missing",
                "虚构乙厂,1号线,C,a,-,c,,,,,|橙色预警措施|measure-missing",
                "虚构乙厂,1号线,C,=1+1,b,c,,,,,|黄色预警措施|not-plain",
                "虚构乙厂,1号线,C,@SUM(A1),b,c,,,,,|黄色预警措施|not-plain",
                "+虚构,1号线,C,a,b,c,,,,,|企业名称|not-plain",
                "虚构乙厂,1号线,C,a,b,c,或许,,,,|保障类|yes-or-no",
                "虚构乙厂,1号线,C,a,b,c,,,,13900001234,|联系电话|phone-mobile",
                "虚构乙厂,1号线,C,a,b,c,,,,找老王,|联系电话|phone-form",
                "虚构乙厂,1号线,C,a,b,c,,,,,X|电表号|meter-form",
                "虚构乙厂,1号线,C,a,b,c,,,,,14052500000000000000|电表号|meter-as-number",
                "虚构乙厂,1号线,C,a,b,c,,,,,XG0001|电表号|meter-twice",
                "虚构甲厂,1号线,C,a,b,c,,,,,|生产线|line-twice",
                "虚构乙厂,1号线,C,a,b,c,,,,,,多余|''|too-many-cells"
            })
    void a_bad_row_is_named_by_row_and_column_and_the_good_ones_stay(String row, String column, String code) {
        var read =
                read(HEADS + GOOD + "\n" + row + "\n" + GOOD.replace("甲", "丙").replace("XG0001", "XG0003"));

        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(4); // the blank line counts, as in the table's own program
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.cure()).isNotBlank();
            assertThat(fault.cureEn()).isNotBlank();
        });
        assertThat(read.badRows()).isEqualTo(1);
        assertThat(read.lines()).extracting(ListedLine::enterprise).containsExactly("虚构甲厂", "虚构丙厂");
    }

    @ParameterizedTest
    @CsvSource({
        "企业名称;生产线;绩效等级;黄色预警措施;橙色预警措施, 红色预警措施, column-missing",
        "企业名称;生产线;绩效等级;黄色预警措施;橙色预警措施;红色预警措施;备注, 备注, column-not-known",
        "企业名称;生产线;绩效等级;绩效等级;黄色预警措施;橙色预警措施;红色预警措施, 绩效等级, column-twice"
    })
    void heads_that_are_not_understood_keep_everything_out(String heads, String column, String code) {
        var read = read(heads.replace(';', ',') + "\n" + GOOD);

        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(1);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.code()).isEqualTo(code);
        });
        assertThat(read.lines()).isEmpty();
    }

    @Test
    void a_plant_that_chooses_or_stops_anyway_needs_no_measures() {
        var read =
                read(HEADS + "虚构甲厂,1号线,A,,,,,,,,\n虚构乙厂,1号线,不纳入,,,,,,,,\n虚构丙厂,锅炉,D,,,,,是,,,\n虚构丁厂,1号线,引领性,-,无,/,,,,,\n");

        assertThat(read.faults()).isEmpty();
        assertThat(LineOrder.all(read.lines(), Colour.ORANGE, InventedPlants.rules()))
                .extracting(LineOrder::outcome, LineOrder::stops)
                .containsExactly(
                        Tuple.tuple(Outcome.OWN_CHOICE, false),
                        Tuple.tuple(Outcome.STRICTEST, true),
                        Tuple.tuple(Outcome.NOT_STOPPED, false),
                        Tuple.tuple(Outcome.OWN_CHOICE, false));
    }

    @Test
    void a_plant_outside_the_grades_takes_the_gravest_measure_line_by_line() {
        var read = read(HEADS
                + "虚构甲厂,1号线,不纳入,限产10%,限产30%,限产80%,,,,,\n虚构甲厂,2号线,不纳入,限产20%,,,,,,,\n"
                + "虚构乙厂,1号线,B,限产10%,限产30%,限产80%,,,是,,\n");

        assertThat(LineOrder.all(read.lines(), Colour.YELLOW, InventedPlants.rules()))
                .extracting(LineOrder::measure)
                .containsExactly("限产80%", "限产20%", "限产10%");
        assertThat(read.lines().getLast().marks()).containsExactly(Mark.SMALL);
    }

    @Test
    void the_encoding_of_chinese_office_programs_is_read_as_well() {
        var table = TableForm.CSV.read((HEADS + GOOD).getBytes(Charset.forName("GB18030")));

        assertThat(LineReader.read(table, InventedPlants.rules()).lines())
                .extracting(ListedLine::enterprise)
                .containsExactly("虚构甲厂");
    }

    @Test
    void what_is_given_out_reads_back_as_the_same_lines_in_both_forms() {
        var lines = InventedPlants.lines(214, 20201028);
        var rules = InventedPlants.rules();

        assertThat(LineReader.read(TableForm.CSV.read(LineTables.write(TableForm.CSV, lines, rules)), rules)
                        .lines())
                .isEqualTo(lines);
        assertThat(LineReader.read(TableForm.XLSX.read(LineTables.write(TableForm.XLSX, lines, rules)), rules)
                        .lines())
                .isEqualTo(lines);
    }

    /** Kept from before the check, or by another way than a table. */
    @Test
    void nothing_is_given_out_that_a_spreadsheet_would_carry_out() {
        var rules = InventedPlants.rules();
        var dangerous = Stream.of("=HYPERLINK(A1)", "+1", "-1", "@SUM(A1)", "\t=1")
                .map(text -> new ListedLine(text, text, "a", Map.of(), Set.of(), null, List.of()))
                .toList();

        var csv = new String(LineTables.write(TableForm.CSV, dangerous, rules), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row).matches("\"?'.*"));
        assertThat(TableForm.XLSX
                        .read(LineTables.write(TableForm.XLSX, dangerous, rules))
                        .rows())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.cells().getFirst()).startsWith("'"));
    }
}
