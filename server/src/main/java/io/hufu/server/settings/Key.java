package io.hufu.server.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * One setting as it may stand in the file.
 *
 * @param name such as {@code access.pin-length}; of a family of settings the part before the free name, with its dot
 * @param type what its value is
 * @param family whether any name may follow, as in {@code warnings.categories.<hazard>}
 */
record Key(String name, Class<?> type, boolean family) {
    /** The prefix of all settings inside the program. */
    static final String PREFIX = "hufu.";

    /** Every setting of a section, nested ones too. */
    static List<Key> of(Class<? extends Record> section) {
        var keys = new ArrayList<Key>();
        collect(prefix(section).substring(PREFIX.length()), section, keys);
        return keys;
    }

    static String prefix(Class<? extends Record> section) {
        var annotation = section.getAnnotation(ConfigurationProperties.class);
        if (annotation == null) {
            throw new IllegalStateException(section + " names no prefix");
        }
        return annotation.value();
    }

    private static void collect(String prefix, Class<?> section, List<Key> keys) {
        for (RecordComponent part : section.getRecordComponents()) {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(part.getName());
            Class<?> type = part.getType();
            if (type == Map.class) {
                keys.add(new Key(name + ".", valueType(part), true));
            } else if (type.isRecord() && type != Secret.class) {
                collect(name, type, keys);
            } else {
                keys.add(new Key(name, type, false));
            }
        }
    }

    private static Class<?> valueType(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType typed
                        && typed.getActualTypeArguments()[1] instanceof Class<?> value
                ? value
                : String.class;
    }

    boolean matches(String given) {
        return family ? given.startsWith(name) && given.length() > name.length() : given.equals(name);
    }

    /** The environment variable of the same meaning. */
    String variable() {
        return "HUFU_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** What a value has to look like. */
    BadSetting wrongType(String given) {
        if (type.isEnum()) {
            String all = String.join(
                    ", ",
                    List.of(type.getEnumConstants()).stream()
                            .map(value -> ((Enum<?>) value)
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                            .toList());
            return new BadSetting(given, "以下之一：" + all, "one of " + all);
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return new BadSetting(given, "整数", "a whole number");
        }
        if (type == boolean.class) {
            return new BadSetting(given, " true 或 false", "true or false");
        }
        if (type == Duration.class) {
            return new BadSetting(given, "时长，如 15m、12h、7d", "a duration such as 15m, 12h or 7d");
        }
        if (type == ZoneId.class) {
            return new BadSetting(given, "时区，如 Asia/Shanghai", "a time zone such as Asia/Shanghai");
        }
        if (type == Path.class) {
            return new BadSetting(given, "文件或文件夹的绝对路径", "the absolute path of a file or folder");
        }
        return new BadSetting(given, "有效的值（" + type.getSimpleName() + "）", "a valid " + type.getSimpleName());
    }
}
