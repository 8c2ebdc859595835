package io.hufu.engine.incident;

import io.hufu.engine.authority.StandIn;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.Order;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.plan.PostKind;
import io.hufu.plan.ResponseLevel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Level, command, decisions, and the work that went out. */
public record Response(
        @Nullable ResponseLevel level,
        @Nullable Proposal proposal,
        Ordered<Decided> decisions,
        Ordered<StandIn> standIns,
        List<String> addedMembers,
        Ordered<Work> work,
        List<String> guides,
        boolean onScenePost,
        Ordered<Instruction> instructions,
        @Nullable Transfer transfer,
        @Nullable SuperiorOrder superiorOrder) {
    static final Response NONE = new Response(
            null,
            null,
            Ordered.none(),
            Ordered.none(),
            List.of(),
            Ordered.none(),
            List.of(),
            false,
            Ordered.none(),
            null,
            null);

    public Response {
        addedMembers = List.copyOf(addedMembers);
        guides = List.copyOf(guides);
    }

    public record Proposal(ResponseLevel level, boolean automatic, List<String> grounds, Instant at, String account) {
        public Proposal {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * A decision of the headquarters.
     *
     * @param activated the event, where it set a level; null for the end of the response
     * @param recalled true where it was denied and then taken back
     * @param upheldBy the post that lets it stand after it was denied, or null
     */
    public record Decided(
            String id,
            IncidentEvent.@Nullable LevelActivated activated,
            String post,
            PostKind postKind,
            @Nullable String standIn,
            boolean authorityAssumed,
            @Nullable OnBehalf onBehalf,
            String clause,
            Instant at,
            String account,
            boolean confirmed,
            @Nullable String deniedReason,
            boolean recalled,
            @Nullable String upheldBy) {

        /** One of which nothing became yet. */
        Decided(
                String id,
                IncidentEvent.@Nullable LevelActivated activated,
                String post,
                PostKind postKind,
                @Nullable String standIn,
                boolean authorityAssumed,
                @Nullable OnBehalf onBehalf,
                String clause,
                Stamp stamp) {
            this(
                    id,
                    activated,
                    post,
                    postKind,
                    standIn,
                    authorityAssumed,
                    onBehalf,
                    clause,
                    stamp.at(),
                    stamp.actor().account(),
                    false,
                    null,
                    false,
                    null);
        }

        /** Denied, and nobody has said yet what becomes of it. */
        public boolean disputed() {
            return deniedReason != null && !recalled && upheldBy == null;
        }

        /** What the person for whom it was recorded says of it. */
        Decided withAnswer(boolean hasConfirmed, @Nullable String denied) {
            return with(hasConfirmed, denied, recalled, upheldBy);
        }

        Decided withRecalled() {
            return with(confirmed, deniedReason, true, upheldBy);
        }

        Decided withUpheld(String by) {
            return with(confirmed, deniedReason, recalled, by);
        }

        private Decided with(
                boolean hasConfirmed, @Nullable String denied, boolean takenBack, @Nullable String upheld) {
            return new Decided(
                    id,
                    activated,
                    post,
                    postKind,
                    standIn,
                    authorityAssumed,
                    onBehalf,
                    clause,
                    at,
                    account,
                    hasConfirmed,
                    denied,
                    takenBack,
                    upheld);
        }
    }

    /**
     * Work that went to a body: the assignment and the ids of its tasks.
     *
     * @param decision the decision on the level under which a body was called, or null for work of another origin
     * @param recalled true where that decision was taken back
     */
    public record Work(
            String assignment,
            String body,
            Origin origin,
            List<String> tasks,
            @Nullable String decision,
            boolean recalled) {
        public Work {
            tasks = List.copyOf(tasks);
        }

        Work withRecalled() {
            return new Work(assignment, body, origin, tasks, decision, true);
        }
    }

    /** An instruction of the headquarters, or of a superior where {@code from} is not null. */
    public record Instruction(
            String id, @Nullable String from, String text, List<Order> orders, boolean inSupport, Instant at) {
        public Instruction {
            orders = List.copyOf(orders);
        }
    }

    public record Transfer(String to, String document, Instant at) {}

    public record SuperiorOrder(String from, String document, Instant at) {}

    /** The decision that set the level in force, or null before the first; those that were taken back do not count. */
    public @Nullable Decided levelDecision() {
        Decided last = null;
        for (var decision : decisions.values()) {
            if (decision.activated() != null && !decision.recalled()) {
                last = decision;
            }
        }
        return last;
    }

    /** The decision that ended the response, or null while it goes on; one that was taken back does not count. */
    public @Nullable Decided endDecision() {
        Decided last = null;
        for (var decision : decisions.values()) {
            if (decision.activated() == null && !decision.recalled()) {
                last = decision;
            }
        }
        return last;
    }

    Response withLevel(@Nullable ResponseLevel newLevel, Decided decision, List<String> newGuides, boolean post) {
        return new Response(
                newLevel,
                null,
                decisions.with(decision.id(), decision),
                standIns,
                addedMembers,
                work,
                newGuides,
                post,
                instructions,
                transfer,
                superiorOrder);
    }

    /** Assignments that stand: those of a decision that was recalled do not. */
    public List<String> standing() {
        return work.values().stream()
                .filter(w -> !w.recalled())
                .map(Work::assignment)
                .toList();
    }

    /** Assignments of bodies that were called under this decision. */
    public List<String> stemming(String decision) {
        return work.values().stream()
                .filter(w -> decision.equals(w.decision()) && !w.recalled())
                .map(Work::assignment)
                .toList();
    }

    Response withoutWork(List<String> assignments) {
        return new Response(
                level,
                proposal,
                decisions,
                standIns,
                addedMembers,
                DecisionFolding.recalled(work, assignments),
                guides,
                onScenePost,
                instructions,
                transfer,
                superiorOrder);
    }

    Response withRecall(Decided recalled, IncidentEvent.DecisionRecalled e) {
        return new Response(
                e.restored(),
                null,
                decisions.with(recalled.id(), recalled),
                standIns,
                addedMembers,
                DecisionFolding.recalled(work, e.assignments()),
                e.guides(),
                e.onScenePost(),
                instructions,
                transfer,
                superiorOrder);
    }

    Response withProposal(@Nullable Proposal newProposal) {
        return new Response(
                level,
                newProposal,
                decisions,
                standIns,
                addedMembers,
                work,
                guides,
                onScenePost,
                instructions,
                transfer,
                superiorOrder);
    }

    Response withDecision(Decided decision) {
        return new Response(
                level,
                proposal,
                decisions.with(decision.id(), decision),
                standIns,
                addedMembers,
                work,
                guides,
                onScenePost,
                instructions,
                transfer,
                superiorOrder);
    }

    Response withStandIn(StandIn standIn) {
        return new Response(
                level,
                proposal,
                decisions,
                standIns.with(standIn.id(), standIn),
                addedMembers,
                work,
                guides,
                onScenePost,
                instructions,
                transfer,
                superiorOrder);
    }

    Response withMember(String unit) {
        var members = new java.util.ArrayList<>(addedMembers);
        members.add(unit);
        return new Response(
                level,
                proposal,
                decisions,
                standIns,
                members,
                work,
                guides,
                onScenePost,
                instructions,
                transfer,
                superiorOrder);
    }

    Response withWork(Work newWork) {
        return new Response(
                level,
                proposal,
                decisions,
                standIns,
                addedMembers,
                work.with(newWork.assignment(), newWork),
                guides,
                onScenePost,
                instructions,
                transfer,
                superiorOrder);
    }

    Response withGuides(List<String> newGuides) {
        return new Response(
                level,
                proposal,
                decisions,
                standIns,
                addedMembers,
                work,
                newGuides,
                onScenePost,
                instructions,
                transfer,
                superiorOrder);
    }

    Response withInstruction(Instruction instruction) {
        return new Response(
                level,
                proposal,
                decisions,
                standIns,
                addedMembers,
                work,
                guides,
                onScenePost,
                instructions.with(instruction.id(), instruction),
                transfer,
                superiorOrder);
    }

    Response withTransfer(Transfer newTransfer) {
        return new Response(
                level,
                proposal,
                decisions,
                standIns,
                addedMembers,
                work,
                guides,
                onScenePost,
                instructions,
                newTransfer,
                superiorOrder);
    }

    Response withSuperiorOrder(SuperiorOrder order) {
        return new Response(
                level,
                proposal,
                decisions,
                standIns,
                addedMembers,
                work,
                guides,
                onScenePost,
                instructions,
                transfer,
                order);
    }
}
