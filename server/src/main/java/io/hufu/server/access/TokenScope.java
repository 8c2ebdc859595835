package io.hufu.server.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a token may be good for. A door that is named by no scope is closed to every token. */
public enum TokenScope {
    INCIDENTS_READ("incidents:read"),
    INCIDENTS_ACT("incidents:act"),
    WARNINGS_READ("warnings:read"),
    WARNINGS_ACT("warnings:act"),
    PLANS_READ("plans:read"),
    LISTS_READ("lists:read"),
    LISTS_WRITE("lists:write"),
    ROSTERS_READ("rosters:read"),
    METRICS_READ("metrics:read");

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<Doors> DOORS = List.of(
            new Doors(INCIDENTS_READ, INCIDENTS_ACT, "/api/incidents", "/api/assignments", "/api/files"),
            new Doors(INCIDENTS_READ, null, "/api/inbox", "/api/supplies", "/api/comparison", "/api/paper-register"),
            new Doors(INCIDENTS_READ, null, "/api/live", "/api/roll-calls"),
            new Doors(WARNINGS_READ, WARNINGS_ACT, "/api/warnings"),
            // a question changes nothing, though it is sent
            new Doors(PLANS_READ, PLANS_READ, "/api/what-if", "/api/plan-choice", "/api/warning-thresholds"),
            new Doors(PLANS_READ, null, "/api/plans", "/api/rules", "/api/reference", "/api/upkeep", "/api/openapi"),
            new Doors(LISTS_READ, LISTS_WRITE, "/api/reduction-list"),
            new Doors(ROSTERS_READ, null, "/api/roster"),
            new Doors(METRICS_READ, null, "/actuator"));

    private final String code;

    TokenScope(String code) {
        this.code = code;
    }

    /** Doors below some paths: the scope to read, and the scope to act; null where no token may. */
    private record Doors(
            TokenScope read,
            @org.jspecify.annotations.Nullable TokenScope act,
            List<String> paths) {
        Doors(TokenScope read, @org.jspecify.annotations.Nullable TokenScope act, String... paths) {
            this(read, act, List.of(paths));
        }

        boolean has(String path) {
            return paths.stream().anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
        }
    }

    /** The stable name: {@code incidents:read}. */
    public String code() {
        return code;
    }

    /** Whether something can be changed with it. */
    public boolean acts() {
        return code.endsWith(":act") || code.endsWith(":write");
    }

    /** The scope with this name. */
    public static Optional<TokenScope> find(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    /** What a request needs; empty where no token may pass. */
    static Optional<TokenScope> needed(String method, String path) {
        return DOORS.stream()
                .filter(doors -> doors.has(path))
                .findFirst()
                .flatMap(doors -> Optional.ofNullable(READING.contains(method) ? doors.read() : doors.act()));
    }
}
