package io.hufu.server.reduction;

import io.hufu.plan.Colour;
import io.hufu.plan.ReductionList.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lines in the database: an edition's rows, and those of an upload that waits. */
final class LineStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<ListedLine>> LINES = new TypeReference<>() {};
    private static final String INSERT = """
            insert into reduction_line
              (edition, place, enterprise, line, grade, blue, yellow, orange, red, marks, phone, meters)
            select :edition, l.place, l.enterprise, l.line, l.grade, l.blue, l.yellow, l.orange, l.red, l.marks, l.phone, l.meters
            from jsonb_to_recordset(:lines::jsonb) as l
              (place int, enterprise text, line text, grade text, blue text, yellow text, orange text, red text,
               marks text[], phone text, meters text[])""";
    private static final String READ = "select * from reduction_line where edition = :edition order by place";

    private final JdbcClient sql;

    LineStore(JdbcClient sql) {
        this.sql = sql;
    }

    String json(List<ListedLine> lines) {
        return JSON.writeValueAsString(lines);
    }

    List<ListedLine> parse(String json) {
        return JSON.readValue(json, LINES);
    }

    void insert(long edition, List<ListedLine> lines) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(i + 1, lines.get(i)));
        }
        sql.sql(INSERT)
                .param("edition", edition)
                .param("lines", JSON.writeValueAsString(rows))
                .update();
    }

    private static Map<String, @Nullable Object> row(int place, ListedLine line) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("place", place);
        row.put("enterprise", line.enterprise());
        row.put("line", line.line());
        row.put("grade", line.grade());
        for (var colour : Colour.values()) {
            row.put(column(colour), line.measures().get(colour));
        }
        row.put("marks", line.marks());
        row.put("phone", line.phone());
        row.put("meters", line.meters());
        return row;
    }

    private static String column(Colour colour) {
        return switch (colour) {
            case RED -> "red";
            case ORANGE -> "orange";
            case YELLOW -> "yellow";
            case BLUE -> "blue";
        };
    }

    List<ListedLine> read(long edition) {
        return sql.sql(READ)
                .param("edition", edition)
                .query((rows, number) -> line(rows))
                .list();
    }

    private static ListedLine line(ResultSet row) throws SQLException {
        var measures = new EnumMap<Colour, String>(Colour.class);
        for (var colour : Colour.values()) {
            var measure = row.getString(column(colour));
            if (measure != null) {
                measures.put(colour, measure);
            }
        }
        var marks = EnumSet.noneOf(Mark.class);
        for (var mark : (String[]) row.getArray("marks").getArray()) {
            marks.add(Mark.valueOf(mark));
        }
        return new ListedLine(
                row.getString("enterprise"),
                row.getString("line"),
                row.getString("grade"),
                measures,
                marks,
                row.getString("phone"),
                List.of((String[]) row.getArray("meters").getArray()));
    }
}
