package io.hufu.server.access;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.engine.basics.LawTime;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Units and people out of a table: {@code type,id,name,unit,area,phone,posts,capabilities,expires}, or the same heads in
 * Chinese. {@code posts} are {@code plan/post}, several things are separated by semicolons.
 */
final class PeopleCsv {
    private static final List<String> COLUMNS =
            List.of("type", "id", "name", "unit", "area", "phone", "posts", "capabilities", "expires");
    private static final Map<String, String> CHINESE = Map.of(
            "类型",
            "type",
            "编号",
            "id",
            "名称",
            "name",
            "单位",
            "unit",
            "地区",
            "area",
            "电话",
            "phone",
            "职务",
            "posts",
            "权限",
            "capabilities",
            "有效期",
            "expires");
    private static final int MOST_ERRORS = 100;

    private final Titles titles;
    private final Set<String> known;
    private final List<Problem> errors = new ArrayList<>();
    private final List<UnitRow> units = new ArrayList<>();
    private final List<PersonRow> people = new ArrayList<>();

    /** @param known ids of accounts that exist */
    PeopleCsv(Titles titles, Set<String> known) {
        this.titles = titles;
        this.known = new HashSet<>(known);
    }

    /** What is wrong where; {@code line} counts from 1 with the heads. */
    record Problem(long line, String text) {}

    record UnitRow(
            String id,
            String name,
            @Nullable String area,
            @Nullable String phone) {}

    record PersonRow(
            String id,
            String name,
            @Nullable String unit,
            List<String> posts,
            List<Capability> capabilities,
            @Nullable Instant expires) {}

    List<Problem> errors() {
        return errors;
    }

    List<UnitRow> units() {
        return units;
    }

    List<PersonRow> people() {
        return people;
    }

    PeopleCsv read(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser table = CSVParser.parse(new StringReader(plain), format)) {
            var heads = heads(table.getHeaderNames());
            if (!errors.isEmpty()) {
                return this;
            }
            for (CSVRecord row : table) {
                if (errors.size() >= MOST_ERRORS) {
                    break;
                }
                row(row, heads, table.getCurrentLineNumber());
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            errors.add(new Problem(1, "表格无法读取 / the table cannot be read: " + e.getMessage()));
        }
        return this;
    }

    private List<String> heads(List<String> given) {
        var heads = given.stream().map(head -> CHINESE.getOrDefault(head, head)).toList();
        for (int i = 0; i < heads.size(); i++) {
            if (!COLUMNS.contains(heads.get(i))) {
                errors.add(new Problem(1, "没有列“" + given.get(i) + "” / unknown column " + given.get(i)));
            }
        }
        for (String needed : List.of("type", "id", "name")) {
            if (!heads.contains(needed)) {
                errors.add(new Problem(1, "缺少列 " + needed + " / the column " + needed + " is missing"));
            }
        }
        return heads;
    }

    private void row(CSVRecord row, List<String> heads, long line) {
        if (row.size() != heads.size()) {
            errors.add(new Problem(line, "列数不对，应为 " + heads.size() + " / " + heads.size() + " columns are wanted"));
            return;
        }
        int before = errors.size();
        String id = cell(row, heads, "id");
        String name = cell(row, heads, "name");
        if (id == null || !id.matches("[A-Za-z0-9._-]{1,64}")) {
            wrong(line, "id", id);
        }
        if (name == null || name.length() > 64) {
            wrong(line, "name", name);
        }
        String type = cell(row, heads, "type");
        if (id == null || name == null || errors.size() > before) {
            return;
        }
        switch (type == null ? "" : type) {
            case "unit", "单位" -> units.add(new UnitRow(id, name, cell(row, heads, "area"), cell(row, heads, "phone")));
            case "person", "人员" -> person(row, heads, line, id, name);
            default -> wrong(line, "type", type);
        }
    }

    private void person(CSVRecord row, List<String> heads, long line, String id, String name) {
        int before = errors.size();
        if (!known.add(id)) {
            errors.add(new Problem(line, "列 id：账号 " + id + " 已存在 / column id: the account " + id + " exists"));
        }
        String unit = cell(row, heads, "unit");
        if (unit != null
                && titles.findUnitName(unit) == null
                && units.stream().noneMatch(each -> each.id().equals(unit))) {
            wrong(line, "unit", unit);
        }
        var posts = split(cell(row, heads, "posts"));
        for (String post : posts) {
            int slash = post.indexOf('/');
            if (slash < 0 || titles.findPostTitle(post.substring(0, slash), post.substring(slash + 1)) == null) {
                wrong(line, "posts", post);
            }
        }
        var capabilities = new ArrayList<Capability>();
        for (String word : split(cell(row, heads, "capabilities"))) {
            var found = Arrays.stream(Capability.values())
                    .filter(each ->
                            each != Capability.SYSTEM && Accounts.code(each).equals(word))
                    .findFirst();
            found.ifPresentOrElse(capabilities::add, () -> wrong(line, "capabilities", word));
        }
        Instant expires = expires(cell(row, heads, "expires"), line);
        if (errors.size() == before) {
            people.add(new PersonRow(id, name, unit, posts, capabilities, expires));
        }
    }

    private @Nullable Instant expires(@Nullable String day, long line) {
        try {
            return day == null
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(1)
                            .atStartOfDay(LawTime.ZONE)
                            .toInstant();
        } catch (DateTimeParseException e) {
            wrong(line, "expires", day);
            return null;
        }
    }

    private void wrong(long line, String column, @Nullable String value) {
        String shown = value == null ? "（空）" : value.substring(0, Math.min(40, value.length()));
        errors.add(new Problem(
                line, "列 " + column + " 的值“" + shown + "”不正确 / column " + column + ": \"" + shown + "\" is wrong"));
    }

    private static List<String> split(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("[;；]"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    private static @Nullable String cell(CSVRecord row, List<String> heads, String column) {
        int index = heads.indexOf(column);
        String value = index < 0 ? "" : row.get(index);
        return value.isBlank() ? null : value;
    }
}
