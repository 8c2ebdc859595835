package io.hufu.server.start;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.LawTime;
import io.hufu.journal.vault.Vault;
import io.hufu.journal.vault.VaultText;
import io.hufu.plan.Pack;
import io.hufu.rehearsal.Confidentials;
import io.hufu.rehearsal.Step;
import io.hufu.rehearsal.Story;
import io.hufu.server.access.Accounts;
import io.hufu.server.access.Titles;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.CommandDoor;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.timer.Striker;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a story on a demonstration: its people act on a fast clock, which is the clock of the story's incident alone. */
public final class Stories {
    private static final Logger LOG = LoggerFactory.getLogger(Stories.class);
    private static final List<String> NAMES = List.of("S1");
    private static final String PLAN = "hazardous-chemicals";

    private final Server server;
    private final String incident;
    private final List<VaultText> texts = new ArrayList<>();
    private final List<Step> steps;
    private final IncidentClocks clocks;

    private Stories(Server server, String name) {
        this.server = server;
        this.clocks = server.bean(IncidentClocks.class);
        Instant now = server.bean(Moments.class).now();
        this.incident = name.toLowerCase(java.util.Locale.ROOT) + "-" + now.getEpochSecond();
        Instant occurrence = now.atZone(LawTime.ZONE)
                .toLocalDate()
                .minusDays(1)
                .atTime(LocalTime.of(9, 0))
                .atZone(LawTime.ZONE)
                .toInstant();
        this.steps = Story.s1(incident, pack(server), occurrence, new Kept());
    }

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    static String names() {
        return String.join(", ", NAMES);
    }

    /**
     * Begins to tell a story; it goes on by itself.
     *
     * @param speed seconds of the story in one second; 0 tells it as fast as it goes
     * @return id of the story's incident
     */
    public static String play(String name, Server server, double speed) {
        var story = new Stories(server, name);
        story.keepTexts();
        if (speed == 0) {
            story.tell(0);
        } else {
            Thread.ofVirtual().name("hufu-story").start(() -> story.tell(speed));
        }
        return story.incident;
    }

    private static Pack pack(Server server) {
        return server.bean(Titles.class).listPacks().stream()
                .filter(pack -> pack.plan().id().equals(PLAN))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the plan of the story is not loaded"));
    }

    /** Puts the story's invented texts into the vault of its incident. */
    private final class Kept implements Confidentials {
        @Override
        public Confidential text(String plain) {
            VaultText text = server.bean(Vault.class).prepare(incident, plain);
            texts.add(text);
            return text.confidential();
        }
    }

    private void keepTexts() {
        try (var connection = server.bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            server.bean(Vault.class)
                    .store(connection, texts, server.bean(Moments.class).now());
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("the story's texts cannot be kept", e);
        }
    }

    private void tell(double speed) {
        var striker = server.bean(Striker.class);
        Instant before = steps.getFirst().at();
        int number = 0;
        try {
            for (Step step : steps) {
                pass(before, step.at(), speed);
                clocks.turn(incident, step.at(), speed);
                striker.strikeDue();
                clocks.turn(incident, step.at(), speed);
                act(step, incident + "-" + ++number);
                before = step.at();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Instant from, Instant to, double speed) throws InterruptedException {
        if (speed > 0 && to.isAfter(from)) {
            Thread.sleep(Duration.ofMillis(Math.round(Duration.between(from, to).toMillis() / speed)));
        }
    }

    private void act(Step step, String key) {
        String role = step.actor().role();
        String account = new Kept().account(step.actor());
        var person = server.bean(Accounts.class).findOpen(account);
        if (person.isEmpty()) {
            LOG.warn("the story's {} has no account", role);
            return;
        }
        var known = person.get();
        var actor = new Actor(known.id(), known.unit(), known.posts(), known.capabilities(), null);
        try {
            server.bean(CommandDoor.class).actAs(actor, key, incident, step.action());
            if (step.expect() != null) {
                LOG.warn("the story expected {} of {}", step.expect(), step.action());
            }
        } catch (ProblemException e) {
            var expected = step.expect();
            if (expected == null || !expected.code().equals(e.problem().code())) {
                LOG.warn(
                        "the story got {} at {} for {}",
                        e.problem().code(),
                        step.at(),
                        step.action().getClass().getSimpleName());
            }
        }
    }
}
