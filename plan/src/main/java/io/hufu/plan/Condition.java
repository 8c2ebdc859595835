package io.hufu.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * When a rule of a plan applies; a closed vocabulary that the engine evaluates over the facts of an incident.
 *
 * <p>In pack files a condition is a mapping with exactly one key, for example {@code {gradeAtLeast: major}},
 * {@code {all: [{undetermined: true}, {mayBecomeAtLeast: major}]}} or {@code {always: true}}.
 */
public sealed interface Condition {

    /** The condition and all that it is put together of. */
    default Stream<Condition> parts() {
        var inner = switch (this) {
            case All all -> all.of();
            case Any any -> any.of();
            case Not not -> List.of(not.of());
            case Always ignored -> List.<Condition>of();
            case GradeAtLeast ignored -> List.<Condition>of();
            case GradeIs ignored -> List.<Condition>of();
            case Undetermined ignored -> List.<Condition>of();
            case MayBecomeAtLeast ignored -> List.<Condition>of();
            case BeyondAtLeast ignored -> List.<Condition>of();
            case Across ignored -> List.<Condition>of();
            case Foreigners ignored -> List.<Condition>of();
            case Judged ignored -> List.<Condition>of();
            case SectorIs ignored -> List.<Condition>of();
            case LevelIs ignored -> List.<Condition>of();
        };
        return Stream.concat(Stream.of(this), inner.stream().flatMap(Condition::parts));
    }

    /** Always true; the default where a pack states no condition. */
    record Always() implements Condition {}

    /** The grade, or the floor that known figures give while the grade is undetermined, is this or graver (以上 includes). */
    record GradeAtLeast(Grade grade) implements Condition {}

    /** The grade is determined and is exactly this. */
    record GradeIs(Grade grade) implements Condition {}

    /** The grade cannot be told yet. */
    record Undetermined() implements Condition {}

    /** People judged that the incident may become this grade or a graver one. */
    record MayBecomeAtLeast(Grade grade) implements Condition {}

    /** Beyond the forces of this extent; being beyond the city's forces is also being beyond the county's. */
    record BeyondAtLeast(Extent extent) implements Condition {}

    /** Reaches across several areas of one of these extents, so that the superior has to coordinate. */
    record Across(List<Extent> extents) implements Condition {
        public Across {
            extents = List.copyOf(extents);
        }
    }

    /** Foreigners or people of Hong Kong, Macao or Taiwan are among the dead, injured, missing or trapped. */
    record Foreigners() implements Condition {}

    /** The headquarters judged so; {@code about} is a stable code of the judgement, such as {@code level-i-needed}. */
    record Judged(String about) implements Condition {}

    /** The incident happened in one of these sectors or kinds of facility. */
    record SectorIs(List<String> sectors) implements Condition {
        public SectorIs {
            sectors = List.copyOf(sectors);
        }
    }

    /** One of these response levels is in force. */
    record LevelIs(List<ResponseLevel> levels) implements Condition {
        public LevelIs {
            levels = List.copyOf(levels);
        }
    }

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}
}
