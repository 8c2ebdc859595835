package io.hufu.server.roster;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Shifts as a calendar that other programs show, and that reads back as the same shifts; one left in its first second is none. */
public final class CalendarExport {
    private CalendarExport() {}

    /**
     * A calendar file in UTF-8; its moments are in UTC.
     *
     * @param summary what is said of a shift
     * @param at when it is made
     */
    public static byte[] write(List<Shift> shifts, Function<Shift, String> summary, Instant at) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Hufu//Roster 1.0//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        for (var shift : shifts) {
            Instant over = shift.over().truncatedTo(ChronoUnit.SECONDS);
            if (!over.isAfter(shift.from())) {
                continue;
            }
            var event = new VEvent(false);
            event.add(new Uid("shift-" + shift.id() + "@" + shift.unit() + ".hufu"));
            event.add(new DtStamp(at));
            event.add(new DtStart<>(shift.from()));
            event.add(new DtEnd<>(over));
            event.add(new Summary(summary.apply(shift)));
            event.add(new XProperty(EventShifts.ACCOUNT, shift.account()));
            event.add(new XProperty(EventShifts.ROLE, shift.role().code()));
            calendar.add(event);
        }
        var written = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, written);
        } catch (IOException e) {
            throw new IllegalStateException("a calendar cannot be written", e);
        }
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }
}
