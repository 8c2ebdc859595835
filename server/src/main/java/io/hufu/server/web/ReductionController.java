package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.plan.Colour;
import io.hufu.plan.ReductionList.Mark;
import io.hufu.plan.ReductionList.Outcome;
import io.hufu.server.access.Audit;
import io.hufu.server.access.Session;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.reduction.LineOrder;
import io.hufu.server.reduction.ListedLine;
import io.hufu.server.reduction.ReductionLists;
import io.hufu.server.table.TableForm;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The emission-reduction list of a plan: a table tried and confirmed by its office, read by those who read boards. */
@RestController
@RequestMapping("/api/reduction-list/{plan}")
class ReductionController {
    private static final int MOST_TABLE = 8 * 1024 * 1024;
    private static final int MOST_ROWS = 1000;

    private final ReductionLists lists;
    private final Audit audit;
    private final ActReader reader;

    ReductionController(ReductionLists lists, Audit audit, ActReader reader) {
        this.lists = lists;
        this.audit = audit;
        this.reader = reader;
    }

    /** A part of the list; {@code total} counts what the filters leave. */
    record Page(ReductionLists.Edition edition, int total, List<ListedLine> lines) {}

    /** @param counts of lines by outcome; {@code enterprises} counts each enterprise once */
    record Ordered(
            long edition,
            Colour colour,
            int enterprises,
            Map<Outcome, Integer> counts,
            int total,
            List<LineOrder> orders) {}

    @PostMapping("/uploads")
    ReductionLists.Tried tryTable(
            @PathVariable String plan, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        requireOffice(plan, session);
        var form = TableAnswers.form(request);
        var tried = lists.tryTable(plan, Bodies.bytes(request, MOST_TABLE), form, session.account());
        audit.note(request, session, "try-reduction-list", plan + " " + tried.good() + "/" + tried.rows());
        return tried;
    }

    @PostMapping("/uploads/{upload}/confirm")
    ReductionLists.Edition confirm(
            @PathVariable String plan,
            @PathVariable String upload,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session)
            throws IOException {
        requireOffice(plan, session);
        var body = Bodies.object(reader.parse(Bodies.json(request, 1024)), List.of("mode"));
        boolean merge = switch (Bodies.text(body, "mode", 10)) {
            case "merge" -> true;
            case "replace" -> false;
            default -> throw ProblemException.field(DoorCode.VALUE_NOT_KNOWN, "/mode", "merge, replace");
        };
        var edition = lists.confirm(plan, upload, merge, session.account());
        audit.note(request, session, "confirm-reduction-list", plan + " #" + edition.number());
        return edition;
    }

    @GetMapping("/editions")
    List<ReductionLists.Edition> editions(@PathVariable String plan, @AuthenticationPrincipal Session session) {
        requireReader(plan, session);
        return lists.editions(plan);
    }

    /** @param enterprise a part of its name */
    @GetMapping
    Page list(
            @PathVariable String plan,
            @RequestParam(required = false) @Nullable Long edition,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String mark,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "200") int most,
            @AuthenticationPrincipal Session session) {
        requireReader(plan, session);
        var listed = lists.list(plan, edition);
        var lines =
                listed.lines().stream().filter(wanted(enterprise, grade, mark)).toList();
        return new Page(listed.edition(), lines.size(), part(lines, from, most));
    }

    /** What each line has to do under a colour. */
    @GetMapping("/orders")
    Ordered orders(
            @PathVariable String plan,
            @RequestParam String colour,
            @RequestParam(required = false) @Nullable Long edition,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "200") int most,
            @AuthenticationPrincipal Session session) {
        requireReader(plan, session);
        var all = lists.orders(plan, Viewers.word(Colour.class, colour, "colour"), edition);
        var wanted = outcome == null ? null : Viewers.word(Outcome.class, outcome, "outcome");
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        all.orders().forEach(order -> counts.merge(order.outcome(), 1, Integer::sum));
        var orders = all.orders().stream()
                .filter(order -> wanted == null || order.outcome() == wanted)
                .filter(order -> enterprise == null || order.line().enterprise().contains(enterprise))
                .toList();
        long enterprises = all.orders().stream()
                .map(order -> order.line().enterprise())
                .distinct()
                .count();
        return new Ordered(
                all.edition(), all.colour(), (int) enterprises, counts, orders.size(), part(orders, from, most));
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String plan,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Long edition,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session) {
        requireReader(plan, session);
        var form = Viewers.word(TableForm.class, format, "format");
        var bytes = lists.write(plan, form, edition);
        audit.note(request, session, "read-reduction-list", plan + " " + form.ending());
        return TableAnswers.file(bytes, form, "reduction-list");
    }

    private static Predicate<ListedLine> wanted(
            @Nullable String enterprise, @Nullable String grade, @Nullable String mark) {
        var marked = mark == null ? null : Viewers.word(Mark.class, mark, "mark");
        return line -> (enterprise == null || line.enterprise().contains(enterprise))
                && (grade == null || line.grade().equals(grade))
                && (marked == null || line.marks().contains(marked));
    }

    private static <T> List<T> part(List<T> all, int from, int most) {
        if (from < 0 || most < 1 || most > MOST_ROWS) {
            throw ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", "from ≥ 0, most 1–" + MOST_ROWS);
        }
        return all.stream().skip(from).limit(most).toList();
    }

    /** The watch of the plan's own office. */
    private static void requireOffice(String plan, Session session) {
        if (session.deviceOnly()) {
            throw ProblemException.of(DoorCode.PIN_REQUIRED);
        }
        if (!session.can(Capability.DUTY_OFFICER)
                || session.posts().stream().noneMatch(post -> post.plan().equals(plan))) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
    }

    /** Those who read boards; of the plan's list, and of no other's. */
    private void requireReader(String plan, Session session) {
        PlanRoomController.requireReader(session);
        lists.rules(plan);
    }
}
