package io.hufu.server.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which installation this is; known before anything starts.
 *
 * @param data its data folder
 * @param demonstration whether everything in it is invented; shown on every screen
 * @param packs the folder from which packs may be loaded
 * @param setupCode the one-time code for the first-run page, where the installation is empty
 */
public record Installation(
        Path data,
        boolean demonstration,
        Path packs,
        @Nullable String setupCode) {}
