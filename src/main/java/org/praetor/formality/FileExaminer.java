package org.praetor.formality;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Examines one file, or one application given as texts, as an application of its own. Whether the set is complete is judged of a package, and of a file that holds the claims and
 * the description (of a design: views and brief explanation) for the parts that such a file can hold; a part on its own is not blamed for the others.
 */
public final class FileExaminer {

    private static final Set<Part> PICTURES = EnumSet.of(Part.DRAWINGS, Part.ABSTRACT_FIGURE, Part.DESIGN_VIEWS);

    private final ApplicationReader reader;
    private final FormalExaminer examiner = new FormalExaminer();

    public FileExaminer(ReadingLimits limits) {
        this.reader = new ApplicationReader(limits);
    }

    /** @param findings empty when the reading is blocked: half an application is not judged */
    public record Examined(Reading reading, PatentKind kind, List<Finding> findings) {
        public Examined {
            findings = List.copyOf(findings);
        }
    }

    /** @param kind as declared; null: as the file says, or looks */
    public Examined examine(UploadedFile file, @Nullable PatentKind kind, LocalDate filedOn) {
        Reading reading = reader.read(List.of(file));
        return examined(reading, kind, filedOn, unseen(reading));
    }

    /** @param name what notes call it */
    public Examined examine(ApplicationText text, String name, @Nullable PatentKind kind, LocalDate filedOn) {
        Reading reading = reader.read(text, name);
        return examined(reading, kind == null ? text.kind() : kind, filedOn, unseen(text, reading.application()));
    }

    private Examined examined(Reading reading, @Nullable PatentKind declared, LocalDate filedOn, Set<Part> unseen) {
        RequestForm request = reading.request();
        PatentKind said = request == null ? reading.application().kind() : request.kind();
        PatentKind kind = Objects.requireNonNullElse(declared, said);
        Context context = new Context(kind, filedOn, request, unseen);
        return new Examined(
                reading, kind, reading.blocked() ? List.of() : examiner.examine(reading.application(), context));
    }

    private static Set<Part> unseen(Reading reading) {
        String type = reading.files().get(0).type();
        if (type.equals("zip")) {
            return Set.of();
        }
        if (!whole(reading.application())) {
            return missing(reading.application());
        }
        return type.equals("text") ? without(PICTURES, reading.application()) : Set.of();
    }

    private static Set<Part> unseen(ApplicationText text, Application application) {
        if (text.claims() == null || text.description() == null) {
            Set<Part> missing = missing(application);
            missing.removeIf(part -> part == Part.TITLE && text.title() != null);
            return missing;
        }
        Set<Part> unseen = without(PICTURES, application);
        if (text.figures() != null) {
            unseen.remove(Part.DRAWINGS);
        }
        if (text.abstractText() == null) {
            unseen.add(Part.ABSTRACT);
        }
        boolean titled = text.title() != null
                && (text.description().isEmpty()
                        || !application.description().titleLine().isEmpty());
        if (!titled) {
            unseen.add(Part.TITLE); // a title told apart is not told again above the text
        }
        return unseen;
    }

    private static boolean whole(Application application) {
        return (application.has(Part.CLAIMS) && application.has(Part.DESCRIPTION))
                || (application.has(Part.DESIGN_VIEWS) && application.has(Part.BRIEF_EXPLANATION));
    }

    /** Of the request form nothing is said without one. */
    private static Set<Part> missing(Application application) {
        return without(EnumSet.complementOf(EnumSet.of(Part.REQUEST)), application);
    }

    private static Set<Part> without(Set<Part> parts, Application application) {
        Set<Part> unseen = EnumSet.copyOf(parts);
        unseen.removeIf(application::has);
        return unseen;
    }
}
