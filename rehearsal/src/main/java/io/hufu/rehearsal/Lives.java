package io.hufu.rehearsal;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.incident.EndGate;
import io.hufu.engine.incident.Obligation;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.Report;
import io.hufu.engine.vocabulary.Source;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Directory;
import io.hufu.plan.Headquarters;
import io.hufu.plan.Level;
import io.hufu.plan.Pack;
import io.hufu.plan.PostKind;
import io.hufu.plan.Reporting;
import io.hufu.plan.ResponseLevel;
import io.hufu.plan.Role;
import io.hufu.plan.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Lives a whole plan: every level, by every post that may activate it, from the first report to the evaluation that is sent. Nothing
 * here knows a plan: facts, bodies, posts, conditions and addressees are what the pack has.
 */
public final class Lives {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final String ID = "L";
    private static final Confidential TEXT = new Confidential("life", "00");

    private final Pack pack;
    private final long seed;
    private final Cast cast;

    public Lives(Pack pack, long seed) {
        this.pack = pack;
        this.seed = seed;
        cast = new Cast(pack, plain -> TEXT);
    }

    /**
     * One incident that was closed.
     *
     * @param post that activated and ended the response
     * @param assumed whether it stands above those that the clause names
     * @param bodies that got work, acknowledged it and did it
     */
    public record Life(ResponseLevel level, String post, boolean assumed, int bodies, long events) {}

    /**
     * All lives of the plan, by level and post.
     *
     * @throws IllegalStateException where a level cannot be reached, an act that is in order was refused, or an invariant broke
     */
    public List<Life> all() {
        var lives = new ArrayList<Life>();
        for (var level : pack.plan().levels()) {
            var random = new SplittableRandom(seed * 31 + level.level().ordinal());
            for (var post : pack.plan().headquarters().posts()) {
                if (Authority.answerForPost(pack.plan(), level.activators(), post.id())
                        instanceof Authority.Answer.Allowed allowed) {
                    lives.add(live(level, post, allowed.assumed(), random));
                }
            }
        }
        return lives;
    }

    private Life live(Level level, Headquarters.Post post, boolean assumed, SplittableRandom random) {
        var watch = new Invariants(pack.plan().id() + "/" + level.level() + "/" + post.id() + "/" + seed);
        var theatre = new Theatre(pack, START, watch);
        var occasion = Occasion.find(pack.plan(), level.level(), random)
                .orElseThrow(() -> new IllegalStateException(
                        pack.plan().id() + ": nothing that was tried leads to level " + level.level()));
        var actor = post.kind() == PostKind.OFFICE ? Step.DUTY_OFFICER : post.id();
        theatre.advanceTo(START.plus(Duration.ofMinutes(10 + random.nextInt(20))));
        act(theatre, Step.DUTY_OFFICER, open(occasion, theatre.now(), random));
        tell(theatre);
        theatre.advanceTo(theatre.now().plusSeconds(60 + random.nextInt(240)));
        act(theatre, actor, activate(level.level()));
        guides(theatre, actor);
        var bodies = answer(theatre, random);
        release(theatre);
        end(theatre, actor);
        after(theatre);
        watch.foldAnew(theatre);
        return new Life(level.level(), post.id(), assumed, bodies, watch.events());
    }

    private IncidentAction open(Occasion occasion, Instant now, SplittableRandom random) {
        var localities = localities();
        var locality = localities.isEmpty() ? null : localities.get(random.nextInt(localities.size()));
        var area = locality == null ? null : locality.area();
        var guides = pack.plan().guides();
        return new IncidentAction.OpenIncident(
                ID,
                IncidentKind.DRILL,
                pack.plan().id(),
                "推演",
                guides.isEmpty()
                        ? null
                        : guides.get(random.nextInt(guides.size())).accident(),
                null,
                occasion.sector(),
                area == null ? pack.jurisdiction().code() : area,
                null,
                null,
                START,
                new Report(
                        "r1",
                        Source.COUNTY_DUTY,
                        Way.TELEPHONE,
                        locality == null ? null : locality.id(),
                        now,
                        null,
                        null,
                        List.of()),
                occasion.figures(),
                occasion.judgement(),
                null);
    }

    /** Bodies that may answer for the place of an incident. */
    private List<Directory.Unit> localities() {
        var found = new ArrayList<Directory.Unit>();
        for (var role : pack.plan().roles()) {
            for (var candidate : role.candidates()) {
                var unit = pack.findUnit(candidate);
                if (role.binding() == Role.Binding.BY_PLACE && unit != null && unit.area() != null) {
                    found.add(unit);
                }
            }
        }
        return found;
    }

    private static IncidentAction activate(ResponseLevel level) {
        return new IncidentAction.ActivateLevel(
                ID, "d1", level, null, Duration.ofHours(6), List.of("疏散"), List.of(), List.of(), null);
    }

    /** Everybody to whom something is owed is told, each in the form that is asked for. */
    private void tell(Theatre theatre) {
        for (var owed : theatre.incident(ID).obligations().values().stream()
                .filter(Obligation::open)
                .toList()) {
            var way = owed.started().form() == Reporting.Form.WRITTEN ? Way.FAX : Way.TELEPHONE;
            act(
                    theatre,
                    Step.DUTY_OFFICER,
                    new IncidentAction.RecordTold(ID, List.of(owed.id()), way, theatre.now(), TEXT));
        }
    }

    private void guides(Theatre theatre, String actor) {
        var called = theatre.incident(ID).response().guides();
        for (var guide : pack.plan().guides()) {
            if (called.contains(guide.id())) {
                for (var step : guide.steps()) {
                    act(theatre, actor, new IncidentAction.TickGuideStep(ID, guide.id(), step.id(), true, null));
                }
            }
        }
    }

    /** All bodies acknowledge and are done; a body without an account does so by telephone. */
    private int answer(Theatre theatre, SplittableRandom random) {
        var works = theatre.assignments();
        for (var work : works) {
            theatre.advanceTo(theatre.now().plusSeconds(random.nextInt(6)));
            var spoken = work.body().startsWith("role:");
            var way = spoken ? Way.TELEPHONE : Way.TERMINAL;
            act(
                    theatre,
                    who(work),
                    new AssignmentAction.Acknowledge(work.id(), way, theatre.now(), spoken ? TEXT : null));
            act(
                    theatre,
                    who(work),
                    new AssignmentAction.FeedBack(
                            work.id(), null, Stage.DONE, null, null, null, List.of(), way, theatre.now()));
        }
        return works.size();
    }

    private static String who(AssignmentState work) {
        var body = work.body();
        if (body.startsWith("role:")) {
            return Step.DUTY_OFFICER;
        }
        return body.startsWith("post:") ? body.substring("post:".length()) : Step.UNIT + body;
    }

    private void release(Theatre theatre) {
        var approver = approver();
        if (approver == null) {
            return;
        }
        act(theatre, Step.DUTY_OFFICER, new IncidentAction.DraftRelease(ID, "p1", "险情已受控"));
        act(theatre, approver, new IncidentAction.ApproveRelease(ID, "p1"));
        act(theatre, Step.DUTY_OFFICER, new IncidentAction.PublishRelease(ID, "p1", "发布会", theatre.now()));
    }

    private @Nullable String approver() {
        var approvers = pack.plan().release().approvers();
        return pack.plan().headquarters().posts().stream()
                .filter(post -> approvers.contains(post.kind()))
                .map(post -> post.kind() == PostKind.OFFICE ? Step.DUTY_OFFICER : post.id())
                .findFirst()
                .orElse(null);
    }

    private void end(Theatre theatre, String actor) {
        theatre.advanceTo(theatre.now().plus(Duration.ofHours(3)));
        var ending = pack.plan().ending();
        for (var condition : ending.conditions()) {
            act(theatre, Step.DUTY_OFFICER, new IncidentAction.TickEndCondition(ID, condition.id(), true, null));
        }
        if (EndGate.superiorOrderNeeded(
                theatre.incident(ID), ending, pack.plan().jurisdiction())) {
            act(
                    theatre,
                    Step.DUTY_OFFICER,
                    new IncidentAction.FileSuperiorOrder(
                            ID, pack.plan().headquarters().superior(), "推演1号", theatre.now()));
        }
        act(theatre, actor, new IncidentAction.TerminateResponse(ID, "end", null, null));
    }

    /** The aftermath is settled, and the evaluation goes to whom the plan names for this grade. */
    private void after(Theatre theatre) {
        var plan = pack.plan();
        var tasks = new ArrayList<>(plan.afterwards().tasks());
        plan.members()
                .forEach(member -> tasks.addAll(member.duties().stream()
                        .filter(duty -> duty.phase() == Task.Phase.AFTERMATH)
                        .toList()));
        for (var task : tasks) {
            act(theatre, Step.DUTY_OFFICER, new IncidentAction.TickAftermath(ID, task.id(), true));
        }
        var facts = theatre.incident(ID).facts();
        var conditions = Grading.conditions(facts, Grading.assess(plan, facts));
        var to = plan.afterwards().evaluation().stream()
                .filter(rule -> conditions.hold(rule.when()))
                .flatMap(rule -> rule.to().stream())
                .distinct()
                .toList();
        act(theatre, Step.DUTY_OFFICER, new IncidentAction.CloseIncident(ID, "评估1号", to));
    }

    private void act(Theatre theatre, String role, Action action) {
        var decision = theatre.act(cast.actor(new Step.Actor(role)), action);
        if (decision instanceof Decision.Refused refused) {
            throw new IllegalStateException(
                    pack.plan().id() + ", seed " + seed + ": " + role + " " + action + " was refused: " + refused);
        }
    }
}
