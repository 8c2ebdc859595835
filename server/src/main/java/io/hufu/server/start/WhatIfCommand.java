package io.hufu.server.start;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What a plan would make of it. */
@Command(name = "what-if", mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 2;
    }
}
