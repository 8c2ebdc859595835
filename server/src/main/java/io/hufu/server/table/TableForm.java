package io.hufu.server.table;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.util.List;

/** The two forms in which a table comes and goes. */
public enum TableForm {
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String ending;

    TableForm(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    /** The table in these bytes, which have to be of this form whatever the file is called. */
    public RawTable read(byte[] bytes) {
        if (bytes.length == 0) {
            throw ProblemException.of(DoorCode.FILE_EMPTY);
        }
        if (XlsxTable.isOld(bytes)) {
            throw ProblemException.of(DoorCode.FILE_RENAMED, "value", "XLS (97-2003)");
        }
        boolean packed = XlsxTable.isPacked(bytes);
        if (packed != (this == XLSX)) {
            throw ProblemException.of(DoorCode.FILE_RENAMED, "value", packed ? "XLSX/ZIP" : "TXT/CSV");
        }
        return packed ? XlsxTable.read(bytes) : CsvTable.read(bytes);
    }

    /** A table of this form, with one sheet of that name. */
    public byte[] write(String name, List<String> heads, List<List<String>> rows) {
        return switch (this) {
            case CSV -> TableWriter.csv(heads, rows);
            case XLSX -> TableWriter.xlsx(name, heads, rows);
        };
    }
}
