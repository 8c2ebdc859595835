package io.hufu.server.problem;

import io.hufu.engine.basics.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem; carries no stack trace, since it is an answer and not a fault. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public static ProblemException of(DoorCode code) {
        return new ProblemException(Problem.of(code, null, Map.of()));
    }

    /** @param field JSON pointer of what is wrong */
    public static ProblemException field(DoorCode code, @Nullable String field, String value) {
        return new ProblemException(Problem.of(code, field, Map.of("value", value)));
    }

    /** @param details pairs of name and value for the message */
    public static ProblemException of(DoorCode code, String... details) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < details.length; i += 2) {
            named.put(details[i], details[i + 1]);
        }
        return new ProblemException(Problem.of(code, null, named));
    }

    public static ProblemException of(Refusal refusal) {
        return new ProblemException(Problem.of(refusal));
    }

    public Problem problem() {
        return problem;
    }
}
