package io.hufu.engine.whatif;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.calling.CallSheet;
import io.hufu.engine.calling.Called;
import io.hufu.engine.calling.RoleBinding;
import io.hufu.engine.grading.Conditions;
import io.hufu.engine.grading.Facts;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.vocabulary.Assessment;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.GroupRole;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.plan.Directory;
import io.hufu.plan.Ending;
import io.hufu.plan.Extent;
import io.hufu.plan.Guide;
import io.hufu.plan.Level;
import io.hufu.plan.Limit;
import io.hufu.plan.Pack;
import io.hufu.plan.Reporting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a plan what it would make of facts; the same grading, conditions, authority and call sheet as in an incident. */
public final class WhatIf {
    private WhatIf() {}

    public static Answer answer(Pack pack, Question q) {
        var plan = pack.plan();
        var assessment = Grading.assess(plan, facts(q, null));
        var facts = facts(q, assessment.level());
        var conditions = Grading.conditions(facts, assessment);
        var level = plan.levels().stream()
                .filter(l -> l.level() == assessment.level())
                .findFirst()
                .orElse(null);
        var reasons = assessment.grounds().stream()
                .map(g -> new Answer.LevelReason(g.level(), plan.cite(g.clause()), g.text(), g.assumed()))
                .toList();
        return new Answer(
                assessment.grade(),
                assessment.floor(),
                assessment.withMissing(),
                plan.cite(assessment.gradeClause()),
                assessment.level(),
                assessment.levels(),
                reasons,
                level != null && level.proposer(),
                level == null ? List.of() : level.activators(),
                level == null ? List.of() : Authority.above(plan, level.activators()),
                clocks(pack, conditions),
                level == null ? List.of() : units(pack, level, q, conditions),
                plan.guides().stream().map(Guide::id).toList(),
                new Answer.End(
                        plan.ending().rule(),
                        endedBy(plan.ending(), assessment),
                        level == null ? List.of() : level.activators(),
                        plan.ending().conditions().stream()
                                .map(Ending.EndCondition::text)
                                .toList()),
                q.colour() == null ? null : WarningAnswer.of(pack, q, q.colour()));
    }

    private static @Nullable Extent endedBy(Ending ending, Assessment assessment) {
        var grade = assessment.grade() != null ? assessment.grade() : assessment.floor();
        return ending.byGrade().stream()
                .filter(entry -> entry.grade() == grade)
                .map(Ending.ByGrade::headquarters)
                .findFirst()
                .orElse(null);
    }

    private static Facts facts(Question q, io.hufu.plan.@Nullable ResponseLevel level) {
        var foreigners = q.foreigners() ? Integer.valueOf(1) : null;
        var figures = q.noFigures()
                ? new Figures(null, null, null, null, null, null, foreigners)
                : new Figures(q.deaths(), q.serious(), q.poisoned(), q.missing(), null, q.lossYuan(), foreigners);
        return new Facts(
                figures,
                new Judgement(
                        q.undetermined(),
                        q.mayBecome(),
                        q.beyond(),
                        q.across(),
                        q.socialImpact(),
                        q.graveCourse(),
                        List.of()),
                q.sector(),
                level);
    }

    private static List<Answer.Clock> clocks(Pack pack, Conditions conditions) {
        var clocks = new ArrayList<Answer.Clock>();
        for (var rule : pack.plan().reporting().rules()) {
            if (conditions.hold(rule.when())) {
                for (var to : rule.to()) {
                    clocks.add(clock(pack, rule, to));
                }
            }
        }
        return clocks;
    }

    private static Answer.Clock clock(Pack pack, Reporting.Rule rule, String to) {
        var within = rule.limit().within();
        var wording = rule.limit().wording();
        var assumed = wording == null
                ? null
                : Long.valueOf((wording == Limit.Wording.AT_ONCE
                                ? pack.jurisdiction().atOnce()
                                : pack.jurisdiction().promptly())
                        .toMinutes());
        return new Answer.Clock(
                rule.what(),
                String.join(
                        "、", rule.obligors().stream().map(o -> name(pack, o)).toList()),
                name(pack, to),
                within == null ? null : within.toMinutes(),
                rule.limit().workdays(),
                wording,
                assumed,
                rule.from(),
                pack.plan().cite(rule.clause()));
    }

    /** The shown name of an addressee, role or unit. */
    private static String name(Pack pack, String id) {
        for (var addressee : pack.plan().reporting().addressees()) {
            if (addressee.id().equals(id)) {
                return addressee.name();
            }
        }
        for (var role : pack.plan().roles()) {
            if (role.id().equals(id)) {
                return role.name();
            }
        }
        var unit = pack.findUnit(id);
        return unit == null ? id : unit.name();
    }

    private static List<Answer.CalledUnit> units(Pack pack, Level level, Question q, Conditions conditions) {
        var sheet = CallSheet.of(pack, level, roles(pack, q), conditions);
        return sheet.bodies().stream().map(called -> unit(pack, called)).toList();
    }

    /** Roles as the place and the sector give them; without these each role stands for itself under its own name. */
    private static Ordered<RoleBinding> roles(Pack pack, Question q) {
        Ordered<RoleBinding> roles = Ordered.none();
        for (var role : pack.plan().roles()) {
            var units = RoleBinding.units(pack, role, q.at(), q.sector());
            roles = roles.with(role.id(), new RoleBinding(units, role.name()));
        }
        return roles;
    }

    private static Answer.CalledUnit unit(Pack pack, Called called) {
        var groups = called.groups().stream().map(g -> group(pack, g)).toList();
        return new Answer.CalledUnit(called.name(), role(pack, called), groups, called.how(), called.optional());
    }

    private static Answer.InGroup group(Pack pack, GroupRole role) {
        var name = pack.plan().groups().stream()
                .filter(g -> g.id().equals(role.group()))
                .map(io.hufu.plan.WorkGroup::name)
                .findFirst()
                .orElse(role.group());
        return new Answer.InGroup(name, role.lead());
    }

    private static String role(Pack pack, Called called) {
        var force = pack.plan().headquarters().taskForce();
        if (called.body().startsWith("post:")) {
            return "leader";
        }
        if (force != null && force.unit().equals(called.body())) {
            return "task-force";
        }
        if (called.role() != null) {
            return called.role();
        }
        var unit = pack.findUnit(called.body());
        return unit != null && unit.kind() == Directory.Kind.EXPERTS ? "experts" : "member";
    }
}
