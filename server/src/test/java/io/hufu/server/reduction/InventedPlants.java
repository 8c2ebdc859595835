package io.hufu.server.reduction;

import io.hufu.plan.Colour;
import io.hufu.plan.ReductionList;
import io.hufu.plan.ReductionList.Mark;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import io.hufu.server.table.TableForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Plants that nobody will take for real ones. Every fifth enterprise has two lines; grades and marks go round, so that a list of any
 * length holds all of them.
 */
public final class InventedPlants {
    private static final List<String> GRADES = List.of("a", "leader", "b", "c", "d", "d", "c", "outside");
    private static final List<String> TRADES = List.of("铸造", "砖瓦", "涂装", "化工", "建材", "锻压", "印刷");
    private static final List<String> LIMITS = List.of("停产", "限产50%", "停用一半产线", "夜间停产", "停止国四及以下车辆运输");

    private InventedPlants() {}

    static ReductionList rules() {
        return switch (PackLoader.load(Path.of("../packs/zezhou"))) {
            case Loaded.Packs packs ->
                Objects.requireNonNull(
                        packs.packs().getFirst().plan().warnings().reductionList());
            case Loaded.Broken broken -> throw new AssertionError(broken.findings());
        };
    }

    /** A table of so many enterprises, as an office would bring it. */
    public static String csv(int enterprises, long seed) {
        return new String(LineTables.write(TableForm.CSV, lines(enterprises, seed), rules()), StandardCharsets.UTF_8);
    }

    /** The lines of so many enterprises. */
    static List<ListedLine> lines(int enterprises, long seed) {
        var random = new Random(seed);
        var lines = new ArrayList<ListedLine>();
        for (int i = 1; i <= enterprises; i++) {
            var trade = TRADES.get(random.nextInt(TRADES.size()));
            int count = i % 5 == 0 ? 2 : 1;
            for (int line = 1; line <= count; line++) {
                lines.add(line(i, trade, line, random));
            }
        }
        return lines;
    }

    private static ListedLine line(int number, String trade, int line, Random random) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (number % 20 == 3) {
            marks.add(Mark.LIVELIHOOD);
        }
        if (number % 20 == 7) {
            marks.add(Mark.NEVER_STOPPED);
        }
        if (number % 20 == 11) {
            marks.add(Mark.SMALL);
        }
        return new ListedLine(
                "虚构" + trade + "厂" + number,
                line + "号线",
                GRADES.get(number % GRADES.size()),
                Map.of(
                        Colour.YELLOW, LIMITS.get(random.nextInt(2, LIMITS.size())),
                        Colour.ORANGE, LIMITS.get(random.nextInt(1, LIMITS.size())),
                        Colour.RED, "停产，" + LIMITS.get(random.nextInt(LIMITS.size()))),
                marks,
                "0356-2%06d".formatted(number),
                List.of("XG%07d%d".formatted(number, line)));
    }
}
