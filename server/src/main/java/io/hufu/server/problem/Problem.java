package io.hufu.server.problem;

import io.hufu.engine.basics.Refusal;
import io.hufu.engine.basics.RefusalCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it stands on the wire (RFC 9457, {@code application/problem+json}).
 *
 * @param type {@code urn:hufu:problem:<code>}
 * @param clause the clause that forbids it, cited with its document
 * @param field JSON pointer into what was sent
 * @param retry whether the same request, unchanged, can succeed later
 * @param details named values, for screens and programs
 */
public record Problem(
        String type,
        String code,
        String title,
        String titleEn,
        String detail,
        String detailEn,
        int status,
        @Nullable String clause,
        @Nullable String field,
        boolean retry,
        Map<String, String> details) {

    public static Problem of(DoorCode code, @Nullable String field, Map<String, String> details) {
        return of(code.code(), code.status(), null, field, code.retry(), details);
    }

    public static Problem of(Refusal refusal) {
        return of(
                refusal.code().code(),
                status(refusal.code()),
                refusal.clause(),
                refusal.field(),
                refusal.code().retry(),
                refusal.details());
    }

    private static Problem of(
            String code,
            int status,
            @Nullable String clause,
            @Nullable String field,
            boolean retry,
            Map<String, String> details) {
        Words words = Words.of(code);
        return new Problem(
                "urn:hufu:problem:" + code,
                code,
                words.title(),
                words.titleEn(),
                words.filledDetail(field, clause, details),
                words.filledDetailEn(field, clause, details),
                status,
                clause,
                field,
                retry,
                details);
    }

    /** The HTTP status of a refusal: by what kind of reason it is. */
    public static int status(RefusalCode code) {
        return switch (code) {
            case NO_SUCH_INCIDENT, NO_SUCH_ASSIGNMENT -> 404;
            case NO_SUCH_PLAN,
                    NO_SUCH_AREA,
                    NO_SUCH_REPORT,
                    NO_SUCH_OBLIGATION,
                    NO_SUCH_UNIT,
                    NO_SUCH_POST,
                    NO_SUCH_ROLE,
                    NO_SUCH_LEVEL,
                    NO_SUCH_TASK,
                    NO_SUCH_GUIDE_STEP,
                    NO_SUCH_CONDITION,
                    NO_SUCH_SUPPLY,
                    NO_SUCH_DOCUMENT,
                    NO_SUCH_QUERY,
                    NO_SUCH_WARNING_REQUEST,
                    NO_SUCH_WARNING,
                    NO_SUCH_NOTICE,
                    NO_SUCH_HAZARD,
                    NO_SUCH_COLOUR,
                    NO_SUCH_STAND_IN,
                    NO_SUCH_CLOCK -> 404;
            case NOT_DUTY_OFFICER, NOT_YOUR_UNIT, NOT_AUTHORISED, STAND_IN_EXPIRED, RESERVED_TO_SUPERIOR, SYSTEM_ONLY ->
                403;
            case STALE_VERSION -> 412;
            case FIELD_MISSING,
                    FIGURE_NEGATIVE,
                    FIGURE_TOO_LARGE,
                    TEXT_TOO_LONG,
                    TIME_IN_FUTURE,
                    TIME_BEFORE_INCIDENT,
                    TIMES_OUT_OF_ORDER,
                    OUTLINE_MALFORMED,
                    NOTHING_SAID,
                    MEASURES_MISSING,
                    DURATION_MISSING,
                    CONDITIONS_OPEN,
                    SUPERIOR_ORDER_MISSING,
                    NOT_WRITTEN,
                    WITNESS_MISSING,
                    FIGURES_SETTLED -> 422;
            default -> 409;
        };
    }
}
