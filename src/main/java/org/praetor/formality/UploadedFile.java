package org.praetor.formality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it came in. Neither its name nor its declared type is trusted: the type is read from the content.
 *
 * @param name the name the applicant gave it
 * @param declaredType media type the browser declared, "" if none
 */
public record UploadedFile(String name, String declaredType, Source source) {

    /** Where the bytes are; may be opened several times. */
    public interface Source {
        InputStream open() throws IOException;

        long size() throws IOException;
    }

    public static UploadedFile of(String name, byte[] bytes) {
        return of(name, "", bytes);
    }

    public static UploadedFile of(String name, String declaredType, byte[] bytes) {
        return new UploadedFile(name, declaredType, new Source() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        });
    }

    public static UploadedFile of(String name, String declaredType, Path path) {
        return new UploadedFile(name, declaredType, new Source() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }

            @Override
            public long size() throws IOException {
                return Files.size(path);
            }
        });
    }
}
