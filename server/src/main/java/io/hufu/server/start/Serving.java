package io.hufu.server.start;

import io.hufu.journal.Journal;
import io.hufu.journal.postgres.DatabaseSettings;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.plan.pack.Loaded;
import io.hufu.server.access.Accounts;
import io.hufu.server.access.Pins;
import io.hufu.server.access.SetupCode;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.DatabaseTime;
import io.hufu.server.clock.Moments;
import io.hufu.server.settings.Configuration;
import io.hufu.server.settings.Installation;
import io.hufu.server.settings.ServerSettings;
import io.hufu.server.settings.TlsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts a server as {@code demo} or {@code up}; tests start it by the same way. */
public final class Serving {
    private static final Pattern PIN = Pattern.compile("[A-Za-z0-9]{6,32}");

    private final Configuration configuration;
    private final @Nullable String place;
    private final ClockWatch watch;
    private final Moments moments;

    /** @param place the jurisdiction that a demonstration shows, a folder of {@code packs}; null for the first */
    Serving(Configuration configuration, @Nullable String place, Moments moments) {
        this.configuration = configuration;
        this.place = place;
        this.watch = new ClockWatch(moments);
        this.moments = watch.believed();
    }

    /** A started demonstration: the server and the one PIN of all its accounts. */
    public record Demo(Server server, String pin) {}

    /**
     * A demonstration on a folder, for tests.
     *
     * @param packs folder of packs
     * @param properties over those in the jar
     */
    public static Demo demo(Path data, Path packs, Moments moments, Map<String, Object> properties) {
        return demo(data, packs, null, moments, properties);
    }

    /** @param place the jurisdiction, a folder of {@code packs}; null for the first */
    public static Demo demo(
            Path data, Path packs, @Nullable String place, Moments moments, Map<String, Object> properties) {
        return new Serving(onFolder(data, packs, null), place, moments).demo(properties);
    }

    /** An installation on a folder, for tests. */
    public static Server up(Path data, Path packs, Moments moments, Map<String, Object> properties) {
        return new Serving(onFolder(data, packs, null), null, moments).up(properties);
    }

    /**
     * An installation whose clock a test turns.
     *
     * @param file its configuration
     */
    public static Server up(Path data, Path packs, Path file, Moments moments) {
        return new Serving(onFolder(data, packs, file), null, moments).up(Map.of());
    }

    private static Configuration onFolder(Path data, Path packs, @Nullable Path file) {
        var options = new ServeOptions();
        options.port = 0;
        options.data = data;
        options.packs = packs;
        return options.over(file, Map.of());
    }

    private ServerSettings server() {
        return configuration.section(ServerSettings.class);
    }

    Demo demo(Map<String, Object> properties) {
        Fitness.requireServing(configuration, false, moments);
        Path packs = PackFolders.find(server().packs());
        Journal journal = open(true, Opened.home("demo"));
        try {
            if (journal.packs().list().isEmpty()) {
                load(journal, PackFolders.one(packs, place));
            }
            String pin = demoPin(journal);
            Server server = start(journal, new Installation(journal.folder().path(), true, packs, null), properties);
            Accounts accounts = server.bean(Accounts.class);
            if (accounts.none()) {
                var titles = server.bean(io.hufu.server.access.Titles.class);
                accounts.add(new DemoPeople(
                                titles.listPacks(), server.bean(Pins.class).hash(pin))
                        .list());
            }
            return new Demo(server, pin);
        } catch (RuntimeException e) {
            Opened.closeAfter(journal, e);
            throw e;
        }
    }

    Server up(Map<String, Object> properties) {
        Fitness.requireServing(configuration, true, moments);
        Path packs = PackFolders.find(server().packs());
        Journal journal = open(false, null);
        try {
            String code = SetupCode.make();
            return start(journal, new Installation(journal.folder().path(), false, packs, code), properties);
        } catch (RuntimeException e) {
            Opened.closeAfter(journal, e);
            throw e;
        }
    }

    private Journal open(boolean demonstration, @Nullable Path usual) {
        Path named = server().data();
        Path data = named == null ? usual : named;
        var external = demonstration ? Optional.<DatabaseSettings>empty() : Fitness.database(configuration);
        Journal journal = Opened.journal(data, external, moments);
        try {
            Opened.mark(journal, demonstration);
            return journal;
        } catch (RuntimeException e) {
            Opened.closeAfter(journal, e);
            throw e;
        }
    }

    private Server start(Journal journal, Installation installation, Map<String, Object> properties) {
        var all = new LinkedHashMap<String, Object>();
        all.put("server.address", server().bind());
        all.put("server.port", server().port());
        var tls = configuration.section(TlsSettings.class);
        if (tls.spoken()) {
            var certificate = Certificates.find(tls, journal.folder(), server().bind(), moments);
            all.put("server.ssl.certificate", "file:" + certificate.chain());
            all.put("server.ssl.certificate-private-key", "file:" + certificate.key());
            all.put("hufu.door.tls", true);
        }
        all.putAll(properties);
        askOthersForTheTime(journal);
        return Server.start(journal, watch, installation, configuration, all);
    }

    /** A database on its own machine has a clock of its own; one on this machine only what the ledger remembers. */
    private void askOthersForTheTime(Journal journal) {
        if (journal.postgres() == null) {
            watch.compare(DatabaseTime.now(JdbcClient.create(journal.database())));
        } else {
            watch.notBefore(journal.ledger().reader().head().recordedAt());
        }
    }

    private void load(Journal journal, Path folder) {
        switch (PackFolders.load(folder)) {
            case Loaded.Packs loaded -> PackKeeping.keep(journal.packs(), loaded, moments.now());
            case Loaded.Broken broken -> throw PackFolders.broken(String.valueOf(folder.getFileName()), broken);
        }
    }

    /** One PIN for all accounts of a demonstration: random per data folder, or as the environment says. */
    private static String demoPin(Journal journal) {
        Path file = journal.folder().keys().resolve("demo.pin");
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            String wanted = System.getenv("HUFU_DEMO_PIN");
            String pin = wanted == null ? new Pins().make(6) : wanted;
            if (!PIN.matcher(pin).matches()) {
                throw new HufuStartException(
                        "环境变量 HUFU_DEMO_PIN 应为 6 至 32 个字母或数字。", "HUFU_DEMO_PIN has 6 to 32 letters or digits.");
            }
            Files.writeString(file, pin + "\n");
            return pin;
        } catch (IOException e) {
            throw new HufuStartException("口令文件无法写入。", "The file " + file + " cannot be written.", e);
        }
    }
}
