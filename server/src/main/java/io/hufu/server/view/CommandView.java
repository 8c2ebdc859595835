package io.hufu.server.view;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.authority.StandIn;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.incident.Response.Decided;
import io.hufu.plan.Headquarters;
import io.hufu.plan.Level;
import io.hufu.plan.PostKind;
import io.hufu.server.view.wire.BoardCommand;
import io.hufu.server.view.wire.BoardCommand.Activator;
import io.hufu.server.view.wire.BoardCommand.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who commands, what was decided, and what the reader may decide. */
final class CommandView {
    private final IncidentState incident;
    private final PackWords words;
    private final Speaker speaker;
    private final People people;
    private final Viewer viewer;
    private final Instant now;

    CommandView(IncidentState incident, PackWords words, Speaker speaker, People people, Viewer viewer, Instant now) {
        this.incident = incident;
        this.words = words;
        this.speaker = speaker;
        this.people = people;
        this.viewer = viewer;
        this.now = now;
    }

    BoardCommand.Command command() {
        var response = incident.response();
        var decided = response.levelDecision();
        var activated = decided == null ? null : decided.activated();
        Instant at = decided == null ? null : moment(decided);
        return new BoardCommand.Command(
                Codes.nameOrNull(response.level()),
                decided == null ? null : by(decided),
                decided == null ? null : post(decided),
                at,
                activated == null || at == null ? null : at.plus(activated.expectedDuration()),
                decided == null || activated == null ? List.of() : measures(decided, activated.measures()),
                inCommand(),
                response.transfer() == null ? null : response.transfer().to(),
                decisions(),
                response.standIns().values().stream().map(this::standIn).toList(),
                dispute());
    }

    /** What is put to the headquarters after the decision that holds was denied; null where nothing is open. */
    private BoardCommand.@Nullable Dispute dispute() {
        var decided = incident.disputed();
        var reason = decided == null ? null : decided.deniedReason();
        var response = incident.response();
        if (decided == null || reason == null) {
            return null;
        }
        var activated = decided.activated();
        var inForce = java.util.Objects.requireNonNull(response.level(), "a decision set a level");
        Level reserved = words.findLevel(activated == null ? inForce : activated.higher());
        if (reserved == null) {
            return null;
        }
        var answer = answer(reserved.activators());
        var clause = activated == null ? decided.clause() : reserved.activatorsClause();
        var assignments = activated == null ? response.standing() : response.stemming(decided.id());
        return new BoardCommand.Dispute(
                decided.id(),
                what(decided),
                activated == null ? inForce.name() : activated.level().name(),
                activated == null ? inForce.name() : Codes.nameOrNull(activated.previous()),
                by(decided),
                reason,
                assignments.stream()
                        .map(id -> words.body(
                                java.util.Objects.requireNonNull(response.work().find(id))
                                        .body()))
                        .toList(),
                answer instanceof Authority.Answer.Allowed,
                answer instanceof Authority.Answer.Allowed yes ? as(yes) : null,
                reserved.activators().stream().map(this::activator).toList(),
                clause,
                answer instanceof Authority.Answer.NotAllowed no
                        ? notAllowed(no, "why.dispute", reserved.activators(), clause, Map.of())
                        : null);
    }

    private String inCommand() {
        var transfer = incident.response().transfer();
        if (transfer != null) {
            return transfer.to();
        }
        return incident.response().level() == null
                ? words.wording().word("in-command.locality")
                : words.plan().headquarters().name();
    }

    private List<Decision> decisions() {
        var decisions = new ArrayList<Decision>();
        for (var decided : incident.response().decisions().values()) {
            decisions.add(decision(decided));
        }
        var transfer = incident.response().transfer();
        if (transfer != null) {
            decisions.add(new Decision(
                    "transfer", "transfer", null, transfer.at(), transfer.to(), null, false, false, "", null));
            decisions.sort(Comparator.comparing(Decision::at));
        }
        return decisions;
    }

    private Decision decision(Decided decided) {
        var activated = decided.activated();
        return new Decision(
                decided.id(),
                what(decided),
                activated == null ? null : activated.level().name(),
                moment(decided),
                by(decided),
                post(decided),
                decided.standIn() != null,
                decided.authorityAssumed(),
                decided.clause(),
                onBehalf(decided));
    }

    private List<String> measures(Decided decided, List<String> measures) {
        return measures.stream().map(words.then(decided.at())::measure).toList();
    }

    /** The post that decided, as the plan of that time called it. */
    private String post(Decided decided) {
        return words.then(decided.at()).post(decided.post());
    }

    private static String what(Decided decided) {
        var activated = decided.activated();
        if (activated == null) {
            return "terminate";
        }
        var previous = activated.previous();
        return previous == null ? "activate" : activated.level().higherThan(previous) ? "raise" : "lower";
    }

    private BoardCommand.@Nullable OnBehalf onBehalf(Decided decided) {
        var onBehalf = decided.onBehalf();
        return onBehalf == null
                ? null
                : new BoardCommand.OnBehalf(
                        words.then(decided.at()).post(onBehalf.post()),
                        people.name(onBehalf.account()),
                        onBehalf.at(),
                        decided.confirmed(),
                        decided.deniedReason() != null,
                        decided.deniedReason(),
                        decided.recalled(),
                        decided.upheldBy() == null ? null : words.post(decided.upheldBy()));
    }

    private static Instant moment(Decided decided) {
        var onBehalf = decided.onBehalf();
        return onBehalf == null ? decided.at() : onBehalf.at();
    }

    private String by(Decided decided) {
        var onBehalf = decided.onBehalf();
        return speaker.account(onBehalf == null ? decided.account() : onBehalf.account());
    }

    private BoardCommand.StandIn standIn(StandIn standIn) {
        return new BoardCommand.StandIn(
                standIn.id(),
                standIn.post(),
                words.post(standIn.post()),
                standIn.account(),
                people.name(standIn.account()),
                standIn.appointedBy(),
                standIn.document(),
                standIn.from(),
                standIn.until(),
                standIn.ended(),
                words.findStandInRule(standIn.post()));
    }

    List<BoardCommand.Authority> authority() {
        return words.plan().levels().stream()
                .sorted(Comparator.comparing(Level::level))
                .map(this::authority)
                .toList();
    }

    private BoardCommand.Authority authority(Level level) {
        var reserved = reserved(level);
        var answer = answer(reserved.activators());
        var allowed = answer instanceof Authority.Answer.Allowed yes ? yes : null;
        String why = why(level, reserved, answer);
        return new BoardCommand.Authority(
                level.level().name(),
                why == null,
                allowed == null ? null : as(allowed),
                allowed != null && allowed.assumed(),
                reserved.activators().stream().map(this::activator).toList(),
                reserved.activatorsClause(),
                why);
    }

    /** Lowering is reserved to those who may activate the level in force. */
    private Level reserved(Level wanted) {
        var inForce = incident.response().level();
        Level now = inForce != null && inForce.higherThan(wanted.level()) ? words.findLevel(inForce) : null;
        return now == null ? wanted : now;
    }

    private @Nullable String why(Level level, Level reserved, Authority.Answer answer) {
        var wording = words.wording();
        var named = Map.of(
                "level", wording.say("level", Map.of("level", level.level().name())));
        if (!incident.running()) {
            return wording.word("why.not-running");
        }
        if (level.level() == incident.response().level()) {
            return wording.say("why.level-in-force", named);
        }
        return answer instanceof Authority.Answer.NotAllowed no
                ? notAllowed(
                        no,
                        level == reserved ? "why.level" : "why.lower",
                        reserved.activators(),
                        reserved.activatorsClause(),
                        named)
                : null;
    }

    Authority.Answer answer(List<PostKind> named) {
        return Authority.answer(
                words.plan(),
                named,
                viewer.actor(),
                incident.response().standIns().values(),
                now);
    }

    /** @param why the sentences' common beginning */
    String notAllowed(
            Authority.Answer.NotAllowed no, String why, List<PostKind> named, String clause, Map<String, String> more) {
        var values = new HashMap<>(more);
        values.put("posts", words.kinds(named));
        values.put("clause", words.plan().cite(clause));
        boolean expired = no.code() == RefusalCode.STAND_IN_EXPIRED;
        return words.wording().say(why + (expired ? "-stand-in" : "-not-holder"), values);
    }

    private String as(Authority.Answer.Allowed allowed) {
        var post = words.post(allowed.post().id());
        return allowed.standIn() == null ? post : words.wording().say("as.stand-in", Map.of("post", post));
    }

    Activator activator(PostKind kind) {
        var holders = new ArrayList<String>();
        for (Headquarters.Post post : words.plan().headquarters().posts()) {
            if (post.kind() == kind) {
                people.listHolders(words.plan().id(), post.id()).stream()
                        .filter(name -> !holders.contains(name))
                        .forEach(holders::add);
            }
        }
        return new Activator(Codes.code(kind), words.kind(kind), holders);
    }
}
