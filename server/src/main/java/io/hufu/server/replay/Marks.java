package io.hufu.server.replay;

import io.hufu.engine.basics.Event;
import io.hufu.engine.replay.Scene;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands out on the way through an incident. */
final class Marks {
    /** The gravest first: a scene has the first of these that one of its events bears. */
    private static final List<String> ORDER =
            List.of("end", "command", "level", "opened", "figures", "struck", "escalated");

    private Marks() {}

    static @Nullable String of(Scene scene) {
        var marks = scene.shots().stream().map(shot -> of(shot.event())).toList();
        return ORDER.stream().filter(marks::contains).findFirst().orElse(null);
    }

    private static String of(Event event) {
        return switch (event) {
            case IncidentEvent.IncidentOpened _ -> "opened";
            case IncidentEvent.FiguresStated _ -> "figures";
            case IncidentEvent.LevelActivated _,
                    IncidentEvent.DecisionDenied _,
                    IncidentEvent.DecisionRecalled _,
                    IncidentEvent.ResponseResumed _ -> "level";
            case IncidentEvent.CommandTransferred _ -> "command";
            case IncidentEvent.ObligationStruck _, AssignmentEvent.TaskOverdue _ -> "struck";
            case AssignmentEvent.PutOnCallList _, AssignmentEvent.Escalated _ -> "escalated";
            case IncidentEvent.ResponseTerminated _,
                    IncidentEvent.IncidentClosed _,
                    IncidentEvent.MarkedFalse _,
                    IncidentEvent.MergedInto _ -> "end";
            default -> "";
        };
    }
}
