package io.hufu.server.access;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.problem.ProblemWriter;
import io.hufu.server.settings.DoorSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which doors are open to whom, and the headers of every answer. CSRF is the doorkeeper's, with a token per cookie. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    // Element Plus and the map set style attributes and make workers and images of their own
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain rules(HttpSecurity http, Sessions sessions, ApiTokens tokens, Audit audit, DoorSettings door)
            throws Exception {
        String administrator = Accounts.code(Capability.ADMINISTRATOR);
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .addFilterBefore(new Doorkeeper(sessions, tokens, audit), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(paths -> paths.requestMatchers(Doorkeeper.OPEN.toArray(String[]::new))
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**", "/api/admin/**")
                        .hasAuthority(administrator)
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> ProblemWriter.write(
                                        response,
                                        ProblemException.of(DoorCode.SIGNED_OUT).problem()))
                        .accessDeniedHandler((request, response, e) -> ProblemWriter.write(
                                response,
                                ProblemException.of(DoorCode.ADMINISTRATOR_ONLY).problem())))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(self), microphone=(), geolocation=(), payment=()"))
                        .httpStrictTransportSecurity(hsts -> {
                            if (door.tls()) {
                                hsts.maxAgeInSeconds(31_536_000).requestMatcher(request -> true);
                            } else {
                                hsts.disable();
                            }
                        }));
        return http.build();
    }

    /** A measurement of every filter by itself costs more than the filters do; requests as wholes are measured elsewhere. */
    @Bean
    SecurityObservationSettings notEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody signs in by Spring's own means; without this bean a user with a printed password would be made. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new org.springframework.security.authentication.BadCredentialsException("not this way");
        };
    }
}
