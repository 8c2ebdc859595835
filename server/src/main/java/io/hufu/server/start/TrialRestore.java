package io.hufu.server.start;

import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.keep.Restore;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.keeping.BackupMeans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Restores a backup into a database and a folder of their own that are thrown away, whatever database the installation has. */
@Component
class TrialRestore implements BackupMeans {
    @Override
    public List<String> tables() {
        return KeepCommands.TABLES;
    }

    @Override
    public long restoreOnTrial(Path backup, Path keys, Consumer<String> progress) throws IOException {
        Path data = DataFolder.throwAway();
        try {
            return Opened.bare(
                    data,
                    Optional.empty(),
                    (folder, database) -> Restore.into(
                                    folder,
                                    database,
                                    new EventJson(EventNames.ofVocabulary()),
                                    backup,
                                    keys,
                                    null,
                                    progress)
                            .events());
        } finally {
            DataFolder.discard(data);
        }
    }
}
