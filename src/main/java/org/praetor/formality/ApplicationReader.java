package org.praetor.formality;

import java.util.List;

/** Reads uploaded files into one application. Bad files give notes, never exceptions. Holds no state: safe for any number of threads. */
public final class ApplicationReader {

    private final ReadingLimits limits;

    public ApplicationReader() {
        this(ReadingLimits.DEFAULT);
    }

    public ApplicationReader(ReadingLimits limits) {
        this.limits = limits;
    }

    public Reading read(List<UploadedFile> files) {
        Intake intake = new Intake(limits);
        files.stream().limit(limits.files()).forEach(intake::take);
        if (files.size() > limits.files()) {
            intake.note("", "too-many-files", true, files.size(), limits.files());
        }
        return intake.reading();
    }
}
