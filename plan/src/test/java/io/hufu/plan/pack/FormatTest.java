package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hufu.plan.AsPrinted;
import io.hufu.plan.Colour;
import io.hufu.plan.Condition.All;
import io.hufu.plan.Condition.Always;
import io.hufu.plan.Condition.Any;
import io.hufu.plan.Condition.BeyondAtLeast;
import io.hufu.plan.Condition.GradeAtLeast;
import io.hufu.plan.Condition.GradeIs;
import io.hufu.plan.Condition.Judged;
import io.hufu.plan.Condition.MayBecomeAtLeast;
import io.hufu.plan.Condition.Not;
import io.hufu.plan.Condition.SectorIs;
import io.hufu.plan.Condition.Undetermined;
import io.hufu.plan.Directory;
import io.hufu.plan.Ending;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import io.hufu.plan.Grading.Counted;
import io.hufu.plan.Limit;
import io.hufu.plan.PostKind;
import io.hufu.plan.Reporting;
import io.hufu.plan.ResponseLevel;
import io.hufu.plan.Role;
import io.hufu.plan.Task;
import io.hufu.plan.Warnings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The format can say what the different accident plans differ in. */
class FormatTest {

    @Test
    void oreMineEndsByGradeAndLetsTheOfficeActivateWhatTheCountyCopesWith() {
        var plan = TestCity.load("ore-mine").plan();

        assertThat(plan.ending().rule()).isEqualTo(Ending.Rule.BY_GRADE);
        assertThat(plan.ending().byGrade())
                .extracting(Ending.ByGrade::grade, Ending.ByGrade::headquarters)
                .contains(tuple(Grade.MAJOR, Extent.PROVINCE), tuple(Grade.ORDINARY, Extent.COUNTY));
        var third = plan.levels().get(2);
        assertThat(third.grounds().getFirst().when())
                .isEqualTo(new All(List.of(new GradeIs(Grade.ORDINARY), new Not(new BeyondAtLeast(Extent.COUNTY)))));
        assertThat(third.activators()).containsExactly(PostKind.OFFICE);
        assertThat(third.proposer()).isFalse();
        assertThat(plan.levels().get(1).activators()).containsExactly(PostKind.COMMANDER, PostKind.DEPUTY);
        assertThat(plan.upkeep().items().get(1).every()).isEqualTo(Period.ofMonths(6));
    }

    @Test
    void metalWorksHasCommandersBySector() {
        var plan = TestCity.load("metal-works").plan();

        assertThat(plan.headquarters().posts())
                .filteredOn(post -> post.kind() == PostKind.COMMANDER)
                .extracting(post -> post.sectors())
                .containsExactly(List.of(), List.of("metallurgy"), List.of("textile"));
        assertThat(plan.levels().getFirst().grounds().getFirst().when())
                .isEqualTo(new All(List.of(new GradeAtLeast(Grade.MAJOR), new SectorIs(List.of("metallurgy")))));
        assertThat(plan.reporting().rules().getFirst().limit()).isEqualTo(Limit.of(Limit.Wording.AT_ONCE));
        assertThat(plan.headquarters().office().units()).containsExactly("emergency-bureau", "sector-bureau");
        assertThat(plan.roles().getFirst().binding()).isEqualTo(Role.Binding.BY_SECTOR);
        assertThat(plan.roles().getFirst().bySector())
                .extracting(Role.BySector::sectors, Role.BySector::unit)
                .containsExactly(
                        tuple(List.of("metallurgy"), "industry-bureau"), tuple(List.of("textile"), "energy-bureau"));
    }

    @Test
    void farmGasCountsTheMissingAndHasOtherApprovers() {
        var plan = TestCity.load("farm-gas").plan();

        assertThat(plan.grading().deathsCount()).containsExactly(Counted.DEATHS, Counted.MISSING);
        assertThat(plan.levels()).extracting(level -> level.proposer()).containsOnly(false);
        assertThat(plan.levels())
                .extracting(level -> level.activators())
                .containsExactly(
                        List.of(PostKind.COMMANDER), List.of(PostKind.DEPUTY), List.of(PostKind.OFFICE_DIRECTOR));
        assertThat(plan.headquarters().posts().get(2).sameHolderAs()).isEqualTo("deputy-agriculture");
        assertThat(plan.warnings().colours())
                .extracting(rule -> rule.colour(), rule -> rule.approver())
                .contains(tuple(Colour.RED, PostKind.COMMANDER));
        assertThat(plan.levels().getFirst().grounds())
                .extracting(ground -> ground.when())
                .containsExactly(
                        new Any(List.of(new GradeAtLeast(Grade.MAJOR), new MayBecomeAtLeast(Grade.MAJOR))),
                        new Judged("level-i-needed"));
    }

    @Test
    void gasFieldHasAnExecutiveDeputyRolesAndDutiesThatWake() {
        var plan = TestCity.load("gas-field").plan();

        assertThat(plan.headquarters().posts()).extracting(post -> post.kind()).contains(PostKind.EXECUTIVE_DEPUTY);
        assertThat(plan.levels().getFirst().grounds().get(1).when())
                .isEqualTo(new All(List.of(new Undetermined(), new MayBecomeAtLeast(Grade.MAJOR))));
        assertThat(plan.roles())
                .extracting(Role::binding, Role::hasAccount)
                .containsExactly(tuple(Role.Binding.BY_PLACE, true), tuple(Role.Binding.BY_HAND, false));
        var energy = plan.members().getFirst();
        assertThat(energy.duties().getFirst().when()).isEqualTo(new GradeAtLeast(Grade.CONSIDERABLE));
        assertThat(energy.duties().getFirst().phase()).isEqualTo(Task.Phase.RESPONSE);
        assertThat(energy.duties().get(1).phase()).isEqualTo(Task.Phase.STANDING);
        assertThat(energy.duties().get(1).when()).isEqualTo(new Always());
        assertThat(plan.inForce()).isEqualTo(LocalDate.of(2020, 10, 1));
        assertThat(plan.grading().rows().get(2).lossYuan()).isEqualByComparingTo(new BigDecimal("50000000"));
        assertThat(plan.grading().rows().get(3).graveCourse()).isTrue();
        assertThat(plan.reporting().rules().get(1).limit()).isEqualTo(Limit.within(Duration.ofHours(1)));
        assertThat(plan.ending().superiorOrderAfterTransfer()).isTrue();
        assertThat(plan.ending().notes().getFirst().sourceSays()).isEqualTo("§5.8");
        assertThat(plan.cite(plan.scope().clause())).isEqualTo("试政办〔2020〕6号 §1.3");
    }

    @Test
    void placeUnitsAndSuppliesComeWithEveryPlan() {
        var pack = TestCity.load("gas-field");

        assertThat(pack.jurisdiction().atOnce()).isEqualTo(Duration.ofMinutes(15));
        assertThat(pack.directory().units()).hasSize(11);
        var bureau = Objects.requireNonNull(pack.findUnit("emergency-bureau"));
        assertThat(bureau.lines()).extracting(line -> line.phone()).startsWith("0990-2000101", "0990-2000102");
        assertThat(pack.supplies()).hasSize(3);
        var blank = pack.supplies().get(1);
        assertThat(blank.quantity()).isNull();
        assertThat(blank.measure()).isNull();
        assertThat(blank.specification()).isNull();
        assertThat(blank.note()).isNull();
        var marked = pack.supplies().get(2);
        assertThat(marked.name()).isEqualTo("移动灯,车载");
        assertThat(marked.quantity()).isEqualByComparingTo("2.5");
        assertThat(marked.note()).isNotNull();
    }

    @Test
    void aUnitBearsTheNameThatThePlansDocumentGivesIt() {
        assertThat(bureau("gas-field").name()).isEqualTo("试验市应急管理局");
        assertThat(bureau("ore-mine").name()).isEqualTo("试验市应急局");
        assertThat(bureau("ore-mine").names().getFirst().from()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(bureau("ore-mine").names().get(1).from()).isNull();
    }

    @Test
    void linesOfThePlansOwnDocumentComeFirstAndNoneTwice() {
        var bureau = bureau("gas-field");

        assertThat(bureau.listLines("试政办〔2020〕6号"))
                .extracting(Directory.Line::phone)
                .containsExactly("0990-2000103", "0990-2000101", "0990-2000102");
        assertThat(bureau.listLinesOf("试政办〔2020〕6号"))
                .extracting(Directory.Line::phone)
                .containsExactly("0990-2000103", "0990-2000101");
        assertThat(bureau.listLinesOf("试政办〔2020〕3号"))
                .extracting(Directory.Line::phone)
                .containsExactly("0990-2000101", "0990-2000102", "0990-2000103");
    }

    @Test
    void severalMayIssueAWarningButNoCountyForAnother() {
        var colours = TestCity.load("ore-mine").plan().warnings().colours();
        var yellow = colours.get(1);
        var blue = colours.get(2);

        assertThat(blue.issuers(null)).containsExactly(Warnings.Issuer.COUNTY_OFFICE, Warnings.Issuer.CITY_OFFICE);
        assertThat(blue.issuers(Extent.COUNTY)).containsExactly(Warnings.Issuer.CITY_OFFICE);
        assertThat(blue.issuers(Extent.CITY)).containsExactly(Warnings.Issuer.PROVINCE);
        assertThat(yellow.issuers(null)).containsExactly(Warnings.Issuer.CITY_OFFICE, Warnings.Issuer.COUNTY_OFFICE);
        assertThat(yellow.issuers(Extent.COUNTY)).containsExactly(Warnings.Issuer.CITY_OFFICE);
        var lone = TestCity.load("gas-field").plan().warnings().colours().stream()
                .filter(colour -> colour.issuer() == Warnings.Issuer.COUNTY_OFFICE)
                .findFirst()
                .orElseThrow();
        assertThat(lone.issuers(Extent.COUNTY)).containsExactly(Warnings.Issuer.COUNTY_OFFICE);
    }

    @Test
    void aPlanMaySayWhoStandsIn() {
        var headquarters = TestCity.load("gas-field").plan().headquarters();

        var rule = Objects.requireNonNull(headquarters.findStandIn("commander"));
        assertThat(rule.by()).isEqualTo("executive");
        assertThat(rule.clause()).isEqualTo("§2.1");
        assertThat(rule.notes()).hasSize(1);
        assertThat(headquarters.findStandIn("executive")).isNull();
        assertThat(TestCity.load("ore-mine").plan().headquarters().standIns()).isEmpty();
    }

    @Test
    void aClauseOfTheLawIsCitedWithoutThePlansDocument() {
        var plan = TestCity.load("gas-field").plan();

        assertThat(plan.cite("附件3 指挥长")).isEqualTo("试政办〔2020〕6号 附件3 指挥长");
        assertThat(plan.cite("《突发事件应对法》第十七条")).isEqualTo("《突发事件应对法》第十七条");
    }

    private static Directory.Unit bureau(String plan) {
        return Objects.requireNonNull(TestCity.load(plan).findUnit("emergency-bureau"));
    }

    @Test
    void whatTheSourcePrintsStandsBesideWhatThePlanResolved() {
        var printed = Objects.requireNonNull(TestCity.load("gas-field").plan().asPrinted());

        assertThat(printed.headings()).contains("§1.3", "附录1");
        assertThat(printed.contacts().get(1).phones()).isEmpty();
        assertThat(printed.acts().getFirst().level()).isEqualTo(ResponseLevel.II);
        assertThat(printed.acts().get(1).colour()).isEqualTo(Colour.RED);
        assertThat(printed.deadlines())
                .extracting(AsPrinted.Deadline::limit, AsPrinted.Deadline::from)
                .containsExactly(tuple("at-once", Reporting.From.KNOWN), tuple("PT30M", null));
        var bounds = printed.bounds();
        assertThat(bounds.getFirst().from()).isNull();
        assertThat(bounds.getFirst().toIncluded()).isFalse();
        assertThat(bounds.get(1).figure()).isEqualTo(AsPrinted.Bound.Figure.LOSS);
        assertThat(bounds.get(1).fromIncluded()).isTrue();
        assertThat(printed.references().getFirst().to()).isEqualTo("§5.8");
        assertThat(printed.periods()).extracting(AsPrinted.Recurrence::every).containsExactly(Period.ofYears(2), null);
        assertThat(TestCity.load("ore-mine").plan().asPrinted()).isNull();
    }
}
