package io.hufu.journal.postgres;

import java.nio.file.Path;

/** A process of its own that opens a data folder, writes a row and waits to be killed. */
final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(DataFolder.open(Path.of(arguments[0])));
        DatabaseSettings settings = postgres.settings();
        try (var connection =
                        java.sql.DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (n int)");
            statement.execute("insert into kept values (1)");
            System.out.println("PID " + postgres.pid());
            Thread.currentThread().join();
        }
    }
}
