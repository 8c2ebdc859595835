package io.hufu.server.room;

import io.hufu.plan.Colour;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import io.hufu.plan.Level;
import io.hufu.plan.Limit;
import io.hufu.plan.Note;
import io.hufu.plan.PostKind;
import io.hufu.plan.Reporting;
import io.hufu.plan.ResponseLevel;
import io.hufu.plan.Role;
import io.hufu.plan.Task;
import io.hufu.plan.Warnings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a person reads it: bodies by their names, conditions as sentences, every row with its clause and its marks. A clause
 * without a document is one of the plan's own document.
 */
public record PlanPage(
        Edition edition,
        Overview overview,
        Organisation organisation,
        Response response,
        List<Clock> clocks,
        List<Guide> guides,
        Warned warnings,
        After after) {

    /**
     * Which edition it is.
     *
     * @param name id and edition, the address of the page
     * @param jurisdiction name of the place
     * @param since the day that its source names; null where it names none
     * @param inForce whether new incidents are opened under it
     */
    public record Edition(
            String name,
            String id,
            String edition,
            String title,
            String document,
            String issuer,
            String jurisdiction,
            @Nullable LocalDate since,
            boolean inForce,
            String hash) {}

    /** An assumption or an erratum of the pack. */
    public record Mark(
            Note.Kind kind, String text, @Nullable String sourceSays) {}

    /**
     * @param inherits edition from which chapters were taken over; null where the edition is whole
     * @param hazards in words, as are phases and facilities; none means all
     */
    public record Overview(
            @Nullable String inherits,
            List<String> inherited,
            String scope,
            List<String> hazards,
            List<String> phases,
            List<String> facilities,
            boolean fallback,
            List<Exclusion> exclusions,
            String clause,
            List<Mark> marks,
            List<Mark> scopeMarks,
            Counts counts,
            List<Period> upkeep) {}

    /** @param toTitle the plan that applies in its stead, where one is named */
    public record Exclusion(String text, @Nullable String toTitle, String clause) {}

    public record Counts(
            int posts,
            int members,
            int duties,
            int groups,
            int levels,
            int clocks,
            int guides,
            int steps,
            int assumptions,
            int errata) {}

    /** @param every in words; null where the plan leaves it to regulation */
    public record Period(String who, String text, @Nullable String every, String clause, List<Mark> marks) {}

    public record Organisation(
            String headquarters,
            String superior,
            String clause,
            List<Mark> marks,
            List<Post> posts,
            List<StandIn> standIns,
            Body office,
            @Nullable Body taskForce,
            List<Member> members,
            List<Group> groups,
            List<RoleRow> roles) {}

    /** @param sectors in words, for which the post commands; none means all */
    public record Post(
            String id,
            PostKind kind,
            String title,
            String holder,
            List<String> sectors,
            String clause,
            List<Mark> marks) {}

    public record StandIn(String post, String by, String clause, List<Mark> marks) {}

    /** The office or the task force, with what it does. */
    public record Body(String name, List<String> units, List<Duty> duties, String clause) {}

    public record Member(
            String id, String name, List<Duty> duties, List<String> groups, String clause, List<Mark> marks) {}

    /** @param when the condition in words; empty where it always holds */
    public record Duty(String id, String text, Task.Phase phase, String when, String clause, List<Mark> marks) {}

    public record Group(
            String id,
            String name,
            List<String> leads,
            List<String> members,
            List<Duty> duties,
            String clause,
            List<Mark> marks) {}

    public record RoleRow(
            String id, String name, Role.Binding binding, List<String> candidates, String clause, List<Mark> marks) {}

    /** @param deathsCount which figures count as deaths, in words */
    public record Response(
            String deathsCount,
            String injuriesCount,
            String gradingClause,
            List<Mark> gradingMarks,
            List<GradeRow> grades,
            List<LevelRow> levels) {}

    /**
     * Lowest figures of a grade.
     *
     * @param level the level that follows from this grade alone; null where none does
     */
    public record GradeRow(
            Grade grade,
            int deaths,
            int injuries,
            BigDecimal lossYuan,
            @Nullable Grade socialImpact,
            boolean graveCourse,
            @Nullable ResponseLevel level,
            String clause) {}

    /** @param onScene whether an on-scene command post is set up */
    public record LevelRow(
            ResponseLevel level,
            List<Ground> grounds,
            boolean proposed,
            String proposerClause,
            List<PostKind> activators,
            String activatorsClause,
            List<Call> calls,
            boolean onScene,
            List<Duty> measures,
            String clause,
            List<Mark> marks) {}

    public record Ground(String id, String when, String text, String clause, List<Mark> marks) {}

    public record Call(Level.Who who, Level.How how, String clause) {}

    /**
     * One time that somebody is held to.
     *
     * @param minutes the plan's own figure; null where it counts working days or has a wording only
     * @param assumedMinutes what the jurisdiction takes the wording for
     * @param from from when it runs; null for a rung of the jurisdiction's ladder
     */
    public record Clock(
            String id,
            String what,
            List<String> obligors,
            List<String> to,
            String when,
            @Nullable Long minutes,
            @Nullable Integer workdays,
            Limit.@Nullable Wording wording,
            @Nullable Long assumedMinutes,
            Reporting.@Nullable From from,
            String clause,
            List<Mark> marks) {}

    public record Guide(String id, String name, List<Step> steps, String clause, List<Mark> marks) {}

    public record Step(String id, String text) {}

    /** @param reductionList whether the plan acts on an emission-reduction list */
    public record Warned(
            String clause,
            List<ColourRow> colours,
            List<Prepared> preparedness,
            List<NoticeText> notices,
            List<Item> contents,
            boolean reductionList,
            List<Mark> marks) {}

    public record ColourRow(
            Colour colour,
            List<Warnings.Issuer> issuers,
            Warnings.Issuer across,
            @Nullable PostKind approver,
            String effect,
            List<ThresholdRow> thresholds,
            List<BodyTasks> bodies,
            String clause,
            List<Mark> marks) {}

    /** What has to be forecast, all of it together. */
    public record ThresholdRow(List<ForecastPart> all, String clause, List<Mark> marks) {}

    /** @param included whether the bound itself counts */
    public record ForecastPart(String figure, String name, BigDecimal above, boolean included, long hours) {}

    /** A text that bodies have to send on. @param colours none for the lifting */
    public record NoticeText(
            String id, List<String> bodies, List<Colour> colours, String text, String clause, List<Mark> marks) {}

    /** What one body does while a warning of a colour is in force. */
    public record BodyTasks(String name, List<Duty> duties) {}

    public record Prepared(Colour colour, List<Duty> duties, String clause) {}

    public record Item(String id, String text, String clause) {}

    /** @param ending who ends it, in words */
    public record After(
            String ending,
            List<EndBy> byGrade,
            List<Item> conditions,
            boolean superiorOrderAfterTransfer,
            String clause,
            List<Mark> marks,
            String releaseBody,
            List<PostKind> releaseApprovers,
            String releaseClause,
            List<Protective> protection,
            List<Duty> tasks,
            List<Evaluation> evaluation) {}

    public record EndBy(Grade grade, Extent headquarters, String clause) {}

    public record Protective(String who, List<String> gear, String clause) {}

    /** To whom the evaluation goes. */
    public record Evaluation(String when, List<String> to, String clause, List<Mark> marks) {}
}
