package org.praetor.formality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one upload whatever it is, packages in packages included, and hands what it finds to the intake. */
final class Documents {

    /** Why an entry of a package may be left unread: it can be a power of attorney or a list that lies beside the parts. */
    private static final Set<String> BESIDE = Set.of(
            "xml-not-application",
            "no-part",
            "no-content",
            "scanned",
            "scanned-pages",
            "doc",
            "wps",
            "rar",
            "seven-zip",
            "encrypted",
            "unknown-type",
            "type-mismatch");
    /** Bytes of a picture that are kept rather than unpacked again, and of all such pictures. */
    private static final int SMALL = 32 << 10;

    private static final long MOST_KEPT = 1 << 20;
    /** What is no file that could not be read, but no part of an application. */
    private static final Set<String> NO_PART = Set.of("xml-not-application", "no-part", "no-content");

    private final Intake intake;
    private final Budget budget;
    private final Map<String, Unreadable> unread = new LinkedHashMap<>();
    private long kept;

    Documents(Intake intake, Budget budget) {
        this.intake = intake;
        this.budget = budget;
    }

    /** Opens the bytes of a file or of an entry again. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    void read(byte[] bytes, FileType type, String name, Opener again) throws Unreadable {
        switch (type) {
            case ZIP -> upload(bytes, name, again);
            case XML -> xml(bytes, name, intake.loose());
            case PNG, JPEG, TIFF -> intake.picture(picture(name, type, bytes, again));
            case DOC, DOCX, PDF, TEXT -> document(bytes, type, name, again);
            case RAR, SEVEN_ZIP, UNKNOWN -> throw new Unreadable("unknown-type", name);
        }
    }

    private static Draft text(String text, String name) throws Unreadable {
        if (text.isBlank()) {
            throw new Unreadable("no-content");
        }
        return PlainText.read(text, name);
    }

    private void document(byte[] bytes, FileType type, String name, Opener again) throws Unreadable {
        Draft draft = switch (type) {
            case DOCX -> docx(bytes, name, again);
            case DOC -> word(DocReader.read(bytes, name, budget.limits()), name);
            case PDF -> pdf(bytes, name);
            default -> text(plain(bytes), name);
        };
        if (!draft.holdsParts()) {
            throw new Unreadable("no-part");
        }
        intake.add(draft, name);
    }

    private String plain(byte[] bytes) throws Unreadable {
        String text = PlainText.decode(bytes).orElseThrow(() -> new Unreadable("broken"));
        if (text.length() > budget.limits().characters()) {
            throw new Unreadable("text-too-long", budget.limits().characters());
        }
        DraftLimits.check(text);
        return text;
    }

    private Draft pdf(byte[] bytes, String name) throws Unreadable {
        PdfReader.Read read = PdfReader.read(bytes, name, budget.limits());
        if (read.scanned().isEmpty()) {
            return read.draft();
        }
        String pages = read.scanned().toString();
        if (!read.draft().holdsParts()) {
            throw new Unreadable("scanned-pages", pages);
        }
        intake.note(name, "scanned-pages", true, pages);
        return read.draft();
    }

    private Draft docx(byte[] bytes, String name, Opener again) throws Unreadable {
        Map<String, byte[]> files = new HashMap<>();
        Map<String, Picture> media = new HashMap<>();
        Archive.walk(bytes, budget, (entry, ordinal, content) -> {
            if (entry.startsWith("word/media/")) {
                media.put(entry, medium(entry, content, entryOf(again, ordinal)));
            } else if (entry.endsWith(".xml") || entry.endsWith(".rels")) {
                files.put(entry, content);
            }
        });
        return word(DocxReader.read(files, media, budget.limits().characters()), name);
    }

    private Draft word(DocxReader.Read read, String name) {
        if (read.revised()) {
            intake.note(name, "revised", false);
        }
        return LineParts.sort(read.lines(), name);
    }

    /** @return whether it is a text that names its pictures */
    private boolean xml(byte[] bytes, String name, Map<String, Picture> pictures) throws Unreadable {
        Optional<RequestForm> request = RequestXml.read(bytes, budget.limits().characters());
        if (request.isPresent()) {
            Draft form = new Draft();
            form.request = request.get();
            intake.add(form, name);
            return false;
        }
        Optional<List<String>> sequences = SequenceXml.read(bytes);
        if (sequences.isPresent()) {
            Draft listing = new Draft();
            listing.sequences.addAll(sequences.get());
            intake.add(listing, name);
            return false;
        }
        PatentXml.Read read = PatentXml.read(bytes, pictures, budget.limits().characters());
        read.missing().forEach(missing -> intake.note(name, "picture-missing", false, missing));
        intake.add(read.draft(), name);
        return true;
    }

    /** A package blocks when nothing of it is part of an application, or when an entry named like a part, which nothing else brought, cannot be read. */
    private void upload(byte[] bytes, String name, Opener again) throws Unreadable {
        boolean blocked = false;
        try {
            archive(bytes, name, again, 1);
        } finally {
            for (Map.Entry<String, Unreadable> entry : unread.entrySet()) {
                blocked = refuse(entry.getKey(), entry.getValue()) || blocked;
            }
        }
        if (!blocked && !intake.foundAny()) {
            throw new Unreadable("no-part-in-package");
        }
    }

    /** @return whether it blocks */
    private boolean refuse(String label, Unreadable refused) {
        Optional<Part> named = Headings.partOfFile(label.substring(label.indexOf(" / ") + 3));
        boolean wanted = named.isPresent() && !intake.found(named.get());
        if (wanted || !BESIDE.contains(refused.reason())) {
            intake.refuse(label, refused);
            return true;
        }
        if (NO_PART.contains(refused.reason())) {
            intake.note(label, "entry-ignored", false);
        } else {
            intake.note(label, refused.reason(), false, refused.arguments().toArray());
        }
        return false;
    }

    private void archive(byte[] bytes, String name, Opener again, int depth) throws Unreadable {
        if (depth > budget.limits().depth()) {
            throw new Unreadable("too-deep", budget.limits().depth());
        }
        Map<String, byte[]> texts = new LinkedHashMap<>();
        Map<String, Picture> pictures = new LinkedHashMap<>();
        int[] entries = new int[1];
        Archive.walk(bytes, budget, (entry, ordinal, content) -> {
            entries[0]++;
            entry(name, entry, content, entryOf(again, ordinal), depth, texts, pictures);
        });
        if (entries[0] == 0) {
            throw new Unreadable("empty");
        }
        boolean parts = false;
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            try {
                parts |= xml(text.getValue(), text.getKey(), pictures);
            } catch (Unreadable refused) {
                unread.put(text.getKey(), refused);
            }
        }
        if (!parts) {
            pictures.values().forEach(intake::picture);
        }
    }

    /** One unreadable entry does not spoil the others, except when the package itself is an attack. */
    private void entry(
            String archive,
            String entry,
            byte[] content,
            Opener again,
            int depth,
            Map<String, byte[]> texts,
            Map<String, Picture> pictures)
            throws Unreadable {
        String label = archive + " / " + entry;
        FileType type = content.length == 0 ? FileType.UNKNOWN : FileType.of(content);
        if (type == FileType.ZIP) {
            archive(content, label, again, depth + 1);
            return;
        }
        try {
            switch (type) {
                case XML -> texts.put(label, content);
                case PNG, JPEG, TIFF ->
                    pictures.put(
                            entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT),
                            picture(entry, type, content, again));
                case DOC, DOCX, PDF, TEXT -> {
                    intake.check(content, type, entry);
                    document(content, type, label, again);
                }
                case RAR, SEVEN_ZIP -> intake.check(content, type, entry);
                case ZIP, UNKNOWN -> intake.note(label, "entry-ignored", false);
            }
        } catch (Unreadable refused) {
            if (refused.reason().equals("bomb") || refused.reason().equals("too-many-entries")) {
                throw refused;
            }
            unread.put(label, refused);
        }
    }

    private Picture picture(String name, FileType type, byte[] bytes, Opener again) throws Unreadable {
        boolean keep = bytes.length <= SMALL && kept + bytes.length <= MOST_KEPT;
        kept += keep ? bytes.length : 0;
        Picture picture = Pictures.of(name, type, bytes, keep ? () -> bytes : () -> bytes(again));
        if (picture.pixels() > budget.limits().pixels()) {
            intake.note(name, "picture-too-large", false, picture.width(), picture.height());
        }
        return picture;
    }

    /** A metafile or another picture we cannot measure is one all the same. */
    private Picture medium(String entry, byte[] content, Opener again) throws Unreadable {
        FileType type = FileType.of(content);
        return type.picture()
                ? picture(entry, type, content, again)
                : Pictures.unmeasured(entry, content, () -> bytes(again));
    }

    private Opener entryOf(Opener archive, int ordinal) {
        long limit = budget.limits().fileBytes();
        return () -> {
            try (InputStream in = archive.open()) {
                return new ByteArrayInputStream(Archive.entry(in, ordinal, limit));
            }
        };
    }

    private static byte[] bytes(Opener opener) {
        try (InputStream in = opener.open()) {
            return in.readAllBytes();
        } catch (IOException gone) {
            return new byte[0];
        }
    }
}
