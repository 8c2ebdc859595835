package io.hufu.server.problem;

import java.util.Locale;

/** What the doors themselves refuse, beside the engine's own vocabulary; codes are stable. */
public enum DoorCode {
    // how it was said
    MALFORMED_JSON(400, false),
    TOO_DEEP(400, false),
    UNKNOWN_FIELD(400, false),
    WRONG_TYPE(400, false),
    VALUE_NOT_KNOWN(400, false),
    FIELD_ABSENT(400, false),
    VALUE_MALFORMED(400, false),
    PARAMETER_MISSING(400, false),
    PARAMETER_MALFORMED(400, false),
    KEY_MISSING(400, false),
    KEY_MALFORMED(400, false),
    IF_MATCH_MALFORMED(400, false),
    REQUEST_MALFORMED(400, false),
    TOO_LARGE(413, false),
    MEDIA_TYPE(415, false),
    NOT_ACCEPTABLE(406, false),
    METHOD_NOT_ALLOWED(405, false),
    NOT_FOUND(404, false),
    NO_SUCH_ACT(404, false),
    KEY_REUSED(422, false),
    // who
    SIGNED_OUT(401, false),
    WRONG_PIN(401, false),
    PIN_REQUIRED(401, false),
    LOCKED(423, true),
    ACCOUNT_EXPIRED(403, false),
    CSRF(403, true),
    NOT_YOURS(403, false),
    NOT_FOR_YOU(403, false),
    ADMINISTRATOR_ONLY(403, false),
    NOT_YOUR_DEVICE(403, false),
    WRONG_CODE(403, false),
    PIN_TOO_WEAK(422, false),
    NO_SUCH_ACCOUNT(404, false),
    SECOND_FACTOR_REQUIRED(401, false),
    WRONG_SECOND_FACTOR(401, false),
    PASSKEY_REQUIRED(401, false),
    WRONG_PASSKEY(401, false),
    OIDC_AWAY(503, true),
    OIDC_REFUSED(401, false),
    OIDC_NOT_LINKED(403, false),
    OIDC_LINKED(409, false),
    SECOND_FACTOR_OWED(403, false),
    SECOND_FACTOR_SET(409, false),
    SECOND_FACTOR_NOT_SET(409, false),
    SECOND_FACTOR_DEMANDED(409, false),
    NO_SUCH_SESSION(404, false),
    NO_SUCH_DEVICE(404, false),
    TOKEN_NOT_KNOWN(401, false),
    TOKEN_EXPIRED(401, false),
    TOKEN_REVOKED(401, false),
    TOKEN_SCOPE(403, false),
    NO_SUCH_TOKEN(404, false),
    TOKEN_OF_POST(422, false),
    SETUP_DONE(409, false),
    SETUP_NEEDED(409, false),
    NO_SUCH_FOLDER(422, false),
    ALREADY_AN_ACCOUNT(409, false),
    ALREADY_LISTED(409, false),
    // editions of plans
    PACK_REFUSED(422, false),
    ALREADY_IN_FORCE(409, false),
    PROPOSAL_OPEN(409, false),
    PROPOSAL_DECIDED(409, false),
    SECOND_PERSON(403, false),
    // rosters
    SHIFT_OVERLAPS(409, false),
    SHIFT_BEGUN(409, false),
    NOT_ON_DUTY(409, false),
    LEAVE_OVERLAPS(409, false),
    LEAVE_OVER(409, false),
    SWAP_SETTLED(409, false),
    CALENDAR_UNREADABLE(422, false),
    // papers
    NOT_SIGNED(409, false),
    // files
    FILE_TOO_LARGE(413, false),
    FILE_TYPE(415, false),
    FILE_EMPTY(400, false),
    FILE_RENAMED(415, false),
    FILE_UNPACKS_TOO_LARGE(413, false),
    TABLE_UNREADABLE(422, false),
    LIST_CHANGED(409, false),
    NO_SUCH_FILE(404, false),
    DATA_DESTROYED(410, false),
    NOT_CONFIGURED(409, false),
    NOT_RETAINED(404, false),
    // the house itself
    STREAM_UNREADABLE(503, false),
    OVERLOADED(503, true),
    DATABASE_AWAY(503, true),
    INTERNAL(500, true);

    private final int status;
    private final boolean retry;

    DoorCode(int status, boolean retry) {
        this.status = status;
        this.retry = retry;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether asking again, unchanged, can help. */
    public boolean retry() {
        return retry;
    }

    /** The stable code on the wire: {@code malformed-json}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
