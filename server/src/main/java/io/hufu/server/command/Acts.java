package io.hufu.server.command;

import io.hufu.engine.basics.Action;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.RollCallAction;
import io.hufu.engine.vocabulary.WarningAction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The acts that can be asked for over HTTP, by the names in their paths. */
public final class Acts {
    /** What only the system itself does. */
    private static final Set<Class<?>> SYSTEM = Set.of(
            IncidentAction.StrikeObligation.class,
            AssignmentAction.StrikeClock.class,
            WarningAction.StrikeValidity.class,
            RollCallAction.StrikeLimit.class,
            AssignmentAction.CloseAssignment.class,
            AssignmentAction.ReopenAssignment.class);

    /** The field by which an act names something new; made where it is left out. */
    private static final Map<Class<?>, String> CREATES = Map.ofEntries(
            Map.entry(IncidentAction.AppointStandIn.class, "standIn"),
            Map.entry(IncidentAction.ActivateLevel.class, "decision"),
            Map.entry(IncidentAction.TerminateResponse.class, "decision"),
            Map.entry(IncidentAction.GiveInstruction.class, "instruction"),
            Map.entry(IncidentAction.EnterSuperiorInstruction.class, "instruction"),
            Map.entry(IncidentAction.DraftReport.class, "paper"),
            Map.entry(IncidentAction.ReceiveQuery.class, "query"),
            Map.entry(IncidentAction.DraftRelease.class, "release"),
            Map.entry(IncidentAction.IssueWarning.class, "warning"),
            Map.entry(IncidentAction.RequestWarning.class, "warning"),
            Map.entry(IncidentAction.MobiliseSupply.class, "mobilisation"),
            Map.entry(WarningAction.AppointStandIn.class, "standIn"),
            Map.entry(WarningAction.RecordFinding.class, "finding"));

    private static final Map<String, Act> INCIDENT = list(IncidentAction.class, "incident");
    private static final Map<String, Act> ASSIGNMENT = list(AssignmentAction.class, "assignment");
    private static final Map<String, Act> WARNING = list(WarningAction.class, "warning");

    private static final Map<String, Act> ROLL_CALL = list(RollCallAction.class, "rollCall");

    private Acts() {}

    /**
     * One act.
     *
     * @param name as in the path: {@code activate-level}
     * @param stream the field that holds the stream's id; it comes from the path
     * @param creates the field that names something new, or null
     */
    public record Act(
            String name,
            Class<? extends Action> type,
            String stream,
            @Nullable String creates) {}

    public static @Nullable Act findForIncident(String name) {
        return INCIDENT.get(name);
    }

    public static @Nullable Act findForAssignment(String name) {
        return ASSIGNMENT.get(name);
    }

    public static @Nullable Act findForWarning(String name) {
        return WARNING.get(name);
    }

    public static @Nullable Act findForRollCall(String name) {
        return ROLL_CALL.get(name);
    }

    public static Map<String, Act> listForRollCall() {
        return ROLL_CALL;
    }

    public static Map<String, Act> listForWarning() {
        return WARNING;
    }

    public static Map<String, Act> listForIncident() {
        return INCIDENT;
    }

    public static Map<String, Act> listForAssignment() {
        return ASSIGNMENT;
    }

    private static Map<String, Act> list(Class<? extends Action> vocabulary, String stream) {
        var acts = new LinkedHashMap<String, Act>();
        for (Class<?> permitted : vocabulary.getPermittedSubclasses()) {
            if (!SYSTEM.contains(permitted)) {
                String name = hyphenated(permitted.getSimpleName());
                acts.put(name, new Act(name, permitted.asSubclass(Action.class), stream, CREATES.get(permitted)));
            }
        }
        return Collections.unmodifiableMap(acts);
    }

    static String hyphenated(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
