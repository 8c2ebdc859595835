package io.hufu.server.access;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Actor.Capability;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, or a terminal that may read for its unit; the principal of every authenticated request.
 *
 * @param account id of the account; {@code device:<id>} where only a terminal is there
 * @param name as it is shown
 * @param unit the unit that the person or the terminal belongs to, an id of the directory
 * @param device the enrolled terminal that the request came from; {@code token:<id>} where another system acts with a token
 * @param expiresAt when the session ends unless it is used
 * @param owesFactor whether a second factor is obligatory and not set up: nothing but setting it up is open then
 */
public record Session(
        String account,
        String name,
        @Nullable String unit,
        @Nullable String unitName,
        List<HeldPost> posts,
        List<Capability> capabilities,
        @Nullable String device,
        Instant expiresAt,
        boolean owesFactor) {
    public Session {
        posts = List.copyOf(posts);
        capabilities = List.copyOf(capabilities);
    }

    /** A post of a plan that the person holds. */
    public record HeldPost(String plan, String post, String title) {}

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Whether boards of the whole jurisdiction may be read: duty officers, readers and holders of any post. */
    public boolean readsBoards() {
        return can(Capability.DUTY_OFFICER) || can(Capability.READER) || !posts.isEmpty();
    }

    /** Whether only a terminal is there and nobody is signed in. */
    public boolean deviceOnly() {
        return account.startsWith("device:");
    }

    /** A terminal that says for its unit what needs no person. */
    public Session asTerminal() {
        return new Session(account, name, unit, unitName, posts, List.of(Capability.UNIT), device, expiresAt, false);
    }

    /** The person as the engine knows people. */
    public Actor actor() {
        return new Actor(
                account,
                unit,
                posts.stream().map(post -> post.plan() + "/" + post.post()).toList(),
                capabilities,
                device);
    }
}
