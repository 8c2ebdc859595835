package io.hufu.server.start;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.DatabaseSettings;
import io.hufu.journal.postgres.ExternalDatabase;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.server.settings.Configuration;
import io.hufu.server.settings.ConfigurationFaults;
import io.hufu.server.settings.DatabaseAddress;
import io.hufu.server.settings.Fault;
import io.hufu.server.settings.MailSettings;
import io.hufu.server.settings.OidcSettings;
import io.hufu.server.settings.ServerSettings;
import io.hufu.server.settings.TlsSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether this machine can do what the configuration says; nothing is changed by looking. */
final class Fitness {
    private final Configuration configuration;
    private final List<Fault> faults = new ArrayList<>();

    private Fitness(Configuration configuration) {
        this.configuration = configuration;
        faults.addAll(configuration.faults());
    }

    /** @throws ConfigurationFaults with all that hinders a start */
    static void requireServing(Configuration configuration, boolean external, Instant now) {
        var found = faults(configuration, external, now, true);
        if (!found.isEmpty()) {
            throw new ConfigurationFaults(found);
        }
    }

    /**
     * All that hinders a start.
     *
     * @param external whether the database of the configuration is asked
     * @param port whether the port is tried; while the server runs it is taken by itself
     */
    static List<Fault> faults(Configuration configuration, boolean external, Instant now, boolean port) {
        var fitness = new Fitness(configuration);
        fitness.attempt(() -> fitness.doors(now, port));
        fitness.attempt(fitness::folders);
        fitness.attempt(() -> CertificateCheck.requireTrusted(
                configuration.section(MailSettings.class).trust()));
        fitness.attempt(fitness::provider);
        if (external) {
            fitness.attempt(() -> database(configuration).ifPresent(address -> fitness.ask(address)));
        }
        return fitness.faults.stream().distinct().toList();
    }

    /** The database that somebody else runs; empty for our own. */
    static Optional<DatabaseSettings> database(Configuration configuration) {
        DatabaseAddress address = configuration.section(DatabaseAddress.class);
        return ExternalDatabase.of(
                address.url(),
                address.user(),
                address.password() == null ? null : address.password().value());
    }

    private void attempt(Runnable check) {
        try {
            check.run();
        } catch (HufuStartException e) {
            faults.add(new Fault(e.chinese(), e.english()));
        } catch (ConfigurationFaults e) {
            // a section that cannot be made: what is wrong with it is known already
        }
    }

    private void doors(Instant now, boolean port) {
        var server = configuration.section(ServerSettings.class);
        var tls = configuration.section(TlsSettings.class);
        attempt(() -> Addresses.requireSafe(server.bind(), tls.spoken()));
        if (port) {
            attempt(() -> Addresses.requireFree(server.bind(), server.port()));
        }
        attempt(() -> CertificateCheck.require(tls, now));
    }

    private void folders() {
        var server = configuration.section(ServerSettings.class);
        attempt(() -> requireWritable(server.data()));
        attempt(() -> requirePlans(server.packs()));
    }

    private void provider() {
        var oidc = configuration.section(OidcSettings.class);
        attempt(() -> SecretFileCheck.require(oidc.clientSecretFile()));
        attempt(() -> CertificateCheck.requireTrusted(oidc.trust()));
    }

    private void ask(DatabaseSettings address) {
        try (var pool = address.open(1)) {
            ExternalDatabase.requireOurs(pool);
        }
    }

    /** A folder that is not there yet has to be makeable. */
    private static void requireWritable(@Nullable Path wanted) {
        Path data = wanted == null ? DataFolder.home() : wanted;
        Path there = data;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new HufuStartException(
                    "数据目录 " + data + " 无法写入（" + there + "），请把它交给运行虎符的用户，或改用别的目录。",
                    "The data folder " + data + " cannot be written (" + there
                            + "); give it to the user that runs Hufu, or name another one.");
        }
    }

    /** Only what was named: an installation may begin without plans. */
    private static void requirePlans(@Nullable Path packs) {
        if (packs != null && !Files.isDirectory(packs)) {
            throw new HufuStartException(
                    "预案目录 " + packs + " 不存在。", "The folder of plans " + packs + " does not exist.");
        }
    }
}
