package io.hufu.server.command;

import io.hufu.engine.basics.Action;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.server.access.Uploads;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files that an act names were brought to the incident or warning that it is about, and each is named once. */
@Component
class AttachedFiles {
    private final Uploads uploads;

    AttachedFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    /** @throws ProblemException naming the first file that is not there, or is somebody else's */
    void require(Action action, String ground) {
        switch (action) {
            case AssignmentAction.FeedBack a -> require(a.files(), ground, "/files/");
            case IncidentAction.AddReport a -> require(a.report().files(), ground, "/report/files/");
            case IncidentAction.OpenIncident a -> {
                var from = a.detachedFrom(); // a report that is detached keeps its files, and they stay where they were
                // brought
                require(a.report().files(), from == null ? ground : from, "/report/files/");
            }
            default -> {}
        }
    }

    private void require(List<String> files, String ground, String field) {
        if (files.isEmpty()) {
            return;
        }
        var left = new HashSet<>(uploads.broughtTo(ground, files));
        for (int i = 0; i < files.size(); i++) {
            if (!left.remove(files.get(i))) {
                throw ProblemException.field(DoorCode.NO_SUCH_FILE, field + i, files.get(i));
            }
        }
    }
}
