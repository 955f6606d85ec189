package org.praetor.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.praetor.formality.ApplicationText;
import org.praetor.formality.FileExaminer;
import org.praetor.formality.FileExaminer.Examined;
import org.praetor.formality.ReadingLimits;
import org.praetor.formality.UploadedFile;

/** Examines one file, or one application as JSON, and answers in a person's language. Keeps nothing. */
final class Examiner {

    private static final int START = 256;
    private static final Pattern VALUE = Pattern.compile("\\uFEFF?(?:[\\[\"]|-?\\d|true|false|null)");

    private final ReadingLimits limits;
    private final FileExaminer examiner;
    private final ExaminationTexts texts;

    Examiner(ReadingLimits limits, ExaminationTexts texts) {
        this.limits = limits;
        this.examiner = new FileExaminer(limits);
        this.texts = texts;
    }

    /**
     * How the answer is wanted.
     *
     * @param everything also the texts of the parts, pages and notes
     */
    record Wish(boolean everything, Locale language) {}

    /** @param label what the answer calls the file */
    ExaminationAnswer file(String label, UploadedFile file, ExaminationQuestion asked, Wish wish) throws IOException {
        if (isJson(file)) {
            if (file.source().size() > limits.textBytes()) {
                return unreadable(label, "json-too-large", List.of(limits.characters()), wish);
            }
            try (InputStream in = file.source().open()) {
                return json(label, in, asked, wish);
            }
        }
        if (otherJson(file)) {
            return unreadable(label, "json-no-object", List.of(), wish);
        }
        return answer(label, file.name(), examiner.examine(file, asked.kind(), asked.filedOn()), wish);
    }

    ExaminationAnswer json(String label, InputStream in, ExaminationQuestion asked, Wish wish) throws IOException {
        try {
            ApplicationText text = ApplicationJson.read(in, limits);
            return answer(label, label, examiner.examine(text, label, asked.kind(), asked.filedOn()), wish);
        } catch (ApplicationJson.Refused refused) {
            return unreadable(label, refused.reason(), refused.arguments(), wish);
        }
    }

    ExaminationAnswer unreadable(String label, String reason, List<Object> arguments, Wish wish) {
        return new ExaminationAnswer.Unreadable(label, texts.unreadable(reason, arguments, wish.language()));
    }

    private ExaminationAnswer answer(String label, String name, Examined examined, Wish wish) {
        return examined.reading().blocked()
                ? new ExaminationAnswer.Unreadable(label, texts.unreadable(examined.reading(), name, wish.language()))
                : ExaminationView.of(label, examined, wish.everything(), texts, wish.language());
    }

    /** A list or a bare value, where a name says that it is JSON. */
    private static boolean otherJson(UploadedFile file) throws IOException {
        if (!file.name().toLowerCase(Locale.ROOT).endsWith("json")) {
            return false;
        }
        try (InputStream in = file.source().open()) {
            String start = new String(in.readNBytes(START), StandardCharsets.UTF_8).strip();
            return VALUE.matcher(start).lookingAt();
        }
    }

    private static boolean isJson(UploadedFile file) throws IOException {
        try (InputStream in = file.source().open()) {
            return ApplicationJson.is(in.readNBytes(START));
        }
    }
}
