package io.hufu.server.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used; all that is wrong with it at once. */
public final class ConfigurationFaults extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public ConfigurationFaults(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.chinese() + " / " + fault.english())
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
