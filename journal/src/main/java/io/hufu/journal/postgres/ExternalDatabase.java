package io.hufu.journal.postgres;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that somebody else runs, named by the configuration. Nothing here repeats its password. */
public final class ExternalDatabase {
    private static final String URL = "database.url";
    private static final String USER = "database.user";
    private static final String PASSWORD = "database.password";
    private static final String SCHEME = "jdbc:postgresql://";
    private static final String MARK = "database.url";

    private ExternalDatabase() {}

    /**
     * The database of the settings {@code database.url}, {@code .user} and {@code .password}; empty where no address is given.
     *
     * @throws HufuStartException when the address is none of PostgreSQL's, holds a password, or comes without a user
     */
    public static Optional<DatabaseSettings> of(
            @Nullable String address, @Nullable String user, @Nullable String password) {
        if (address == null) {
            return Optional.empty();
        }
        String given = address.strip();
        String url = given.startsWith("postgresql://") ? "jdbc:" + given : given;
        if (!url.startsWith(SCHEME)) {
            throw new HufuStartException(
                    "设置 " + URL + " 应形如 postgresql://主机:5432/数据库。",
                    URL + " has the form postgresql://host:5432/database.");
        }
        if (holdsPassword(url)) {
            throw new HufuStartException(
                    "设置 " + URL + " 中不得含有用户名或口令，请分别放入 " + USER + " 和 " + PASSWORD + "。",
                    URL + " must hold neither user nor password; put them into " + USER + " and " + PASSWORD + ".");
        }
        if (user == null) {
            throw new HufuStartException(
                    "指定了 " + URL + "，还需要 " + USER + "（口令放入 " + PASSWORD + "）。",
                    URL + " is set; " + USER + " is needed too (and the password in " + PASSWORD + ").");
        }
        return Optional.of(new DatabaseSettings(url, user, password == null ? "" : password));
    }

    private static boolean holdsPassword(String url) {
        try {
            var address = new URI(url.substring("jdbc:".length()));
            String query = String.valueOf(address.getRawQuery()).toLowerCase(Locale.ROOT);
            String authority = String.valueOf(address.getRawAuthority());
            return authority.contains("@") || query.matches("(.*&)?(user|password|sslpassword)=.*");
        } catch (URISyntaxException e) {
            return url.contains("@") || url.contains("password");
        }
    }

    /**
     * Looks whether a data folder fits: keys and signed heads lie in the folder and belong to one ledger.
     *
     * @param wanted the database that the configuration names
     * @throws HufuStartException when the folder's ledger is in a database of the other kind
     */
    public static void requireFits(DataFolder folder, Optional<DatabaseSettings> wanted) {
        if (wanted.isPresent() && Files.exists(folder.path().resolve("postgres/cluster"))) {
            throw new HufuStartException(
                    "数据目录 " + folder.path() + " 自带数据库，与 " + URL + " 不能同时使用；请用 --data 指定别的目录，或去掉该设置。",
                    "The data folder " + folder.path() + " has a database of its own, and " + URL
                            + " names another; name another folder with --data, or take the setting out.");
        }
        Path mark = folder.path().resolve(MARK);
        if (wanted.isEmpty() && Files.exists(mark)) {
            try {
                String url = Files.readString(mark).strip();
                throw new HufuStartException(
                        "数据目录 " + folder.path() + " 的数据库在 " + url + "，请设置 " + URL + "。",
                        "The database of the data folder " + folder.path() + " is at " + url + "; set " + URL + ".");
            } catch (IOException e) {
                throw DataFolder.unwritable(mark, e);
            }
        }
    }

    /** Writes down where the database of a data folder is, once it was opened. */
    public static void remember(DataFolder folder, DatabaseSettings where) {
        try {
            Files.writeString(folder.path().resolve(MARK), where.url() + "\n");
        } catch (IOException e) {
            throw DataFolder.unwritable(folder.path(), e);
        }
    }

    /**
     * Looks whether a database is empty or already Hufu's, before anything is made in it.
     *
     * @throws HufuStartException when it holds something else, or its user may not make tables
     */
    public static void requireOurs(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select to_regclass('history_journal') is not null,
                               (select count(*) from pg_class where relnamespace = current_schema()::regnamespace
                                and relkind in ('r', 'p', 'v', 'm', 'f', 'S')),
                               coalesce(has_schema_privilege(current_schema(), 'create'), false)""")) {
            row.next();
            if (!row.getBoolean(1) && row.getLong(2) > 0) {
                throw new HufuStartException(
                        URL + " 指向的数据库里已有其他系统的数据，请为虎符另建一个空数据库。",
                        "The database that " + URL + " names holds something else; make an empty one for Hufu.");
            }
            if (!row.getBoolean(3)) {
                throw new HufuStartException(
                        USER + " 无权在数据库中建表，请将数据库的所有者设为该用户。",
                        USER + " may not make tables in the database; make it the database's owner.");
            }
        } catch (SQLException e) {
            throw new HufuStartException("数据库无法读取。", "The database cannot be read.", e);
        }
    }
}
