package io.hufu.server.start;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.clock.SystemMoments;
import io.hufu.server.settings.ConfigurationFaults;
import io.hufu.server.settings.ServerSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether {@code up} would start, without starting it. */
@Command(
        name = "check-config",
        mixinStandardHelpOptions = true,
        description = "检查配置，不启动 / checks the configuration without starting")
final class CheckConfigCommand implements Callable<Integer> {
    @Mixin
    private final ConfigurationFile file = new ConfigurationFile();

    @Override
    public Integer call() {
        var configuration = file.read(null);
        // what runs on the folder now holds the port, too
        boolean running = configuration.faults().isEmpty()
                && DataFolder.isHeld(configuration.section(ServerSettings.class).data());
        var faults = Fitness.faults(configuration, true, new SystemMoments().now(), !running);
        if (!faults.isEmpty()) {
            throw new ConfigurationFaults(faults);
        }
        System.out.println(
                running
                        ? "配置正确；虎符正在运行，端口未检查 / the configuration is right; Hufu is running, so the port was not tried"
                        : "配置正确 / the configuration is right");
        return 0;
    }
}
