package io.hufu.engine.basics;

import java.util.Locale;

/**
 * The closed vocabulary of refusals, in the order in which they are checked: shape, existence, authority, state, rule.
 *
 * <p>The stream that an action is aimed at is looked up before anything else: without it there is nothing to check against.
 *
 * <p>Codes are stable; {@code retry} says whether asking again, unchanged, can help.
 */
public enum RefusalCode {
    // shape of what was said
    FIELD_MISSING(false),
    FIGURE_NEGATIVE(false),
    FIGURE_TOO_LARGE(false),
    TEXT_TOO_LONG(false),
    TIME_IN_FUTURE(false),
    TIME_BEFORE_INCIDENT(false),
    TIMES_OUT_OF_ORDER(false),
    OUTLINE_MALFORMED(false),
    NOTHING_SAID(false),
    // what is spoken of does not exist
    NO_SUCH_PLAN(false),
    NO_SUCH_AREA(false),
    NO_SUCH_INCIDENT(false),
    NO_SUCH_ASSIGNMENT(false),
    NO_SUCH_REPORT(false),
    NO_SUCH_OBLIGATION(false),
    NO_SUCH_UNIT(false),
    NO_SUCH_POST(false),
    NO_SUCH_ROLE(false),
    NO_SUCH_LEVEL(false),
    NO_SUCH_TASK(false),
    NO_SUCH_GUIDE_STEP(false),
    NO_SUCH_CONDITION(false),
    NO_SUCH_SUPPLY(false),
    NO_SUCH_DOCUMENT(false),
    NO_SUCH_QUERY(false),
    NO_SUCH_WARNING_REQUEST(false),
    NO_SUCH_WARNING(false),
    NO_SUCH_NOTICE(false),
    NO_SUCH_HAZARD(false),
    NO_SUCH_COLOUR(false),
    NO_SUCH_STAND_IN(false),
    NO_SUCH_CLOCK(false),
    NO_SUCH_ROLL_CALL(false),
    // who may
    NOT_DUTY_OFFICER(false),
    NOT_YOUR_UNIT(false),
    NOT_AUTHORISED(false),
    STAND_IN_EXPIRED(false),
    RESERVED_TO_SUPERIOR(false),
    SYSTEM_ONLY(false),
    // the state does not allow it
    STALE_VERSION(true),
    ALREADY_EXISTS(false),
    INCIDENT_ENDED(false),
    INCIDENT_NOT_ENDED(false),
    INCIDENT_CLOSED(false),
    INCIDENT_FALSE(false),
    NOT_ACTIVATED(false),
    SAME_LEVEL(false),
    NOT_OF_THIS_PLAN(false),
    ROLE_UNBOUND(false),
    ALREADY_BOUND(false),
    ALREADY_MEMBER(false),
    ALREADY_ACKNOWLEDGED(false),
    NOT_ACKNOWLEDGED(false),
    ALREADY_RECALLED(false),
    ASSIGNMENT_CLOSED(false),
    NOTHING_TO_ACCEPT(false),
    ALREADY_MET(false),
    ALREADY_SIGNED(false),
    NOT_SIGNED(false),
    ALREADY_SENT(false),
    NOT_SENT(false),
    ALREADY_CONFIRMED(false),
    NOT_ON_BEHALF(false),
    NOT_DENIED(false),
    DECISION_SUPERSEDED(false),
    DECISION_DISPUTED(false),
    ALREADY_ANSWERED(false),
    ALREADY_TICKED(false),
    NOT_TICKED(false),
    NOT_MOBILISED(false),
    MORE_THAN_MOBILISED(false),
    MORE_THAN_IN_STOCK(false),
    ALREADY_TRANSFERRED(false),
    NOT_TRANSFERRED(false),
    CLOCK_NOT_RUNNING(false),
    CLOCK_NOT_DUE(true),
    LAST_REPORT(false),
    WARNING_OVER(false),
    WARNING_NOT_OVER(false),
    WARNING_NOT_IN_FORCE(false),
    NOTICE_PENDING(false),
    NOT_APPROVED(false),
    ALREADY_APPROVED(false),
    ALREADY_REQUESTED(false),
    ROLL_CALL_CLOSED(false),
    ONLY_ANSWERED(false),
    // a rule of the plan or of law stands against it
    MEASURES_MISSING(false),
    DURATION_MISSING(false),
    CONDITIONS_OPEN(false),
    SUPERIOR_ORDER_MISSING(false),
    NOT_WRITTEN(false),
    WITNESS_MISSING(false),
    FIGURES_SETTLED(false),
    NOT_RESERVED(false);

    private final boolean retry;

    RefusalCode(boolean retry) {
        this.retry = retry;
    }

    /** Whether asking again, unchanged, can help. */
    public boolean retry() {
        return retry;
    }

    /** The stable code in the API and in documents: {@code conditions-open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
