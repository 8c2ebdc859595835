package io.hufu.server.roster;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import org.jspecify.annotations.Nullable;

/**
 * The events of a calendar file (RFC 5545), as they were written. Zones that a file defines are not evaluated, addresses in it are not
 * fetched, alarms and other components are passed over.
 */
final class CalendarFile {
    private static final int MOST_EVENTS = 2000;

    private CalendarFile() {}

    /** @throws CalendarFault when it is no calendar, with the line of the file at which that shows */
    static List<EventLines> read(byte[] file) {
        var lines = UnfoldedLines.of(file);
        var events = new ArrayList<EventLines>();
        var handler = new Handler(events, lines);
        try {
            new CalendarParserImpl().parse(new StringReader(lines.text()), handler);
        } catch (ParserException e) {
            if (handler.fault != null) {
                throw handler.fault;
            }
            throw CalendarFault.line(
                    lines.inFile(e.getLineNo()),
                    "不是完整的 iCalendar 文件，读到此处为止",
                    "it is no whole iCalendar file; it was read up to here");
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
        if (events.isEmpty()) {
            throw CalendarFault.line(0, "文件中没有事件（VEVENT）", "the file has no event (VEVENT)");
        }
        return events;
    }

    /** Keeps what stands in events themselves; the line of a property is counted, since the parser does not tell it. */
    private static final class Handler implements ContentHandler {
        private final List<EventLines> events;
        private final UnfoldedLines lines;
        private final List<String> open = new ArrayList<>();
        private final Map<String, String> parameters = new TreeMap<>();
        private int line;
        private String property = "";
        private @Nullable CalendarFault fault;

        Handler(List<EventLines> events, UnfoldedLines lines) {
            this.events = events;
            this.lines = lines;
        }

        private boolean inEvent() {
            return open.size() == 1 && open.getFirst().equals("VEVENT");
        }

        @Override
        public void startCalendar() {
            line++;
        }

        @Override
        public void endCalendar() {
            line++;
        }

        @Override
        public void startComponent(String name) {
            line++;
            open.add(name.toUpperCase(Locale.ROOT));
            if (inEvent()) {
                if (events.size() == MOST_EVENTS) {
                    fault = CalendarFault.line(
                            lines.inFile(line), "事件超过" + MOST_EVENTS + "个", "more than " + MOST_EVENTS + " events");
                    throw fault;
                }
                events.add(new EventLines(events.size() + 1, lines.inFile(line)));
            }
        }

        @Override
        public void endComponent(String name) {
            line++;
            open.removeLast();
        }

        @Override
        public void startProperty(String name) {
            line++;
            property = name.toUpperCase(Locale.ROOT);
            parameters.clear();
        }

        @Override
        public void parameter(String name, String value) {
            parameters.put(name.toUpperCase(Locale.ROOT), value);
        }

        @Override
        public void propertyValue(String value) {
            if (inEvent()) {
                events.getLast().add(property, value, parameters, lines.inFile(line));
            }
        }

        @Override
        public void endProperty(String name) {}
    }
}
