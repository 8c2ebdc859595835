package io.hufu.server.start;

import ch.qos.logback.classic.Level;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.server.access.Accounts;
import io.hufu.server.clock.SystemMoments;
import io.hufu.server.settings.ConfigurationFaults;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The commands of the terminal. Every trouble is one sentence, Chinese and English, and an exit code that is not 0. */
public final class CommandLine {
    private static final int TROUBLE = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int BAD_CONFIGURATION = 78;

    private CommandLine() {}

    /** Runs a command; the answer is the exit code. */
    public static int run(String[] arguments) {
        quiet();
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var commands = new picocli.CommandLine(new Root())
                .setErr(err)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        var all = commands();
        // to read what a command says of itself takes its time: where one is named, only that one's
        var named = arguments.length == 0 ? null : all.get(arguments[0]);
        if (named != null) {
            commands.addSubcommand(arguments[0], named.get());
        } else {
            all.forEach((name, command) -> commands.addSubcommand(name, command.get()));
        }
        commands.setExecutionExceptionHandler((e, line, parsed) -> trouble(err, e));
        commands.setParameterExceptionHandler((e, given) -> notUnderstood(err, e));
        return commands.execute(arguments);
    }

    private static Map<String, Supplier<Object>> commands() {
        var all = new LinkedHashMap<String, Supplier<Object>>();
        all.put("demo", Demo::new);
        all.put("up", Up::new);
        all.put("check-config", CheckConfigCommand::new);
        all.put("what-if", WhatIfCommand::new);
        all.put("cap", CapCommand::new);
        all.put("train", TrainCommand::new);
        all.put("check", CheckCommand::new);
        all.put("compare", CompareCommand::new);
        all.put("verify", KeepCommands.Verify::new);
        all.put("rebuild", KeepCommands.Rebuild::new);
        all.put("backup", KeepCommands.MakeBackup::new);
        all.put("restore", KeepCommands.RestoreBackup::new);
        all.put("reset-factor", ResetFactor::new);
        return all;
    }

    /** Until Spring has set the log up, only what goes wrong is shown. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private static int notUnderstood(PrintWriter err, ParameterException e) {
        err.println("hufu: 命令无法识别 / not understood: " + e.getMessage());
        return NOT_UNDERSTOOD;
    }

    private static int trouble(PrintWriter err, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationFaults configuration) {
                configuration.faults().forEach(fault -> err.println("hufu: " + fault.chinese()));
                configuration.faults().forEach(fault -> err.println("hufu: " + fault.english()));
                return BAD_CONFIGURATION;
            }
            if (cause instanceof HufuStartException sentence) {
                err.println("hufu: " + sentence.chinese());
                err.println("hufu: " + sentence.english());
                return TROUBLE;
            }
            if (cause instanceof org.springframework.boot.web.server.PortInUseException taken) {
                err.println("hufu: 端口 " + taken.getPort() + " 已被占用，请用 server.port 或 --port 指定别的端口。");
                err.println("hufu: The port " + taken.getPort()
                        + " is taken; name another one with server.port or --port.");
                return TROUBLE;
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left") || message.contains("could not extend file")) {
                err.println("hufu: 磁盘空间不足，请先清理磁盘，再重新启动。");
                err.println("hufu: The disk is full: free some space, then start again.");
                return TROUBLE;
            }
            if (cause instanceof IllegalArgumentException && message.startsWith("设置 ")) {
                err.println("hufu: " + message);
                return TROUBLE;
            }
        }
        err.println("hufu: 无法继续：" + e);
        err.println("hufu: It cannot go on: " + e);
        return TROUBLE;
    }

    @Command(name = "hufu", mixinStandardHelpOptions = true, description = "Hufu 虎符")
    static final class Root implements Callable<Integer> {
        @Override
        public Integer call() {
            picocli.CommandLine.usage(this, System.out);
            return NOT_UNDERSTOOD;
        }
    }

    @Command(
            name = "demo",
            mixinStandardHelpOptions = true,
            description = "演示：一个辖区的预案，虚构人员 / a demonstration with one jurisdiction's plans and invented people")
    static final class Demo implements Callable<Integer> {
        @Mixin
        private final ServeOptions options = new ServeOptions();

        @Option(
                names = "--place",
                paramLabel = "FOLDER",
                description = "辖区，预案目录下的文件夹 / jurisdiction, a folder of the folder of plans (default: the first)")
        private @Nullable String place;

        @Option(names = "--story", paramLabel = "STORY", description = "播放情景，如 S1 / plays a story, such as S1")
        private @Nullable String story;

        @Option(
                names = "--speed",
                defaultValue = "60",
                paramLabel = "N",
                description = "情景的时间倍率 / seconds of the story in one second (default: ${DEFAULT-VALUE})")
        private double speed = 60;

        @Override
        public Integer call() {
            if (story != null && !Stories.has(story)) {
                throw new HufuStartException(
                        "没有名为 " + story + " 的情景，可用：" + Stories.names() + "。",
                        "There is no story " + story + "; there are: " + Stories.names() + ".");
            }
            var demo = new Serving(options.over(null, System.getenv()), place, new SystemMoments()).demo(Map.of());
            var stop = Stop.of(demo.server());
            var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            out.println();
            out.println(
                    "虎符演示已启动 / the demonstration is running:  " + demo.server().address());
            out.println("所有演示账号的口令 / the PIN of every demonstration account:  " + demo.pin());
            demo.server()
                    .bean(Accounts.class)
                    .list()
                    .forEach(account -> out.printf(
                            "  %-28s %s%s%n", account.id(), account.name(), DemoWords.of(demo.server(), account)));
            out.println("按 Ctrl-C 停止 / stop with Ctrl-C");
            if (story != null) {
                String incident = Stories.play(story, demo.server(), speed);
                out.println("正在播放情景 " + story + "，事件编号 / the story is told, its incident is " + incident);
            }
            return stop.await();
        }
    }

    @Command(name = "up", mixinStandardHelpOptions = true, description = "启动正式系统 / runs an installation of your own")
    static final class Up implements Callable<Integer> {
        @Mixin
        private final ServeOptions options = new ServeOptions();

        @Mixin
        private final ConfigurationFile file = new ConfigurationFile();

        @Override
        public Integer call() {
            var configuration = options.over(file.find(System.getenv()), System.getenv());
            var server = new Serving(configuration, null, new SystemMoments()).up(Map.of());
            var stop = Stop.of(server);
            var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            out.println();
            out.println("虎符已启动 / Hufu is running:  " + server.address());
            ServiceManager.tellReady(System.getenv());
            if (server.bean(Accounts.class).none()) {
                out.println("首次使用，请打开上述地址，输入一次性验证码 / first run: open the address and enter the one-time code:  "
                        + server.bean(io.hufu.server.settings.Installation.class)
                                .setupCode());
            }
            out.println("按 Ctrl-C 停止 / stop with Ctrl-C");
            return stop.await();
        }
    }
}
