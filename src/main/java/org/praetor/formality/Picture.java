package org.praetor.formality;

/**
 * A picture by its measures; its bytes are read again from the uploaded file when they are asked for, those of a small one kept.
 *
 * @param file name of the file, or of the entry in its package
 * @param mediaType by content
 * @param width in pixels, 0 when the format is not known to us
 * @param size in bytes
 * @param sha256 of the bytes, hexadecimal
 */
public record Picture(String file, String mediaType, int width, int height, long size, String sha256, Content content) {

    /** Where the bytes are. */
    @FunctionalInterface
    public interface Content {
        /** The bytes; empty when the file they were in is gone or changed. */
        byte[] bytes();
    }

    public long pixels() {
        return (long) width * height;
    }
}
