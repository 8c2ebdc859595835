package io.hufu.server.web;

import io.hufu.server.access.Session;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.view.Language;
import io.hufu.server.view.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who reads, and what is said where he may not or where nothing is. */
final class Viewers {
    private Viewers() {}

    /** Anybody who is signed in, or a terminal. */
    static Viewer signedIn(@Nullable Session session) {
        if (session == null) {
            throw ProblemException.of(DoorCode.SIGNED_OUT);
        }
        return new Viewer(session.actor(), language());
    }

    /** In which language the request wants to be answered; Chinese where it says nothing. */
    static Language language() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? Language.of(asked.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : Language.CHINESE;
    }

    /** Somebody who may read boards of the whole jurisdiction. */
    static Viewer ofBoards(@Nullable Session session) {
        Viewer viewer = signedIn(session);
        if (!viewer.readsBoards()) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
        return viewer;
    }

    static <T> T found(Optional<T> found) {
        return found.orElseThrow(() -> ProblemException.of(DoorCode.NOT_FOUND));
    }

    /** A word of a closed set, as it stands on the wire. */
    static <E extends Enum<E>> E word(Class<E> type, String value, String parameter) {
        for (E constant : type.getEnumConstants()) {
            if (io.hufu.server.view.Codes.code(constant).equals(value)
                    || constant.name().equals(value)) {
                return constant;
            }
        }
        throw ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", parameter);
    }
}
