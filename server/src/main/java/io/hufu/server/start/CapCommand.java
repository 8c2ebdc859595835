package io.hufu.server.start;

import io.hufu.server.gateway.cap.CapFault;
import io.hufu.server.gateway.cap.CapReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code hufu cap FILE}: whether a warning from elsewhere is CAP 1.2, and everything that is wrong with it. */
@Command(
        name = "cap",
        mixinStandardHelpOptions = true,
        description = "检查 CAP 1.2 预警报文 / checks a warning message in CAP 1.2; exit 1 where it has faults")
final class CapCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FAULTS = 1;
    private static final int NOT_UNDERSTOOD = 2;
    /** One byte more than the reader takes is enough to know that it is too many. */
    private static final int MOST = CapReader.MOST_BYTES + 1;

    @Parameters(paramLabel = "FILE", description = "报文，- 为标准输入 / the message, - for standard input")
    private String file = "-";

    @Option(names = "--json", description = "以 JSON 回答 / answers in JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path path = Path.of(file);
        if (!file.equals("-") && !Files.isRegularFile(path)) {
            System.err.println("hufu: 文件 " + file + " 无法读取 / the file " + file + " cannot be read");
            return NOT_UNDERSTOOD;
        }
        List<CapFault> faults;
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(path)) {
            faults = CapReader.read(in.readNBytes(MOST)) instanceof CapReader.Read.Bad bad ? bad.faults() : List.of();
        }
        var out = Terminal.out();
        if (json) {
            out.println(JSON.writeValueAsString(Map.of(
                    "good",
                    faults.isEmpty(),
                    "faults",
                    faults.stream().map(CapCommand::row).toList())));
        } else if (faults.isEmpty()) {
            out.println("符合 CAP 1.2 / it is CAP 1.2");
        } else {
            faults.forEach(
                    fault -> out.println(fault.text() + " / " + fault.code().en()));
        }
        out.flush();
        return faults.isEmpty() ? 0 : FAULTS;
    }

    private static Map<String, String> row(CapFault fault) {
        var row = new LinkedHashMap<String, String>();
        row.put("code", fault.code().word());
        row.put("path", fault.path());
        row.put("detail", fault.detail());
        row.put("zh", fault.code().zh());
        row.put("en", fault.code().en());
        return row;
    }
}
