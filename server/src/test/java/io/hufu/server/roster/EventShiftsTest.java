package io.hufu.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hufu.server.roster.RosterBook.NewShift;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a calendar file says of shifts, and where it says it wrongly. */
class EventShiftsTest {
    private static final Instant NOW = Instant.parse("2026-12-28T00:00:00Z");
    private static final EventShifts READER =
            new EventShifts(Map.of("班甲", "u-a", "班乙", "u-b", "u-a", "u-a", "u-b", "u-b"), NOW);

    private static byte[] file(String... lines) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + String.join("\r\n", lines)
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<NewShift> shifts(String... lines) {
        return CalendarFile.read(file(lines)).stream()
                .flatMap(event -> READER.read(event).shifts().stream())
                .toList();
    }

    private static FaultyEvent fault(byte[] file) {
        var thrown = catchThrowableOfType(
                CalendarFault.class, () -> CalendarFile.read(file).forEach(READER::read));
        assertThat(thrown).isNotNull();
        return thrown.said();
    }

    @Test
    void aShiftOverTheEndOfTheYearIsTwelveHoursOfHere() {
        var shift = shifts(
                        "SUMMARY:班甲 值班",
                        "DTSTART;TZID=Asia/Shanghai:20261231T200000",
                        "DTEND;TZID=Asia/Shanghai:20270101T080000")
                .getFirst();
        assertThat(shift.account()).isEqualTo("u-a");
        assertThat(shift.role()).isEqualTo(Role.WATCH);
        assertThat(shift.span())
                .isEqualTo(new Span(Instant.parse("2026-12-31T12:00:00Z"), Instant.parse("2027-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20270105T080000, 2027-01-05T00:00:00Z",
        "DTSTART:20270105T080000Z, 2027-01-05T08:00:00Z",
        "DTSTART;TZID=China Standard Time:20270105T080000, 2027-01-05T00:00:00Z",
        "DTSTART;TZID=\"/example.net/Asia/Shanghai\":20270105T080000, 2027-01-05T00:00:00Z",
        "DTSTART;TZID=Europe/Berlin:20270105T080000, 2027-01-05T07:00:00Z",
        "DTSTART;TZID=America/Argentina/Buenos_Aires:20270105T080000, 2027-01-05T11:00:00Z",
        "DTSTART;VALUE=DATE:20270105, 2027-01-04T16:00:00Z"
    })
    void aMomentIsOfItsZoneAndOfHereWhereItNamesNone(String start, Instant from) {
        assertThat(shifts("SUMMARY:u-b", start, "DURATION:PT12H")
                        .getFirst()
                        .span()
                        .from())
                .isEqualTo(from);
    }

    @Test
    void foldedLinesAndEscapesAreRead() {
        var shift = shifts("SUMMARY:市局\\, 班", " 乙（带班领导）", "DTSTART:20270105T080000", "DURATION:P1D")
                .getFirst();
        assertThat(shift.account()).isEqualTo("u-b");
        assertThat(shift.role()).isEqualTo(Role.LEAD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;INTERVAL=3;COUNT=4|4|2027-01-07T12:00:00Z",
                "FREQ=DAILY|365|2027-12-28T12:00:00Z",
                "FREQ=WEEKLY;BYDAY=MO,TH|104|2027-12-27T12:00:00Z",
                "FREQ=MONTHLY;BYMONTHDAY=31|7|2027-10-31T12:00:00Z",
                "FREQ=DAILY;UNTIL=20270103T120000Z|6|2027-01-03T12:00:00Z",
                "FREQ=DAILY;UNTIL=20270103|6|2027-01-03T12:00:00Z"
            })
    void aRuleIsWorkedOutForAYearAhead(String rule, int times, Instant last) {
        var found = shifts("SUMMARY:u-a", "DTSTART:20261229T200000", "DURATION:PT12H", "RRULE:" + rule);
        assertThat(found.getLast().span().from()).isEqualTo(last);
        assertThat(found).hasSize(times);
    }

    @Test
    void whoseAShiftWasThatIsOverIsNotAsked() {
        var event = CalendarFile.read(file("SUMMARY:谁", "DTSTART:19990105T080000", "DURATION:PT12H"))
                .getFirst();
        assertThat(READER.read(event)).isEqualTo(new EventShifts.Found(List.of(), 1));
    }

    @Test
    void anEndAndAnExceptionWithoutAZoneAreOfTheZoneOfTheEvent() {
        var found = shifts(
                "SUMMARY:u-a",
                "DTSTART;TZID=Europe/Berlin:20261229T200000",
                "DURATION:PT12H",
                "RRULE:FREQ=DAILY;UNTIL=20261231T200000",
                "EXDATE:20261230T200000");
        assertThat(found)
                .extracting(one -> one.span().from().toString())
                .containsExactly("2026-12-29T19:00:00Z", "2026-12-31T19:00:00Z");
    }

    @Test
    void aTimeThatIsLeftOutIsNoShift() {
        var found = shifts(
                "SUMMARY:u-a",
                "DTSTART;TZID=Asia/Shanghai:20261229T200000",
                "DURATION:PT12H",
                "RRULE:FREQ=DAILY;COUNT=3",
                "EXDATE;TZID=Asia/Shanghai:20261230T200000");
        assertThat(found)
                .extracting(one -> one.span().from().toString())
                .containsExactly("2026-12-29T12:00:00Z", "2026-12-31T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUMMARY:谁;DTSTART:20270105T080000;DURATION:PT1H|SUMMARY|4",
                "SUMMARY:班甲 班乙;DTSTART:20270105T080000;DURATION:PT1H|SUMMARY|4",
                "DTSTART:20270105T080000;DURATION:PT1H|''|3",
                "SUMMARY:u-a;DTSTART:20270230T080000;DURATION:PT1H|DTSTART|5",
                "SUMMARY:u-a;DTSTART,TZID=Mars/Base:20270105T080000;DURATION:PT1H|DTSTART|5",
                "SUMMARY:u-a;DURATION:PT1H|DTSTART|3",
                "SUMMARY:u-a;DTSTART:20270105T080000|DTEND|3",
                "SUMMARY:u-a;DTSTART:20270105T080000;DTEND:20270105T080000|DTEND|6",
                "SUMMARY:u-a;DTSTART:20270105T080000;DURATION:P40D|DURATION|6",
                "SUMMARY:u-a;DTSTART:20270105T080000;DURATION:lang|DURATION|6",
                "SUMMARY:u-a;DTSTART:20270105T080000;DURATION:PT1H;RRULE:FREQ=SECONDLY|RRULE|7",
                "SUMMARY:u-a;DTSTART:20270105T080000;DURATION:PT1H;RRULE:FREQ=DAILY,BYHOUR=1|RRULE|7",
                "SUMMARY:u-a;DTSTART:20270105T080000;DURATION:PT1H;RRULE:FREQ=DAILY,INTERVAL=0|RRULE|7",
                "SUMMARY:u-a;DTSTART:20270105T080000;DURATION:PT1H;RRULE:FREQ=DAILY,UNTIL=mañana|RRULE|7",
                "SUMMARY:u-a;DTSTART:20270105T080000;DURATION:PT1H;RRULE:FREQ=WEEKLY,BYDAY=XX|RRULE|7",
                "SUMMARY:u-a;DTSTART:20270105T080000;DURATION:PT1H;RDATE:20270106T080000|RDATE|7",
                "X-HUFU-ACCOUNT:u-x;DTSTART:20270105T080000;DURATION:PT1H|X-HUFU-ACCOUNT|4",
                "SUMMARY:u-a;X-HUFU-ROLE:boss;DTSTART:20270105T080000;DURATION:PT1H|X-HUFU-ROLE|5",
                "SUMMARY:u-a;DTSTART:19990105T080000;DURATION:PT1H;RRULE:FREQ=DAILY|DTSTART|5",
                "SUMMARY:u-a;DTSTART:20290105T080000;DURATION:PT1H|DTSTART|5"
            })
    void aFaultIsNamedByEventLineAndProperty(String event, String property, int line) {
        String[] lines = event.split(";");
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i].replace(',', ';');
        }
        var said = fault(file(lines));
        assertThat(said.event()).isEqualTo(1);
        assertThat(said.property()).isEqualTo(property);
        assertThat(said.line()).isEqualTo(line);
        assertThat(said.zh()).isNotBlank();
        assertThat(said.en()).isNotBlank();
    }

    @Test
    void whatIsNoCalendarIsRefusedWithTheLineAndQuickly() {
        assertThat(fault("hello".getBytes(StandardCharsets.UTF_8)).line()).isEqualTo(1);
        assertThat(fault(new byte[0]).en()).isNotBlank();
        assertThat(fault(new byte[] {(byte) 0xff, (byte) 0xfe}).en()).contains("UTF-8");
        assertThat(fault("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8))
                        .en())
                .contains("no event");
        assertThat(fault("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:u-a\r\n"
                                .getBytes(StandardCharsets.UTF_8))
                        .line())
                .isEqualTo(4);
        String nested = "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(350_000);
        assertThat(fault(nested.getBytes(StandardCharsets.UTF_8)).line()).isEqualTo(5);
        String wide = "BEGIN:VCALENDAR\r\nX-A:" + "a".repeat(5_000_000);
        assertThat(fault(wide.getBytes(StandardCharsets.UTF_8)).line()).isEqualTo(2);
        String many = "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\nEND:VEVENT\r\n".repeat(2001) + "END:VCALENDAR\r\n";
        assertThat(fault(many.getBytes(StandardCharsets.UTF_8)).en()).contains("2000");
    }

    /** A good calendar with a few bytes changed, moved, doubled or cut: read, or refused with a line, and nothing else. */
    @Test
    void whatIsSpoiledIsReadOrRefusedAndNeverBreaksTheReader() {
        var good = file(
                "SUMMARY:u-a 带班",
                "DTSTART;TZID=Asia/Shanghai:20261229T200000",
                "DURATION:PT12H",
                "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=5",
                "EXDATE;VALUE=DATE:20270104",
                "ATTENDEE;CN=\"班甲\":mailto:a@example.net",
                "BEGIN:VALARM",
                "TRIGGER:-PT15M",
                "END:VALARM");
        var random = new Random(20261228);
        int refused = 0;
        for (int round = 0; round < 4000; round++) {
            byte[] spoiled = spoiled(good, random);
            try {
                CalendarFile.read(spoiled).forEach(READER::read);
            } catch (CalendarFault e) {
                refused++;
                assertThat(e.said().en()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError(new String(spoiled, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(refused).isBetween(1000, 3999);
    }

    private static byte[] spoiled(byte[] good, Random random) {
        String signs = ":;=,\"\\\r\n \tBEGINDTSTART09ZT-+";
        var text = new StringBuilder(new String(good, StandardCharsets.UTF_8));
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(text.length());
            int until = Math.min(text.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
                case 1 -> text.delete(at, until);
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, until));
                default -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsGivenOutReadsBackAsTheSame() {
        var shift = new Shift(7, "u", "u-a", Role.LEAD, NOW.plusSeconds(3600), NOW.plusSeconds(7200), null);
        byte[] written = CalendarExport.write(List.of(shift), one -> "班甲, 带班领导".repeat(12), NOW);
        assertThat(new String(written, StandardCharsets.UTF_8)).contains("\r\nDTSTART:20261228T010000Z\r\n");
        var read = READER.read(CalendarFile.read(written).getFirst()).shifts().getFirst();
        assertThat(read).isEqualTo(new NewShift("u-a", Role.LEAD, new Span(shift.from(), shift.until())));
    }
}
