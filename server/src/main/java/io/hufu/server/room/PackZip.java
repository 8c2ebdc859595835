package io.hufu.server.room;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip of a jurisdiction's folder, read into memory and never onto the disk. Names that lead out of the folder, and contents
 * that grow beyond the limits, are refused while they are read, whatever the zip's own table says.
 *
 * @param files by name relative to the folder that holds {@code jurisdiction.yaml}
 * @param leftAside names of files outside that folder, in order
 */
record PackZip(Map<String, byte[]> files, List<String> leftAside) {
    static final int MOST_FILES = 400;
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_TOTAL = 32 << 20;
    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT = 65_535;
    private static final int LONGEST_NAME = 240;
    private static final int SHOWN_NAME = 80;
    private static final String JURISDICTION = "jurisdiction.yaml";

    /** The zip is refused; the message is a sentence that names the file, Chinese and English. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String english;

        private Refused(String chinese, String english) {
            super(chinese, null, false, false);
            this.english = english;
        }

        String chinese() {
            return String.valueOf(getMessage());
        }

        String english() {
            return english;
        }
    }

    /** @throws Refused with a sentence */
    static PackZip read(byte[] zip) {
        if (!isWhole(zip)) {
            throw new Refused("这不是完整的 zip 文件", "this is no whole zip");
        }
        Map<String, byte[]> all;
        try {
            all = entries(zip, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | ZipException unreadableNames) {
            all = withChineseNames(zip);
        } catch (IOException e) {
            throw damaged();
        }
        if (all.isEmpty()) {
            throw new Refused("zip 里没有文件", "the zip is empty");
        }
        return below(all);
    }

    /** Whether the mark of a zip's end is there, before a comment of any length that is allowed. */
    private static boolean isWhole(byte[] zip) {
        for (int at = zip.length - END_BYTES; at >= 0 && at >= zip.length - END_BYTES - MOST_COMMENT; at--) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 5 && zip[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    /** Older Windows writes names in the Chinese code page. */
    private static Map<String, byte[]> withChineseNames(byte[] zip) {
        try {
            return entries(zip, Charset.forName("GB18030"));
        } catch (IllegalArgumentException | IOException e) {
            throw damaged();
        }
    }

    private static Refused damaged() {
        return new Refused("zip 已损坏或已加密，无法读取", "the zip is damaged or encrypted and cannot be read");
    }

    private static Map<String, byte[]> entries(byte[] zip, Charset names) throws IOException {
        var files = new TreeMap<String, byte[]>();
        long total = 0;
        int count = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                requireSafe(name);
                if (++count > MOST_FILES) {
                    throw new Refused(
                            "文件超过 " + MOST_FILES + " 个，到“" + shown(name) + "”为止",
                            "more than " + MOST_FILES + " files, at \"" + shown(name) + "\"");
                }
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                total += bytes.length;
                if (bytes.length > MOST_BYTES || total > MOST_TOTAL) {
                    throw new Refused(
                            "文件“" + shown(name) + "”解压后过大", "the file \"" + shown(name) + "\" is too large unpacked");
                }
                if (!entry.isDirectory() && files.put(name, bytes) != null) {
                    throw new Refused("文件“" + shown(name) + "”出现两次", "the file \"" + shown(name) + "\" is there twice");
                }
            }
        }
        return files;
    }

    private static void requireSafe(String name) {
        boolean strange = name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).stream().anyMatch(part -> part.equals("..") || part.equals("."));
        if (strange) {
            throw new Refused(
                    "文件名“" + shown(name) + "”指向目录之外或不合规", "the name \"" + shown(name) + "\" leads out of the folder");
        }
    }

    private static String shown(String name) {
        var safe = new StringBuilder();
        name.codePoints()
                .limit(SHOWN_NAME)
                .map(each -> Character.isISOControl(each) ? '?' : each)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** What lies in the folder of the jurisdiction, by names relative to it. */
    private static PackZip below(Map<String, byte[]> all) {
        var roots = all.keySet().stream()
                .filter(name -> name.equals(JURISDICTION) || name.endsWith("/" + JURISDICTION))
                .map(name -> name.substring(0, name.length() - JURISDICTION.length()))
                .toList();
        if (roots.isEmpty()) {
            throw new Refused("zip 里没有 " + JURISDICTION, "there is no " + JURISDICTION + " in the zip");
        }
        if (roots.size() > 1) {
            throw new Refused(
                    "zip 里有几个 " + JURISDICTION + "：" + String.join("、", roots) + "；每次只装一个辖区",
                    "the zip has several of " + JURISDICTION + "; bring one jurisdiction at a time");
        }
        var root = roots.getFirst();
        var files = new TreeMap<String, byte[]>();
        var aside = new ArrayList<String>();
        all.forEach((name, bytes) -> {
            if (name.startsWith(root)) {
                files.put(name.substring(root.length()), bytes);
            } else {
                aside.add(name);
            }
        });
        return new PackZip(files, aside);
    }
}
