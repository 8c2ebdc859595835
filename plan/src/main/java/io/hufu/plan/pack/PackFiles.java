package io.hufu.plan.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one plan edition, or of a whole jurisdiction, as bytes by their name relative to the jurisdiction's folder, such
 * as {@code plans/hazardous-chemicals-2020/levels.yaml}. Names are kept in order; bytes are copied in and out.
 */
public final class PackFiles {
    static final String JURISDICTION = "jurisdiction.yaml";
    static final String DIRECTORY = "directory.yaml";
    static final String SUPPLIES = "supplies.csv";
    static final String CALENDAR = "calendar.yaml";
    static final String PLANS = "plans/";
    /** Where an edition that was taken by itself keeps the files of the edition that it inherits from. */
    static final String INHERITED = "inherited/";

    private final SortedMap<String, byte[]> files;

    private PackFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** Keeps the kinds of files that belong to a pack and drops others, such as a read-me. */
    public static PackFiles of(Map<String, byte[]> byName) {
        var kept = new TreeMap<String, byte[]>();
        byName.forEach((name, bytes) -> {
            if (belongs(name)) {
                kept.put(name, bytes.clone());
            }
        });
        return new PackFiles(kept);
    }

    static boolean belongs(String name) {
        return name.equals(JURISDICTION)
                || name.equals(DIRECTORY)
                || name.equals(SUPPLIES)
                || name.equals(CALENDAR)
                || isPlanFile(name);
    }

    private static boolean isPlanFile(String name) {
        var parts = name.split("/", -1);
        boolean place = name.startsWith(PLANS) || name.startsWith(INHERITED);
        return parts.length == 3 && place && !parts[1].isEmpty() && parts[2].endsWith(".yaml");
    }

    /** The names, sorted. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** A copy of the files by name, sorted. */
    public SortedMap<String, byte[]> toMap() {
        var copy = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return copy;
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] getBytes(String name) {
        var bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no file " + name);
        }
        return bytes;
    }

    /** The folders below {@code plans/}, sorted. */
    SortedSet<String> planFolders() {
        var folders = new TreeSet<String>();
        for (var name : files.keySet()) {
            if (isPlanFile(name) && name.startsWith(PLANS)) {
                folders.add(name.substring(0, name.lastIndexOf('/') + 1));
            }
        }
        return folders;
    }

    /** The folder with the files of another edition, such as {@code snow-2024}; null where there is none. */
    @Nullable
    String findFolder(String edition) {
        for (var folder : List.of(PLANS + edition + "/", INHERITED + edition + "/")) {
            if (names(folder).findAny().isPresent()) {
                return folder;
            }
        }
        return null;
    }

    /** The names of the files in a folder, sorted. */
    Stream<String> names(String folder) {
        return files.keySet().stream().filter(name -> name.startsWith(folder));
    }

    /** The same files with no plan but the one in this folder, and no inherited files. */
    PackFiles ofPlan(String folder) {
        return ofPlan(folder, null);
    }

    /**
     * The same files with no plan but the one in this folder. The files of the edition that it inherits from go with it, under
     * {@code inherited/}: what is stored by itself then loads as it did here, under the same hash.
     */
    PackFiles ofPlan(String folder, @Nullable String inherited) {
        var kept = new TreeMap<>(files);
        kept.keySet().removeIf(name -> isPlanFile(name) && !name.startsWith(folder));
        if (inherited != null) {
            names(inherited)
                    .forEach(name -> kept.put(INHERITED + name.substring(name.indexOf('/') + 1), getBytes(name)));
        }
        return new PackFiles(kept);
    }

    /**
     * SHA-256, lower-case hex, over the sorted names and bytes, each preceded by its length in eight bytes. The directory is
     * not in it: telephone lines stay live while an incident keeps the edition it was opened under.
     */
    public String hash() {
        var digest = sha256();
        files.forEach((name, bytes) -> {
            if (!name.equals(DIRECTORY)) {
                feed(digest, name.getBytes(StandardCharsets.UTF_8));
                feed(digest, bytes);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void feed(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
