package io.hufu.server.room;

import io.hufu.plan.Note;
import io.hufu.plan.Plan;
import io.hufu.plan.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every mark of a plan, wherever it stands: records are walked, so that no part that comes later is forgotten. */
final class Notes {
    private final List<Note> found = new ArrayList<>();

    private Notes() {}

    static List<Note> of(Plan plan) {
        var notes = new Notes();
        notes.walk(plan);
        return List.copyOf(notes.found);
    }

    private void walk(@Nullable Object thing) {
        switch (thing) {
            case Note note -> found.add(note);
            case List<?> list -> list.forEach(this::walk);
            case Task task -> task.notes().forEach(this::walk);
            case Record record when record.getClass().getPackage() == Plan.class.getPackage() -> parts(record);
            case null, default -> {}
        }
    }

    private void parts(Record record) {
        Arrays.stream(record.getClass().getRecordComponents()).forEach(component -> {
            try {
                walk(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
