package io.hufu.server.web;

import io.hufu.journal.json.UnreadableStream;
import io.hufu.journal.ledger.LedgerUnavailable;
import io.hufu.journal.vault.VaultGone;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.Problem;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Everything that goes wrong in a controller, as a problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(ProblemException e) {
        return answer(e.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(UnreadableStream e) {
        return answer(problem(DoorCode.STREAM_UNREADABLE, String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> gone(VaultGone ignored) {
        return answer(problem(DoorCode.DATA_DESTROYED, ""));
    }

    @ExceptionHandler({
        LedgerUnavailable.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Problem> away(Exception e) {
        LOG.warn("the database is away: {}", e.getMessage());
        return answer(problem(DoorCode.DATABASE_AWAY, ""));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException ignored) {
        return answer(problem(DoorCode.FILE_TOO_LARGE, ""));
    }

    @ExceptionHandler
    ResponseEntity<Problem> multipart(MultipartException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("exceeds")) {
                return answer(problem(DoorCode.FILE_TOO_LARGE, ""));
            }
        }
        return answer(problem(DoorCode.REQUEST_MALFORMED, ""));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException e) {
        return answer(problem(DoorCode.PARAMETER_MISSING, e.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException e) {
        return answer(problem(DoorCode.PARAMETER_MISSING, e.getRequestPartName()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException e) {
        return answer(problem(DoorCode.PARAMETER_MALFORMED, e.getName()));
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, BadMessageException.class})
    ResponseEntity<Problem> malformed(Exception ignored) {
        return answer(problem(DoorCode.REQUEST_MALFORMED, ""));
    }

    /** The reader went away while it was answered. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, org.eclipse.jetty.io.EofException.class})
    void away() {
        // nobody is left to be told
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse response) {
            return answer(ofStatus(response.getStatusCode()));
        }
        if (e
                instanceof
                HttpException
                        ofJetty) { // such as a query that cannot be decoded, which is read where it is first asked for
            return answer(ofStatus(HttpStatusCode.valueOf(ofJetty.getCode())));
        }
        if (e instanceof IOException) {
            return answer(problem(DoorCode.REQUEST_MALFORMED, ""));
        }
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("internal error {} at {} {}", number, request.getMethod(), request.getRequestURI(), e);
        return answer(problem(DoorCode.INTERNAL, number));
    }

    /** The problem for a status that Spring or Jetty chose. */
    static Problem ofStatus(HttpStatusCode status) {
        return problem(
                switch (status.value()) {
                    case 401 -> DoorCode.SIGNED_OUT;
                    case 403 -> DoorCode.NOT_FOR_YOU;
                    case 404 -> DoorCode.NOT_FOUND;
                    case 405 -> DoorCode.METHOD_NOT_ALLOWED;
                    case 406 -> DoorCode.NOT_ACCEPTABLE;
                    case 413 -> DoorCode.TOO_LARGE;
                    case 415 -> DoorCode.MEDIA_TYPE;
                    case 503 -> DoorCode.OVERLOADED;
                    default -> status.is5xxServerError() ? DoorCode.INTERNAL : DoorCode.REQUEST_MALFORMED;
                },
                "");
    }

    static Problem problem(DoorCode code, String value) {
        return ProblemException.of(code, "value", value).problem();
    }

    static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(ProblemWriter.MEDIA_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }
}
