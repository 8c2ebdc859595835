package io.hufu.server;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.start.Server;
import io.hufu.server.start.Serving;
import java.nio.file.Path;
import java.util.Map;

/** One demonstration for all tests of this module that need a server, on a real database; its clock is turned by hand. */
public final class House {
    public static final Turned CLOCK = new Turned();
    private static final Serving.Demo DEMO = start();

    private House() {}

    private static Serving.Demo start() {
        var demo = Serving.demo(
                DataFolder.throwAway(),
                Path.of("../packs"),
                CLOCK,
                Map.of("hufu.live.heartbeat", "PT0.2S", "logging.level.root", "ERROR"));
        Runtime.getRuntime().addShutdownHook(new Thread(demo.server()::close));
        return demo;
    }

    public static Server server() {
        return DEMO.server();
    }

    public static <T> T bean(Class<T> type) {
        return DEMO.server().bean(type);
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
