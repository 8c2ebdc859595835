package io.hufu.server.web;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Moments in an address. Those that no incident can have are refused: the database has no room for all that can be written. */
@Configuration(proxyBeanMethods = false)
class MomentParameter implements WebMvcConfigurer {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, MomentParameter::read);
    }

    /** @throws ProblemException when it is no moment from 1900 to 2200 in UTC, naming the parameter */
    static Instant read(String parameter, String text) {
        try {
            return read(text);
        } catch (DateTimeException e) {
            throw ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", parameter);
        }
    }

    private static Instant read(String text) {
        Instant moment = Instant.parse(text.strip());
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new DateTimeException("beyond 1900 to 2200: " + text);
        }
        return moment;
    }
}
