package io.hufu.server.start;

import io.hufu.engine.review.Combinations;
import io.hufu.plan.check.Defect;
import io.hufu.plan.check.Heading;
import io.hufu.plan.check.Review;
import io.hufu.plan.check.Severity;
import io.hufu.plan.check.Sheet;
import io.hufu.plan.check.Spot;
import io.hufu.plan.pack.Finding;
import io.hufu.plan.pack.Loaded;
import io.hufu.server.clock.SystemMoments;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reviews plans; the exit code is 1 where something of severity error was found. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "审查预案，见 docs/check/README.md / reviews plans, see docs/check/README.md")
final class CheckCommand implements Callable<Integer> {
    private static final int FOUND = 1;
    private static final int NOT_UNDERSTOOD = 2;
    /** The calendar of every jurisdiction that can be loaded. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Parameters(
            arity = "0..1",
            paramLabel = "PACK|PLAN",
            description = "目录、预案编号或编号-版本 / folder, id of a plan, or id and edition (default: all)")
    private @Nullable String only;

    @ArgGroup
    private Form form = new Form();

    /** At most one of them. */
    static final class Form {
        @Option(names = "--text", description = "文本（默认） / lines of text, the default")
        @SuppressWarnings("UnusedVariable") // said for clarity on the command line
        private boolean text;

        @Option(names = "--json", description = "JSON")
        private boolean json;

        @Option(names = "--sarif", description = "SARIF 2.1.0")
        private boolean sarif;
    }

    @Option(names = "--packs", paramLabel = "FOLDER", description = "预案目录 / folder of plans (default: packs)")
    private @Nullable Path packs;

    @Option(names = "--on", paramLabel = "DATE", description = "审查日期，如 2026-01-31 / day of the review (default: today)")
    private @Nullable LocalDate day;

    @Option(names = "--english", description = "英文文本 / text in English")
    private boolean english;

    private final List<String> known = new ArrayList<>();

    @Override
    public Integer call() {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var found = review(
                PackFolders.find(packs), day == null ? LocalDate.ofInstant(new SystemMoments().now(), CHINA) : day);
        var wanted =
                only == null ? found : found.stream().filter(this::isWanted).toList();
        if (only != null && !known.contains(only)) {
            System.err.println("hufu: 没有目录或预案 " + only + " / there is no folder or plan " + only);
            return NOT_UNDERSTOOD;
        }
        if (form.json) {
            out.println(CheckJson.json(wanted));
        } else if (form.sarif) {
            out.println(CheckJson.sarif(wanted));
        } else {
            CheckText.lines(wanted, english).forEach(out::println);
        }
        out.flush();
        return wanted.stream().anyMatch(defect -> defect.rule().severity() == Severity.ERROR) ? FOUND : 0;
    }

    private boolean isWanted(Defect defect) {
        return defect.plan().equals(only)
                || defect.plan().replaceFirst("-[^-]+$", "").equals(only)
                || defect.spots().stream()
                        .anyMatch(spot -> spot.plan().equals(only)
                                || spot.plan().replaceFirst("-[^-]+$", "").equals(only)
                                || spot.file().startsWith(only + "/"));
    }

    private List<Defect> review(Path folder, LocalDate on) {
        var sheets = new ArrayList<Sheet>();
        var found = new ArrayList<Defect>();
        for (var name : PackFolders.list(folder)) {
            known.add(name);
            switch (PackFolders.load(folder.resolve(name))) {
                case Loaded.Packs loaded -> {
                    for (int i = 0; i < loaded.packs().size(); i++) {
                        var sheet = Sheet.of(
                                name, loaded.packs().get(i), loaded.files().get(i));
                        sheets.add(sheet);
                        known.add(sheet.name());
                        known.add(sheet.pack().plan().id());
                    }
                }
                case Loaded.Broken broken -> broken.findings().forEach(finding -> found.add(defect(name, finding)));
            }
        }
        found.addAll(Review.of(sheets, on, null));
        sheets.forEach(sheet -> found.addAll(Combinations.of(sheet)));
        found.sort(Review.ORDER);
        return found;
    }

    /** What did not even load, said like everything else. */
    private static Defect defect(String folder, Finding finding) {
        var heading = new Heading(
                "pack-" + finding.code().code(),
                Severity.ERROR,
                finding.message(),
                finding.messageEn(),
                finding.cure(),
                finding.cureEn());
        var spot = new Spot("", "", folder + "/" + finding.file(), finding.line(), finding.path());
        return new Defect(heading, Defect.BETWEEN, List.of(spot), finding.message(), finding.messageEn());
    }
}
