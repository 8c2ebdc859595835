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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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

    /** What may be asked for, each with the names of the plans that it means; a folder means what lies in it. */
    private final Map<String, Set<String>> known = new HashMap<>();

    @Override
    public Integer call() {
        var out = Terminal.out();
        var found = review(PackFolders.find(packs), day == null ? PackKeeping.day(new SystemMoments().now()) : day);
        String asked = only;
        var wanted = asked == null
                ? found
                : found.stream().filter(defect -> isWanted(defect, asked)).toList();
        if (asked != null && !known.containsKey(asked)) {
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

    private boolean isWanted(Defect defect, String wanted) {
        var plans = known.getOrDefault(wanted, Set.of());
        return plans.contains(defect.plan())
                || defect.spots().stream()
                        .anyMatch(spot ->
                                plans.contains(spot.plan()) || spot.file().startsWith(wanted + "/"));
    }

    private List<Defect> review(Path folder, LocalDate on) {
        var sheets = new ArrayList<Sheet>();
        var found = new ArrayList<Defect>();
        var names = PackFolders.list(folder);
        var read = names.parallelStream()
                .map(name -> PackFolders.load(folder.resolve(name)))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            known.put(name, new HashSet<>());
            switch (read.get(i)) {
                case Loaded.Packs loaded -> sheets.addAll(laidOut(name, loaded));
                case Loaded.Broken broken -> broken.findings().forEach(finding -> found.add(defect(name, finding)));
            }
        }
        for (var sheet : sheets) {
            known.computeIfAbsent(sheet.name(), id -> new HashSet<>()).add(sheet.name());
            known.computeIfAbsent(sheet.pack().plan().id(), id -> new HashSet<>())
                    .add(sheet.name());
        }
        found.addAll(Review.of(sheets, on, null));
        sheets.parallelStream().map(Combinations::of).toList().forEach(found::addAll);
        found.sort(Review.ORDER);
        return found;
    }

    private static List<Sheet> laidOut(String name, Loaded.Packs loaded) {
        return IntStream.range(0, loaded.packs().size())
                .parallel()
                .mapToObj(i ->
                        Sheet.of(name, loaded.packs().get(i), loaded.files().get(i)))
                .toList();
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
