package org.praetor.board;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a file that spreadsheet programs open in Chinese, and in which no cell is taken for a formula. */
final class Csv {

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Csv() {}

    static ResponseEntity<byte[]> download(String name, List<String> head, List<List<@Nullable Object>> rows) {
        String text = BYTE_ORDER_MARK
                + Stream.concat(Stream.of(List.<@Nullable Object>copyOf(head)), rows.stream())
                        .map(Csv::line)
                        .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    static String line(List<@Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        String harmless = !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
