package io.hufu.server.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A PostgreSQL that somebody else runs; without an address Hufu runs its own.
 *
 * @param url such as {@code postgresql://db.example:5432/hufu?sslmode=verify-full}, without user and password
 * @param user who owns the database
 * @param password of that user
 */
@ConfigurationProperties("hufu.database")
public record DatabaseAddress(
        @Nullable String url,
        @Nullable String user,
        @Nullable Secret password) {}
