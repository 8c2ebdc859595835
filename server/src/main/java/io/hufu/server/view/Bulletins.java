package io.hufu.server.view;

import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.engine.warning.Headline;
import io.hufu.engine.warning.Notice;
import io.hufu.engine.warning.WarningState;
import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.Outgoing;
import io.hufu.server.settings.WarningSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bulletins as the stream of warnings has them: every notice that went out, in the words of its pack. */
public final class Bulletins implements Outgoing {
    private final WarningReader reader;
    private final PackLibrary packs;
    private final WarningSettings settings;

    public Bulletins(Ledger ledger, PackLibrary packs, WarningSettings settings) {
        this.reader = new WarningReader(ledger);
        this.packs = packs;
        this.settings = settings;
    }

    @Override
    public List<Bulletin> listBulletins(Instant notLiftedBefore) {
        return reader.listOut(notLiftedBefore).stream()
                .filter(each -> !liftedBefore(each, notLiftedBefore))
                .flatMap(each -> of(each).stream())
                .toList();
    }

    @Override
    public List<Bulletin> listBulletins(String warning) {
        return reader.findState(warning).map(this::of).orElse(List.of());
    }

    private static boolean liftedBefore(WarningState warning, Instant moment) {
        var lifted = warning.liftedAt();
        return lifted != null && lifted.isBefore(moment);
    }

    private List<Bulletin> of(WarningState warning) {
        var words = new PackWords(Objects.requireNonNull(packs.findPack(warning.packHash())));
        String configured = settings.sender();
        String sender =
                configured == null ? "hufu." + words.pack().jurisdiction().code() : configured;
        var all = new ArrayList<Bulletin>();
        for (Notice notice : warning.notices().values()) {
            var issue = notice.issued();
            if (issue != null) {
                var earlier = all.stream()
                        .map(each -> new Bulletin.Earlier(each.sender(), each.id(), each.sent()))
                        .toList();
                all.add(bulletin(warning, notice, issue.issuedAt(), earlier, sender, words));
            }
        }
        return all;
    }

    private static Bulletin bulletin(
            WarningState warning,
            Notice notice,
            Instant sent,
            List<Bulletin.Earlier> earlier,
            String sender,
            PackWords words) {
        var content = notice.content();
        var answer = notice.answer();
        boolean lifted = notice.act() == Notice.Act.LIFT;
        Instant effective = lifted ? sent : content.startsAt();
        Instant ends = content.endsAt();
        return new Bulletin(
                warning.bulletin(notice),
                warning.id(),
                kind(warning.head().kind()),
                act(notice.act()),
                earlier,
                sent,
                sender,
                answer != null && answer.issued() ? answer.from() : content.issuer(),
                content.hazard(),
                words.plan().scope().word(content.hazard()),
                content.colour(),
                content.areas().stream()
                        .map(code -> new Bulletin.Area(code, words.area(code), polygons(notice, code)))
                        .toList(),
                effective,
                lifted ? null : content.startsAt(),
                lifted || ends == null || ends.isBefore(effective) ? null : ends,
                lifted ? Objects.requireNonNullElse(notice.reason(), "") : effects(content),
                lifted ? "" : content.cautions(),
                lifted ? "" : String.join("\n", content.measures()),
                Headline.of(words.pack(), warning, notice));
    }

    private static List<List<Bulletin.Point>> polygons(Notice notice, String area) {
        return notice.outlines().stream()
                .filter(outline -> outline.area().equals(area))
                .map(outline -> outline.points().stream()
                        .map(point -> new Bulletin.Point(
                                point.latitude().stripTrailingZeros(),
                                point.longitude().stripTrailingZeros()))
                        .toList())
                .toList();
    }

    private static String effects(WarningContent content) {
        return Stream.of(content.place() == null ? "" : "范围：" + content.place(), content.outline(), content.effects())
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Bulletin.Kind kind(IncidentKind kind) {
        return switch (kind) {
            case REAL -> Bulletin.Kind.REAL;
            case DRILL -> Bulletin.Kind.DRILL;
            case TEST -> Bulletin.Kind.TEST;
        };
    }

    private static Bulletin.Act act(Notice.Act act) {
        return switch (act) {
            case ISSUE -> Bulletin.Act.ISSUE;
            case CHANGE -> Bulletin.Act.CHANGE;
            case LIFT -> Bulletin.Act.LIFT;
        };
    }
}
