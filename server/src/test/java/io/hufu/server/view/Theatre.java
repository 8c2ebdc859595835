package io.hufu.server.view;

import io.hufu.engine.HufuEngine;
import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Actor.Capability;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.journal.Journal;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.ledger.Answer;
import io.hufu.journal.ledger.Submission;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.vault.CipherSuite;
import io.hufu.journal.vault.VaultText;
import io.hufu.plan.Colour;
import io.hufu.plan.Pack;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackFiles;
import io.hufu.plan.pack.PackLoader;
import io.hufu.server.access.Presence;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.clock.Moments;
import io.hufu.server.evaluation.Comparisons;
import io.hufu.server.evaluation.Evaluations;
import io.hufu.server.papers.FlashReports;
import io.hufu.server.replay.Replays;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.BodyRow;
import io.hufu.server.view.wire.ObligationRow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A whole house on an empty database: engine, journal, Jincheng's pack, views; time is turned by hand. */
final class Theatre implements AutoCloseable {
    static final String PLAN = "hazardous-chemicals";
    static final String INCIDENT = "2026-0001";
    static final Actor OFFICER =
            new Actor("li-wei", "emergency-bureau", List.of(), List.of(Capability.DUTY_OFFICER), "desk-1");
    static final Actor COMMANDER = post("chen-ping", "commander");
    static final Actor STAND_IN = post("zhou-min", "deputy-secretary-general");
    static final Actor READER = new Actor("sun-li", null, List.of(), List.of(Capability.READER), null);

    final Journal journal;
    final Pack pack;
    final ViewProjection projection = new ViewProjection();
    final Pictures pictures;
    final Boards boards;
    final Timelines timelines;
    final Inboxes inboxes;
    final Warnings warnings;
    final Previews previews;
    final IncidentList list;
    final Evaluations evaluations;
    final Comparisons comparisons;
    final FlashReports flashReports;
    final Films films;
    final Replays replays;
    final Set<String> open = new HashSet<>();
    private final Path folder;
    private Instant now = at("09:00");
    private int commands;

    private Theatre(Journal journal, Path folder) {
        this.journal = journal;
        this.folder = folder;
        ViewProjection.migrate(journal.database());
        journal.ledger().committer().addProjection(projection);
        this.pack = store(journal, now);
        journal.start();
        var clocks = new IncidentClocks(new Turned());
        Presence presence = open::contains;
        People people = new Cast();
        this.pictures = new Pictures(journal.ledger(), journal.packs(), journal.vault());
        this.boards = new Boards(pictures, journal.vault(), people, presence, clocks);
        this.timelines = new Timelines(journal.ledger(), journal.packs(), journal.vault(), people);
        this.inboxes = new Inboxes(journal.ledger(), journal.packs(), journal.vault(), people, presence, clocks);
        this.warnings = new Warnings(journal.ledger(), journal.packs(), journal.vault(), people, presence, clocks);
        this.previews = new Previews(pictures, presence);
        this.list = new IncidentList(journal.ledger(), journal.packs(), clocks);
        this.films = new Films(journal.ledger().reader());
        this.evaluations = new Evaluations(pictures, boards, timelines, films, () -> null, clocks);
        this.comparisons = new Comparisons(pictures, boards, films);
        this.flashReports = new FlashReports(pictures);
        this.replays = new Replays(films, pictures, boards, timelines);
    }

    static Theatre open() {
        Path folder = DataFolder.throwAway();
        var start = at("09:00");
        var clock = new java.util.concurrent.atomic.AtomicReference<>(start);
        var settings = new Journal.Settings(folder, null, 6, CipherSuite.USUAL, clock::get);
        var journal = Journal.open(settings, new HufuEngine(), EventNames.ofVocabulary(), Theatre::read);
        var theatre = new Theatre(journal, folder);
        theatre.turned = clock;
        return theatre;
    }

    private java.util.concurrent.atomic.AtomicReference<Instant> turned =
            new java.util.concurrent.atomic.AtomicReference<>(now);

    private static Pack store(Journal journal, Instant now) {
        return switch (PackLoader.load(Path.of("../packs/jincheng"))) {
            case Loaded.Packs loaded ->
                journal.packs()
                        .store(
                                loaded.files().stream()
                                        .filter(files -> files.toMap().keySet().stream()
                                                .anyMatch(name -> name.startsWith("plans/" + PLAN + "-2020/")))
                                        .findFirst()
                                        .orElseThrow()
                                        .toMap(),
                                now);
            case Loaded.Broken broken -> throw new IllegalStateException(String.join("\n", broken.lines()));
        };
    }

    private static Pack read(Map<String, byte[]> files) {
        return switch (PackLoader.load(PackFiles.of(files))) {
            case Loaded.Packs loaded -> loaded.packs().getFirst();
            case Loaded.Broken broken -> throw new IllegalStateException(String.join("\n", broken.lines()));
        };
    }

    static Actor post(String account, String post) {
        return new Actor(account, null, List.of(PLAN + "/" + post), List.of(Capability.READER), null);
    }

    static Actor unit(String unit) {
        return new Actor("duty-" + unit, unit, List.of(), List.of(Capability.UNIT), "terminal-" + unit);
    }

    /** What a warning says under the plan for hazardous chemicals. */
    static WarningContent warning(Colour colour) {
        return new WarningContent(
                "hazardous-chemicals",
                colour,
                List.of("140525"),
                null,
                null,
                at("09:00"),
                null,
                "储罐区持续高温",
                "可能泄漏",
                "远离罐区",
                List.of("加密巡检"),
                "市指挥部办公室",
                null);
    }

    /** A moment of the story's day in Jincheng. */
    static Instant at(String time) {
        return LocalDate.of(2026, 5, 1)
                .atTime(LocalTime.parse(time))
                .atZone(Words.ZONE)
                .toInstant();
    }

    void turnTo(String time) {
        now = at(time);
        turned.set(now);
    }

    /** A text on its way to the vault, with the reference that the action carries. */
    final List<VaultText> texts = new ArrayList<>();

    Confidential secret(String text) {
        var prepared = journal.vault().prepare(INCIDENT, text);
        texts.add(prepared);
        return prepared.confidential();
    }

    Answer tell(String time, Actor actor, Action action) {
        turnTo(time);
        var command = new Command("c" + ++commands, actor, now, null, action);
        var submission = new Submission(command, List.copyOf(texts));
        texts.clear();
        return journal.ledger().committer().commit(submission);
    }

    /** What was decided elsewhere, by the same people at the same moments. */
    void repeat(Command command) {
        now = command.at();
        turned.set(now);
        var answer = journal.ledger().committer().commit(new Submission(command, List.of()));
        if (!(answer instanceof Answer.Accepted)) {
            throw new AssertionError(command + " was answered with " + answer);
        }
    }

    /** Like {@link #tell}, and it has to be done. */
    void act(String time, Actor actor, Action action) {
        var answer = tell(time, actor, action);
        if (!(answer instanceof Answer.Accepted)) {
            throw new AssertionError(time + " " + action + " was answered with " + answer);
        }
    }

    Board board(Actor reader) {
        return boards.find(INCIDENT, new Viewer(reader)).orElseThrow();
    }

    static ObligationRow obligation(Board board, String id) {
        return board.obligations().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no obligation " + id + " among "
                        + board.obligations().stream().map(ObligationRow::id).toList()));
    }

    static BodyRow body(Board board, String body) {
        return board.bodies().stream()
                .filter(row -> row.assignment().equals(INCIDENT + "/" + body))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no body " + body + " among "
                        + board.bodies().stream().map(BodyRow::assignment).toList()));
    }

    @Override
    public void close() {
        journal.close();
        DataFolder.discard(folder);
    }

    private final class Turned implements Moments {
        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long monotonic() {
            return now.toEpochMilli() * 1_000_000;
        }
    }

    /** Invented people. */
    private static final class Cast implements People {
        private static final Map<String, String> NAMES = Map.of("li-wei", "李伟", "chen-ping", "陈平", "zhou-min", "周敏");

        @Override
        public String name(String account) {
            return NAMES.getOrDefault(account, account);
        }

        @Override
        public List<String> listHolders(String plan, String post) {
            return switch (post) {
                case "commander" -> List.of("陈平");
                case "deputy-secretary-general" -> List.of("周敏");
                default -> List.of();
            };
        }
    }
}
