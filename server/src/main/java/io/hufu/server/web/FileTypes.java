package io.hufu.server.web;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.nio.charset.StandardCharsets;

/** Which files are taken, judged by their bytes and never by their names. */
enum FileTypes {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String ending;

    FileTypes(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    /** @throws ProblemException when it is none of these */
    static FileTypes of(byte[] bytes) {
        if (bytes.length == 0) {
            throw ProblemException.of(DoorCode.FILE_EMPTY);
        }
        if (PhotoCleaning.isJpeg(bytes)) {
            return JPEG;
        }
        if (PhotoCleaning.isPng(bytes)) {
            return PNG;
        }
        if (new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            return PDF;
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
            return office(bytes);
        }
        throw ProblemException.of(DoorCode.FILE_TYPE);
    }

    private static FileTypes office(byte[] bytes) {
        var names = PackedNames.of(bytes);
        boolean word = names.contains("word/document.xml");
        boolean macros = names.stream()
                .anyMatch(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin"));
        if (macros || !names.contains("[Content_Types].xml") || !(word || names.contains("xl/workbook.xml"))) {
            throw ProblemException.of(DoorCode.FILE_TYPE);
        }
        return word ? DOCX : XLSX;
    }

    /** The bytes to keep: photographs without place and time. */
    byte[] clean(byte[] bytes) {
        return switch (this) {
            case JPEG -> PhotoCleaning.cleanJpeg(bytes);
            case PNG -> PhotoCleaning.cleanPng(bytes);
            case PDF, DOCX, XLSX -> bytes;
        };
    }

    static FileTypes ofMediaType(String mediaType) {
        for (FileTypes type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return type;
            }
        }
        throw ProblemException.of(DoorCode.NO_SUCH_FILE);
    }
}
