package io.hufu.server.settings;

import io.hufu.server.settings.SettingsFile.Given;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * All settings of an installation, read once, before anything starts: the command line over the environment over the one file
 * over what is shipped. Every section is a record that checks itself; what is wrong is collected, not thrown.
 *
 * <p>A new setting is a component of a record, a new section a record named here; {@code docs/configuration.md} and the file
 * that the package brings have to name each.
 */
public final class Configuration {
    /** Every section of the file. */
    static final List<Class<? extends Record>> SECTIONS = List.of(
            ServerSettings.class,
            TlsSettings.class,
            DatabaseAddress.class,
            DoorSettings.class,
            AccessSettings.class,
            OidcSettings.class,
            LiveSettings.class,
            WarningSettings.class,
            ChannelSettings.class,
            MailSettings.class,
            SmsSettings.class);

    private static final KnownKeys KNOWN = new KnownKeys(SECTIONS);

    private final Map<String, Given> given = new LinkedHashMap<>();
    private final Map<Class<?>, Object> sections = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Configuration() {}

    /**
     * Reads and binds.
     *
     * @param file null for none
     * @param environment of the process; variables that name no setting are not looked at
     * @param options of the command line, by setting, such as {@code server.port}
     */
    public static Configuration read(
            @Nullable Path file, Map<String, String> environment, Map<String, String> options) {
        var configuration = new Configuration();
        if (file != null) {
            configuration.take(SettingsFile.read(file), file);
        }
        for (Key key : KNOWN.list()) {
            String value = environment.getOrDefault(key.variable(), "").strip();
            if (!key.family() && !value.isEmpty()) {
                configuration.given.put(key.name(), new Given(value, Origin.variable(key.variable())));
            }
        }
        options.forEach((key, value) -> configuration.given.put(key, new Given(value, Origin.option(key))));
        Map<String, Object> left = shipped();
        left.putAll(configuration.properties());
        SECTIONS.forEach(section -> configuration.bind(section, left));
        return configuration;
    }

    private void take(SettingsFile file, Path path) {
        faults.addAll(file.faults());
        boolean open = file.isOpenToAll();
        file.settings().forEach((name, value) -> {
            var key = KNOWN.find(name);
            if (key.isEmpty()) {
                faults.add(new Fault(
                        value.origin().chinese() + "：没有名为 " + name + " 的设置，是否为 " + KNOWN.nearest(name) + "？",
                        value.origin().english() + ": there is no setting " + name + "; is it " + KNOWN.nearest(name)
                                + "?"));
                return;
            }
            if (open && key.get().type() == Secret.class) {
                faults.add(new Fault(
                        value.origin().chinese() + "：" + name + " 是秘密，但所有用户都能读取该文件；请执行 chmod o-r " + path + "。",
                        value.origin().english() + ": " + name
                                + " is secret, and every user can read the file; run chmod o-r " + path + "."));
            }
            given.put(name, value);
        });
    }

    /** Binds again without each setting that was found wrong, so that the next one is found too. */
    private void bind(Class<? extends Record> section, Map<String, Object> left) {
        while (true) {
            BadSetting bad = attempt(section, left);
            if (bad == null) {
                return;
            }
            fault(bad);
            if (left.remove(Key.PREFIX + bad.key()) == null) {
                // what was given does not go with what is shipped: the rest is looked at one by one
                left.forEach((name, value) -> alone(section, name, value));
                return;
            }
        }
    }

    private void alone(Class<? extends Record> section, String name, Object value) {
        BadSetting bad = name.startsWith(Key.prefix(section) + ".") ? attempt(section, Map.of(name, value)) : null;
        if (bad != null && name.equals(Key.PREFIX + bad.key())) {
            fault(bad);
        }
        sections.remove(section);
    }

    /** Makes a section; what hinders it, or null where it was made. */
    private @Nullable BadSetting attempt(Class<? extends Record> section, Map<String, Object> of) {
        try {
            var binder = new Binder(new MapConfigurationPropertySource(of));
            sections.put(section, binder.bindOrCreate(Key.prefix(section), section));
            return null;
        } catch (BindException e) {
            return reason(e);
        }
    }

    private void fault(BadSetting bad) {
        faults.add(Fault.of(origin(bad.key()), bad));
    }

    private Origin origin(String key) {
        Given value = given.get(key);
        return value == null ? Origin.SHIPPED : value.origin();
    }

    private static BadSetting reason(BindException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadSetting bad) {
                return bad;
            }
        }
        String name = e.getName().toString().substring(Key.PREFIX.length());
        return KNOWN.find(name)
                .orElseGet(() -> new Key(name, String.class, false))
                .wrongType(name);
    }

    private static Map<String, Object> shipped() {
        try (var in = Configuration.class.getResourceAsStream("/application.properties")) {
            var all = new Properties();
            all.load(java.util.Objects.requireNonNull(in));
            var ours = new LinkedHashMap<String, Object>();
            all.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(Key.PREFIX))
                    .forEach(name -> ours.put(name, all.getProperty(name)));
            return ours;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong; empty where all is well. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** A section; of one that cannot be made of what was given, there is a fault. */
    public <T extends Record> T section(Class<T> type) {
        Object section = sections.get(type);
        if (section == null) {
            throw new ConfigurationFaults(faults);
        }
        return type.cast(section);
    }

    /** What was given, under the names that Spring knows. */
    public Map<String, Object> properties() {
        var all = new LinkedHashMap<String, Object>();
        given.forEach((name, value) -> {
            if (ConfigurationPropertyName.isValid(Key.PREFIX + name)) {
                all.put(Key.PREFIX + name, value.value());
            }
        });
        return all;
    }
}
