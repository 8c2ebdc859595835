package io.hufu.server.settings;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration file: a line a setting, {@code key = value}; empty lines and lines that begin with {@code #} say nothing. */
final class SettingsFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final Map<String, Given> settings = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private SettingsFile(Path path) {
        this.path = path;
    }

    /** A value and where it was given. */
    record Given(String value, Origin origin) {}

    static SettingsFile read(Path path) {
        var file = new SettingsFile(path);
        try {
            int number = 0;
            for (String line : Files.readAllLines(path)) {
                file.line(++number, number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
            }
        } catch (NoSuchFileException e) {
            file.fault("配置文件 " + path + " 不存在。", "The configuration file " + path + " does not exist.");
        } catch (MalformedInputException e) {
            file.fault("配置文件 " + path + " 不是 UTF-8 编码。", "The configuration file " + path + " is not in UTF-8.");
        } catch (IOException e) {
            file.fault("配置文件 " + path + " 无法读取。", "The configuration file " + path + " cannot be read.");
        }
        return file;
    }

    private void line(int number, String whole) {
        String line = whole.strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        var origin = Origin.line(path, number);
        int equals = line.indexOf('=');
        if (equals <= 0) {
            at(origin, "这一行不是“名称 = 值”的形式。", "this line has not the form \"key = value\".");
            return;
        }
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        if (value.isEmpty()) {
            at(origin, key + " 没有值；不需要时请在行首加 #。", key + " has no value; put a # before it where it is not needed.");
        } else if (settings.putIfAbsent(key, new Given(value, origin)) != null) {
            at(origin, key + " 出现了两次，请删去一处。", key + " stands twice; delete one of the two.");
        }
    }

    private void at(Origin origin, String chinese, String english) {
        fault(origin.chinese() + "：" + chinese, origin.english() + ": " + english);
    }

    private void fault(String chinese, String english) {
        faults.add(new Fault(chinese, english));
    }

    Map<String, Given> settings() {
        return settings;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Whether users other than owner and group may read it. */
    boolean isOpenToAll() {
        try {
            return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
