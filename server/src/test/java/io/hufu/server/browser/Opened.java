package io.hufu.server.browser;

import com.microsoft.playwright.Page;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The demonstration and browsers at it, for all tests of a class; when it closes, nothing strange may have happened. */
final class Opened implements BeforeAllCallback, AfterAllCallback {
    private static final String MORNING = "09:21";

    private @Nullable CommandPost post;
    private @Nullable Browsers browsers;

    @Override
    public void beforeAll(ExtensionContext context) {
        post = CommandPost.open(HandClock.running(MORNING));
        browsers = new Browsers(post.base());
    }

    CommandPost post() {
        return Objects.requireNonNull(post);
    }

    Browsers browsers() {
        return Objects.requireNonNull(browsers);
    }

    /** Somebody who has signed in at a desk of his own. */
    Page desk(String account) {
        return signedIn(browsers().desk(), account);
    }

    /** Somebody who has signed in on a phone. */
    Page phone(String account) {
        return signedIn(browsers().phone(), account);
    }

    private Page signedIn(Page page, String account) {
        Browsers.signIn(page, account, post().pin());
        return page;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        try (var post = this.post;
                var browsers = this.browsers) {
            if (post != null && browsers != null) {
                browsers.nothingStrange();
            }
        }
    }
}
