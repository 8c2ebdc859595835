package io.hufu.server.access;

import io.hufu.journal.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Names of people, kept in the vault under a key of their own. */
@Component
class Names {
    private static final String SCOPE = "directory";

    private final DataSource database;
    private final Vault vault;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Names(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Keeps names; the references in the same order. */
    List<String> keep(List<String> names, Instant now) {
        var texts = names.stream().map(name -> vault.prepare(SCOPE, name)).toList();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                vault.store(connection, texts, now);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("names cannot be kept now", e);
        }
        return texts.stream().map(text -> text.confidential().ref()).toList();
    }

    /** The name under a reference; the account's id stands in for one that is gone. */
    String find(String ref, String otherwise) {
        return find(List.of(ref)).getOrDefault(ref, otherwise);
    }

    Map<String, String> find(Collection<String> refs) {
        var missing = refs.stream().filter(ref -> !known.containsKey(ref)).toList();
        if (!missing.isEmpty()) {
            vault.find(missing).forEach((ref, reading) -> {
                if (reading instanceof Vault.Reading.Text text) {
                    known.put(ref, text.text());
                }
            });
        }
        var found = new LinkedHashMap<String, String>();
        for (String ref : refs) {
            String name = known.get(ref);
            if (name != null) {
                found.put(ref, name);
            }
        }
        return found;
    }
}
