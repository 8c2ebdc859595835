package io.hufu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cookies of many terminals, each its own, written straight into the database of a server that is thrown away: a PIN check is slow on
 * purpose, and ten thousand of them would take minutes of what is measured apart. Half are enrolled devices of a unit, half people of it
 * who are signed in.
 */
final class Passes {
    private static final String DEVICES = """
            insert into device (id, unit, name, token_hash, enrolled_at, created)
            select 'bench-' || n, (?::text[])[1 + n % ?], 'Terminal ' || n,
              encode(sha256(convert_to('hufu-token:bench-device-' || n, 'UTF8')), 'hex'), now(), now()
            from generate_series(?::int, ?::int) n""";
    private static final String SESSIONS = """
            insert into session (token_hash, account, created, last_used)
            select encode(sha256(convert_to('hufu-token:bench-session-' || n, 'UTF8')), 'hex'), (?::text[])[1 + n % ?], now(), now()
            from generate_series(?::int, ?::int) n""";

    private final List<String> units;
    private int made;

    /** @param units ids, each with an account of the same name */
    Passes(List<String> units) {
        this.units = List.copyOf(units);
    }

    /** So many more, the units in turn. */
    List<String> make(Connection database, int count) throws SQLException {
        int from = made;
        made += count;
        for (String table : List.of(DEVICES, SESSIONS)) {
            try (var insert = database.prepareStatement(table)) {
                insert.setArray(1, database.createArrayOf("text", units.toArray()));
                insert.setInt(2, units.size());
                insert.setInt(3, from);
                insert.setInt(4, made - 1);
                insert.executeUpdate();
            }
        }
        return IntStream.range(from, made).mapToObj(this::cookie).toList();
    }

    /** Of each unit every other terminal is a device. */
    private String cookie(int number) {
        boolean device = number / units.size() % 2 == 0;
        return (device ? "hufu-device=bench-device-" : "hufu-session=bench-session-") + number;
    }
}
