package io.hufu.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.HufuEngine;
import io.hufu.engine.Packs;
import io.hufu.engine.People;
import io.hufu.engine.TestWorld;
import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.PassedDown;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Colour;
import io.hufu.plan.Extent;
import io.hufu.plan.Pack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lives of warnings by chance, from one seed: whatever people try, some things never become untrue. */
class WarningLivesTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int ACTS = 120;

    static List<Pack> plans() {
        var plans = new ArrayList<>(Packs.jinchengInForce().stream()
                .filter(pack -> !pack.plan().warnings().colours().isEmpty())
                .toList());
        plans.add(Packs.HAZE);
        return plans;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void hold(Pack pack) {
        for (int seed = 1; seed <= 12; seed++) {
            new Life(pack, seed).live();
        }
    }

    /** So that the lives above are lives: with these seeds something goes out, goes up, is changed and is lifted. */
    @Test
    void much_happens() {
        var seen = new ArrayList<String>();
        for (int seed = 1; seed <= 12; seed++) {
            var life = new Life(Packs.JINCHENG, seed);
            life.live();
            seen.addAll(life.seen);
        }
        assertThat(seen)
                .contains("WarningIssued", "WarningChanged", "WarningLifted", "IssueRequested", "IssueAnswered")
                .contains("DraftRevised", "DraftDiscarded", "PreparednessIssued", "ValidityPassed");
    }

    private static final class Life {
        private final Pack pack;
        private final int seed;
        private final Random random;
        private final TestWorld world;
        private final List<String> people;
        private final List<String> seen = new ArrayList<>();

        Life(Pack pack, int seed) {
            this.pack = pack;
            this.seed = seed;
            this.random = new Random(seed);
            this.world = new TestWorld(START, pack);
            var leader = pack.plan().headquarters().posts().getFirst();
            this.people = List.of(
                    "duty",
                    "duty",
                    "duty",
                    "post:" + pack.plan().id() + "/" + leader.id(),
                    "unit:zezhou-emergency-bureau",
                    "unit:fire-brigade",
                    "nobody");
        }

        void live() {
            for (int i = 0; i < ACTS; i++) {
                world.advanceTo(world.now().plus(Duration.ofMinutes(random.nextInt(12))));
                var before = world.size();
                var decision = world.act(People.of(one(people)), action("w" + random.nextInt(2)));
                if (decision instanceof Decision.Refused) {
                    assertThat(world.size())
                            .as(where("a refusal leaves nothing"))
                            .isEqualTo(before);
                } else if (decision instanceof Decision.Accepted accepted) {
                    accepted.events().forEach(e -> seen.add(e.event().getClass().getSimpleName()));
                }
                world.advanceTo(world.now()); // a superior's answer may be later than the end that it states
                check("w0");
                check("w1");
            }
        }

        private String where(String what) {
            return pack.plan().id() + " seed " + seed + ": " + what;
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private WarningAction action(String id) {
            var now = world.now();
            return switch (random.nextInt(9)) {
                case 0 ->
                    new WarningAction.DraftWarning(
                            id, IncidentKind.DRILL, pack.plan().id(), content(), passedDown());
                case 1 -> new WarningAction.DraftChange(id, content(), passedDown());
                case 2 -> new WarningAction.DraftLift(id, "缓和", passedDown());
                case 3 ->
                    random.nextInt(4) == 0
                            ? new WarningAction.DiscardDraft(id, "作废")
                            : new WarningAction.ReviseDraft(id, content(), passedDown());
                case 4 -> new WarningAction.ApproveDraft(id, null);
                case 5 -> new WarningAction.RequestIssue(id, "上升", Way.FAX, now);
                case 6 -> new WarningAction.RecordIssueAnswer(id, random.nextInt(3) > 0, "上级", "〔2026〕1号", now, null);
                default -> new WarningAction.IssueDraft(id, null);
            };
        }

        private WarningContent content() {
            var areas = pack.jurisdiction().areas().getFirst().code().equals("140525")
                    ? List.of("140525")
                    : one(List.of(List.of("140525"), List.of("140525", "140581"), List.of("140500")));
            return new WarningContent(
                    pack.plan().scope().hazards().getFirst(),
                    one(List.of(Colour.values())),
                    areas,
                    random.nextInt(5) == 0 ? Extent.CITY : null,
                    null,
                    world.now(),
                    random.nextInt(3) == 0 ? world.now().plus(Duration.ofMinutes(1 + random.nextInt(40))) : null,
                    "概要",
                    "影响",
                    "注意",
                    List.of("措施"),
                    "办公室",
                    null);
        }

        private PassedDown passedDown() {
            return new PassedDown("上级", one(List.of(Colour.values())), world.now(), null);
        }

        private void check(String id) {
            if (!(world.findState(StreamId.warning(id)) instanceof WarningState w)) {
                return;
            }
            var notices = w.notices().values();
            assertThat(notices.stream().limit(notices.size() - 1L))
                    .as(where("only the last notice is in preparation"))
                    .noneMatch(Notice::pending);
            assertThat(w.holding() != null)
                    .as(where("what went out holds"))
                    .isEqualTo(w.status() == WarningState.Status.IN_FORCE || w.status() == WarningState.Status.LIFTED);
            Instant last = null;
            for (var notice : notices) {
                var issue = notice.issued();
                if (issue != null) {
                    var rule = Objects.requireNonNull(
                            Competence.rule(pack.plan(), notice.content().colour()));
                    var byItself = notice.request() == null && notice.answer() != null;
                    assertThat(rule.approver() == null || byItself || notice.approved())
                            .as(where("nothing goes out unapproved"))
                            .isTrue();
                    assertThat(issue.unit() == null)
                            .as(where("a superior's issue rests on its answer"))
                            .isEqualTo(
                                    notice.answer() != null && notice.answer().issued());
                    assertThat(last == null || !issue.issuedAt().isBefore(last))
                            .as(where("bulletins are in order"))
                            .isTrue();
                    last = issue.issuedAt();
                }
            }
            w.struck().forEach(clock -> seen.add("ValidityPassed"));
            assertThat(w.struck()).as(where("no clock strikes twice")).doesNotHaveDuplicates();
            assertThat(w.runningClocks())
                    .as(where("what was due has struck"))
                    .allMatch(clock -> clock.due().isAfter(world.now()));
            for (var work : w.work().values()) {
                var assignment = (AssignmentState)
                        Objects.requireNonNull(world.findState(StreamId.assignment(work.assignment())));
                assertThat(assignment.open())
                        .as(where(work.assignment() + " is open as the warning has it"))
                        .isEqualTo(work.open());
                assertThat(assignment.ground()).isEqualTo(StreamId.warning(id));
            }
            assertThat(w.work().values().stream()
                            .filter(WarningState.Work::open)
                            .map(WarningState.Work::body))
                    .as(where("one open card a body"))
                    .doesNotHaveDuplicates();
            assertThat(folded(id)).as(where("folded anew")).isEqualTo(w);
        }

        private State folded(String id) {
            var engine = new HufuEngine();
            var stream = StreamId.warning(id);
            State state = null;
            for (var entry : world.history(stream)) {
                state = engine.evolve(state, stream, entry.event(), entry.stamp());
            }
            return Objects.requireNonNull(state);
        }
    }
}
