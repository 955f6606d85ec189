package org.praetor.formality;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    DOC("doc"),
    RAR("rar"),
    SEVEN_ZIP("7z"),
    UNKNOWN;

    private static final int END_RECORD = 0x06054B50;
    private static final int DIRECTORY_ENTRY = 0x02014B50;
    /** Bytes of a directory entry before its name. */
    private static final int ENTRY = 46;

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
            case DOC -> "application/msword";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case PDF -> "application/pdf";
            case XML -> "application/xml";
            case TEXT -> "text/plain";
            case RAR, SEVEN_ZIP, UNKNOWN -> "application/octet-stream";
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

    /** By content alone; DOCX is told from ZIP by the names its directory lists. Every OLE2 file is DOC until {@link OfficeFile} looks inside. */
    static FileType of(byte[] bytes) {
        if (starts(bytes, 0x50, 0x4B, 0x03, 0x04) || starts(bytes, 0x50, 0x4B, 0x05, 0x06)) {
            return word(bytes) ? DOCX : ZIP;
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
            return DOC;
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
        return endRecordAt(bytes) >= 0;
    }

    private static int endRecordAt(byte[] bytes) {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) {
            if (ByteBuffer.wrap(bytes, at, 4).order(ByteOrder.LITTLE_ENDIAN).getInt() == END_RECORD) {
                return at;
            }
        }
        return -1;
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

    /** A package that holds a DOCX unpacked has its bytes too: only the names in its own directory count. */
    private static boolean word(byte[] zip) {
        int end = endRecordAt(zip);
        if (end < 0) {
            return false;
        }
        ByteBuffer directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = directory.getInt(end + 16);
        boolean types = false;
        boolean document = false;
        while (at >= 0 && at <= zip.length - ENTRY && directory.getInt(at) == DIRECTORY_ENTRY) {
            int length = directory.getShort(at + 28) & 0xFFFF;
            String name = new String(zip, at + ENTRY, Math.min(length, zip.length - at - ENTRY), ISO_8859_1);
            types |= name.equals("[Content_Types].xml");
            document |= name.replace('\\', '/').startsWith("word/");
            at += ENTRY + length + (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
        }
        return types && document;
    }
}
