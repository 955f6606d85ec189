package org.praetor.formality;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads uploaded files into one application. Bad files give notes, never exceptions. Holds no state: safe for any number of threads. */
public final class ApplicationReader {

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "tif", "tiff");

    private final ReadingLimits limits;

    public ApplicationReader() {
        this(ReadingLimits.DEFAULT);
    }

    public ApplicationReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Pictures are taken first, so that a bare XML uploaded beside them finds its figures. */
    public Reading read(List<UploadedFile> files) {
        Intake intake = new Intake(limits);
        files.stream()
                .limit(limits.files())
                .sorted(Comparator.comparing(file -> !PICTURES.contains(FileType.ending(file.name()))))
                .forEach(intake::take);
        if (files.size() > limits.files()) {
            intake.note("", "too-many-files", true, files.size(), limits.files());
        }
        return intake.reading();
    }

    /** The same for an application that comes as texts; {@code name} is what its notes call it. */
    public Reading read(ApplicationText text, String name) {
        Intake intake = new Intake(limits);
        intake.take(text, name);
        return intake.reading();
    }
}
