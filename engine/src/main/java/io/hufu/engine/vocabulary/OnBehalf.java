package io.hufu.engine.vocabulary;

import io.hufu.engine.basics.Confidential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision that somebody gave by telephone and the office recorded.
 *
 * @param post the post that decided, an id of the plan
 * @param account the account of the person who decided; that account confirms or denies it later
 * @param spokenTo name and number, kept in the vault
 * @param at when it was said
 * @param witness a second person who listened; either this or a recording is needed
 * @param recording where the recording is kept
 */
public record OnBehalf(
        String post,
        String account,
        @Nullable Confidential spokenTo,
        Instant at,
        @Nullable Confidential witness,
        @Nullable String recording) {}
