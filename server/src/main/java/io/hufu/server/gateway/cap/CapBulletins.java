package io.hufu.server.gateway.cap;

import io.hufu.plan.Colour;
import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.XmlText;
import io.hufu.server.gateway.cap.CapAlert.Area;
import io.hufu.server.gateway.cap.CapAlert.Category;
import io.hufu.server.gateway.cap.CapAlert.Certainty;
import io.hufu.server.gateway.cap.CapAlert.Info;
import io.hufu.server.gateway.cap.CapAlert.MsgType;
import io.hufu.server.gateway.cap.CapAlert.Named;
import io.hufu.server.gateway.cap.CapAlert.Point;
import io.hufu.server.gateway.cap.CapAlert.Reference;
import io.hufu.server.gateway.cap.CapAlert.ResponseType;
import io.hufu.server.gateway.cap.CapAlert.Scope;
import io.hufu.server.gateway.cap.CapAlert.Severity;
import io.hufu.server.gateway.cap.CapAlert.Status;
import io.hufu.server.gateway.cap.CapAlert.Urgency;
import io.hufu.server.settings.WarningSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bulletins as messages of CAP 1.2. A lifting is a Cancel and never an Alert; a drill is an Exercise and a test a Test, both restricted
 * and named so in the headline. What CAP asks for and no plan says (certainty) is Unknown.
 */
public final class CapBulletins {
    /** Holds the colour, in English, lower case. */
    public static final String COLOUR = "hufu:colour";
    /** Says {@code assumed} where the severity was chosen by this house. */
    public static final String SEVERITY_BASIS = "hufu:severity-basis";

    private static final String LANGUAGE = "zh-CN";
    private static final String PLACES = "GB/T 2260";
    private static final Duration SOON = Duration.ofHours(1);

    private final WarningSettings settings;
    private final boolean demonstration;

    /** @param demonstration whether everything in this installation is invented, which every message then notes */
    public CapBulletins(WarningSettings settings, boolean demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
    }

    /** UTF-8, read again by the reader before it is handed out. */
    public byte[] write(Bulletin bulletin) {
        return CapWriter.write(alert(bulletin));
    }

    CapAlert alert(Bulletin bulletin) {
        String mark = bulletin.kind().mark();
        return new CapAlert(
                bulletin.id(),
                bulletin.sender(),
                time(bulletin.sent()),
                status(bulletin.kind()),
                msgType(bulletin.act()),
                null,
                mark.isEmpty() ? Scope.PUBLIC : Scope.RESTRICTED,
                mark.isEmpty() ? null : mark + "，仅限参加单位",
                List.of(),
                List.of(),
                note(bulletin),
                bulletin.earlier().stream()
                        .map(each -> new Reference(each.sender(), each.id(), time(each.sent())))
                        .toList(),
                List.of(),
                List.of(info(bulletin)));
    }

    private Info info(Bulletin bulletin) {
        boolean lifted = bulletin.act() == Bulletin.Act.LIFT;
        String instruction = orNull(bulletin.measures());
        return new Info(
                LANGUAGE,
                List.of(category(bulletin.hazard())),
                orElse(bulletin.hazardName(), bulletin.hazard()),
                lifted ? List.of(ResponseType.ALL_CLEAR) : List.of(ResponseType.PREPARE),
                lifted ? Urgency.PAST : urgency(bulletin),
                severity(bulletin.colour()),
                Certainty.UNKNOWN,
                null,
                List.of(new Named("hufu:hazard", orElse(bulletin.hazard(), "unknown"))),
                time(bulletin.effective()),
                timeOrNull(bulletin.onset()),
                timeOrNull(bulletin.expires()),
                orNull(bulletin.issuer()),
                bulletin.title(),
                description(bulletin),
                lifted ? null : instruction,
                settings.address() == null
                        ? null
                        : settings.address().resolve("/public/warnings").toString(),
                null,
                parameters(bulletin.colour()),
                List.of(),
                bulletin.areas().stream().map(CapBulletins::area).toList());
    }

    private static Status status(Bulletin.Kind kind) {
        return switch (kind) {
            case REAL -> Status.ACTUAL;
            case DRILL -> Status.EXERCISE;
            case TEST -> Status.TEST;
        };
    }

    private static MsgType msgType(Bulletin.Act act) {
        return switch (act) {
            case ISSUE -> MsgType.ALERT;
            case CHANGE -> MsgType.UPDATE;
            case LIFT -> MsgType.CANCEL;
        };
    }

    /** For exercises the prose asks for what exercise it is; for a cancel, why it is sent. */
    private @Nullable String note(Bulletin bulletin) {
        String mark = bulletin.kind().mark();
        return orNull(Stream.of(
                        demonstration ? "演示环境，内容均为虚构" : "",
                        mark.isEmpty() ? "" : mark + " " + bulletin.warning(),
                        bulletin.act() == Bulletin.Act.LIFT ? "预警解除" : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("；")));
    }

    private static @Nullable String description(Bulletin bulletin) {
        return orNull(Stream.of(
                        labelled(bulletin.act() == Bulletin.Act.LIFT ? "解除原因：" : "可能影响：", bulletin.effects()),
                        labelled("警示事项：", bulletin.cautions()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    private static String labelled(String label, String text) {
        return text.isBlank() ? "" : label + XmlText.clean(text);
    }

    private Category category(String hazard) {
        String word = settings.categories().get(hazard);
        Category category = word == null ? null : CapWords.find(Category.values(), word);
        return category == null ? Category.OTHER : category;
    }

    private Severity severity(Colour colour) {
        String word = switch (colour) {
            case RED -> "Extreme";
            case ORANGE -> settings.severity().orange();
            case YELLOW -> settings.severity().yellow();
            case BLUE -> settings.severity().blue();
        };
        Severity severity = CapWords.find(Severity.values(), word);
        return severity == null ? Severity.UNKNOWN : severity;
    }

    private static List<Named> parameters(Colour colour) {
        var parameters = new ArrayList<Named>();
        parameters.add(new Named(COLOUR, colour.name().toLowerCase(Locale.ROOT)));
        if (colour != Colour.RED) {
            parameters.add(new Named(SEVERITY_BASIS, "assumed"));
        }
        return parameters;
    }

    /** By when it is expected; Unknown where nobody said. */
    private static Urgency urgency(Bulletin bulletin) {
        Instant onset = bulletin.onset();
        if (onset == null) {
            return Urgency.UNKNOWN;
        }
        if (!onset.isAfter(bulletin.sent())) {
            return Urgency.IMMEDIATE;
        }
        return onset.isAfter(bulletin.sent().plus(SOON)) ? Urgency.FUTURE : Urgency.EXPECTED;
    }

    private static Area area(Bulletin.Area area) {
        return new Area(
                XmlText.clean(area.name()),
                area.polygons().stream()
                        .map(ring -> ring.stream()
                                .map(each -> new Point(each.latitude(), each.longitude()))
                                .toList())
                        .toList(),
                List.of(),
                List.of(new Named(PLACES, area.code())),
                null,
                null);
    }

    private OffsetDateTime time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).atZone(settings.zone()).toOffsetDateTime();
    }

    private @Nullable OffsetDateTime timeOrNull(@Nullable Instant moment) {
        return moment == null ? null : time(moment);
    }

    private static @Nullable String orNull(String text) {
        String clean = XmlText.clean(text);
        return clean.isEmpty() ? null : clean;
    }

    private static String orElse(String text, String other) {
        String clean = orNull(text);
        return clean == null ? other : clean;
    }
}
