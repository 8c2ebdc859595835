package io.hufu.server.directory;

import static io.hufu.server.directory.PersonColumn.ACCOUNT;
import static io.hufu.server.directory.PersonColumn.CONFIRMED;
import static io.hufu.server.directory.PersonColumn.EMAIL;
import static io.hufu.server.directory.PersonColumn.MOBILE;
import static io.hufu.server.directory.PersonColumn.NAME;
import static io.hufu.server.directory.PersonColumn.PHONE;
import static io.hufu.server.directory.PersonColumn.POSTS;
import static io.hufu.server.directory.PersonColumn.UNIT;

import io.hufu.server.access.Titles;
import io.hufu.server.table.RowReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows to people and people to rows. Posts stand as {@code plan/post}, with {@code (2026-01-01~2026-12-31)} behind them where they are held
 * for a time; either side may be open.
 */
final class PeopleTable {
    private static final Pattern POST =
            Pattern.compile("([A-Za-z0-9.-]+)/([A-Za-z0-9.-]+)\\s*(?:[(（]\\s*([0-9-]*)\\s*[~～]\\s*([0-9-]*)\\s*[)）])?");

    private final Titles titles;
    private final Map<String, String> units;
    private final Set<String> closed;
    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();

    /** @param closed accounts that are over and whose ids nobody takes again */
    PeopleTable(Titles titles, List<UnitRow> units, Set<String> closed, LocalDate today) {
        this.titles = titles;
        this.units = Units.byAnyName(units);
        this.closed = closed;
        this.today = today;
    }

    static List<PersonLine> read(RowReader<PersonColumn> reader, PeopleTable table) {
        return reader.read((row, texts) -> table.line(new Cells<>(reader, row, texts)));
    }

    private PersonLine line(Cells<PersonColumn> cells) {
        var account = cells.text(ACCOUNT);
        if (!account.isEmpty() && !Words.ID.matcher(account).matches()) {
            cells.fault(ACCOUNT, RowFault.ID_FORM, account);
        } else if (!seen.add(account)) {
            cells.fault(ACCOUNT, RowFault.ROW_TWICE, account);
        } else if (closed.contains(account)) {
            cells.fault(ACCOUNT, RowFault.ACCOUNT_CLOSED, account);
        }
        var word = cells.text(UNIT);
        var unit = word.isEmpty() ? null : units.get(word);
        if (unit == null && !word.isEmpty()) {
            cells.fault(UNIT, RowFault.UNIT_NOT_KNOWN, word);
        }
        var confirmed = cells.day(CONFIRMED);
        if (confirmed != null && confirmed.isAfter(today)) {
            cells.fault(CONFIRMED, RowFault.DAY_AHEAD, confirmed.toString());
        }
        return new PersonLine(
                account,
                cells.text(NAME),
                unit,
                posts(cells),
                cells.parts(MOBILE, Words.MOBILE, RowFault.MOBILE_FORM),
                cells.parts(PHONE, Words.OFFICE_PHONE, RowFault.PHONE_FORM),
                cells.parts(EMAIL, Words.EMAIL, RowFault.EMAIL_FORM),
                confirmed);
    }

    private List<PersonLine.Post> posts(Cells<PersonColumn> cells) {
        var posts = new ArrayList<PersonLine.Post>();
        for (var part : cells.parts(POSTS)) {
            var found = POST.matcher(part);
            if (!found.matches() || titles.findPostTitle(found.group(1), found.group(2)) == null) {
                cells.fault(POSTS, RowFault.POST_NOT_KNOWN, part);
                continue;
            }
            var since = cells.day(POSTS, Objects.requireNonNullElse(found.group(3), ""));
            var until = cells.day(POSTS, Objects.requireNonNullElse(found.group(4), ""));
            if (since != null && until != null && until.isBefore(since)) {
                cells.fault(POSTS, RowFault.DAYS_TURNED, part);
            }
            posts.add(new PersonLine.Post(found.group(1), found.group(2), since, until));
        }
        return posts;
    }

    static List<String> cells(PersonLine person) {
        return List.of(
                person.account(),
                person.name(),
                Objects.requireNonNullElse(person.unit(), ""),
                String.join(";", person.posts().stream().map(PeopleTable::post).toList()),
                String.join(";", person.mobiles()),
                String.join(";", person.phones()),
                String.join(";", person.emails()),
                day(person.confirmed()));
    }

    private static String post(PersonLine.Post post) {
        var name = post.plan() + "/" + post.post();
        return post.since() == null && post.until() == null
                ? name
                : name + "(" + day(post.since()) + "~" + day(post.until()) + ")";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
