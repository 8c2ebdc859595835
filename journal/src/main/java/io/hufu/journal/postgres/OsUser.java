package io.hufu.journal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The operating system's user that owns the database processes: ourselves, or for root a fixed user without privileges.
 *
 * @param root whether this process runs as root, so that it must step down
 * @param uid user that the database runs as
 * @param gid its group
 */
record OsUser(boolean root, int uid, int gid) {
    private static final String NAME = "hufu";
    private static final Path PASSWD = Path.of("/etc/passwd");

    static OsUser current() {
        try {
            int uid = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            int gid = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:gid");
            return uid == 0 ? unprivileged() : new OsUser(false, uid, gid);
        } catch (IOException e) {
            throw new HufuStartException(
                    "无法读取 /proc，内置数据库只能在 Linux 上运行。", "The embedded database needs Linux: /proc cannot be read.", e);
        }
    }

    private static OsUser unprivileged() throws IOException {
        if (!tool("setpriv")) {
            throw new HufuStartException(
                    "以 root 身份运行需要 setpriv 命令（Debian 软件包 util-linux），数据库不会以 root 身份启动。",
                    "Running as root needs the command setpriv (Debian package util-linux); the database never runs as root.");
        }
        OsUser found = lookUp(NAME);
        if (found == null && tool("useradd")) {
            run(List.of("useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME));
            found = lookUp(NAME);
        }
        if (found == null && tool("adduser")) {
            run(List.of("adduser", "--system", "--no-create-home", NAME));
            found = lookUp(NAME);
        }
        if (found == null) {
            // initdb wants an account that has a name
            found = lookUp("nobody");
        }
        if (found == null || found.uid() == 0) {
            throw new HufuStartException(
                    "找不到可用的非特权用户，请先执行：useradd --system hufu",
                    "No user without privileges was found; create one: useradd --system hufu");
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable OsUser lookUp(String name) throws IOException {
        for (String line : Files.readAllLines(PASSWD)) {
            String[] parts = line.split(":", -1);
            if (parts.length > 3 && parts[0].equals(name)) {
                return new OsUser(true, Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
            }
        }
        return null;
    }

    static boolean tool(String name) {
        for (String folder : List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin")) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }

    /** The command, run as this user; {@code tied} processes are asked to stop when the thread that started them dies. */
    List<String> command(List<String> command, boolean tied) {
        List<String> all = new ArrayList<>();
        if (tied && tool("setsid")) {
            // away from the terminal: Ctrl-C is for us, and we stop the database last
            all.add("setsid");
        }
        if (tool("setpriv")) {
            all.add("setpriv");
            if (root) {
                all.addAll(List.of("--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"));
            }
            all.addAll(List.of("--pdeathsig", tied ? "INT" : "KILL"));
        }
        all.addAll(command);
        return all;
    }

    /** Gives a file or folder to this user. */
    void own(Path path) throws IOException {
        if (root) {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Whether this user can enter a folder. */
    boolean canEnter(Path folder) {
        return !root
                || run(command(List.of("test", "-x", folder.toString()), false)).exit() == 0;
    }

    static void signal(String signal, long pid) {
        run(List.of("sh", "-c", "kill -" + signal + " " + pid));
    }

    static Result run(List<String> command) {
        try {
            var builder = clean(new ProcessBuilder(command).redirectErrorStream(true));
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Result(-1, output);
            }
            return new Result(process.exitValue(), output);
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
    }

    /** Nothing of the caller's surroundings (PGDATA, PGOPTIONS, locale) reaches the database. */
    static ProcessBuilder clean(ProcessBuilder builder) {
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C", "TZ", "UTC"));
        return builder.directory(Path.of("/").toFile());
    }

    record Result(int exit, String output) {}
}
