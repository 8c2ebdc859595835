package io.hufu.server.web;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes out of photographs what tells where, when and with what they were taken; what is seen stays byte for byte. */
final class PhotoCleaning {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final Set<String> PNG_KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST",
            "cICP", "acTL", "fcTL", "fdAT");

    private PhotoCleaning() {}

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 4 && u8(bytes, 0) == 0xFF && u8(bytes, 1) == 0xD8 && u8(bytes, 2) == 0xFF;
    }

    static boolean isPng(byte[] bytes) {
        return bytes.length > 40 && java.util.Arrays.equals(bytes, 0, 8, PNG, 0, 8);
    }

    /** A JPEG without EXIF, XMP, IPTC and comments, but turned as it was; what follows its end is cut. */
    static byte[] cleanJpeg(byte[] in) {
        var out = new ByteArrayOutputStream(in.length);
        out.write(in, 0, 2);
        int at = 2;
        boolean turned = false;
        while (true) {
            requirePart(at + 4 <= in.length && u8(in, at) == 0xFF);
            int marker = u8(in, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xD9) {
                break;
            }
            int length = u16(in, at + 2);
            requirePart(length >= 2 && at + 2 + length <= in.length);
            boolean information = (marker >= 0xE1 && marker <= 0xED) || marker == 0xEF || marker == 0xFE;
            boolean colours = marker == 0xE2 && starts(in, at + 4, "ICC_PROFILE");
            if (marker == 0xE1 && !turned && starts(in, at + 4, "Exif")) {
                int orientation = orientation(in, at + 10, at + 2 + length);
                if (orientation > 1) {
                    out.writeBytes(turn(orientation));
                    turned = true;
                }
            }
            if (!information || colours) {
                out.write(in, at, length + 2);
            }
            at += 2 + length;
            if (marker == 0xDA) {
                at = scan(in, at, out);
            }
        }
        out.write(0xFF);
        out.write(0xD9);
        return out.toByteArray();
    }

    /** Copies compressed data up to the next marker that is no part of it. */
    private static int scan(byte[] in, int from, ByteArrayOutputStream out) {
        int at = from;
        while (true) {
            requirePart(at + 1 < in.length);
            if (u8(in, at) == 0xFF) {
                int next = u8(in, at + 1);
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    break;
                }
            }
            at++;
        }
        out.write(in, from, at - from);
        return at;
    }

    /** The orientation out of EXIF's first directory; 1 where there is none. */
    private static int orientation(byte[] in, int tiff, int end) {
        if (tiff + 8 > end) {
            return 1;
        }
        boolean little = in[tiff] == 'I';
        long directory = tiff + number(in, tiff + 4, 4, little);
        if (directory + 2 > end) {
            return 1;
        }
        int count = (int) number(in, (int) directory, 2, little);
        for (int i = 0; i < count; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > end) {
                return 1;
            }
            if (number(in, (int) entry, 2, little) == 0x0112) {
                int value = (int) number(in, (int) entry + 8, 2, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** An EXIF segment that holds the orientation and nothing else. */
    private static byte[] turn(int orientation) {
        return ByteBuffer.allocate(36)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) 34)
                .put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** A PNG without texts, times and EXIF; what follows its end is cut. */
    static byte[] cleanPng(byte[] in) {
        var out = new ByteArrayOutputStream(in.length);
        out.write(in, 0, 8);
        int at = 8;
        while (true) {
            requirePart(at + 12 <= in.length);
            long length = number(in, at, 4, false);
            requirePart(length <= in.length - at - 12);
            String type = new String(in, at + 4, 4, StandardCharsets.ISO_8859_1);
            requirePart(at > 8 || type.equals("IHDR"));
            if (PNG_KEPT.contains(type)) {
                out.write(in, at, (int) length + 12);
            }
            at += (int) length + 12;
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
        }
    }

    private static void requirePart(boolean holds) {
        if (!holds) {
            throw ProblemException.of(DoorCode.FILE_TYPE);
        }
    }

    private static boolean starts(byte[] in, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return at + wanted.length <= in.length
                && java.util.Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static long number(byte[] in, int at, int bytes, boolean little) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | u8(in, little ? at + bytes - 1 - i : at + i);
        }
        return value;
    }

    private static int u16(byte[] in, int at) {
        return u8(in, at) << 8 | u8(in, at + 1);
    }

    private static int u8(byte[] in, int at) {
        return in[at] & 0xFF;
    }
}
