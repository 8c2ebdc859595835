package io.hufu.server;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.start.Server;
import io.hufu.server.start.Serving;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A demonstration of the county whose plan starts from warnings; one for all tests that need it, its clock is turned by hand. */
public final class County {
    public static final Turned CLOCK = new Turned();
    private static final Serving.Demo DEMO = start();

    private County() {}

    private static Serving.Demo start() {
        Path data = DataFolder.throwAway();
        var demo = Serving.demo(data, alone("zezhou"), CLOCK, Map.of("logging.level.root", "ERROR"));
        Runtime.getRuntime().addShutdownHook(new Thread(demo.server()::close));
        return demo;
    }

    /** A folder of plans with one jurisdiction. */
    private static Path alone(String place) {
        Path from = Path.of("../packs");
        try (var files = Files.walk(from.resolve(place))) {
            Path packs = Files.createTempDirectory("packs");
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Path to = packs.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
