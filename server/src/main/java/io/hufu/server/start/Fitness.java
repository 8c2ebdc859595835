package io.hufu.server.start;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.DatabaseSettings;
import io.hufu.journal.postgres.ExternalDatabase;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.server.clock.Moments;
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
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this machine can do what the configuration says; nothing is changed by looking. */
final class Fitness {
    private static final Logger LOG = LoggerFactory.getLogger(Fitness.class);
    /** Shorter than systemd waits for a start. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Configuration configuration;
    private @Nullable HufuStartException away;
    private final List<Fault> faults = new ArrayList<>();

    private Fitness(Configuration configuration) {
        this.configuration = configuration;
        faults.addAll(configuration.faults());
    }

    /**
     * Waits for a database that is only away: it may come up after this machine, or be changing over to its standby. Whoever started us
     * takes faults of the configuration for final, and would not try again.
     *
     * @throws ConfigurationFaults with all that hinders a start
     * @throws HufuStartException where nothing does but the database, and patience is over
     */
    static void requireServing(Configuration configuration, boolean external, Moments moments) {
        long began = moments.monotonic();
        for (boolean first = true; ; first = false) {
            var fitness = look(configuration, external, moments.now(), true);
            var found = fitness.distinct();
            if (found.isEmpty()) {
                return;
            }
            var away = fitness.away;
            if (away == null || found.size() > 1) {
                throw new ConfigurationFaults(found);
            }
            if (moments.monotonic() - began > PATIENCE.toNanos()) {
                throw away;
            }
            if (first) {
                LOG.warn("{} / {} 继续尝试 / trying again", away.chinese(), away.english());
            }
        }
    }

    /**
     * All that hinders a start.
     *
     * @param external whether the database of the configuration is asked
     * @param port whether the port is tried; while the server runs it is taken by itself
     */
    static List<Fault> faults(Configuration configuration, boolean external, Instant now, boolean port) {
        return look(configuration, external, now, port).distinct();
    }

    private static Fitness look(Configuration configuration, boolean external, Instant now, boolean port) {
        var fitness = new Fitness(configuration);
        fitness.attempt(() -> fitness.doors(now, port));
        fitness.attempt(fitness::folders);
        fitness.attempt(() -> CertificateCheck.requireTrusted(
                configuration.section(MailSettings.class).trust()));
        fitness.attempt(fitness::provider);
        if (external) {
            fitness.attempt(() -> database(configuration).ifPresent(address -> fitness.ask(address)));
        }
        return fitness;
    }

    private List<Fault> distinct() {
        return faults.stream().distinct().toList();
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
        } catch (HufuStartException e) {
            if (e.getCause() instanceof SQLException cause && !byConfiguration(cause)) {
                away = e;
            }
            throw e;
        }
    }

    /** Whether it answered, and did not know whom we say we are, or what we want of it. */
    private static boolean byConfiguration(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException refused ? refused.getSQLState() : null;
            if (state != null && (state.startsWith("28") || state.startsWith("3D") || state.startsWith("42"))) {
                return true;
            }
        }
        return false;
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
