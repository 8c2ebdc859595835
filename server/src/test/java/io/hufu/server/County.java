package io.hufu.server;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.start.Server;
import io.hufu.server.start.Serving;
import java.nio.file.Path;
import java.util.Map;

/** A demonstration of the county whose plan starts from warnings; one for all tests that need it, its clock is turned by hand. */
public final class County {
    public static final Turned CLOCK = new Turned();
    private static final Serving.Demo DEMO = start();

    private County() {}

    private static Serving.Demo start() {
        var demo = Serving.demo(
                DataFolder.throwAway(), Path.of("../packs"), "zezhou", CLOCK, Map.of("logging.level.root", "ERROR"));
        Runtime.getRuntime().addShutdownHook(new Thread(demo.server()::close));
        return demo;
    }

    public static Server server() {
        return DEMO.server();
    }

    /** Somebody who has not signed in. */
    public static Caller nobody() {
        return new Caller(DEMO.server().port());
    }

    public static Caller signedIn(String account) {
        var caller = nobody();
        caller.signIn(account, DEMO.pin());
        return caller;
    }

    public static String pin() {
        return DEMO.pin();
    }
}
