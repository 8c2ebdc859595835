package io.hufu.server.story;

import io.hufu.engine.basics.Actor;
import io.hufu.journal.ledger.Clocks;
import io.hufu.journal.ledger.Reader;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.start.Serving;
import io.hufu.server.start.Stories;
import io.hufu.server.timer.Reactor;
import io.hufu.server.timer.Striker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The demonstration on an empty folder, with real doors and a real database; only time is turned by hand. */
public final class CommandPost implements AutoCloseable {
    private final HandClock clock;
    private final Path folder;
    private final Serving.Demo demo;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    private CommandPost(HandClock clock, Path folder, Serving.Demo demo) {
        this.clock = clock;
        this.folder = folder;
        this.demo = demo;
    }

    /** Opens with a clock that stands. */
    static CommandPost open(String time) {
        return open(HandClock.standing(time));
    }

    public static CommandPost open(HandClock clock) {
        Path folder = DataFolder.throwAway();
        return new CommandPost(clock, folder, Serving.demo(folder, Path.of("../packs"), clock, Map.of()));
    }

    public String base() {
        return "http://127.0.0.1:" + demo.server().port();
    }

    public String pin() {
        return demo.pin();
    }

    public HandClock clock() {
        return clock;
    }

    /** What people did after a position; clocks may strike meanwhile. */
    public List<String> doneByPeopleSince(long position) {
        return bean(Reader.class).listSince(position, 1000).stream()
                .filter(event -> !event.stamp().actor().equals(Actor.SYSTEM))
                .map(event -> event.type() + " " + event.stream())
                .toList();
    }

    public <T> T bean(Class<T> type) {
        return demo.server().bean(type);
    }

    /** Somebody, signed in; the same browser each time. */
    public Person person(String account) {
        return people.computeIfAbsent(account, this::another);
    }

    /** Somebody at another browser. */
    Person another(String account) {
        var person = new Person(base(), account);
        person.signIn(pin()).done();
        return person;
    }

    /** A visitor whom nobody knows. */
    Person nobody() {
        return new Person(base(), "nobody");
    }

    /** Lets time run to a moment of the day; what falls due on the way strikes at its minute, as it would. */
    public void to(String time) {
        to(clock.at(time));
    }

    private void to(Instant wanted) {
        var clocks = bean(Clocks.class);
        while (true) {
            var due = clocks.listDue(wanted, 1);
            Instant next = due.isEmpty() ? wanted : due.getFirst().due();
            clock.set(next.isBefore(clock.now()) ? clock.now() : next);
            settle();
            if (due.isEmpty()) {
                return;
            }
            var left = clocks.listDue(next, 1);
            if (!left.isEmpty()) {
                throw new AssertionError(left.getFirst() + " does not strike at " + clock.now());
            }
        }
    }

    /** Everything that is due has struck and everything that follows is done. */
    void settle() {
        bean(Striker.class).strikeDue();
        bean(Reactor.class).reactAll();
    }

    /** Whoever has not answered yet acknowledges at a browser of his own, but for some. */
    public void acknowledgeAllBut(String incident, Set<String> silent) {
        String content = "{'way': 'terminal', 'acknowledgedAt': '" + clock.now() + "'}";
        for (var row : person("duty1").board(incident).json().path("bodies")) {
            String body = row.path("body").asString();
            if (row.path("acknowledgedAt").isNull() && !silent.contains(body)) {
                person(body.replace("post:", ""))
                        .work(incident + "/" + body, "acknowledge", content)
                        .done();
            }
        }
    }

    /** The chlorine at Bagong with level II in force; answers the incident. */
    public String activated() {
        return activated("real");
    }

    /** The same as an incident of another kind. */
    public String activated(String kind) {
        String told = Told.chlorine(clock).replace("'kind': 'real'", "'kind': '" + kind + "'");
        String incident =
                person("duty1").post("/api/incidents", told, Map.of()).done().at("/created/incident");
        person("commander")
                .act(incident, "activate-level", Told.activate("II", ""))
                .done();
        return incident;
    }

    /** The story that the demonstration tells, from its first call to its end; answers the incident. */
    public String told() {
        return Stories.play("S1", demo.server(), 0);
    }

    /** A yellow warning of dangerous chemicals over Zezhou, in force; answers the warning. */
    public String warned() {
        Person duty = person("duty1");
        String warning =
                duty.post("/api/warnings", Told.yellow(clock), Map.of()).done().at("/created/warning");
        duty.post("/api/warnings/" + warning + "/issue-draft", "{}", Map.of()).done();
        return warning;
    }

    /** A roll call of three bodies, of which one has answered; answers its id. */
    public String calledRoll() {
        String rollCall = person("duty1")
                .post(
                        "/api/roll-calls",
                        "{'plan': 'hazardous-chemicals', 'limit': 'PT30M', 'bodies': ['public-security', 'energy-bureau', 'garrison']}",
                        Map.of())
                .done()
                .at("/created/rollCall");
        person("public-security")
                .work(
                        rollCall + "/public-security",
                        "acknowledge",
                        "{'way': 'terminal', 'acknowledgedAt': '" + clock.now() + "'}")
                .done();
        return rollCall;
    }

    /** A new day; everybody signs in anew. */
    void nextDay(String time) {
        clock.nextDay("00:01");
        people.clear();
        to(time);
    }

    /** All at the same moment; the answers in the order of the questions. */
    @SafeVarargs
    static List<Reply> together(Callable<Reply>... acts) {
        return together(List.of(acts));
    }

    static List<Reply> together(List<Callable<Reply>> acts) {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<Reply>>();
            for (var act : acts) {
                waiting.add(threads.submit(() -> {
                    barrier.await();
                    return act.call();
                }));
            }
            var replies = new ArrayList<Reply>();
            for (var each : waiting) {
                replies.add(each.get());
            }
            return replies;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        demo.server().close();
        DataFolder.discard(folder);
    }
}
