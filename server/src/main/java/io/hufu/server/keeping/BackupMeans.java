package io.hufu.server.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What backups need of those who open data folders. */
public interface BackupMeans {
    /** Tables of the server that belong into a backup. */
    List<String> tables();

    /**
     * Restores into a folder that is thrown away afterwards, and verifies the ledger there.
     *
     * @param progress is told each table's name
     * @return the number of events that were verified
     * @throws IOException when a file cannot be read
     */
    long restoreOnTrial(Path backup, Path keys, Consumer<String> progress) throws IOException;
}
