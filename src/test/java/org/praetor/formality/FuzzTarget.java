package org.praetor.formality;

import java.time.LocalDate;
import java.util.List;
import org.praetor.formality.FileExaminer.Examined;
import org.springframework.boot.logging.LoggingSystem;

/** What the fuzzer calls: the first byte says what the file claims to be, the rest is the file. */
public final class FuzzTarget {

    static final List<String> ENDINGS = List.of("txt", "xml", "docx", "pdf", "zip", "doc", "png", "tif", "jpg", "");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private FuzzTarget() {}

    /** Called once: what libraries log about each broken file would fill the disk. */
    public static void fuzzerInitialize() {
        LoggingSystem.get(FuzzTarget.class.getClassLoader()).beforeInitialize();
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String name = "权利要求书." + ENDINGS.get((data[0] & 0xFF) % ENDINGS.size());
        byte[] bytes = java.util.Arrays.copyOfRange(data, 1, data.length);
        PatentKind kind = PatentKind.values()[(data[0] & 0xFF) / ENDINGS.size() % PatentKind.values().length];
        Examined examined = new FileExaminer(ReadingLimits.DEFAULT).examine(UploadedFile.of(name, bytes), kind, DAY);
        for (Finding finding : examined.findings()) {
            int length = examined.reading().application().text(finding.part()).length();
            boolean whole = finding.start() < 0;
            if (!whole && (finding.end() < finding.start() || finding.end() > length)) {
                throw new IllegalStateException("a span outside its text: " + finding);
            }
        }
    }
}
