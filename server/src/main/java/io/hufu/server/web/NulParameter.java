package io.hufu.server.web;

import io.hufu.server.access.Oidc;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses the character NUL in an address's parameters: no value has it, and the database takes no text with it. */
@Configuration(proxyBeanMethods = false)
class NulParameter implements WebMvcConfigurer, HandlerInterceptor {
    private static final String NUL = "\0";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(Oidc.BACK); // a browser comes back there: it is led on, with a sentence
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            request.getParameterMap().forEach((name, values) -> {
                if (name.contains(NUL) || String.join("", values).contains(NUL)) {
                    throw ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", name.replace(NUL, ""));
                }
            });
        }
        return true;
    }
}
