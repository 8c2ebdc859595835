package io.hufu.server.gateway;

import io.hufu.plan.Colour;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes out about a warning: its issue, a change of its colour, or its lifting (突发事件应对法 arts. 64, 65).
 *
 * <p>Moments are instants; whoever writes them chooses the zone and cuts fractions of a second. Texts are as people entered them.
 *
 * @param id unique among all bulletins of all warnings, letters, digits, {@code . _ -} only; never used again
 * @param warning the warning that it is about, the same for all its bulletins; the same characters as {@code id}
 * @param kind whether it is meant; a drill or a test never leaves as a real one
 * @param earlier every bulletin of this warning before this one, oldest first; empty for an issue alone
 * @param sent when it was decided to go out
 * @param sender who sends in the language of machines: no blank, comma, {@code <} or {@code &}
 * @param issuer the body that issues, as people read it
 * @param hazard code of the hazard as the plan has it
 * @param hazardName the category of the event in words (可以预警的突发事件类别)
 * @param colour the colour from now on; for a lifting the one that is lifted
 * @param areas where; at least one
 * @param effective from when it holds
 * @param onset when what is warned of is expected to begin; null where nobody said
 * @param expires when it ends by itself, not before {@code effective}; null where it holds until it is lifted
 * @param effects what is expected (可能影响), perhaps empty; of a lifting, why
 * @param cautions what the public shall mind (警示事项), perhaps empty
 * @param measures what shall be done (应采取的措施), perhaps empty
 * @param headline one line
 */
public record Bulletin(
        String id,
        String warning,
        Kind kind,
        Act act,
        List<Earlier> earlier,
        Instant sent,
        String sender,
        String issuer,
        String hazard,
        String hazardName,
        Colour colour,
        List<Area> areas,
        Instant effective,
        @Nullable Instant onset,
        @Nullable Instant expires,
        String effects,
        String cautions,
        String measures,
        String headline) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern SENDER = Pattern.compile("[^\\s,<&]+");

    /** @throws IllegalArgumentException where it breaks what is said above */
    public Bulletin {
        earlier = List.copyOf(earlier);
        areas = List.copyOf(areas);
        require(ID.matcher(id).matches(), "id");
        require(ID.matcher(warning).matches(), "warning");
        require(SENDER.matcher(sender).matches(), "sender");
        require((act == Act.ISSUE) == earlier.isEmpty(), "earlier");
        require(!areas.isEmpty(), "areas");
        require(!headline.isBlank(), "headline");
        require(expires == null || !expires.isBefore(effective), "expires");
    }

    private static void require(boolean holds, String component) {
        if (!holds) {
            throw new IllegalArgumentException("a bulletin with a wrong " + component);
        }
    }

    /** The headline, marked in front where it is not meant; no form may show it without. */
    public String title() {
        String clean = XmlText.clean(headline);
        String mark = kind.mark().isEmpty() ? "" : "【" + kind.mark() + "】";
        return clean.startsWith(mark) ? clean : mark + clean;
    }

    /** Whether it is meant. */
    public enum Kind {
        REAL(""),
        DRILL("演练"),
        TEST("测试");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        /** The word that says that it is not meant; empty where it is. */
        public String mark() {
            return mark;
        }
    }

    /** What is done to the warning. */
    public enum Act {
        ISSUE,
        CHANGE,
        LIFT
    }

    /** A bulletin before: by this alone others find it again. */
    public record Earlier(String sender, String id, Instant sent) {
        public Earlier {
            require(ID.matcher(id).matches(), "earlier id");
            require(SENDER.matcher(sender).matches(), "earlier sender");
        }
    }

    /**
     * A place.
     *
     * @param code GB/T 2260, six digits
     * @param polygons closed rings of at least four points, first and last the same; often none
     */
    public record Area(String code, String name, List<List<Point>> polygons) {
        private static final Pattern CODE = Pattern.compile("\\d{6}");

        public Area {
            require(CODE.matcher(code).matches(), "area code");
            require(!name.isBlank(), "area name");
            polygons = polygons.stream().map(List::copyOf).toList();
            for (List<Point> ring : polygons) {
                require(ring.size() >= 4 && ring.getFirst().equals(ring.getLast()), "polygon");
            }
        }

        /** A place known by its name and code. */
        public Area(String code, String name) {
            this(code, name, List.of());
        }
    }

    /** WGS 84, degrees; latitude within ±90, longitude within ±180. */
    public record Point(BigDecimal latitude, BigDecimal longitude) {
        public Point {
            require(latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0, "latitude");
            require(longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0, "longitude");
        }
    }
}
