package io.hufu.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.Caller;
import io.hufu.server.Turned;
import io.hufu.server.start.Serving;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One demonstration that knows a provider of identities, for all tests that need it. */
public final class OidcHouse {
    public static final Turned CLOCK = new Turned();
    public static final Identities PROVIDER = new Identities(CLOCK);
    /** The claim that names an account, where a token has it. */
    public static final String CLAIM = "employee";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Serving.Demo DEMO = start();

    private OidcHouse() {}

    private static Serving.Demo start() {
        try {
            Path data = DataFolder.throwAway();
            Path secret = Files.writeString(Files.createTempFile("oidc", "secret"), Identities.SECRET + "\n");
            secret.toFile().deleteOnExit();
            var demo = Serving.demo(
                    data,
                    Path.of("../packs"),
                    CLOCK,
                    Map.of(
                            "hufu.oidc.issuer",
                            PROVIDER.issuer(),
                            "hufu.oidc.client-id",
                            Identities.CLIENT,
                            "hufu.oidc.client-secret-file",
                            secret.toString(),
                            "hufu.oidc.account-claim",
                            CLAIM,
                            "logging.level.root",
                            "ERROR",
                            "logging.level.io.hufu",
                            "ERROR"));
            Runtime.getRuntime().addShutdownHook(new Thread(demo.server()::close));
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int port() {
        return DEMO.server().port();
    }

    public static <T> T bean(Class<T> type) {
        return DEMO.server().bean(type);
    }

    public static String pin() {
        return DEMO.pin();
    }

    /** A browser that has the house open under its name. */
    public static Caller nobody() {
        return new Caller(port()).with("Origin", "http://localhost:" + port());
    }

    /** An account of its own. */
    public record Person(String account, String pin) {
        public Caller.Reply signIn(Caller caller) {
            return caller.signIn(account, pin);
        }

        public Caller signedIn() {
            var caller = nobody();
            assertThat(signIn(caller).status()).isEqualTo(200);
            return caller;
        }
    }

    public static Caller admin() {
        var admin = nobody();
        assertThat(admin.signIn("admin", pin()).status()).isEqualTo(200);
        return admin;
    }

    public static Person person() {
        return person("");
    }

    /** @param expires a day, or nothing */
    public static Person person(String expires) {
        String id = "someone" + NUMBER.incrementAndGet();
        String table = "type,id,name,unit,area,phone,posts,capabilities,expires\nperson," + id + ",新人,,,,,reader,"
                + expires + "\n";
        var done = admin().post("/api/admin/import?dryRun=false", table.getBytes(StandardCharsets.UTF_8), "text/csv")
                .json();
        return new Person(id, done.path("pins").path(0).path("pin").asString());
    }
}
