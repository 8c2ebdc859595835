package io.hufu.server.start;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.clock.SystemMoments;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A short life of the server on a folder that is thrown away: made, used, stopped, and started once more. The launcher runs
 * it after a build so that the JVM can keep what it learns (an AOT cache), and every later start is shorter.
 */
@Command(
        name = "train",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "供启动加速使用 / a run from which the JVM learns")
final class TrainCommand implements Callable<Integer> {
    private static final List<String> READ = List.of(
            "/",
            "/api/session",
            "/api/incidents?state=open",
            "/api/reference",
            "/api/inbox",
            "/api/openapi",
            "/api/plans",
            "/public/warnings",
            "/actuator/health/readiness");

    @Option(names = "--packs", paramLabel = "FOLDER", description = "预案目录 / folder of plans (default: packs)")
    private @Nullable Path packs;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = DataFolder.throwAway();
        try {
            Path plans = PackFolders.find(packs);
            var demo = Serving.demo(data, plans, new SystemMoments(), Map.of());
            try (var server = demo.server()) {
                use(server.port(), demo.pin());
            }
            Serving.demo(data, plans, new SystemMoments(), Map.of()).server().close();
            new picocli.CommandLine(new CheckCommand())
                    .execute("--packs", plans.toString()); // what it finds is no matter here
            return 0;
        } finally {
            DataFolder.discard(data);
        }
    }

    /** What a browser asks first. An answer that is no success teaches as well and is no matter here. */
    private static void use(int port, String pin) throws IOException, InterruptedException {
        String address = "http://localhost:" + port;
        try (var client = HttpClient.newHttpClient()) {
            var signIn = HttpRequest.newBuilder(URI.create(address + "/api/session"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"account\":\"duty1\",\"pin\":\"" + pin + "\"}"))
                    .build();
            String cookie = client.send(signIn, BodyHandlers.ofString())
                    .headers()
                    .firstValue("set-cookie")
                    .map(text -> text.split(";", 2)[0])
                    .orElse("");
            for (String path : READ) {
                var read = HttpRequest.newBuilder(URI.create(address + path))
                        .header("Cookie", cookie)
                        .build();
                client.send(read, BodyHandlers.discarding());
            }
        }
    }
}
