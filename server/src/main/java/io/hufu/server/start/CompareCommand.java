package io.hufu.server.start;

import io.hufu.plan.Pack;
import io.hufu.plan.compare.Comparison;
import io.hufu.plan.compare.Difference;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Two editions of a plan, or two plans, side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "比较两个预案或两个版本 / compares two plans or two editions")
final class CompareCommand implements Callable<Integer> {
    private static final int NOT_UNDERSTOOD = 2;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Parameters(index = "0", paramLabel = "A", description = "预案编号-版本，如 snow-2024；只有一个版本时可省略版本 / id and edition")
    private String left = "";

    @Parameters(index = "1", paramLabel = "B", description = "同上 / likewise")
    private String right = "";

    @Option(names = "--json", description = "JSON")
    private boolean json;

    @Option(names = "--packs", paramLabel = "FOLDER", description = "预案目录 / folder of plans (default: packs)")
    private @Nullable Path packs;

    @Override
    public Integer call() {
        var all = PackFolders.loadAll(PackFolders.find(packs));
        var mine = find(all, left);
        var theirs = find(all, right);
        if (mine == null || theirs == null) {
            String unknown = mine == null ? left : right;
            System.err.println("hufu: 没有预案 " + unknown + "，或它有几个版本 / there is no plan " + unknown
                    + ", or it has several editions: "
                    + String.join(
                            ", ", all.stream().map(pack -> pack.plan().name()).toList()));
            return NOT_UNDERSTOOD;
        }
        var out = Terminal.out();
        var differences = Comparison.of(mine, theirs);
        if (json) {
            var map = new LinkedHashMap<String, Object>();
            map.put("left", mine.plan().name());
            map.put("right", theirs.plan().name());
            map.put("differences", differences);
            out.println(JSON.writeValueAsString(map));
        } else {
            text(out, mine.plan().name(), theirs.plan().name(), differences);
        }
        out.flush();
        return 0;
    }

    private static void text(PrintStream out, String left, String right, List<Difference> differences) {
        out.println("--- " + left);
        out.println("+++ " + right);
        Difference.Section section = null;
        for (var difference : differences) {
            if (difference.section() != section) {
                section = difference.section();
                out.println();
                out.println("== " + words(section));
            }
            out.println(words(difference.change()) + "  " + difference.what());
            if (!difference.left().isEmpty()) {
                out.println("    - " + difference.left() + "  (" + difference.leftClause() + ")");
            }
            if (!difference.right().isEmpty()) {
                out.println("    + " + difference.right() + "  (" + difference.rightClause() + ")");
            }
        }
        out.println();
        out.println("共 " + differences.size() + " 处不同 / " + differences.size() + " differences");
    }

    private static String words(Difference.Section section) {
        return switch (section) {
            case SCOPE -> "适用范围 / scope";
            case GRADES -> "事故分级 / grades";
            case POSTS -> "职务 / posts";
            case UNITS -> "成员单位 / units";
            case DUTIES -> "职责 / duties";
            case GROUPS -> "工作组 / groups";
            case CLOCKS -> "报告时限 / clocks";
            case WARNINGS -> "预警 / warnings";
            case LEVELS -> "响应级别 / levels";
            case ENDING -> "终止 / ending";
        };
    }

    private static String words(Difference.Change change) {
        return switch (change) {
            case NEW -> "新增";
            case GONE -> "取消";
            case RENAMED -> "更名";
            case MERGED -> "合并";
            case CHANGED -> "改变";
        };
    }

    private static @Nullable Pack find(List<Pack> all, String wanted) {
        var exact =
                all.stream().filter(pack -> pack.plan().name().equals(wanted)).toList();
        var byId = all.stream().filter(pack -> pack.plan().id().equals(wanted)).toList();
        if (exact.size() == 1) {
            return exact.getFirst();
        }
        return byId.size() == 1 ? byId.getFirst() : null;
    }
}
