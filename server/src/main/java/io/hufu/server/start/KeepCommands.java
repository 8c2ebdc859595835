package io.hufu.server.start;

import io.hufu.journal.Journal;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.keep.Backup;
import io.hufu.journal.keep.Finding;
import io.hufu.journal.keep.Restore;
import io.hufu.journal.keep.Verifier;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.server.clock.SystemMoments;
import io.hufu.server.settings.Configuration;
import io.hufu.server.settings.ConfigurationFaults;
import io.hufu.server.settings.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verify, rebuild, back up and restore, while no server runs on the folder. */
final class KeepCommands {
    /** Tables of the server that belong into a backup. */
    static final List<String> TABLES = List.of(
            "account",
            "account_post",
            "device",
            "local_unit",
            "unit_name",
            "unit_line",
            "post_stand_in",
            "account_contact",
            "directory_change",
            "access_audit",
            "installation",
            "edition_proposal",
            "upload",
            "story_clock",
            "paper_count",
            "paper_register",
            "paper_prefix",
            "sandbox_message",
            "message",
            "message_receipt",
            "message_part",
            "message_report",
            "drill_consent",
            "reduction_edition",
            "reduction_line",
            "upkeep_done",
            "duty_shift",
            "duty_leave",
            "duty_swap",
            "duty_hand_over",
            "second_factor",
            "recovery_code",
            "passkey",
            "oidc_link",
            "second_factor_policy",
            "api_token",
            "backup_run",
            "retention_hold",
            "kept_setting");

    /** Tables of the server that end with the process, or wait for a confirmation that can be asked for again. */
    static final List<String> PASSING = List.of(
            "session",
            "passkey_challenge",
            "oidc_attempt",
            "scheduled_tasks",
            "reduction_upload",
            "directory_upload",
            "open_body",
            "roster_mark");

    private KeepCommands() {}

    private static Journal open(Configuration configuration) {
        return Opened.journal(
                configuration.section(ServerSettings.class).data(),
                Fitness.database(configuration),
                new SystemMoments());
    }

    /** The folder of the command line or the configuration. */
    static final class Place {
        @Option(names = "--data", paramLabel = "FOLDER", description = "数据目录 / data folder")
        private @Nullable Path data;

        @Mixin
        private final ConfigurationFile file = new ConfigurationFile();

        Configuration read() {
            var configuration = file.read(data);
            if (!configuration.faults().isEmpty()) {
                throw new ConfigurationFaults(configuration.faults()); // a name misspelt could mean another ledger
            }
            return configuration;
        }
    }

    private static int report(Verifier.Result result) {
        for (Finding finding : result.findings()) {
            System.out.println("✗ " + finding.chinese());
            System.out.println("  " + finding.english());
        }
        System.out.println(
                result.isSound()
                        ? "账本完整：" + result.events() + " 条记录，" + result.signedHeads() + " 个签名 / the ledger is sound: "
                                + result.events() + " events, " + result.signedHeads() + " signed heads, "
                                + result.hash()
                        : "账本不完整，见上 / the ledger is not sound, see above");
        return result.isSound() ? 0 : 1;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "核验账本 / checks the ledger")
    static final class Verify implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Override
        public Integer call() {
            try (Journal journal = open(place.read())) {
                var progress = new Progress("verify");
                var result = journal.verify(progress::at);
                progress.end();
                return report(result);
            }
        }
    }

    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = "由账本重建全部视图 / derives every view from the ledger again")
    static final class Rebuild implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Override
        public Integer call() {
            try (Journal journal = open(place.read())) {
                Opened.views().forEach(journal.ledger().committer()::addProjection);
                var progress = new Progress("rebuild");
                long events = journal.rebuild(progress::at);
                progress.end();
                System.out.println("已由 " + events + " 条记录重建视图 / views derived from " + events + " events");
                return 0;
            }
        }
    }

    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = "备份账本、密库、文件和账号 / keeps ledger, vault, files and accounts")
    static final class MakeBackup implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "备份文件 / the backup")
        private Path file = Path.of("hufu.backup");

        @Option(
                names = "--keys",
                required = true,
                paramLabel = "FILE",
                description = "密钥文件，须另行保管 / the keys, to be kept apart")
        private Path keys = Path.of("hufu.keys");

        @Mixin
        private Place place = new Place();

        @Override
        public Integer call() throws IOException {
            if (Files.exists(file) || Files.exists(keys)) {
                throw new HufuStartException(
                        "备份文件已存在，请换一个名称。", "The backup or its keys exist already; use another name.");
            }
            try (Journal journal = open(place.read())) {
                var progress = new Progress("backup");
                var manifest = journal.backup(file, TABLES, progress::tell);
                progress.end();
                Path made = Backup.keysFile(file);
                if (!made.toAbsolutePath().equals(keys.toAbsolutePath())) {
                    Files.move(made, keys, StandardCopyOption.ATOMIC_MOVE);
                }
                System.out.println("备份完成，截至第 " + manifest.head().position() + " 条记录 "
                        + manifest.head().hash() + " / backed up to position "
                        + manifest.head().position());
                System.out.println("密钥在 " + keys + "，请与备份分开保管 / the keys are in " + keys + "; keep them apart");
                return 0;
            }
        }
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "恢复到空的数据目录 / brings a backup back into an empty data folder")
    static final class RestoreBackup implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "备份文件 / the backup")
        private Path file = Path.of("hufu.backup");

        @Option(
                names = "--keys",
                paramLabel = "FILE",
                description = "密钥文件；缺少则个人资料不可读 / the keys; without them personal data stays unreadable")
        private @Nullable Path keys;

        @Option(names = "--destroyed", paramLabel = "FILE", description = "较新的 destroyed.log / a younger destroyed.log")
        private @Nullable Path destroyed;

        @Mixin
        private Place place = new Place();

        @Override
        public Integer call() throws IOException {
            if (!Files.isReadable(file) || (keys != null && !Files.isReadable(keys))) {
                throw new HufuStartException("备份或密钥文件无法读取。", "The backup or its keys cannot be read.");
            }
            var configuration = place.read();
            var progress = new Progress("restore");
            var result = Opened.bare(
                    configuration.section(ServerSettings.class).data(),
                    Fitness.database(configuration),
                    (folder, database) -> {
                        var restored = Restore.into(
                                folder,
                                database,
                                new EventJson(EventNames.ofVocabulary()),
                                file,
                                keys,
                                destroyed,
                                progress::tell);
                        Opened.countOn(database);
                        return restored;
                    });
            progress.end();
            int code = report(result);
            var rebuild = new Rebuild();
            rebuild.place = place;
            return code == 0 ? rebuild.call() : code;
        }
    }
}
