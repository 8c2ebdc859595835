package io.hufu.server.roster;

/** What is wrong in a calendar, said to people; carries no stack trace, since it is an answer and not a fault of the server. */
final class CalendarFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FaultyEvent said;

    private CalendarFault(FaultyEvent said) {
        super(said.en(), null, false, false);
        this.said = said;
    }

    static CalendarFault line(int line, String zh, String en) {
        return new CalendarFault(new FaultyEvent(0, line, "", zh, en));
    }

    static CalendarFault of(EventLines event, String property, String zh, String en) {
        return new CalendarFault(new FaultyEvent(event.number(), event.line(property), property, zh, en));
    }

    FaultyEvent said() {
        return said;
    }
}
