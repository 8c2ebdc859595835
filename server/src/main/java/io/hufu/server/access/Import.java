package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import io.hufu.server.settings.AccessSettings;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings units and people in from a table: all rows, or none with what is wrong. */
@Component
public class Import {
    private static final String INSERT_UNIT = """
            insert into local_unit (id, name, area, phone, created) values (:id, :name, :area, :phone, :now)
            on conflict (id) do update set name = excluded.name, area = excluded.area, phone = excluded.phone""";

    private final Accounts accounts;
    private final Titles titles;
    private final Pins pins;
    private final JdbcClient sql;
    private final Moments moments;
    private final AccessSettings settings;

    Import(Accounts accounts, Titles titles, Pins pins, JdbcClient sql, Moments moments, AccessSettings settings) {
        this.accounts = accounts;
        this.titles = titles;
        this.pins = pins;
        this.sql = sql;
        this.moments = moments;
        this.settings = settings;
    }

    /**
     * What an import did, or would do.
     *
     * @param errors by line of the table; nothing was done where there is one
     * @param pins of new accounts, shown once
     */
    public record Done(boolean dryRun, int units, int accounts, List<Wrong> errors, List<MadePin> pins) {
        public Done {
            errors = List.copyOf(errors);
            pins = List.copyOf(pins);
        }
    }

    /** What is wrong in a line of the table; the first line has the heads. */
    public record Wrong(long line, String text) {}

    /** The PIN of a new account. */
    public record MadePin(String account, String pin) {}

    public Done run(String text, boolean dryRun) {
        var known = new HashSet<String>();
        accounts.list().forEach(account -> known.add(account.id()));
        var table = new PeopleCsv(titles, known).read(text);
        var errors = table.errors().stream()
                .map(error -> new Wrong(error.line(), error.text()))
                .toList();
        int units = table.units().size();
        int people = table.people().size();
        if (dryRun || !errors.isEmpty()) {
            return new Done(dryRun, units, people, errors, List.of());
        }
        for (var unit : table.units()) {
            sql.sql(INSERT_UNIT)
                    .param("id", unit.id())
                    .param("name", unit.name())
                    .param("area", unit.area())
                    .param("phone", unit.phone())
                    .param("now", Timestamp.from(moments.now()))
                    .update();
        }
        var made = new ArrayList<MadePin>();
        var fresh = new ArrayList<NewAccount>();
        for (var person : table.people()) {
            String pin = pins.make(settings.pinLength());
            made.add(new MadePin(person.id(), pin));
            fresh.add(new NewAccount(
                    person.id(),
                    person.name(),
                    person.unit(),
                    person.posts(),
                    person.capabilities(),
                    pins.hash(pin),
                    person.expires()));
        }
        accounts.add(fresh);
        return new Done(false, units, people, List.of(), made);
    }
}
