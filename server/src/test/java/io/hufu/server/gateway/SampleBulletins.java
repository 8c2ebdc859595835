package io.hufu.server.gateway;

import io.hufu.plan.Colour;
import io.hufu.server.gateway.Bulletin.Act;
import io.hufu.server.gateway.Bulletin.Area;
import io.hufu.server.gateway.Bulletin.Earlier;
import io.hufu.server.gateway.Bulletin.Kind;
import io.hufu.server.gateway.Bulletin.Point;
import io.hufu.server.settings.WarningSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invented bulletins: some by hand, and any number from a seed. */
public final class SampleBulletins {
    public static final Instant SENT = Instant.parse("2026-05-01T08:40:00.750Z");
    public static final WarningSettings SETTINGS = settings(Map.of());
    private static final String SENDER = "hufu.140500";

    private SampleBulletins() {}

    /** As shipped, with codes of types of event. */
    public static WarningSettings settings(Map<String, String> eventTypes) {
        return new WarningSettings(
                null,
                ZoneId.of("Asia/Shanghai"),
                null,
                new WarningSettings.Severity("Severe", "Moderate", "Minor"),
                Map.of("haze", "Env"),
                new WarningSettings.National(
                        eventTypes.isEmpty() ? null : "14050000000000", eventTypes, List.of("WEB")),
                5000);
    }

    /** The first bulletin of warning {@code w1}: yellow, Zezhou, until it is lifted. */
    public static Bulletin issue(Kind kind) {
        return of("w1", kind, Act.ISSUE, List.of(), SENT, Colour.YELLOW, null);
    }

    /** One hour after the issue: orange. */
    public static Bulletin change(Kind kind) {
        return of("w1", kind, Act.CHANGE, earlier(issue(kind)), SENT.plusSeconds(3600), Colour.ORANGE, null);
    }

    /** Two hours after the issue. */
    public static Bulletin lift(Kind kind) {
        return of(
                "w1", kind, Act.LIFT, earlier(issue(kind), change(kind)), SENT.plusSeconds(7200), Colour.ORANGE, null);
    }

    /** A warning of its own. */
    public static Bulletin another(String warning, Colour colour, Instant sent, @Nullable Instant expires) {
        return of(warning, Kind.REAL, Act.ISSUE, List.of(), sent, colour, expires);
    }

    public static List<Earlier> earlier(Bulletin... bulletins) {
        return java.util.Arrays.stream(bulletins)
                .map(each -> new Earlier(each.sender(), each.id(), each.sent()))
                .toList();
    }

    private static Bulletin of(
            String warning,
            Kind kind,
            Act act,
            List<Earlier> earlier,
            Instant sent,
            Colour colour,
            @Nullable Instant expires) {
        return new Bulletin(
                warning + "." + (earlier.size() + 1),
                warning,
                kind,
                act,
                earlier,
                sent,
                SENDER,
                "晋城市指挥部办公室",
                "haze",
                "重污染天气",
                colour,
                List.of(new Area("140525", "泽州县")),
                sent,
                null,
                expires,
                "预计两日空气重度污染，浓度 < 200 & 上升",
                "老人、儿童减少外出",
                "停止露天作业\n减少机动车使用",
                "重污染天气预警");
    }

    /** One warning from its issue on; texts hold what people type and what they should not. */
    public static List<Bulletin> random(Random random, String warning) {
        var all = new ArrayList<Bulletin>();
        Kind kind = Kind.values()[random.nextInt(3)];
        int changes = random.nextInt(4);
        Instant sent = Instant.ofEpochMilli(random.nextLong(1_700_000_000_000L, 1_900_000_000_000L));
        for (int i = 0; i <= changes + 1; i++) {
            Act act = i == 0 ? Act.ISSUE : i <= changes ? Act.CHANGE : Act.LIFT;
            sent = sent.plusMillis(random.nextInt(100_000_000));
            Instant effective = sent.plusSeconds(random.nextInt(86_400));
            all.add(new Bulletin(
                    warning + "-" + (i + 1),
                    warning,
                    kind,
                    act,
                    earlier(all.toArray(Bulletin[]::new)),
                    sent,
                    SENDER,
                    text(random, 1),
                    random.nextBoolean() ? "haze" : "unheard-of",
                    text(random, 0),
                    Colour.values()[random.nextInt(4)],
                    areas(random),
                    effective,
                    random.nextBoolean() ? effective.plusMillis(random.nextInt(10_000_000)) : null,
                    random.nextBoolean() ? effective.plusMillis(random.nextInt(100_000_000)) : null,
                    text(random, 0),
                    text(random, 0),
                    text(random, 0),
                    text(random, 1)));
        }
        return all;
    }

    private static String text(Random random, int least) {
        String alphabet = "预警abc <>&\"'\u0001\u000b\r\n\t,]]>𠮷\ud800\uffff演练";
        var text = new StringBuilder(least == 0 ? "" : "文");
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static List<Area> areas(Random random) {
        var areas = new ArrayList<Area>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            var ring = new ArrayList<Point>();
            int corners = 3 + random.nextInt(5);
            for (int j = 0; j < corners; j++) {
                ring.add(new Point(degrees(random, 90), degrees(random, 180)));
            }
            ring.add(ring.getFirst());
            areas.add(new Area(
                    "1405" + (10 + random.nextInt(80)),
                    text(random, 1),
                    random.nextBoolean() ? List.of(ring) : List.of()));
        }
        return areas;
    }

    private static BigDecimal degrees(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(-most * 100_000, most * 100_000 + 1), 5);
    }
}
