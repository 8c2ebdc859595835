package io.hufu.server.table;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The first sheet of a workbook, read as a stream. What it would unpack to is measured before anything of it is read, so a small file
 * that unpacks to a great one does no harm; external entities are refused by the library's reader.
 */
final class XlsxTable {
    /** The most bytes of all parts together once unpacked. */
    static final long MOST_UNPACKED = 48L * 1024 * 1024;

    private static final int MOST_PARTS = 500;
    private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private XlsxTable() {}

    /** Whether these bytes begin as a packed file does. */
    static boolean isPacked(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Whether these bytes are of the office format before 2007. */
    static boolean isOld(byte[] bytes) {
        for (int i = 0; i < OLD_FORMAT.length; i++) {
            if (bytes.length <= i || bytes[i] != OLD_FORMAT[i]) {
                return false;
            }
        }
        return true;
    }

    static RawTable read(byte[] bytes) {
        requireSmall(bytes);
        try (var opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var reader = new XSSFReader(opened);
            var strings = new ReadOnlySharedStringsTable(opened);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw unreadable();
            }
            try (var sheet = sheets.next()) {
                var cells = new SheetCells(strings);
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(cells);
                xml.parse(new InputSource(sheet));
                return cells.table();
            }
        } catch (IOException
                | UncheckedIOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.of(DoorCode.TABLE_UNREADABLE, "reason", "XLSX");
    }

    /** Unpacks to nowhere and counts; macros are refused. The JDK's own reader refuses large-file entries that many programs write. */
    private static void requireSmall(byte[] bytes) {
        long unpacked = 0;
        int parts = 0;
        boolean workbook = false;
        var thrownAway = new byte[16384];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                if (++parts > MOST_PARTS
                        || entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw unreadable();
                }
                for (int read = zip.read(thrownAway); read >= 0; read = zip.read(thrownAway)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw ProblemException.of(DoorCode.FILE_UNPACKS_TOO_LARGE);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
        if (!workbook) {
            throw unreadable();
        }
    }
}
