package io.hufu.rehearsal;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.engine.vocabulary.Report;
import io.hufu.engine.vocabulary.Source;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Pack;
import io.hufu.plan.ResponseLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Simulated incidents, one after the other, each from the seed of all and its own number. */
public final class Rehearsal {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final String ID = "R";
    private static final Confidentials TEXTS = new Confidentials() {
        private static final Confidential ONE = new Confidential("rehearsal", "00");

        @Override
        public Confidential text(String plain) {
            return ONE;
        }
    };

    private final Pack pack;
    private final long seed;
    private final Cast cast;

    public Rehearsal(Pack pack, long seed) {
        this.pack = pack;
        this.seed = seed;
        cast = new Cast(pack, TEXTS);
    }

    /**
     * What came of a number of incidents.
     *
     * @param events that were kept
     * @param refusals acts that were refused
     */
    public record Outcome(int incidents, long events, long refusals) {
        Outcome plus(Outcome other) {
            return new Outcome(incidents + other.incidents, events + other.events, refusals + other.refusals);
        }
    }

    /** Whole lives in good order: reported, activated, all bodies acknowledge and feed back, ended; nothing is checked. */
    public Outcome plain(int incidents) {
        var outcome = new Outcome(0, 0, 0);
        for (int i = 0; i < incidents; i++) {
            var counted = new Counted();
            orderly(new Theatre(pack, START, counted), random(i));
            outcome = outcome.plus(new Outcome(1, counted.events, counted.refusals));
        }
        return outcome;
    }

    /**
     * Lives in which people err, repeat, come late, in another order or never; every event is watched.
     *
     * @throws IllegalStateException with the seed, when something happened that must never happen
     */
    public Outcome unruly(int incidents) {
        var outcome = new Outcome(0, 0, 0);
        for (int i = 0; i < incidents; i++) {
            var watch = new Invariants(seed + "/" + i);
            var theatre = new Theatre(pack, START, watch);
            unruly(theatre, random(i));
            watch.foldAnew(theatre);
            outcome = outcome.plus(new Outcome(1, watch.events(), watch.refusals()));
        }
        return outcome;
    }

    /** One of the plain lives as commands, to be told again to another house: what was accepted, in order, strikes too. */
    public List<Command> plainCommands(int incident) {
        var accepted = new ArrayList<Command>();
        orderly(new Theatre(pack, START, new Recorded(accepted)), random(incident));
        return accepted;
    }

    /** One of the unruly lives as commands, likewise. */
    public List<Command> unrulyCommands(int incident) {
        var accepted = new ArrayList<Command>();
        unruly(new Theatre(pack, START, new Recorded(accepted)), random(incident));
        return accepted;
    }

    private SplittableRandom random(int incident) {
        return new SplittableRandom(seed * 1_000_003L + incident);
    }

    private void orderly(Theatre theatre, SplittableRandom random) {
        theatre.advanceTo(START.plusSeconds(1200));
        var figures = new Figures(3 + random.nextInt(6), null, random.nextInt(20), null, null, null, null);
        act(theatre, Step.DUTY_OFFICER, open("140525", "zezhou-government", theatre.now(), figures, Judgement.NONE));
        theatre.advanceTo(theatre.now().plusSeconds(300));
        act(theatre, "commander", activate());
        var works = theatre.assignments();
        for (var work : works) {
            theatre.advanceTo(theatre.now().plusSeconds(random.nextInt(8)));
            var role = role(work.body());
            act(theatre, role, new AssignmentAction.Acknowledge(work.id(), Way.TERMINAL, theatre.now(), null));
        }
        for (var work : works) {
            theatre.advanceTo(theatre.now().plusSeconds(random.nextInt(20)));
            act(
                    theatre,
                    role(work.body()),
                    new AssignmentAction.FeedBack(
                            work.id(), null, Stage.DONE, null, null, null, List.of(), Way.TERMINAL, theatre.now()));
        }
        theatre.advanceTo(theatre.now().plus(Duration.ofHours(1)));
        for (var condition : pack.plan().ending().conditions()) {
            act(theatre, Step.DUTY_OFFICER, new IncidentAction.TickEndCondition(ID, condition.id(), true, null));
        }
        act(theatre, "commander", new IncidentAction.TerminateResponse(ID, "end", null, null));
    }

    private void unruly(Theatre theatre, SplittableRandom random) {
        var mischief = new Mischief(random, ID);
        var crowd = new Crowd(random, TEXTS);
        var intents = new PriorityQueue<>(Comparator.comparing(Crowd.Intent::at));
        theatre.advanceTo(START.plusSeconds(random.nextInt(60, 4000)));
        var area = random.nextInt(5) == 0 ? "140500" : "140525";
        var from = random.nextInt(4) == 0 ? "fire-brigade" : "zezhou-government";
        for (int tries = 0; theatre.findIncident(ID) == null; tries++) {
            var figures = tries > 4 ? Figures.UNKNOWN : mischief.figures();
            act(theatre, Step.DUTY_OFFICER, open(area, from, theatre.now(), figures, mischief.judgement()));
        }
        for (int i = 0; i < 60; i++) {
            var until = theatre.now().plusSeconds(random.nextInt(random.nextInt(1, 1200)));
            while (!intents.isEmpty() && !intents.peek().at().isAfter(until)) {
                crowdActs(theatre, intents.remove(), intents, random);
            }
            theatre.advanceTo(until.isAfter(theatre.now()) ? until : theatre.now());
            var actor = mischief.anybody();
            var action = mischief.anything(theatre);
            theatre.act(cast.actor(actor), action);
            if (random.nextInt(6) == 0) {
                theatre.act(cast.actor(actor), action); // clicked twice
            }
            intents.addAll(crowd.look(theatre));
        }
    }

    /** One message in eight is lost, one is sent twice, one is overtaken by later ones. */
    private void crowdActs(
            Theatre theatre, Crowd.Intent intent, PriorityQueue<Crowd.Intent> intents, SplittableRandom random) {
        theatre.advanceTo(intent.at().isAfter(theatre.now()) ? intent.at() : theatre.now());
        switch (random.nextInt(8)) {
            case 0 -> {}
            case 1 -> {
                theatre.act(cast.actor(intent.actor()), intent.action());
                theatre.act(cast.actor(intent.actor()), intent.action());
            }
            case 2 ->
                intents.add(new Crowd.Intent(
                        theatre.now().plusSeconds(1 + random.nextInt(900)), intent.actor(), intent.action()));
            default -> theatre.act(cast.actor(intent.actor()), intent.action());
        }
    }

    private void act(Theatre theatre, String role, Action action) {
        theatre.act(cast.actor(new Step.Actor(role)), action);
    }

    private static String role(String body) {
        return body.startsWith("post:") ? body.substring("post:".length()) : Step.UNIT + body;
    }

    private Action open(String area, String from, Instant now, Figures figures, Judgement judgement) {
        return new IncidentAction.OpenIncident(
                ID,
                IncidentKind.DRILL,
                pack.plan().id(),
                "推演",
                "leak",
                null,
                null,
                area,
                null,
                null,
                START,
                new Report("r1", Source.COUNTY_DUTY, Way.TELEPHONE, from, now, null, null, List.of()),
                figures,
                judgement,
                null);
    }

    private static Action activate() {
        return new IncidentAction.ActivateLevel(
                ID, "d1", ResponseLevel.II, null, Duration.ofHours(6), List.of("疏散"), List.of(), List.of(), null);
    }

    /** Writes down what was done. */
    private record Recorded(List<Command> commands) implements Theatre.Audience {
        @Override
        public void accepted(Theatre theatre, Command command, List<Decision.Appended> appended) {
            commands.add(command);
        }

        @Override
        public void refused(Theatre theatre, Command command, Decision.Refused refused) {}
    }

    /** Counts and checks nothing. */
    private static final class Counted implements Theatre.Audience {
        private long events;
        private long refusals;

        @Override
        public void accepted(Theatre theatre, Command command, List<Decision.Appended> appended) {
            events += appended.size();
        }

        @Override
        public void refused(Theatre theatre, Command command, Decision.Refused refused) {
            refusals++;
        }
    }
}
