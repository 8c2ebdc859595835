package io.hufu.server.start;

import io.hufu.journal.postgres.HufuStartException;
import io.hufu.server.access.FactorRescue;
import io.hufu.server.clock.SystemMoments;
import io.hufu.server.settings.ServerSettings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a second factor away at the machine itself, for the last administrator who lost his. */
@Command(
        name = "reset-factor",
        mixinStandardHelpOptions = true,
        description = "重置账号的第二重验证 / takes an account's second factor away")
final class ResetFactor implements Callable<Integer> {
    @Parameters(paramLabel = "ACCOUNT", description = "账号 / the account")
    private String account = "";

    @Mixin
    private KeepCommands.Place place = new KeepCommands.Place();

    @Override
    public Integer call() throws IOException {
        var configuration = place.read();
        var done = Opened.bare(
                configuration.section(ServerSettings.class).data(),
                Fitness.database(configuration),
                (folder, database) -> FactorRescue.reset(database, new SystemMoments(), account));
        switch (done) {
            case NO_SUCH_ACCOUNT ->
                throw new HufuStartException("没有账号 " + account + "。", "There is no account " + account + ".");
            case NOT_SET ->
                throw new HufuStartException(
                        "账号 " + account + " 没有设置第二重验证。", "The account " + account + " has no second factor.");
            case DONE ->
                System.out.println("已重置，账号 " + account + " 现在只凭口令登录，请尽快重新设置 / reset: " + account
                        + " signs in with the PIN alone now; set up a new factor soon");
        }
        return 0;
    }
}
