package org.praetor.formality;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.praetor.formality.Reading.FileRead;

/** One reading: takes the files one after the other, keeps what was found in them and notes what was not. */
final class Intake {

    /** A package and in it the folder of a part, as the e-filing client writes them. */
    private static final Pattern VERSIONS = Pattern.compile("^.*? / (?:[^/]+/)?10000\\d-/");

    private final ReadingLimits limits;
    /** Which file each part was taken from. */
    private final Map<Part, String> sources = new EnumMap<>(Part.class);

    private final List<Reading.Note> notes = new ArrayList<>();
    private final List<FileRead> files = new ArrayList<>();
    private final Draft draft = new Draft();
    private final Map<String, Picture> loose = new HashMap<>();
    private final List<Picture> unplaced = new ArrayList<>();
    private Set<Part> found = EnumSet.noneOf(Part.class);

    Intake(ReadingLimits limits) {
        this.limits = limits;
    }

    void take(UploadedFile file) {
        found = EnumSet.noneOf(Part.class);
        String type = "";
        long size = 0;
        String sha256 = "";
        try {
            size = file.source().size();
            byte[] bytes = bytes(file, size);
            size = bytes.length;
            sha256 = ContentHash.sha256(bytes);
            FileType sniffed = FileType.of(bytes);
            type = sniffed.name().toLowerCase(Locale.ROOT);
            check(bytes, sniffed, file.name());
            Documents documents = new Documents(this, new Budget(limits, bytes.length));
            documents.read(bytes, sniffed, file.name(), file.source()::open);
        } catch (Unreadable refused) {
            refuse(file.name(), refused);
        } catch (IOException gone) {
            note(file.name(), "gone", true);
        } catch (RuntimeException | StackOverflowError broken) {
            // parsers of strangers' bytes may fail in any way; for the applicant all of them mean a broken file
            note(file.name(), "broken", true);
        }
        files.add(new FileRead(file.name(), type, size, sha256, List.copyOf(found)));
    }

    void take(ApplicationText text, String name) {
        try {
            add(GivenTexts.draft(text, limits), name);
        } catch (Unreadable refused) {
            refuse(name, refused);
        }
    }

    private byte[] bytes(UploadedFile file, long size) throws IOException, Unreadable {
        if (size > limits.fileBytes()) {
            throw new Unreadable("too-large", limits.fileBytes() >> 20);
        }
        try (InputStream in = file.source().open()) {
            byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limits.fileBytes()) {
                throw new Unreadable("too-large", limits.fileBytes() >> 20);
            }
            if (bytes.length == 0) {
                throw new Unreadable("empty");
            }
            return bytes;
        }
    }

    /** Content, name and structure must say the same. */
    void check(byte[] bytes, FileType type, String name) throws Unreadable {
        if (FileType.ending(name).equals("wps")) {
            throw new Unreadable("wps");
        }
        switch (type) {
            case DOC -> OfficeFile.check(bytes);
            case RAR -> throw new Unreadable("rar");
            case SEVEN_ZIP -> throw new Unreadable("seven-zip");
            case UNKNOWN -> throw new Unreadable("unknown-type", new Tika().detect(bytes));
            case ZIP, DOCX, PDF, XML, TEXT, PNG, JPEG, TIFF -> {}
        }
        if (FileType.doubled(bytes, type)) {
            throw new Unreadable("polyglot");
        }
        if (!type.fits(name)) {
            throw new Unreadable("type-mismatch", FileType.ending(name), type.name());
        }
        if (type != FileType.ZIP
                && type != FileType.DOCX
                && type != FileType.DOC
                && !type.picture()
                && bytes.length > limits.textBytes()) {
            throw new Unreadable("too-large", limits.textBytes() >> 20);
        }
    }

    /** A part given twice with another content is not chosen silently: the first stays, and a note says so. */
    void add(Draft other, String file) throws Unreadable {
        DraftLimits.check(other);
        Set<Part> parts = other.parts();
        parts.remove(Part.TITLE);
        Application before = draft.application();
        Application now = other.application();
        Set<Part> known = draft.parts();
        draft.take(Part.TITLE, other);
        draft.titleEmpty = draft.title.isEmpty() && (draft.titleEmpty || other.titleEmpty);
        for (Part part : parts) {
            found.add(part);
            if (!known.contains(part) || part == Part.DESIGN_VIEWS) {
                draft.take(part, other);
                sources.putIfAbsent(part, file);
            } else if (!ContentHash.of(before, part)
                    .sha256()
                    .equals(ContentHash.of(now, part).sha256())) {
                twice(file, sources.getOrDefault(part, ""));
            }
        }
    }

    /** CNIPA's own packages keep several versions of a part in its folder: nobody is to delete them. */
    private void twice(String file, String used) {
        String entry = used.substring(used.indexOf(" / ") + 3);
        Matcher folder = VERSIONS.matcher(file);
        if (folder.find() && used.startsWith(folder.group())) {
            note(file, "another-version", false, entry);
        } else {
            note(file, "part-twice", false);
        }
    }

    void picture(Picture picture) {
        loose.put(picture.file().substring(picture.file().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), picture);
        unplaced.add(picture);
        found.add(Pictures.view(picture).kind() != null ? Part.DESIGN_VIEWS : Part.DRAWINGS);
    }

    boolean foundAny() {
        return !found.isEmpty();
    }

    /** Whether this upload, or one before it, brought the part. */
    boolean found(Part part) {
        return found.contains(part) || draft.parts().contains(part);
    }

    /** Pictures uploaded beside a bare XML, by lower-case name. */
    Map<String, Picture> loose() {
        return loose;
    }

    void note(String file, String name, boolean blocking, Object... arguments) {
        notes.add(new Reading.Note(file, "formality.read." + name, List.of(arguments), blocking));
    }

    void refuse(String file, Unreadable refused) {
        notes.add(new Reading.Note(file, "formality.read." + refused.reason(), refused.arguments(), true));
    }

    Reading reading() {
        place();
        return new Reading(draft.application(), files, notes, draft.request);
    }

    /** Pictures that no text named: views of a design, figures of a technical application if their name says so. */
    private void place() {
        boolean technical = !draft.claims.isEmpty() || !draft.description.isEmpty();
        Set<String> used = new java.util.HashSet<>();
        draft.drawings.stream().map(Drawing::picture).forEach(picture -> {
            if (picture != null) {
                used.add(picture.sha256());
            }
        });
        boolean given = !draft.drawings.isEmpty();
        for (Picture picture : unplaced) {
            if (!technical) {
                draft.views.add(Pictures.view(picture));
            } else if (!given && Pictures.figure(picture).isPresent()) {
                draft.drawings.add(new Drawing(Pictures.figure(picture).orElseThrow(), picture));
            } else if (!used.contains(picture.sha256())) {
                note(picture.file(), "picture-unplaced", false);
            }
        }
    }
}
