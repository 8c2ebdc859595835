package io.hufu.server.web;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names in a packed file's own directory, which office programs go by. Nothing is unpacked: that could take minutes. */
final class PackedNames {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LARGE_END_AT = 0x07064b50;
    private static final int LARGE_END_AT_BYTES = 20;
    private static final int LARGE_END_BYTES = 56;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int MOST_COMMENT = 65_535;

    private PackedNames() {}

    /** None where there is no directory. */
    static List<String> of(byte[] packed) {
        var file = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        var names = new ArrayList<String>();
        for (int at = directory(file); at >= 0 && at + ENTRY_BYTES <= packed.length && file.getInt(at) == ENTRY; ) {
            int name = u16(file, at + 28);
            int next = at + ENTRY_BYTES + name + u16(file, at + 30) + u16(file, at + 32);
            if (next > packed.length) {
                return List.of();
            }
            names.add(new String(packed, at + ENTRY_BYTES, name, StandardCharsets.UTF_8));
            at = next;
        }
        return names;
    }

    /** Where the directory begins; -1 where the file has none. */
    private static int directory(ByteBuffer file) {
        int last = file.capacity() - END_BYTES;
        for (int at = last; at >= 0 && at >= last - MOST_COMMENT; at--) {
            if (file.getInt(at) == END) {
                long said = Integer.toUnsignedLong(file.getInt(at + 16));
                int before = at - LARGE_END_AT_BYTES;
                if (before >= 0 && file.getInt(before) == LARGE_END_AT) {
                    long large = file.getLong(before + 8);
                    said = large >= 0 && large + LARGE_END_BYTES <= at ? file.getLong((int) large + 48) : -1;
                }
                return said >= 0 && said < at ? (int) said : -1;
            }
        }
        return -1;
    }

    private static int u16(ByteBuffer file, int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
