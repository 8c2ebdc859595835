package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The people of an installation: an officer, bodies of which most are signed in and a few stay silent. */
record CommandPost(Caller officer, List<String> bodies, Map<String, Caller> units) {
    static final int ACKNOWLEDGE = 40;
    static final int SILENT = 5;
    private static final Pattern CODE = Pattern.compile("one-time code:\\s+(\\S+)");
    private static final String HEADS = "type,id,name,unit,area,phone,posts,capabilities,expires\n";

    /** The first run: an administrator, the city's packs, an account for the office and for each body. */
    static CommandPost settle(Run run) throws Exception {
        Waiting.until(run::said, () -> CODE.matcher(run.said()).find());
        var code = CODE.matcher(run.said());
        assertThat(code.find()).isTrue();
        Caller.setUp(
                run,
                "{\"code\":\"" + code.group(1) + "\",\"account\":\"root1\",\"name\":\"管理员\",\"pin\":\"" + Run.PIN
                        + "\",\"packs\":[\"jincheng\"]}");
        var admin = Caller.signIn(run, "root1", Run.PIN);
        List<String> bodies = admin.read(run, "/api/directory/units")
                .json()
                .valueStream()
                .map(unit -> unit.path("id").asString())
                .limit(ACKNOWLEDGE + SILENT)
                .toList();
        assertThat(bodies).hasSize(ACKNOWLEDGE + SILENT);
        var table = new StringBuilder(HEADS + "person,duty1,赵安,,,,,duty-officer,\n");
        for (String body : bodies.subList(0, ACKNOWLEDGE)) {
            table.append("person,").append(body).append(",钱宁,").append(body).append(",,,,unit,\n");
        }
        var pins = new LinkedHashMap<String, String>();
        var done = admin.post(run, "/api/admin/import?dryRun=false", "text/csv", table.toString());
        done.json()
                .path("pins")
                .forEach(each -> pins.put(
                        each.path("account").asString(), each.path("pin").asString()));
        assertThat(pins).as(done.body()).hasSize(ACKNOWLEDGE + 1);
        var units = new LinkedHashMap<String, Caller>();
        for (String body : bodies.subList(0, ACKNOWLEDGE)) {
            units.put(body, Caller.signIn(run, body, pin(pins, body)));
        }
        return new CommandPost(Caller.signIn(run, "duty1", pin(pins, "duty1")), bodies, units);
    }

    private static String pin(Map<String, String> pins, String account) {
        return Objects.requireNonNull(pins.get(account), account);
    }

    /** Keys belong to the ledger and are the same on every node; signed heads are each node's own. */
    static void shareKeys(Path one, Path two) throws IOException {
        Path from = one.resolve("keys");
        Files.createDirectories(two);
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, two.resolve("keys").resolve(from.relativize(file)));
            }
        }
    }
}
