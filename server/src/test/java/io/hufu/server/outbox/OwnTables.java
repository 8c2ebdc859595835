package io.hufu.server.outbox;

import com.zaxxer.hikari.HikariDataSource;
import io.hufu.server.House;
import io.hufu.server.messages.MessageTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of messages in a schema of a test's own, where no server's sender looks. */
final class OwnTables implements AutoCloseable {
    private final HikariDataSource database;

    OwnTables(String schema) {
        var house = (HikariDataSource) House.bean(DataSource.class);
        var sql = JdbcClient.create(house);
        sql.sql("drop schema if exists " + schema + " cascade").update();
        sql.sql("create schema " + schema).update();
        database = new HikariDataSource();
        database.setJdbcUrl(house.getJdbcUrl());
        database.setUsername(house.getUsername());
        database.setPassword(house.getPassword());
        database.setDataSourceProperties(house.getDataSourceProperties());
        database.setSchema(schema);
        database.setMaximumPoolSize(4);
        sql().sql(migration("V11__messages")).update();
        sql().sql(migration("V12__message_parts")).update();
    }

    private static String migration(String name) {
        try (var in = MessageTable.class.getResourceAsStream("/io/hufu/server/schema/" + name + ".sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
