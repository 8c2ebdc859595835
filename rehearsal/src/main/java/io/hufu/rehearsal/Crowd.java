package io.hufu.rehearsal;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Action;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Forty bodies that answer: most at once, some by telephone, some late, some only when they are called. */
final class Crowd {
    /** Of the bodies in order of issue, from 0: those that answer by telephone, late, or only when they are called. */
    private static final List<Integer> BY_TELEPHONE = List.of(5, 15, 18, 31);

    private static final List<Integer> SLOW = List.of(8, 21, 34, 37);
    private static final List<Integer> WHEN_CALLED = List.of(11, 24);

    private final RandomGenerator random;
    private final Confidentials texts;
    private final Set<String> seen = new HashSet<>();
    private int bodies;

    /** An act that somebody will do, unless it has become pointless by then. */
    record Intent(Instant at, Step.Actor actor, Action action) {}

    Crowd(RandomGenerator random, Confidentials texts) {
        this.random = random;
        this.texts = texts;
    }

    /** What the bodies will do about work that came since the last look. */
    List<Intent> look(Theatre theatre) {
        var intents = new ArrayList<Intent>();
        for (var work : theatre.assignments()) {
            if (work.open() && seen.add(work.id() + "#" + work.batch())) {
                if (work.batch() == 1 && !work.id().contains("~")) {
                    first(theatre, work, intents);
                } else {
                    again(theatre, work, intents);
                }
            }
        }
        return intents;
    }

    private void first(Theatre theatre, AssignmentState work, List<Intent> intents) {
        var now = theatre.now();
        var n = bodies++;
        if (work.body().startsWith("post:")) {
            var at = now.plusSeconds(20 + random.nextInt(120));
            intents.add(new Intent(
                    at, acting(theatre, work), new AssignmentAction.Acknowledge(work.id(), Way.TERMINAL, at, null)));
            return;
        }
        if (BY_TELEPHONE.contains(n) || work.body().startsWith("role:")) {
            var said = now.plusSeconds(60 + random.nextInt(120));
            telephone(work, said, said.plusSeconds(30), intents);
        } else if (SLOW.contains(n)) {
            acknowledge(work, now.plusSeconds(330 + random.nextInt(200)), intents);
        } else if (WHEN_CALLED.contains(n)) {
            called(theatre, work, now.plusSeconds(640 + random.nextInt(60)), intents);
        } else {
            acknowledge(work, now.plusSeconds(15 + random.nextInt(240)), intents);
        }
        goOut(work, now.plusSeconds(780), intents);
    }

    private void again(Theatre theatre, AssignmentState work, List<Intent> intents) {
        var now = theatre.now();
        if (work.body().startsWith("role:")) {
            telephone(work, now.plusSeconds(60), now.plusSeconds(90), intents);
            return;
        }
        acknowledge(work, now.plusSeconds(30 + random.nextInt(200)), intents);
        var at = now.plusSeconds(600 + random.nextInt(1200));
        intents.add(new Intent(at, actor(work), feedBack(work, Stage.IN_PROGRESS, null, "正在落实", at)));
    }

    private void acknowledge(AssignmentState work, Instant at, List<Intent> intents) {
        if (!work.body().startsWith("post:")) {
            intents.add(new Intent(at.minusSeconds(10), actor(work), new AssignmentAction.MarkDelivered(work.id())));
        }
        intents.add(new Intent(at, actor(work), new AssignmentAction.Acknowledge(work.id(), Way.TERMINAL, at, null)));
    }

    private void telephone(AssignmentState work, Instant said, Instant entered, List<Intent> intents) {
        intents.add(new Intent(
                entered,
                new Step.Actor(Step.DUTY_OFFICER),
                new AssignmentAction.Acknowledge(work.id(), Way.TELEPHONE, said, texts.text(work.bodyName() + "值班员"))));
    }

    /** Silent until the office calls the duty line from the call list. */
    private void called(Theatre theatre, AssignmentState work, Instant at, List<Intent> intents) {
        var unit = theatre.pack().findUnit(work.body());
        var line = unit == null || unit.lines().isEmpty()
                ? null
                : unit.lines().getFirst().phone();
        intents.add(new Intent(
                at,
                new Step.Actor(Step.DUTY_OFFICER),
                new AssignmentAction.RecordCall(work.id(), true, at, line, texts.text("已告知，立即签收"))));
        acknowledge(work, at.plusSeconds(60), intents);
    }

    /** Sets out, arrives, works, is done. */
    private void goOut(AssignmentState work, Instant from, List<Intent> intents) {
        var actor = actor(work);
        if (work.body().startsWith("role:")) {
            return;
        }
        var people = 4 + random.nextInt(20);
        var at = from.plusSeconds(random.nextInt(300));
        intents.add(new Intent(at, actor, feedBack(work, Stage.SET_OUT, people, "已出发", at)));
        at = at.plusSeconds(900 + random.nextInt(1200));
        intents.add(new Intent(at, actor, feedBack(work, Stage.ARRIVED, people, "已到场", at)));
        at = at.plusSeconds(1200 + random.nextInt(1800));
        intents.add(new Intent(at, actor, feedBack(work, Stage.IN_PROGRESS, people, "正在处置", at)));
        at = at.plus(Duration.ofHours(4)).plusSeconds(random.nextInt(3600));
        intents.add(new Intent(at, actor, feedBack(work, Stage.DONE, people, "任务完成", at)));
    }

    private Action feedBack(
            AssignmentState work,
            Stage stage,
            @org.jspecify.annotations.Nullable Integer people,
            String text,
            Instant at) {
        return new AssignmentAction.FeedBack(
                work.id(), null, stage, people, null, texts.text(text), List.of(), Way.TERMINAL, at);
    }

    /** The leader, or who stands in for him now. */
    private Step.Actor acting(Theatre theatre, AssignmentState work) {
        var post = work.body().substring("post:".length());
        for (var standIn :
                theatre.incident(work.ground().id()).response().standIns().values()) {
            if (standIn.post().equals(post) && standIn.covers(theatre.now())) {
                for (var other : theatre.pack().plan().headquarters().posts()) {
                    var actor = new Step.Actor(other.id());
                    if (texts.account(actor).equals(standIn.account())) {
                        return actor;
                    }
                }
            }
        }
        return actor(work);
    }

    private static Step.Actor actor(AssignmentState work) {
        var body = work.body();
        return body.startsWith("post:") ? new Step.Actor(body.substring("post:".length())) : Step.Actor.unit(body);
    }
}
