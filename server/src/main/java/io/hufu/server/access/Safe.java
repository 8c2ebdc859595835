package io.hufu.server.access;

import io.hufu.journal.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Texts about accounts that the database may hold only encrypted: names and secrets, in the vault under scopes of their own. */
@Component
class Safe {
    private final DataSource database;
    private final Vault vault;
    private final TransactionTemplate transaction;

    Safe(DataSource database, Vault vault, TransactionTemplate transaction) {
        this.database = database;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** Keeps texts, in the transaction that is open if there is one; the references in the same order. */
    List<String> keep(String scope, List<String> plain, Instant now) {
        var texts = plain.stream().map(text -> vault.prepare(scope, text)).toList();
        within(connection -> vault.store(connection, texts, now));
        return texts.stream().map(text -> text.confidential().ref()).toList();
    }

    /** Takes texts out for good, in the transaction that is open if there is one. */
    void remove(Collection<String> refs) {
        within(connection -> vault.remove(connection, refs));
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void within(Work work) {
        transaction.executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                work.on(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("the vault cannot be written now", e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        });
    }

    /** The text under a reference; empty where its key is gone. */
    Optional<String> find(String ref) {
        return vault.find(ref)
                .flatMap(reading -> reading instanceof Vault.Reading.Text text
                        ? Optional.of(text.text())
                        : Optional.<String>empty());
    }

    /** A digest that cannot be tried out without the master key. */
    String digest(String text) {
        return vault.keyedDigest(text);
    }
}
