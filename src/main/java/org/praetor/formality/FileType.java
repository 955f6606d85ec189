package org.praetor.formality;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a file is by its first bytes, and which name endings go with it. */
enum FileType {
    ZIP("zip"),
    DOCX("docx"),
    PDF("pdf"),
    XML("xml"),
    TEXT("txt", "text"),
    PNG("png"),
    JPEG("jpg", "jpeg"),
    TIFF("tif", "tiff"),
    OLE("doc", "wps"),
    RAR("rar"),
    SEVEN_ZIP("7z"),
    UNKNOWN;

    private static final int END_RECORD = 0x06054B50;

    private final String endings;

    FileType(String... endings) {
        this.endings = "," + String.join(",", endings) + ",";
    }

    boolean picture() {
        return this == PNG || this == JPEG || this == TIFF;
    }

    String mediaType() {
        return switch (this) {
            case PNG -> "image/png";
            case JPEG -> "image/jpeg";
            case TIFF -> "image/tiff";
            case ZIP -> "application/zip";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case PDF -> "application/pdf";
            case XML -> "application/xml";
            case TEXT -> "text/plain";
            case OLE, RAR, SEVEN_ZIP, UNKNOWN -> "application/octet-stream";
        };
    }

    /** Whether the name says the same; a name without ending says nothing. */
    boolean fits(String name) {
        String ending = ending(name);
        return ending.isEmpty() || endings.contains("," + ending + ",");
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot < name.lastIndexOf('/')
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** By content alone. DOCX is told from ZIP by its first entries or by the name of its main document. */
    static FileType of(byte[] bytes) {
        if (starts(bytes, 0x50, 0x4B, 0x03, 0x04) || starts(bytes, 0x50, 0x4B, 0x05, 0x06)) {
            return contains(bytes, "[Content_Types].xml") && contains(bytes, "word/") ? DOCX : ZIP;
        }
        if (starts(bytes, '%', 'P', 'D', 'F', '-')) {
            return PDF;
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return PNG;
        }
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(bytes, 'I', 'I', 42, 0) || starts(bytes, 'M', 'M', 0, 42)) {
            return TIFF;
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        if (starts(bytes, 'R', 'a', 'r', '!')) {
            return RAR;
        }
        if (starts(bytes, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return SEVEN_ZIP;
        }
        return PlainText.decode(bytes).map(FileType::textual).orElse(UNKNOWN);
    }

    /** A second format hidden behind the first: an archive's end record at the end of a PDF or picture. */
    static boolean doubled(byte[] bytes, FileType type) {
        return (type == PDF || type.picture()) && endRecord(bytes);
    }

    /** Whether the end record of a ZIP stands where it must. */
    static boolean endRecord(byte[] bytes) {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) {
            if (ByteBuffer.wrap(bytes, at, 4).order(ByteOrder.LITTLE_ENDIAN).getInt() == END_RECORD) {
                return true;
            }
        }
        return false;
    }

    private static FileType textual(String text) {
        String start = text.substring(0, Math.min(text.length(), 2_000)).strip().toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            return TEXT;
        }
        return start.startsWith("<!doctype html")
                        || start.contains("<html")
                        || start.contains("<svg")
                        || start.contains("<script")
                ? UNKNOWN
                : XML;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int index = 0; index < magic.length; index++) {
            if ((bytes[index] & 0xFF) != magic[index]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
