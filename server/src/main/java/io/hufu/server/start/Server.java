package io.hufu.server.start;

import io.hufu.journal.Journal;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.clock.Moments;
import io.hufu.server.settings.Configuration;
import io.hufu.server.settings.Installation;
import io.hufu.server.settings.ServerSettings;
import io.hufu.server.settings.TlsSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/** The running server: Spring on an opened journal. */
public final class Server implements AutoCloseable {
    private final Journal journal;
    private final ConfigurableApplicationContext context;

    private Server(Journal journal, ConfigurableApplicationContext context) {
        this.journal = journal;
        this.context = context;
    }

    /**
     * Starts the server on a journal, which it closes when it ends.
     *
     * @param configuration over everything else that Spring reads
     * @param properties Spring's, where nothing else says so
     */
    static Server start(
            Journal journal,
            ClockWatch watch,
            Installation installation,
            Configuration configuration,
            Map<String, Object> properties) {
        var application = application();
        var all = new LinkedHashMap<String, Object>(properties);
        all.put("spring.config.location", "classpath:/"); // settings stand in one file, and in no other that lies about
        application.setDefaultProperties(all);
        application.addInitializers(context -> {
            var given = new MapPropertySource("configuration", configuration.properties());
            context.getEnvironment().getPropertySources().addFirst(given);
            register(context.getBeanFactory(), journal, watch, installation);
        });
        return new Server(journal, application.run());
    }

    /** Everything that is known before there is a journal. */
    static SpringApplication application() {
        if (ClassUtils.isPresent(Ahead.class.getName() + "__ApplicationContextInitializer", null)) {
            SpringProperties.setFlag(
                    AotDetector.AOT_ENABLED); // the launcher had the beans written down after the build
        }
        var application = new SpringApplication(Application.class);
        application.setMainApplicationClass(Ahead.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        return application;
    }

    private static void register(
            ConfigurableListableBeanFactory beans, Journal journal, ClockWatch watch, Installation installation) {
        Moments moments = watch.believed();
        // singletons that Spring did not make are not closed by it
        beans.registerSingleton("journal", journal);
        beans.registerSingleton("moments", moments);
        beans.registerSingleton("installation", installation);
        beans.registerSingleton("incidentClocks", new IncidentClocks(moments, journal.database()));
        beans.registerSingleton("clockWatch", watch);
        beans.registerSingleton("dataSource", journal.database());
        beans.registerSingleton("committer", journal.ledger().committer());
        beans.registerSingleton("ledgerReader", journal.ledger().reader());
        beans.registerSingleton("readable", journal.ledger().readable());
        beans.registerSingleton("clocks", journal.ledger().clocks());
        beans.registerSingleton("reactions", journal.ledger().reactions());
        beans.registerSingleton("outbox", journal.ledger().outbox());
        beans.registerSingleton("vault", journal.vault());
        beans.registerSingleton("fileVault", journal.files());
        beans.registerSingleton("packStore", journal.packs());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The port that it listens on. */
    public int port() {
        return Integer.parseInt(
                java.util.Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    /** Where people of this machine find it. */
    String address() {
        var settings = bean(ServerSettings.class);
        String host = settings.bind().equals("127.0.0.1") ? "localhost" : settings.bind();
        return (bean(TlsSettings.class).spoken() ? "https" : "http") + "://" + host + ":" + port() + "/";
    }

    @Override
    public void close() {
        context.close();
        journal.close();
    }
}
